import type { LossDefinition } from '../../core/definition';
import { type Text, text } from '../../core/text';
import { formatNumber } from '../../strings/numbers';
import type { TwoValues } from './valuesWith';

/** "BCE (logits) as given: 0.72; BCE: 0.31." Nothing where the second value does not exist. */
export function effectOfForms(given: LossDefinition, meant: LossDefinition | undefined, { asGiven, asMeant }: TwoValues): readonly Text[] {
  if (!meant || asMeant === undefined) return [];
  const [name, other, then] = [given.names.short, meant.names.short, formatNumber(asMeant)];
  if (asGiven === undefined)
    return [text(`${name} cannot be computed as given; ${other}: ${then}.`, `${name}: 지금은 계산할 수 없음, ${other}: ${then}.`)];
  const now = formatNumber(asGiven);
  return [text(`${name} as given: ${now}; ${other}: ${then}.`, `${name} 값: 지금은 ${now}, ${other}: ${then}.`)];
}
