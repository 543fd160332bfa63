import type { ParameterValue, ParameterValues } from '../core/definition';

/**
 * Those of the suggested parameters that say how the numbers are to be read (labels 0 and 1, logarithms, the index that marks rows without a
 * label): without them the value would be wrong. Sizes such as Huber's δ and class weights are only offered: a value that nobody asked to
 * change is the one that the library would print.
 */
export function readingParameters(suggested: ParameterValues = {}): ParameterValues {
  return Object.fromEntries(Object.entries(suggested).filter(([name, value]) => isReading(name, value)));
}

function isReading(name: string, value: ParameterValue): boolean {
  return typeof value === 'string' || typeof value === 'boolean' || name === 'ignoreIndex';
}
