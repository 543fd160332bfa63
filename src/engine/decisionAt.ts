import { fail, ok, problem, type Result } from '../core/problem';
import type { DecisionView } from '../protocol/taskViews';
import { columnUnderThresholds } from './decisions';
import type { Computable } from './sessions';
import { bestThreshold, entryAt } from './summaries/thresholds';
import { rangeOfThresholds } from './thresholdView';
import { decidedWords } from './whereDecided';

/** What a threshold decides. */
export function decisionAt(
  session: Computable,
  { threshold, ratio, label = 0 }: { threshold: number; ratio: number; label?: number },
): Result<DecisionView> {
  const found = columnUnderThresholds(session, label);
  if (!found) return fail(problem('internal', { message: 'these data hold no decisions by threshold' }));
  const [two, thresholds] = found;
  const entry = entryAt(thresholds, threshold);
  const [hits, misses] = [thresholds.truePositives[entry]!, thresholds.falsePositives[entry]!];
  const { truth, score } = decidedWords(session, label);
  return ok({
    threshold,
    truePositives: hits,
    falsePositives: misses,
    trueNegatives: thresholds.negatives - misses,
    falseNegatives: thresholds.positives - hits,
    best: bestThreshold(thresholds, ratio, rangeOfThresholds(two, thresholds)[1]),
    where: {
      truePositives: `${truth(1)} and ${score(threshold)}`,
      falsePositives: `${truth(0)} and ${score(threshold)}`,
      trueNegatives: `${truth(0)} and ${score(undefined, threshold)}`,
      falseNegatives: `${truth(1)} and ${score(undefined, threshold)}`,
    },
  });
}
