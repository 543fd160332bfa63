import { problem } from '../../core/problem';
import { sentenceOf } from '../../strings/problems';
import { join } from '../../strings/say';
import type { Check } from './check';

/** Rows that have no partner. */
export const lengthMismatch: Check = ({ evidence: { target, prediction, aligned } }) => {
  if (aligned) return undefined;
  const { found, fix } = sentenceOf(
    problem('length-mismatch', {
      target: target.rows,
      prediction: prediction.rows,
      targetName: target.name,
      predictionName: prediction.name,
    }),
  );
  return { code: 'length-mismatch', level: 'error', certainty: 'sure', rows: [], text: join([found, fix]) };
};
