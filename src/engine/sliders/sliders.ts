import type { NumberParameter } from '../../core/definition';
import type { Prepared } from '../../core/prepare';
import type { ShareKind, SliderView } from '../../protocol/shapeViews';
import { COMPARED } from '../../strings/sliders';
import type { Places } from '../places';
import { countBelow, countUpTo, quantileOf } from '../summaries/sorted';
import { expectileCoverage } from './coverage';
import { detentsOf } from './detents';
import { sizesOf } from './errors';
import { meaningOf } from './meaning';
import { shareOfLoss } from './shareOfLoss';

/** Places of a slider for which the share of rows is told. */
const SHARES = 64;

/** A slider of sizes reaches from where nearly all rows are beyond to where none is, but no more decades than a hand can set. */
const SMALL_SHARE = 0.05;
const MOST_DECADES = 5;

/** What stands around the sliders of a loss: values that mean something for these rows, and what the present ones do to them. */
export function slidersOf(prepared: Prepared, places: Places, perSample: Float64Array): readonly SliderView[] {
  const { definition, parameters } = prepared;
  const isCounted = perSample.length === places.x.length && places.x.length > 0;
  return definition.parameters.flatMap(parameter => {
    if (parameter.kind !== 'number' || !parameter.slider) return [];
    const kind = isCounted ? meaningOf(definition, parameter, parameters) : undefined;
    if (!kind) return [];
    const ends = kind === 'beyond' ? endsOf(parameter, sizesOf(places.sorted)) : undefined;
    return [
      {
        name: parameter.name,
        detents: detentsOf(prepared, parameter, kind, places),
        ...(ends && { ends }),
        ...sharesOf(parameter, ends, kind, places),
        kind,
        share: shareAt(kind, prepared, parameters[parameter.name] as number, places, perSample),
      },
    ];
  });
}

/** What the present value of a parameter does, as the share that it means. */
export function shareAt(kind: ShareKind, { definition }: Prepared, value: number, places: Places, perSample: Float64Array): number {
  const { sorted, x } = places;
  if (kind === 'beyond') {
    const sizes = sizesOf(sorted);
    return (sizes.length - countUpTo(sizes, value)) / sizes.length;
  }
  if (kind === 'below') return countBelow(sorted.values, value) / x.length;
  if (kind === 'coverage') return definition.id === 'expectile' ? expectileCoverage(sorted, value) : value;
  return shareOfLoss(places, perSample, kind);
}

/** From a power of ten to a power of ten around the sizes of the errors, with the default in reach where it is not far off. */
function endsOf({ default: usual, slider, scale }: NumberParameter, sizes: Float64Array): readonly [number, number] | undefined {
  const largest = sizes[sizes.length - 1];
  if (scale !== 'log' || !slider || !largest || !Number.isFinite(largest)) return undefined;
  const high = Math.ceil(Math.log10(largest));
  const small = quantileOf(sizes, SMALL_SHARE);
  const low = Math.max(small > 0 ? Math.floor(Math.log10(small)) : high - 3, high - MOST_DECADES);
  const at = Math.log10(usual);
  const isNear = at >= low - 1 && at <= high + 1;
  return [10 ** (isNear ? Math.min(low, Math.floor(at)) : low), 10 ** (isNear ? Math.max(high, Math.ceil(at)) : high)];
}

/** The share of rows up to evenly spaced places of the slider: drawn in its track, it shows where the rows are. */
function sharesOf(
  { scale, slider }: NumberParameter,
  ends: readonly [number, number] | undefined,
  kind: ShareKind,
  { sorted, x }: Places,
): Pick<SliderView, 'shares'> {
  if (kind !== 'beyond' && kind !== 'below') return {};
  const [low, high] = ends ?? [slider!.min, slider!.max];
  const values = kind === 'beyond' ? sizesOf(sorted) : sorted.values;
  const upTo = Float64Array.from({ length: SHARES }, (_, i) => {
    const part = i / (SHARES - 1);
    return countUpTo(values, scale === 'log' ? low * (high / low) ** part : low + (high - low) * part) / x.length;
  });
  return { shares: { of: kind === 'beyond' ? COMPARED.size : COMPARED.margin, upTo } };
}
