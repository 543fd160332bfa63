import { layoutOf } from './batch';
import type { LossDefinition, ResolvedParameters, ShapeAxis } from './definition';
import { sigmoid } from './numerics';
import type { Text } from './text';
import { text } from './text';

/**
 * How a place x on an axis becomes one sample for the kernels. `fill` writes the sample's target and prediction from `at` on, and into
 * `direction` how fast each prediction element moves with x, so that dL/dx = Σ ∂L/∂p_i · direction_i.
 */
export interface AxisCase {
  readonly label: Text;
  /** Prediction elements a sample; a class index is one target entry, written at `row`. */
  readonly width: number;
  readonly fill: (x: number, sample: SampleSlot) => void;
}

/** Where a sample stands: its place on an axis, and the number of its curve. */
export interface AxisPlace {
  readonly x: number;
  readonly curve: number;
}

/** Where one sample goes. */
export interface SampleSlot {
  readonly target: Float64Array;
  readonly prediction: Float64Array;
  readonly direction: Float64Array;
  /** The extra arrays of the loss, each as long as `prediction`; they do not move with x. */
  readonly extra: Readonly<Record<string, Float64Array>>;
  readonly row: number;
  readonly at: number;
}

/** The axes of a loss, its natural one first. */
export function axesOf(definition: LossDefinition): readonly ShapeAxis[] {
  return [definition.shape.axis, ...(definition.shape.others ?? [])];
}

/** The axis asked for when the loss has it, else its natural one. */
export function axisOf(definition: LossDefinition, asked?: ShapeAxis): ShapeAxis {
  return asked !== undefined && axesOf(definition).includes(asked) ? asked : definition.shape.axis;
}

/** True when the predictions are logarithms of probabilities: always, or with these parameters. */
export function takesLogProbabilities(definition: LossDefinition, parameters: ResolvedParameters): boolean {
  return parameters.predictionSpace === 'log' || definition.prediction === 'logProbability';
}

/** The label of a curve that is the only one. */
export const ONLY = text('', '');

export const TARGET_ONE = text('target 1', '정답 1');
export const TARGET_ZERO = text('target 0', '정답 0');

/** ln(p/(1 − p)); log1p keeps the digits near p = 0 in the second logarithm. */
export function logit(probability: number): number {
  return Math.log(probability) - Math.log1p(-probability);
}

/** The curves to draw over an axis: one for each target that gives a function of its own. */
export function casesOf(definition: LossDefinition, parameters: ResolvedParameters, axis: ShapeAxis, classes: number): readonly AxisCase[] {
  if (axis === definition.shape.axis && definition.shape.cases) return definition.shape.cases(parameters, Math.max(2, classes));
  if (axis === 'error') return [pair(ONLY, 0, x => [x, 1])];
  if (axis === 'margin') return [pair(ONLY, 1, x => [x, 1])];
  if (axis === 'cosine') return [cosineCase];
  if (axis === 'overlap') return [overlapCase];
  const takesLogits = definition.prediction === 'logit' || definition.prediction === 'classLogits';
  if (layoutOf(definition, parameters) === 'rows') return [classCase(definition, parameters, axis, takesLogits, Math.max(2, classes))];
  const place = takesLogits ? logitPlace(axis) : probabilityPlace(axis);
  return [pair(TARGET_ONE, 1, place), pair(TARGET_ZERO, 0, place)];
}

/** A case of one prediction a sample: target `t`, and at x the prediction with its derivative by x. */
export function pair(label: Text, t: number, place: (x: number) => readonly [number, number]): AxisCase {
  return {
    label,
    width: 1,
    fill(x, { target, prediction, direction, at }) {
      target[at] = t;
      [prediction[at], direction[at]] = place(x) as [number, number];
    },
  };
}

/** A logit, and its derivative, at a place on the axis. */
function logitPlace(axis: ShapeAxis): (x: number) => readonly [number, number] {
  return axis === 'probability' ? x => [logit(x), 1 / (x * (1 - x))] : x => [x, 1];
}

/** A probability, and its derivative, at a place on the axis. */
function probabilityPlace(axis: ShapeAxis): (x: number) => readonly [number, number] {
  return axis === 'probability' ? x => [x, 1] : x => [sigmoid(x), sigmoid(x) * sigmoid(-x)];
}

/**
 * Class 0 is the true one; the others share alike. With probabilities p_y = p and (1 − p)/(C − 1) for each of the others; with logits
 * x_y = z + ln(C − 1) and 0 for the others, so that z = x_y − ln Σ_{c≠y} e^x_c = ln(p/(1 − p)) is the logit margin.
 */
function classCase(
  definition: LossDefinition,
  parameters: ResolvedParameters,
  axis: ShapeAxis,
  takesLogits: boolean,
  classes: number,
): AxisCase {
  const others = classes - 1;
  const place = takesLogits ? logitPlace(axis) : probabilityPlace(axis);
  const complement = (x: number) => (axis === 'probability' ? 1 - x : sigmoid(-x));
  const logPrediction = takesLogProbabilities(definition, parameters);
  const logTarget = parameters.targetSpace === 'log';
  return {
    label: ONLY,
    width: classes,
    fill(x, { target, prediction, direction, row, at }) {
      if (definition.target === 'classIndex') target[row] = 0;
      else for (let c = 0; c < classes; c++) target[at + c] = logTarget ? (c === 0 ? 0 : -Infinity) : c === 0 ? 1 : 0;
      const [entry, rate] = place(x);
      for (let c = 0; c < classes; c++) {
        const share = c === 0 ? entry : takesLogits ? 0 : complement(x) / others;
        const moves = c === 0 ? rate : takesLogits ? 0 : -rate / others;
        prediction[at + c] = logPrediction ? Math.log(share) : share + (takesLogits && c === 0 ? Math.log(others) : 0);
        direction[at + c] = logPrediction ? moves / share : moves;
      }
    },
  };
}

/** A unit vector at the angle arccos x to the target; at the ends the direction is taken a hair inside, where it exists. */
const cosineCase: AxisCase = {
  label: ONLY,
  width: 2,
  fill(x, { target, prediction, direction, at }) {
    const inside = Math.max(-1 + 1e-12, Math.min(1 - 1e-12, x));
    target[at] = 1;
    target[at + 1] = 0;
    prediction[at] = inside;
    prediction[at + 1] = Math.sqrt(1 - inside * inside);
    direction[at] = 1;
    direction[at + 1] = -inside / Math.sqrt(1 - inside * inside);
  },
};

/** Elements inside the mask, and as many outside it. */
const MASK = 50;

/** Every element of the mask predicted as x, every one outside as 1 − x: then Σp = Σt and the overlap 2Σpt/(Σp + Σt) is x. */
const overlapCase: AxisCase = {
  label: ONLY,
  width: 2 * MASK,
  fill(x, { target, prediction, direction, at }) {
    for (let i = 0; i < 2 * MASK; i++) {
      const inside = i < MASK;
      target[at + i] = inside ? 1 : 0;
      prediction[at + i] = inside ? x : 1 - x;
      direction[at + i] = inside ? 1 : -1;
    }
  },
};
