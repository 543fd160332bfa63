import type { Frame } from './frame';

/** Optax: arrays of JAX, which computes in float32 unless it is told. */
export const optax: Frame = {
  library: 'optax',
  imports: ['import jax', 'import jax.numpy as jnp', 'import optax'],
  setup: ['jax.config.update("jax_enable_x64", True)'],
  convert: name => `jnp.asarray(${name})`,
};
