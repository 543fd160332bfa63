import type { ParameterValue, ResolvedParameters } from '../definition';
import type { LossCode } from '../equivalent';
import { kerasCode, py } from './_code';

/** What the arrays of a library are made and chosen with; torch makes them of the prediction's own type. */
export type ArrayModule = 'np' | 'torch' | 'jnp' | 'keras.ops';

/** Numbers as an array of the library, in double precision. */
export function arrayCode(numbers: ParameterValue, module: ArrayModule): string {
  if (module === 'torch') return `prediction.new_tensor(${py(numbers)})`;
  return `${module}.array(${py(numbers)}${module === 'keras.ops' ? ', dtype="float64"' : ''})`;
}

/** The smoothed 0/1 labels t(1 − s) + s/2. */
export function smoothedLabels({ labelSmoothing }: ResolvedParameters): string {
  const s = labelSmoothing as number;
  return s === 0 ? 'target' : `target * (1 - ${py(s)}) + ${py(s / 2)}`;
}

/** What each −ln p_c is multiplied by: w_c·(t_c(1 − s) + s/C), of the target rows named. */
export function rowFactors({ labelSmoothing, classWeights }: ResolvedParameters, module: ArrayModule, rows = 'target'): string {
  const s = py(labelSmoothing ?? 0);
  const smoothed = labelSmoothing ? `${rows} * (1 - ${s}) + ${s} / prediction.shape[-1]` : rows;
  return classWeights === null ? smoothed : `${labelSmoothing ? `(${smoothed})` : smoothed} * ${arrayCode(classWeights!, module)}`;
}

/** Statements that make `p` of the predicted rows: divided by their sums, then clipped or raised by ε. */
export function guardedRows(
  { clamp, eps, normalize }: ResolvedParameters,
  module: 'np' | 'torch',
): { readonly before: readonly string[]; readonly p: string } {
  const epsilon = py(eps);
  const before: string[] = [];
  if (normalize) before.push(`p = prediction / prediction.sum(-1, ${module === 'torch' ? 'keepdim' : 'keepdims'}=True)`);
  const rows = normalize ? 'p' : 'prediction';
  const bounds = `${epsilon}, 1 - ${epsilon}`;
  if (clamp === 'clip') before.push(module === 'torch' ? `p = ${rows}.clamp(${bounds})` : `p = np.clip(${rows}, ${bounds})`);
  if (clamp === 'add') before.push(`p = ${rows} + ${epsilon}`);
  return { before, p: before.length > 0 ? 'p' : 'prediction' };
}

/** How the rows of class indices count: see `countedRows`. */
export interface CountedRows {
  readonly before: readonly string[];
  /** The class indices, with one that exists in ignored rows too. */
  readonly label: string;
  /** What each row counts in the mean, where that is not 1 for all. */
  readonly rowWeight?: string;
}

/** Statements that make `kept`, `label` and `row_weight`: which rows count, which class each has, and how much it counts. */
export function countedRows({ classWeights, ignoreIndex }: ResolvedParameters, module: ArrayModule): CountedRows {
  const ignores = ignoreIndex !== null;
  const label = ignores ? 'label' : 'target';
  const before = ignores ? [`kept = target != ${ignoreIndex}`, `label = ${module}.where(kept, target, 0)`] : [];
  if (classWeights === null) {
    if (!ignores) return { before, label };
    return { before, label, rowWeight: module === 'keras.ops' ? 'keras.ops.cast(kept, "float64")' : 'kept' };
  }
  const weights = arrayCode(classWeights!, module);
  const chosen = module === 'keras.ops' ? `keras.ops.take(${weights}, ${label})` : `${weights}[${label}]`;
  return {
    before: [...before, `row_weight = ${ignores ? `${module}.where(kept, ${chosen}, 0.0)` : chosen}`],
    label,
    rowWeight: 'row_weight',
  };
}

/** torch's own arguments for class weights and ignored rows, and what each row then counts. */
export function torchClasses({ classWeights, ignoreIndex }: ResolvedParameters): {
  readonly args: readonly string[];
  readonly rowWeight?: string;
} {
  const args: string[] = [];
  if (classWeights !== null) args.push(`weight=${arrayCode(classWeights!, 'torch')}`);
  // torch ignores −100 by itself.
  if (ignoreIndex !== null && ignoreIndex !== -100) args.push(`ignore_index=${ignoreIndex}`);
  const kept = ignoreIndex === null ? undefined : `(target != ${ignoreIndex})`;
  if (classWeights === null) return kept ? { args, rowWeight: kept } : { args };
  const weights = arrayCode(classWeights!, 'torch');
  return { args, rowWeight: kept ? `${weights}[target * ${kept}] * ${kept}` : `${weights}[target]` };
}

/**
 * Keras clips to its own ε, 1e-7, which is set for all its losses at once. Nothing can be said for other guards, nor for ε = 0, where it
 * gives NaN for 0·ln 0.
 */
export function kerasEpsilon({ clamp, eps }: ResolvedParameters): { readonly before?: readonly string[] } | undefined {
  if (clamp !== 'clip' || eps === 0) return undefined;
  return eps === 1e-7 ? {} : { before: [`keras.config.set_epsilon(${py(eps)})`] };
}

/** Keras code for class indices: class weights are sample weights to it, by whose sum `mean_with_sample_weight` divides. */
export function kerasIndexCode(parameters: ResolvedParameters, args: readonly string[], settings: readonly string[] = []): LossCode {
  const { classWeights, ignoreIndex } = parameters;
  const given = ignoreIndex === null ? args : [...args, `ignore_class=${ignoreIndex}`];
  if (classWeights === null) {
    const code = kerasCode('SparseCategoricalCrossentropy', given, { isRow: true });
    return settings.length > 0 ? { ...code, before: settings } : code;
  }
  const { before, rowWeight } = countedRows(parameters, 'keras.ops');
  const loss = (reduction: string, weight: string) => {
    const all = [...given, `reduction="${reduction}"`, 'dtype="float64"'].join(', ');
    return `keras.losses.SparseCategoricalCrossentropy(${all})(target, prediction, sample_weight=${weight})`;
  };
  return {
    before: [...settings, ...before],
    mean: loss('mean_with_sample_weight', rowWeight!),
    perSample: loss('none', rowWeight!),
    rowWeight: rowWeight!,
    weighted: { mean: loss('mean_with_sample_weight', `weight * ${rowWeight}`), normalization: 'weightSum' },
  };
}

/** Statements that make `nlp`, −ln softmax; logaddexp keeps the digits of a loss of 1e-20. */
export const minusLogSoftmax: readonly string[] = [
  'x = prediction - prediction.max(axis=-1, keepdims=True)',
  'nlp = np.logaddexp.reduce(x, axis=-1, keepdims=True) - x',
];
