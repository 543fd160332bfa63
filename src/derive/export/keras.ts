import type { Frame } from './frame';

/** Keras 3 on any backend: its losses take NumPy arrays. */
export const keras: Frame = {
  library: 'keras',
  imports: ['import keras'],
  setup: [],
  perSample: values => `keras.ops.convert_to_numpy(${values})`,
};
