import type { LossQuestion } from '../protocol/messages';

/** Equal for questions about the same loss with the same parameters. */
export function questionKey({ lossId, parameters }: LossQuestion): string {
  return JSON.stringify([lossId, Object.entries(parameters).sort()]);
}
