import type { Finding } from '../advice';
import { broadcastNBy1 } from './broadcast-n-by-1';
import type { Check, CheckInput } from './check';
import { labelsOneBased } from './labels-one-based';
import { lengthMismatch } from './length-mismatch';
import { logitsAsProbabilities } from './logits-as-probabilities';
import { mask0255 } from './mask-0-255';
import { missingValues } from './missing-values';
import { outliersDominateFinding } from './outliers-dominate';

/** Every check: a new one is a file named after its code and a line here. */
const checks: readonly Check[] = [
  lengthMismatch,
  logitsAsProbabilities,
  labelsOneBased,
  mask0255,
  broadcastNBy1,
  missingValues,
  outliersDominateFinding,
];

const order: readonly Finding['level'][] = ['error', 'warning', 'info'];

/** What looks wrong or is often misunderstood, worst first. */
export function findingsOf(input: CheckInput): readonly Finding[] {
  return checks
    .map(check => check(input))
    .filter(finding => finding !== undefined)
    .sort((a, b) => order.indexOf(a.level) - order.indexOf(b.level));
}
