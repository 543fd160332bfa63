import type { LossDefinition } from '../../core/definition';
import { type Text, text } from '../../core/text';
import { formatNumber } from '../../strings/numbers';
import type { FixStep } from '../fix';
import type { CheckInput } from './check';
import { type TwoValues, valuesWith } from './valuesWith';

/** Beyond this many predictions a changed copy and the loss of it take too long for a finding: 40 ms a million. */
const MOST_COPIED = 300_000;

/** Whether a changed copy of the predictions may be made. */
export function isSmall({ evidence }: CheckInput): boolean {
  return evidence.dataset.prediction.values.length <= MOST_COPIED;
}

/** The loss as it is and after a step that changes the predictions; nothing where there are too many of them. */
export function valuesAfter(input: CheckInput, step: FixStep): TwoValues {
  return isSmall(input) ? valuesWith(input, step) : {};
}

/** "BCE (logits) as given: 0.72; BCE: 0.31." Nothing where the second value does not exist. */
export function effectOfForms(given: LossDefinition, meant: LossDefinition | undefined, { asGiven, asMeant }: TwoValues): readonly Text[] {
  if (!meant || asMeant === undefined) return [];
  const [name, other, then] = [given.names.short, meant.names.short, formatNumber(asMeant)];
  if (asGiven === undefined)
    return [text(`${name} cannot be computed as given; ${other}: ${then}.`, `${name}: 지금은 계산할 수 없음, ${other}: ${then}.`)];
  const now = formatNumber(asGiven);
  return [text(`${name} as given: ${now}; ${other}: ${then}.`, `${name} 값: 지금은 ${now}, ${other}: ${then}.`)];
}
