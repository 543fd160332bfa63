import type { ParameterValues } from '../core/definition';
import type { Text } from '../core/text';
import { join } from '../strings/say';
import type { Recommendation } from './advice';

/** A recommendation whose reason is made of these texts; empty ones are left out. */
export function candidate(lossId: string, because: readonly Text[], parameters?: ParameterValues): Recommendation {
  return { lossId, because: join(because.filter(part => part.en !== '')), ...(parameters ? { parameters } : {}) };
}
