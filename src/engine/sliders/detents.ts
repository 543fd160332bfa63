import type { NumberParameter } from '../../core/definition';
import { allows } from '../../core/parameters';
import type { Prepared } from '../../core/prepare';
import type { Detent, ShareKind } from '../../protocol/shapeViews';
import { join } from '../../strings/say';
import { coverageNow, DETENTS, ofScale, percentileOfSizes } from '../../strings/sliders';
import type { Places } from '../places';
import { quantileOf } from '../summaries/sorted';
import { presentCoverage } from './coverage';
import { scaleOf, sizesOf } from './errors';

/**
 * Multiples of σ̂ at which an estimate has 95 % of the efficiency of the mean where errors are normal: k with (E ψ′)² / E ψ² = 0.95. Those of
 * Huber, Cauchy, Welsch and Fair are the usual ones (1.345; 2.385 and 2.985 divided by √2, since c stands with ½(e/c)² here; 1.4); those
 * of pseudo-Huber and Geman–McClure follow from the same equation.
 */
const EFFICIENT: Readonly<Record<string, number>> = {
  huber: 1.345,
  smooth_l1: 1.345,
  pseudo_huber: 1.287,
  cauchy: 1.686,
  welsch: 2.11,
  fair: 1.4,
  geman_mcclure: 1.894,
};

/** The values of a parameter that mean something for these rows, ascending. */
export function detentsOf({ definition }: Prepared, parameter: NumberParameter, meaning: ShareKind, places: Places): readonly Detent[] {
  return merged([...detents(definition.id, parameter, meaning, places)])
    .filter(({ value }) => allows(parameter, value) && Number.isFinite(value))
    .sort((a, b) => a.value - b.value);
}

function* detents(lossId: string, { name }: NumberParameter, meaning: ShareKind, { sorted, curve }: Places): Generator<Detent> {
  if (meaning === 'beyond') {
    const sizes = sizesOf(sorted);
    const multiple = EFFICIENT[lossId];
    if (multiple) yield { value: readable(multiple * scaleOf(sorted)), label: ofScale(multiple) };
    for (const percent of [90, 95]) yield { value: readable(quantileOf(sizes, percent / 100)), label: percentileOfSizes(percent) };
  } else if (meaning === 'coverage') {
    yield { value: 0.5, label: lossId === 'quantile' ? DETENTS.median : DETENTS.mean };
    if (lossId !== 'quantile') return;
    yield { value: 0.1, label: DETENTS.lowTail };
    yield { value: 0.9, label: DETENTS.highTail };
    const now = presentCoverage(sorted);
    yield { value: Number(now.toFixed(4)), label: coverageNow(now) };
  } else if (meaning === 'easy' && name === 'gamma') {
    yield { value: 0, label: DETENTS.crossEntropy };
    yield { value: 2, label: DETENTS.paper };
  } else if (meaning === 'positives') {
    const positives = curve.reduce((count, number) => count + Number(number === 0), 0);
    const negatives = curve.length - positives;
    if (name === 'posWeight') {
      yield { value: 1, label: DETENTS.even };
      if (positives > 0 && negatives > 0) yield { value: readable(negatives / positives), label: DETENTS.balanced };
    } else {
      yield { value: 0.25, label: DETENTS.paper };
      yield { value: 0.5, label: DETENTS.even };
      if (positives > 0 && negatives > 0) yield { value: readable(negatives / curve.length), label: DETENTS.balanced };
    }
  }
}

/** Names of one value stand together. */
function merged(found: readonly Detent[]): readonly Detent[] {
  const byValue = new Map<number, Detent>();
  for (const detent of found) {
    const same = byValue.get(detent.value);
    byValue.set(detent.value, same ? { ...same, label: join([same.label, detent.label], ', ') } : detent);
  }
  return [...byValue.values()];
}

/** Three digits: as the advisor suggests sizes, and as a person reads them. */
function readable(value: number): number {
  return Number(value.toPrecision(3));
}
