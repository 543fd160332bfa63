import type { Dataset } from '../../core/arrays';
import type { LossDefinition, ParameterValues } from '../../core/definition';
import { type Text, text } from '../../core/text';
import { formatNumber } from '../../strings/numbers';
import { applyFix, type FixStep } from '../fix';
import { usableRows } from '../measures/usableRows';
import type { CheckInput, Found } from './check';
import { lossValue } from './lossValue';

/** The loss as given and as probably meant; either may not exist. */
export type TwoValues = Pick<Found, 'asGiven' | 'asMeant'>;

/** Beyond this many predictions two values of a loss take too long for a finding (a softmax over 10^7 takes 75 ms). */
const MOST_PREDICTIONS = 2_000_000;

/** Only the values that exist. */
export function twoValues(asGiven: number | undefined, asMeant: number | undefined): TwoValues {
  return { ...(asGiven !== undefined && { asGiven }), ...(asMeant !== undefined && { asMeant }) };
}

/** The mean of a loss; undefined where the core refuses it, where it is no number, and beyond 2·10^6 predictions. */
export function meanOf(loss: LossDefinition, dataset: Dataset, parameters: ParameterValues): number | undefined {
  return dataset.prediction.values.length > MOST_PREDICTIONS ? undefined : lossValue(loss.id, dataset, parameters);
}

/** The loss on all rows without a missing value, as they are and after a step. */
export function valuesWith({ evidence, loss, parameters }: CheckInput, step: FixStep): TwoValues {
  const dataset = usableRows(evidence);
  if (!dataset || dataset.prediction.values.length > MOST_PREDICTIONS) return {};
  return twoValues(meanOf(loss, dataset, parameters), meanOf(loss, applyFix(dataset, step), parameters));
}

/** "BCE as given: −0.0259; then: 0.41." Nothing where no value exists afterwards. */
export function effectOf({ names }: LossDefinition, { asGiven, asMeant }: TwoValues): readonly Text[] {
  if (asMeant === undefined) return [];
  const [name, meant] = [names.short, formatNumber(asMeant)];
  if (asGiven === undefined)
    return [text(`${name} cannot be computed as given; then: ${meant}.`, `${name} 값: 지금은 계산할 수 없고, 고치면 ${meant}.`)];
  const given = formatNumber(asGiven);
  return [text(`${name} as given: ${given}; then: ${meant}.`, `${name} 값: 그대로 계산하면 ${given}, 고치면 ${meant}.`)];
}
