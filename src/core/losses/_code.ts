import type { ParameterValue } from '../definition';
import type { LossCode } from '../equivalent';

/** A value as Python writes it: `1.0`, `float("inf")`, `None`, `True`, `[0.5, 2.0]`, `"log"`. Numbers keep every digit. */
export function py(value: ParameterValue | undefined): string {
  if (value === null || value === undefined) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value !== 'number') return `[${value.map(py).join(', ')}]`;
  if (Number.isNaN(value)) return 'float("nan")';
  if (!Number.isFinite(value)) return value > 0 ? 'float("inf")' : '-float("inf")';
  const written = String(value);
  return /^-?\d+$/.test(written) ? `${written}.0` : written;
}

/** A function of `torch.nn.functional` (imported as F) that takes `reduction`; `args` stand between the arrays and it. */
export function torchCode(name: string, args: readonly string[] = [], arrays = 'prediction, target'): LossCode {
  const call = (...more: string[]) => `F.${name}(${[arrays, ...args, ...more].join(', ')})`;
  return { mean: call(), perSample: call('reduction="none"') };
}

/**
 * NumPy code of a loss: `value` is the expression of the per-sample values, `before` the statements that it needs, `rowWeight` what each
 * sample counts in the denominator where that is not 1.
 */
export function numpyCode(value: string, { before, rowWeight }: { before?: readonly string[]; rowWeight?: string } = {}): LossCode {
  return {
    ...(before && { before }),
    mean: rowWeight ? `np.sum(${value}) / np.sum(${rowWeight})` : `np.mean(${value})`,
    perSample: value,
    ...(rowWeight && { rowWeight }),
  };
}

/** Optax code: `value` gives one number a sample. */
export function optaxCode(value: string, rest: Pick<LossCode, 'imports' | 'before'> = {}): LossCode {
  return { ...rest, mean: `${value}.mean()`, perSample: value };
}

/** A metric of `sklearn.metrics` on raveled arrays; it takes `sample_weight` and divides by the sum of the weights. */
export function sklearnCode(name: string, args: readonly string[] = [], arrays = 'target.ravel(), prediction.ravel()'): LossCode {
  const call = (...more: string[]) => `${name}(${[arrays, ...args, ...more].join(', ')})`;
  return {
    imports: [`from sklearn.metrics import ${name}`],
    mean: call(),
    weighted: { mean: call('sample_weight=weight.ravel()'), normalization: 'weightSum' },
  };
}

/**
 * A loss class of Keras. It averages over the last axis before it weighs, so arrays of one number a sample get a last axis of 1; a row loss
 * takes its arrays as they are (`isRow`). Sample weights do not enter its denominator: count.
 */
export function kerasCode(name: string, args: readonly string[] = [], { isRow = false, arrays = ['target', 'prediction'] } = {}): LossCode {
  const list = (isRow ? arrays : arrays.map(array => `${array}[..., None]`)).join(', ');
  const loss = `keras.losses.${name}(${[...args, 'dtype="float64"'].join(', ')})`;
  return {
    mean: `${loss}(${list})`,
    weighted: { mean: `${loss}(${list}, sample_weight=weight)`, normalization: 'count' },
  };
}

/** The same Keras code with another ε than Keras starts with; it is one number for all of Keras. */
export function withKerasEpsilon(code: LossCode, epsilon: ParameterValue | undefined): LossCode {
  return epsilon === 1e-7 ? code : { ...code, before: [`keras.config.set_epsilon(${py(epsilon)})`, ...(code.before ?? [])] };
}

/** PyTorch code of a loss that PyTorch has no function for: `value`, in parentheses where it needs them, gives one number a sample. */
export function torchFormula(value: string, before?: readonly string[]): LossCode {
  return { ...(before && { before }), mean: `${value}.mean()`, perSample: value };
}
