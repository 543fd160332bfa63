import { onlyRows } from '../../advisor/measures/withoutRows';
import type { Dataset, NamedArray } from '../../core/arrays';
import { ok, type Problem, type Result } from '../../core/problem';
import type { CompareView, ModelRef } from '../../protocol/compareViews';
import type { Computable } from '../sessions';
import type { Turn } from '../turn';
import { usedRows } from '../used';
import { modelNames, modelPredictions } from './models';

/** Several models on the rows of which all of them have numbers. */
export interface Common {
  readonly labels: CompareView['models'];
  readonly rows: number;
  readonly leftOut: number;
  /** The panel's own data on these rows, then the same with the predictions of each other model. */
  readonly datasets: readonly Dataset[];
  /** The row of the file that a compared row is. */
  rowOf(index: number): number;
}

/** Leaves out every row of the panel on which another model has a number that is not finite. */
export async function commonRows(session: Computable, refs: readonly ModelRef[], turn: Turn): Promise<Result<Common>> {
  const { used } = session;
  const others: NamedArray[] = [];
  for (const ref of refs) {
    await turn();
    const found = modelPredictions(session, ref);
    if (!found.ok) return found;
    others.push(onUsed(session, found.value));
  }
  await turn();
  // The further arrays go along under names that no loss asks for, so that a row which is missing in one is left out of all.
  const extra = { ...used.dataset.extra, ...Object.fromEntries(others.map((array, at) => [`model ${at}`, array])) };
  const shared = usedRows({ ...used.dataset, extra });
  const { extra: all, ...own } = shared.dataset;
  return ok({
    labels: modelNames(session, refs),
    rows: shared.count,
    leftOut: used.count - shared.count,
    datasets: [own, ...others.map((_, at) => ({ ...own, prediction: all![`model ${at}`]! }))],
    rowOf: index => used.rowOf(shared.rowOf(index)),
  });
}

/** The rows of a whole array that the panel uses. */
function onUsed({ used }: Computable, array: NamedArray): NamedArray {
  if (used.count === used.total) return array;
  const rows = Uint32Array.from({ length: used.count }, (_, index) => used.rowOf(index));
  return onlyRows({ target: array, prediction: array }, rows).prediction;
}

/** A refusal of the loss core with the row of the file and the name of the model's own column. */
export function inFile({ labels, rowOf }: Common, model: number, found: Problem): Problem {
  const { facts } = found;
  if (!('row' in facts) || found.code === 'ragged-rows') return found;
  const isOfModel = 'array' in facts && facts.array === 'prediction';
  return { ...found, facts: { ...facts, row: rowOf(facts.row), ...(isOfModel && { name: labels[model]!.label }) } } as Problem;
}
