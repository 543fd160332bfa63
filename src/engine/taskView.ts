import type { Family } from '../core/definition';
import type { Opened } from '../protocol/views';
import { classScores } from './scores';
import type { Computable } from './sessions';
import { widthOf } from './used';

/** Losses of these families judge classes. */
const DECIDING: ReadonlySet<Family> = new Set(['binary', 'multiclass', 'multilabel', 'segmentation']);

/** Losses of these families judge amounts, number by number. */
const MEASURING: ReadonlySet<Family> = new Set(['regression', 'distribution']);

/** Which view of the task the data have, by the family of the loss that they want. */
export function taskViewOf({ used, advice }: Computable, family: Family | undefined): Opened['taskView'] {
  const { target, prediction } = used.dataset;
  const isPaired = target.values.length === prediction.values.length;
  if (family === undefined) return undefined;
  const canDecide = isPaired || classScores(advice.prediction[0]?.kind, widthOf(prediction)) !== undefined;
  if (DECIDING.has(family)) return canDecide ? 'decisions' : undefined;
  return MEASURING.has(family) && isPaired ? 'residuals' : undefined;
}
