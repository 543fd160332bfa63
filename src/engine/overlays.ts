import { axesOf } from '../core/axes';
import { type Sweep, type SweepOptions, sweep } from '../core/curve';
import type { LossDefinition, ShapeAxis } from '../core/definition';
import { lossById } from '../core/losses/index';
import { resolveParameters } from '../core/parameters';
import type { CurveHeight, OverlayView } from '../protocol/shapeViews';
import type { ShapeView } from '../protocol/views';
import { axisTitle } from '../strings/engine';
import { type MovedQuestion, questionOf } from './byRow';
import { bestFirst } from './overview';
import type { Computable } from './sessions';

/** More hues than these beside the loss in use are not told apart. */
const MOST_OVERLAYS = 3;

/** The losses whose curves mean the same over this axis as those of the loss in use. */
export function comparableWith(session: Computable, definition: LossDefinition, axis: ShapeAxis): ShapeView['comparable'] {
  const title = axisTitle(definition, axis).en;
  return bestFirst(session.advice).flatMap(({ lossId, fit }) => {
    const other = lossById(lossId);
    if (!other || fit === 'unfit' || lossId === definition.id || !axesOf(other).includes(axis)) return [];
    return axisTitle(other, axis).en === title && other.layout === definition.layout ? [{ lossId, short: other.names.short }] : [];
  });
}

/** The curves of other losses over the same window, with the parameters that they have in the panel. */
export function overlaysOf(
  session: Computable,
  lossIds: readonly string[],
  comparable: ShapeView['comparable'],
  options: SweepOptions,
  moved: MovedQuestion['moved'],
): readonly OverlayView[] {
  const known = lossIds.filter(lossId => comparable.some(each => each.lossId === lossId)).slice(0, MOST_OVERLAYS);
  return known.flatMap(lossId => {
    const definition = lossById(lossId)!;
    const resolved = resolveParameters(definition, questionOf(session, lossId, { moved }).parameters);
    if (!resolved.ok) return [];
    const { curves } = sweep(definition, resolved.value, options);
    return [{ lossId, short: definition.names.short, curves, height: heightOf(curves) }];
  });
}

/** How high curves reach at the ends of the window, and how steep they get. */
export function heightOf(curves: Sweep['curves']): CurveHeight {
  const ends = curves.flatMap(({ value }) => [value[0], value[value.length - 1]]);
  return {
    value: largest(ends as number[]) || largest(curves.flatMap(({ value }) => [...value])) || 1,
    derivative: largest(curves.flatMap(({ derivative }) => [...derivative])) || 1,
  };
}

function largest(values: readonly number[]): number {
  return values.reduce((most, value) => (Number.isFinite(value) ? Math.max(most, Math.abs(value)) : most), 0);
}
