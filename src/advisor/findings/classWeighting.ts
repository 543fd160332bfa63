import type { ParameterValue, ParameterValues } from '../../core/definition';

/** Parameters that make a class count for more. */
const WEIGHTS = ['posWeight', 'classWeights', 'alpha'];

/** True when some class counts for more than another. */
export function hasClassWeights(parameters: ParameterValues): boolean {
  return WEIGHTS.some(name => isUneven(parameters[name]));
}

function isUneven(value: ParameterValue | undefined): boolean {
  return Array.isArray(value) ? value.some(each => each !== value[0]) : typeof value === 'number' && value !== 1;
}

/** The parameters with which all classes count alike. */
export function withoutClassWeights(parameters: ParameterValues): ParameterValues {
  return Object.fromEntries(Object.entries(parameters).filter(([name]) => !WEIGHTS.includes(name)));
}
