import type { Advice } from '../advisor/advice';
import { readingParameters } from '../advisor/readingParameters';
import type { ParameterValues } from '../core/definition';

/** The parameters that a loss starts with on these data: what the advisor says of how the numbers are to be read, and no more. */
export function startParameters({ recommended }: Pick<Advice, 'recommended'>, lossId: string): ParameterValues {
  return readingParameters(suggestedParameters({ recommended }, lossId));
}

/** Everything that the advisor suggests for a loss. */
export function suggestedParameters({ recommended }: Pick<Advice, 'recommended'>, lossId: string): ParameterValues {
  return recommended.find(entry => entry.lossId === lossId)?.parameters ?? {};
}
