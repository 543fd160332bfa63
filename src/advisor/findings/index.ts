import type { Finding } from '../advice';
import { broadcastNBy1 } from './broadcast-n-by-1';
import type { CheckInput, FindingDefinition } from './check';
import { labelsOneBased } from './labels-one-based';
import { lengthMismatch } from './length-mismatch';
import { logitsAsProbabilities } from './logits-as-probabilities';
import { mask0255 } from './mask-0-255';
import { missingValues } from './missing-values';
import { outliersDominateFinding } from './outliers-dominate';

/** Every finding: a new one is a file named after its code and a line here. */
export const findingDefinitions: readonly FindingDefinition[] = [
  lengthMismatch,
  logitsAsProbabilities,
  labelsOneBased,
  mask0255,
  broadcastNBy1,
  missingValues,
  outliersDominateFinding,
];

/** The definition of a code. */
export function findingDefinition(code: string): FindingDefinition | undefined {
  return findingDefinitions.find(each => each.code === code);
}

const LEVELS: readonly Finding['level'][] = ['error', 'warning', 'info'];
const CERTAINTIES: readonly Finding['certainty'][] = ['sure', 'likely', 'hint'];

/** What looks wrong or is often misunderstood, worst and surest first. */
export function findingsOf(input: CheckInput): readonly Finding[] {
  return findingDefinitions
    .flatMap(({ code, check }) => {
      const found = check(input);
      return found ? [{ code, ...found }] : [];
    })
    .sort(
      (a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) || CERTAINTIES.indexOf(a.certainty) - CERTAINTIES.indexOf(b.certainty),
    );
}
