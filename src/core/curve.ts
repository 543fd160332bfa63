import { type AxisCase, axesOf, axisOf, casesOf } from './axes';
import { hasTargetPerRow, makeBatch } from './batch';
import type { LossDefinition, Mark, ResolvedParameters, ShapeAxis } from './definition';
import { domainOf } from './domainOf';
import type { Text } from './text';

/** One curve of the function-shape plot. */
export interface Curve {
  /** Which target it is for: `target 1`; empty when there is one curve only. */
  readonly label: Text;
  readonly x: Float64Array;
  /** The loss of one sample at each x: not weighted, not divided by n. Infinity where it is. */
  readonly value: Float64Array;
  /** dL/dx along the axis drawn, which need not be dL/d prediction (over the logit: dL/dp · p(1 − p)). */
  readonly derivative: Float64Array;
}

/** A loss as a function over one axis. */
export interface Sweep {
  readonly axis: ShapeAxis;
  /** Every axis that this loss can be drawn over, its natural one first. */
  readonly axes: readonly ShapeAxis[];
  readonly domain: readonly [number, number];
  readonly curves: readonly Curve[];
  readonly marks: readonly Mark[];
}

/** What to sweep. All optional. */
export interface SweepOptions {
  /** One of the loss's axes; another one, or none, means its natural axis. */
  readonly axis?: ShapeAxis;
  /** Where to draw; `domainOf(axis, x)` fits one to data. */
  readonly domain?: readonly [number, number];
  /** Number of classes, which matters for label smoothing; 2 when absent. */
  readonly classes?: number;
}

const POINTS = 241;

/**
 * The shape of a loss: value and derivative of one sample along an axis, one curve for each target that gives its own.
 *
 * - `error`: over p − t. `margin`: over z = t·p. `cosine`: over cos(p, t).
 * - `probability` and `logit`, binary: over p or ln(p/(1 − p)), a curve for target 1 and one for target 0.
 * - `probability` and `logit`, classes: over the probability p_y of the true class, or its logit margin
 *   z = x_y − ln Σ_{c≠y} e^x_c, for which cross entropy is softplus(−z). The other classes share alike; class weights are left out.
 * - `overlap`: over 2Σpt/(Σp + Σt) of a mask of 50 elements in 100, predicted with as much mass as it has.
 *
 * A sample lies on its curve where its loss depends on that axis alone. It need not: with label smoothing or soft targets (the other
 * classes matter, or the target lies between the curves), class weights and posWeight by column (a factor), KL (only for one-hot
 * targets) and dice (smoothing depends on the mask's size).
 */
export function sweep(definition: LossDefinition, parameters: ResolvedParameters, options: SweepOptions = {}): Sweep {
  const axis = axisOf(definition, options.axis);
  const domain = options.domain ?? domainOf(axis);
  const marks = definition.shape.marks?.(parameters, axis) ?? [];
  const kinks = axis === definition.shape.axis ? definition.kinks(parameters) : [];
  const x = placesOf(domain, kinks, marks);
  const curves = casesOf(definition, parameters, axis, options.classes ?? 2).map(axisCase => ({
    label: axisCase.label,
    x,
    ...valuesOf(definition, parameters, axisCase, x),
  }));
  return { axis, axes: axesOf(definition), domain, curves, marks: marks.filter(mark => mark.x >= domain[0] && mark.x <= domain[1]) };
}

/** Value and derivative of curve number `curve` at any places: for points that are to lie on the curve. Options as for `sweep`. */
export function curveAt(
  definition: LossDefinition,
  parameters: ResolvedParameters,
  options: SweepOptions,
  curve: number,
  x: Float64Array,
): { readonly value: Float64Array; readonly derivative: Float64Array } {
  const cases = casesOf(definition, parameters, axisOf(definition, options.axis), options.classes ?? 2);
  return valuesOf(definition, parameters, cases[curve] ?? cases[0]!, x);
}

/** Runs the kernels over made-up samples, one for each place. */
function valuesOf(definition: LossDefinition, parameters: ResolvedParameters, { width, fill }: AxisCase, x: Float64Array) {
  const count = x.length;
  const target = new Float64Array(hasTargetPerRow(definition, parameters) ? count : definition.target === 'none' ? 0 : count * width);
  const prediction = new Float64Array(count * width);
  const direction = new Float64Array(count * width);
  const extra = Object.fromEntries((definition.extra ?? []).map(({ name }) => [name, new Float64Array(count * width)]));
  for (let row = 0; row < count; row++) fill(x[row]!, { target, prediction, direction, extra, row, at: row * width });
  const batch = makeBatch(target, prediction, count, width, width, extra);
  // Class weights are given for the classes of the data, rows to ignore have no place on a curve.
  const plain = {
    ...parameters,
    ...('classWeights' in parameters ? { classWeights: null } : {}),
    ...('ignoreIndex' in parameters ? { ignoreIndex: null } : {}),
  };
  const value = new Float64Array(count);
  const gradient = new Float64Array(count * width);
  definition.perSample(value, batch, plain);
  definition.gradient(gradient, batch, plain);
  const derivative = new Float64Array(count);
  for (let i = 0; i < gradient.length; i++) {
    const row = Math.floor(i / width);
    if (gradient[i] !== 0) derivative[row]! += gradient[i]! * direction[i]!;
  }
  return { value, derivative };
}

/** Evenly spaced places, with a pair around each kink so that a jump is drawn upright, and one on each mark. */
function placesOf([low, high]: readonly [number, number], kinks: readonly number[], marks: readonly Mark[]): Float64Array {
  const span = high - low;
  const places = Array.from({ length: POINTS }, (_, i) => low + (span * i) / (POINTS - 1));
  for (const kink of kinks) places.push(kink - span * 1e-9, kink, kink + span * 1e-9);
  for (const mark of marks) places.push(mark.x);
  return Float64Array.from(new Set(places.filter(place => place >= low && place <= high))).sort();
}
