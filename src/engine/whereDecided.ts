import type { Computable } from './sessions';
import { widthOf } from './used';

/** Writes down the rows of two classes in the selection language. */
export interface DecidedWords {
  /** The condition that a row is of a class, 0 or 1. */
  truth(label: 0 | 1): string;
  /** The condition that a score is at least `from` and below `to`; an end that is missing is open. Limits of probabilities, also where the file holds logits. */
  score(from: number | undefined, to?: number): string;
}

/** The words for one column of the predictions. */
export function decidedWords({ used, advice }: Computable, label: number): DecidedWords {
  const isOne = widthOf(used.dataset.prediction) === 1;
  const target = `target${widthOf(used.dataset.target) === 1 ? '' : label}`;
  const field = isOne ? 'prediction' : `prediction${label}`;
  const isLogit = advice.prediction[0]?.kind === 'logit';
  const written = (limit: number) => numberWords(isLogit ? Math.log(limit / (1 - limit)) : limit);
  return {
    truth: wanted => (isOne ? `class == ${wanted}` : wanted === 1 ? `${target} > 0.5` : `${target} <= 0.5`),
    score: (from, to) =>
      [...(from === undefined ? [] : [`${field} >= ${written(from)}`]), ...(to === undefined ? [] : [`${field} < ${written(to)}`])].join(
        ' and ',
      ),
  };
}

/** The rows of each bin; the end bins hold what lies beyond them. */
export function binWords(edges: ArrayLike<number>, between: (from: number | undefined, to: number | undefined) => string): string[] {
  const bins = edges.length - 1;
  return Array.from({ length: bins }, (_, bin) =>
    between(bin === 0 ? undefined : edges[bin]!, bin === bins - 1 ? undefined : edges[bin + 1]!),
  );
}

/** A number as the selection language reads it. */
function numberWords(value: number): string {
  if (value === Number.POSITIVE_INFINITY) return 'inf';
  return value === Number.NEGATIVE_INFINITY ? '-inf' : String(value);
}
