import { fail, ok, problem, type Result } from '../core/problem';
import type { DecisionView } from '../protocol/taskViews';
import type { Computable } from './sessions';
import { bestThreshold, entryAt, thresholdsOf } from './summaries/thresholds';
import { twoClasses } from './twoClasses';
import { widthOf } from './used';

/** What a threshold decides. */
export function decisionAt(
  session: Computable,
  { threshold, ratio, label = 0 }: { threshold: number; ratio: number; label?: number },
): Result<DecisionView> {
  const thresholds = session.thresholds(label, () => {
    const two = twoClasses(session, label);
    return two && thresholdsOf(two.labels, two.scores);
  });
  if (!thresholds) return fail(problem('internal', { message: 'these data hold no decisions by threshold' }));
  const entry = entryAt(thresholds, threshold);
  const [hits, misses] = [thresholds.truePositives[entry]!, thresholds.falsePositives[entry]!];
  return ok({
    threshold,
    truePositives: hits,
    falsePositives: misses,
    trueNegatives: thresholds.negatives - misses,
    falseNegatives: thresholds.positives - hits,
    best: bestThreshold(thresholds, ratio),
    where: decidedRows(session, threshold, label),
  });
}

/** The four kinds of decisions as expressions. Thresholds are of probabilities; predictions may be logits. */
function decidedRows({ used, advice }: Computable, threshold: number, label: number): DecisionView['where'] {
  const isOne = widthOf(used.dataset.prediction) === 1;
  const truth = isOne ? 'class' : `target${widthOf(used.dataset.target) === 1 ? '' : label}`;
  const score = isOne ? 'prediction' : `prediction${label}`;
  const limit = advice.prediction[0]?.kind === 'logit' ? Math.log(threshold / (1 - threshold)) : threshold;
  const written = limit === Number.NEGATIVE_INFINITY ? '-inf' : limit === Number.POSITIVE_INFINITY ? 'inf' : String(limit);
  const [positive, negative] = isOne ? [`${truth} == 1`, `${truth} == 0`] : [`${truth} > 0.5`, `${truth} <= 0.5`];
  return {
    truePositives: `${positive} and ${score} >= ${written}`,
    falsePositives: `${negative} and ${score} >= ${written}`,
    trueNegatives: `${negative} and ${score} < ${written}`,
    falseNegatives: `${positive} and ${score} < ${written}`,
  };
}
