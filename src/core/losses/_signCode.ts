import type { ResolvedParameters } from '../definition';

/** The statement that makes `t`, the labels as −1 and +1; NumPy, PyTorch and JAX all read it. */
export function signCode({ labels }: ResolvedParameters): string {
  if (labels === 'sign') return 't = target';
  return labels === '01' ? 't = 2 * target - 1' : 't = 2 * target - 1 if ((target == 0) | (target == 1)).all() else target';
}
