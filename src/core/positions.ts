import type { Dataset, Vector } from './arrays';
import { axisOf, logit, takesLogProbabilities } from './axes';
import { batchOf, layoutOf } from './batch';
import type { Batch, LossDefinition, ResolvedParameters, ShapeAxis } from './definition';
import { measureAngle } from './losses/_cosine';
import { labelMap } from './losses/_margin';
import { indexOfMaximum, logSumExp, sigmoid } from './numerics';
import type { Result } from './problem';
import { ok } from './problem';

/** Where each sample stands on an axis of the function-shape plot. */
export interface AxisPlaces {
  readonly axis: ShapeAxis;
  /** One a per-sample value; NaN for a row that is ignored. */
  readonly x: Float64Array;
  /** The number of its curve in `sweep(…).curves`; a soft binary target counts for the nearer one. */
  readonly curve: Uint8Array;
}

/** The place of every sample on an axis (its natural one when the loss does not have the one asked for). Refuses what `evaluate` refuses of lengths. */
export function samplesOnAxis(
  definition: LossDefinition,
  dataset: Dataset,
  parameters: ResolvedParameters,
  asked?: ShapeAxis,
): Result<AxisPlaces> {
  const made = batchOf(definition, dataset, parameters);
  if (!made.ok) return made;
  const batch = made.value;
  const axis = axisOf(definition, asked);
  const x = new Float64Array(batch.count);
  const curve = new Uint8Array(batch.count);
  const { place } = definition.shape;
  if (place && axis === definition.shape.axis) {
    for (let i = 0; i < batch.count; i++) {
      const found = place(batch, i, parameters);
      x[i] = found.x;
      curve[i] = found.curve;
    }
  } else if (axis === 'error') fillErrors(x, batch);
  else if (axis === 'margin') fillMargins(x, batch, parameters);
  else if (axis === 'cosine') fillCosines(x, batch, parameters);
  else if (axis === 'overlap') fillOverlaps(x, batch);
  else if (layoutOf(definition, parameters) === 'rows') fillTrueClass(x, batch, definition, parameters, axis);
  else {
    fillConfidence(x, batch.prediction, definition.prediction === 'logit', axis);
    for (let i = 0; i < batch.count; i++) curve[i] = batch.target[i]! >= 0.5 ? 0 : 1;
  }
  return ok({ axis, x, curve });
}

/** Equal for questions that `samplesOnAxis` answers alike on one dataset: most parameters bend a curve and move no sample along its axis. */
export function placesKey(definition: LossDefinition, parameters: ResolvedParameters, axis: ShapeAxis): string {
  const isOwn = definition.shape.place !== undefined && axis === definition.shape.axis;
  if (!isOwn && axis === 'error') return 'error';
  if (isOwn || (axis !== 'probability' && axis !== 'logit')) return JSON.stringify([definition.id, axis, parameters]);
  if (layoutOf(definition, parameters) !== 'rows') return JSON.stringify([definition.prediction === 'logit', axis]);
  const { ignoreIndex, normalize } = parameters;
  const spaces = [definition.target, definition.prediction, takesLogProbabilities(definition, parameters)];
  return JSON.stringify([...spaces, ignoreIndex, normalize, axis]);
}

function fillErrors(x: Float64Array, { target, prediction }: Batch): void {
  for (let i = 0; i < x.length; i++) x[i] = prediction[i]! - target[i]!;
}

/** Label times score; of two scores it is their difference that counts. */
function fillMargins(x: Float64Array, { target, prediction, extra }: Batch, parameters: ResolvedParameters): void {
  const { slope, shift } = labelMap(target, parameters);
  const second = extra.input2;
  for (let i = 0; i < x.length; i++) x[i] = (slope * target[i]! + shift) * (prediction[i]! - (second ? second[i]! : 0));
}

function fillCosines(x: Float64Array, { target, prediction, width }: Batch, parameters: ResolvedParameters): void {
  const angle = { targetLength: 0, length: 0, cosine: 0 };
  for (let row = 0; row < x.length; row++) {
    measureAngle(angle, target, prediction, row * width, (row + 1) * width, parameters.eps as number);
    x[row] = angle.cosine;
  }
}

/** 2Σpt / (Σp + Σt); an empty mask predicted empty overlaps fully. */
function fillOverlaps(x: Float64Array, { target, prediction, width }: Batch): void {
  for (let set = 0, i = 0; set < x.length; set++) {
    let both = 0;
    let sum = 0;
    for (const end = i + width; i < end; i++) {
      both += prediction[i]! * target[i]!;
      sum += prediction[i]! + target[i]!;
    }
    x[set] = sum === 0 ? 1 : (2 * both) / sum;
  }
}

/** A binary prediction as the probability or the logit of class 1. */
function fillConfidence(x: Float64Array, prediction: Vector, isLogit: boolean, axis: ShapeAxis): void {
  if (isLogit === (axis === 'logit')) x.set(prediction as ArrayLike<number>);
  else if (isLogit) for (let i = 0; i < x.length; i++) x[i] = sigmoid(prediction[i]!);
  else for (let i = 0; i < x.length; i++) x[i] = logit(prediction[i]!);
}

/** The true class's probability p_y, or its logit margin: x_y − ln Σ_{c≠y} e^x_c for logits, ln(p_y/(1 − p_y)) for probabilities. */
function fillTrueClass(x: Float64Array, batch: Batch, definition: LossDefinition, parameters: ResolvedParameters, axis: ShapeAxis): void {
  const { target, prediction, width } = batch;
  const takesLogits = definition.prediction === 'classLogits';
  const logProbabilities = takesLogProbabilities(definition, parameters);
  for (let row = 0, start = 0; row < x.length; row++, start += width) {
    const end = start + width;
    if (definition.target === 'classIndex' && target[row] === parameters.ignoreIndex) {
      x[row] = Number.NaN;
      continue;
    }
    const at = definition.target === 'classIndex' ? start + target[row]! : indexOfMaximum(target, start, end);
    if (takesLogits) {
      const margin = prediction[at]! - logSumExp(prediction, start, end, at);
      x[row] = axis === 'logit' ? margin : sigmoid(margin);
      continue;
    }
    let share = logProbabilities ? Math.exp(prediction[at]!) : prediction[at]!;
    if (parameters.normalize === true) {
      let sum = 0;
      for (let i = start; i < end; i++) sum += prediction[i]!;
      share /= sum;
    }
    x[row] = axis === 'logit' ? logit(share) : share;
  }
}
