import type { Advice } from '../advisor/advice';
import type { ParameterValue, ParameterValues } from '../core/definition';

/**
 * The parameters that a loss starts with on these data. What the advisor says of how the numbers are to be read (labels 0 and 1,
 * logarithms, the index that marks rows without a label) is taken over, for without it the value would be wrong. A size that it
 * suggests (Huber's δ) is only offered: a value that nobody asked to change is the one that the library would print.
 */
export function startParameters({ recommended }: Pick<Advice, 'recommended'>, lossId: string): ParameterValues {
  const suggested = suggestedParameters({ recommended }, lossId);
  return Object.fromEntries(Object.entries(suggested).filter(([name, value]) => isReading(name, value)));
}

function isReading(name: string, value: ParameterValue): boolean {
  return typeof value === 'string' || typeof value === 'boolean' || name === 'ignoreIndex';
}

/** Everything that the advisor suggests for a loss. */
export function suggestedParameters({ recommended }: Pick<Advice, 'recommended'>, lossId: string): ParameterValues {
  return recommended.find(entry => entry.lossId === lossId)?.parameters ?? {};
}
