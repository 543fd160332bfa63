import type { NamedArray, Vector } from '../../core/arrays';
import { fail, ok, problem, type Result } from '../../core/problem';
import { pairwiseSum } from '../../core/reduce';
import { rankedBy } from '../byRow';
import { shareOf } from '../rowLine';
import type { Computable, Evaluated } from '../sessions';
import { widthOf } from '../used';

/** A column of the rows that are taken along. Names are ours, those of the selection language: no name of the data can pass for one. */
export type TakenColumn =
  | { readonly name: string; readonly kind: 'integer' | 'real'; readonly at: (index: number) => number }
  | { readonly name: string; readonly kind: 'word'; readonly at: (index: number) => string };

/** More columns than any program reads with pleasure; a header of NumPy's format 1.0 ends there, too. */
const MOST_COLUMNS = 2000;

/** Everything that is known of each used row, by its index among them. */
export function takenColumns(session: Computable, { report, values }: Evaluated): Result<readonly TakenColumn[]> {
  const { used } = session;
  const { target, prediction, weight } = used.dataset;
  const { loss, gradient, isNorm } = values;
  const width = [target, prediction, prediction].reduce((sum, array) => sum + widthOf(array), 0);
  if (width > MOST_COLUMNS) return fail(problem('too-large', { what: 'columns', found: width, limit: MOST_COLUMNS }));
  const [t, p] = [target.values, prediction.values];
  const { rank } = rankedBy(values);
  const total = pairwiseSum(loss);
  const isNumber = widthOf(target) === 1 && widthOf(prediction) === 1;
  const isBySample = weight !== undefined && weight.shape[0] === used.count;
  return ok([
    { name: 'row', kind: 'integer', at: index => used.rowOf(index) + 1 },
    ...(session.lineOf(used.rowOf(0)) > 0
      ? [{ name: 'line', kind: 'integer', at: (index: number) => session.lineOf(used.rowOf(index)) } as const]
      : []),
    ...outputs('target', t, widthOf(target)),
    ...wordsOf(target),
    ...outputs('prediction', p, widthOf(prediction)),
    ...(isNumber ? [{ name: 'error', kind: 'real', at: (index: number) => p[index]! - t[index]! } as const] : []),
    { name: 'loss', kind: 'real', at: index => loss[index]! },
    ...outputs('gradient', report.gradient, widthOf(prediction)),
    ...(isNorm ? [{ name: 'gradient_norm', kind: 'real', at: (index: number) => gradient[index]! } as const] : []),
    { name: 'rank', kind: 'integer', at: index => rank[index]! },
    { name: 'share', kind: 'real', at: index => shareOf(loss[index]!, total) },
    ...(isBySample ? outputs('weight', weight.values, widthOf(weight)) : []),
  ]);
}

/** `target`, or `target0`, `target1` … of several numbers a row. */
function outputs(name: string, values: Vector, width: number): TakenColumn[] {
  return Array.from({ length: width }, (_, output) => ({
    name: width === 1 ? name : `${name}${output}`,
    kind: 'real',
    at: (index: number) => values[index * width + output]!,
  }));
}

/** The words that class numbers stand for, beside the numbers. */
function wordsOf(target: NamedArray): TakenColumn[] {
  const { words, values } = target;
  return words && widthOf(target) === 1 ? [{ name: 'target_name', kind: 'word', at: index => words[values[index]!] ?? '' }] : [];
}
