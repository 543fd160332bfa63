import { axisOf } from '../core/axes';
import { curveAt, sweep } from '../core/curve';
import type { ShapeAxis } from '../core/definition';
import type { Prepared } from '../core/prepare';
import { ok, type Result } from '../core/problem';
import { worstK } from '../core/worst';
import type { ShapeView } from '../protocol/views';
import { axisTitle } from '../strings/engine';
import { branchesOf } from './branches';
import type { MovedQuestion } from './byRow';
import { consequence } from './consequence';
import { comparableWith, heightOf, overlaysOf } from './overlays';
import { type Places, placesOn } from './places';
import type { Computable } from './sessions';
import { slidersOf } from './sliders/sliders';
import type { Turn } from './turn';

/** Points that a slider can move in one frame. */
const MOST_POINTS = 2000;
const WORST_POINTS = 200;
/** Marked on the curve: the worst rows that stand in the window. */
const RANKED = 3;

/** What is asked of the Shape tab; `overlay` names other losses. */
export interface ShapeQuestion extends MovedQuestion {
  readonly axis?: ShapeAxis;
  readonly overlay?: readonly string[];
}

/** The Shape tab: the loss over one axis, its derivative, and the user's rows on the curve. */
export async function shape(session: Computable, question: ShapeQuestion, turn: Turn): Promise<Result<ShapeView>> {
  const prepared = session.prepared(question);
  if (!prepared.ok) return prepared;
  const { definition, parameters } = prepared.value;
  const found = placesOn(session, definition, parameters, axisOf(definition, question.axis));
  if (!found.ok) return found;
  const places = found.value;
  await turn();
  const perSample = session.perSampleOf(question, prepared.value);
  const { axis, domain } = places;
  const options = { axis, domain, classes: session.width };
  const drawn = sweep(definition, parameters, options);
  const comparable = comparableWith(session, definition, axis);
  return ok({
    lossId: definition.id,
    axis,
    axes: drawn.axes,
    xTitle: axisTitle(definition, axis),
    curves: drawn.curves,
    points: pointsOn(session, prepared.value, perSample, places, options),
    density: places.density,
    offLeft: { count: places.left.count, furthest: places.left.furthest },
    offRight: { count: places.right.count, furthest: places.right.furthest },
    marks: drawn.marks,
    consequence: consequence(axis, definition.shape.marks?.(parameters, axis) ?? [], places, perSample),
    comparable,
    overlays: overlaysOf(session, question.overlay ?? [], comparable, options, question.moved),
    height: heightOf(drawn.curves),
    branches: branchesOf(definition, parameters, places),
    sliders: slidersOf(prepared.value, places, perSample),
  });
}

/** The user's rows on the curves: all of them up to 2,000, else the worst 200 and evenly spaced others. Rows outside the window are counted at its edge instead. */
function pointsOn(
  session: Computable,
  { definition, parameters }: Prepared,
  perSample: Float64Array,
  { x, curve, domain }: Places,
  options: Parameters<typeof curveAt>[2],
): ShapeView['points'] {
  const each = x.length / session.used.count;
  const worst = worstK(perSample, WORST_POINTS);
  const samples = chosen(x.length, worst);
  const shown = samples.filter(sample => x[sample]! >= domain[0] && x[sample]! <= domain[1]);
  const marked = [...worst].filter(sample => x[sample]! >= domain[0] && x[sample]! <= domain[1]).slice(0, RANKED);
  const points = {
    x: Float64Array.from(shown, sample => x[sample]!),
    value: new Float64Array(shown.length),
    derivative: new Float64Array(shown.length),
    curve: Float64Array.from(shown, sample => curve[sample]!),
    row: Float64Array.from(shown, sample => session.used.rowOf(Math.floor(sample / each))),
    rank: Float64Array.from(shown, sample => (marked.includes(sample) ? worst.indexOf(sample) + 1 : 0)),
  };
  for (const number of new Set(points.curve)) {
    const on = curveAt(definition, parameters, options, number, points.x);
    for (let i = 0; i < shown.length; i += 1) {
      if (points.curve[i] !== number) continue;
      points.value[i] = on.value[i]!;
      points.derivative[i] = on.derivative[i]!;
    }
  }
  return points;
}

function chosen(count: number, worst: Uint32Array): number[] {
  if (count <= MOST_POINTS) return Array.from({ length: count }, (_, i) => i);
  const step = count / (MOST_POINTS - worst.length);
  const samples = new Set(worst);
  for (let at = 0; at < count; at += step) samples.add(Math.floor(at));
  return [...samples];
}
