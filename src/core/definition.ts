import type { Vector } from './arrays';
import type { AxisCase, AxisPlace } from './axes';
import type { Activation, PredictionDomain, TargetDomain } from './domain';
import type { Equivalent } from './equivalent';
import type { Problem } from './problem';
import type { Text } from './text';

/** A value that a parameter can take in a call of `evaluate`. */
export type ParameterValue = number | boolean | string | null | readonly number[];

/** Parameter values by name, with the names of `losses.md`; absent ones take their default. */
export type ParameterValues = Readonly<Record<string, ParameterValue>>;

interface ParameterBase {
  /** Key in `ParameterValues`, for example `delta`. */
  readonly name: string;
  /** LaTeX of the symbol in the formula, for example `\delta`. */
  readonly symbol: string;
  /** The symbol as plain text, for a slider's label, for example `δ`. */
  readonly label: string;
  /** What it does, in a sentence. */
  readonly about: Text;
}

/** A real or integer parameter; a slider in the panel when `slider` is given. */
export interface NumberParameter extends ParameterBase {
  readonly kind: 'number';
  readonly default: number;
  /** Allowed range; `minOpen` and `maxOpen` exclude the end itself. */
  readonly min: number;
  readonly max: number;
  readonly minOpen?: boolean;
  readonly maxOpen?: boolean;
  readonly integer?: boolean;
  /** True when `null` (off) is allowed too. */
  readonly nullable?: boolean;
  /** True when it starts as null; `default` is then what to start from when it is switched on. */
  readonly offByDefault?: boolean;
  /** True when one number a class (or column) is allowed as well as a single number. */
  readonly perClass?: boolean;
  readonly scale: 'linear' | 'log';
  /** The range that is useful to drag through. */
  readonly slider?: { readonly min: number; readonly max: number };
}

/** One of a few words. */
export interface ChoiceParameter extends ParameterBase {
  readonly kind: 'choice';
  readonly default: string;
  readonly choices: readonly { readonly value: string; readonly about: Text }[];
}

/** On or off. */
export interface FlagParameter extends ParameterBase {
  readonly kind: 'flag';
  readonly default: boolean;
}

/** One number a class, or null for none. */
export interface PerClassParameter extends ParameterBase {
  readonly kind: 'perClass';
  readonly default: null;
  readonly min: number;
}

export type Parameter = NumberParameter | ChoiceParameter | FlagParameter | PerClassParameter;

export type Family = 'regression' | 'binary' | 'multiclass' | 'multilabel' | 'distribution' | 'similarity' | 'segmentation' | 'ranking';

/**
 * The arrays of one evaluation, checked at the door.
 *
 * `pairs`: `count` elements, `width` 1. `rows`: `count` rows of `width` numbers. `sets`: `count` sets of `width` elements.
 * `target` has `count` entries for class indices, else as many as `prediction`.
 */
export interface Batch {
  readonly target: Vector;
  readonly prediction: Vector;
  readonly count: number;
  readonly width: number;
  /** Length of the prediction's last axis, 1 when it has one axis: which column an element of `pairs` stands in is `i % columns`. */
  readonly columns: number;
  readonly extra: Readonly<Record<string, Vector>>;
}

/** Parameters with every default filled in. */
export type ResolvedParameters = Readonly<Record<string, ParameterValue>>;

/** Writes one number a sample (`perSample`) or one a prediction element (`gradient`) into `out`; allocates nothing per element. */
export type Kernel = (out: Float64Array, batch: Batch, parameters: ResolvedParameters) => void;

/** Writes per-sample values and gradients in one pass, sharing the exponentials; the numbers are those of the two kernels. */
export type FusedKernel = (values: Float64Array, gradient: Float64Array, batch: Batch, parameters: ResolvedParameters) => void;

/** A place on the x axis of the function-shape plot that means something: ±δ, the margin, a threshold. */
export interface Mark {
  readonly x: number;
  readonly label: Text;
}

/** One case of a formula, or one of its terms, with the part of the picture that it draws. */
export interface Branch {
  /** The parts of `formula.value` that belong to it, as they are written there: the expression and its condition. */
  readonly latex: readonly string[];
  /** What it does, in a few words. */
  readonly label: Text;
  /** Where on the axis it counts. */
  readonly where: (parameters: ResolvedParameters) => readonly Stretch[];
}

/** A part of an axis. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  /** The ends themselves are no part of it. */
  readonly isOpen?: boolean;
  /** The one curve that it is a part of, where others go another way. */
  readonly curve?: number;
}

/** A further array that a loss needs beside target and prediction, of the prediction's shape. */
export interface ExtraArray {
  /** The key in `Dataset.extra`. */
  readonly name: 'variance' | 'input2' | 'positive' | 'negative';
  /** What it holds, in a sentence. */
  readonly about: Text;
}

/** What the x axis of the function-shape plot means for a loss. */
export type ShapeAxis =
  | 'error'
  /** prediction / target, drawn for the target 1 (for losses of ln(1 + t): (1 + p)/(1 + t), drawn for the target 0). */
  | 'ratio'
  | 'probability'
  | 'logit'
  | 'margin'
  | 'cosine'
  | 'overlap'
  /** A distance that is the prediction itself. */
  | 'distance'
  /** Distance to the positive less distance to the negative. */
  | 'gap';

/** One prediction a sample, C predictions a sample, or any number of predictions a set. */
export type Layout = 'pairs' | 'rows' | 'sets';

/** One loss, declared once: menus, sliders, cards, pages, export and tests follow from it. */
export interface LossDefinition {
  /** `huber`: snake_case, the ids of the golden files. */
  readonly id: string;
  readonly names: { readonly full: Text; readonly short: string; readonly aliases: readonly string[] };
  readonly family: Family;
  readonly layout: Layout;
  /** For a loss that is laid out by a parameter: what `layout` is with these parameters. */
  readonly layoutWith?: (parameters: ResolvedParameters) => Layout;
  readonly target: TargetDomain;
  readonly prediction: PredictionDomain;
  readonly activation: Activation;
  /**
   * How per-sample values become one number. `mean`: Σ w·ℓ / D. `rootMean`: its root, computed by `whole`.
   */
  readonly reduction: 'mean' | 'rootMean';
  readonly formula: { readonly value: string; readonly gradient: string; readonly stable?: string };
  readonly parameters: readonly Parameter[];
  /** Further arrays that it cannot do without. */
  readonly extra?: readonly ExtraArray[];
  /** Unit of the value, given the unit of the target: `same`, its square, nats, none (a pure number). */
  readonly unit: 'target' | 'targetSquared' | 'nats' | 'none' | 'mixed';
  readonly perSample: Kernel;
  /** Derivative of each per-sample value with respect to its own prediction elements; unweighted, unreduced. */
  readonly gradient: Kernel;
  /** Both at once: what `evaluate` runs when it is given. */
  readonly valueAndGradient?: FusedKernel;
  /** Derivatives of each per-sample value with respect to its elements of the extra arrays, like `gradient`; `out` has an array for each name. */
  readonly extraGradient?: (out: Readonly<Record<string, Float64Array>>, batch: Batch, parameters: ResolvedParameters) => void;
  /** The weight a row carries by itself (class weight, 0 for an ignored row); when given, the denominator counts it. */
  readonly rowWeight?: Kernel;
  /**
   * For `rootMean`: sum, mean and gradient of the whole batch at once, overflow-safe. `weight` has one number a sample; `total` is the
   * plain sum of the weighted per-sample values.
   */
  readonly whole?: (
    gradient: Float64Array,
    batch: Batch,
    weight: Vector | undefined,
    denominator: number,
    total: number,
  ) => { readonly sum: number; readonly mean: number };
  /** The formula as printed in textbooks, one sample at a time: tests compare, and the panel shows where it breaks. */
  readonly textbook: (
    target: readonly number[],
    prediction: readonly number[],
    parameters: ResolvedParameters,
    extra: Readonly<Record<string, readonly number[]>>,
  ) => number;
  /** Where the slope jumps, on the axis of `shape`: derivative tests step around these. */
  readonly kinks: (parameters: ResolvedParameters) => readonly number[];
  /** Refuses values for which the formula has no meaning at all (class indices that do not exist …). */
  readonly check?: (batch: Batch, parameters: ResolvedParameters) => Problem | undefined;
  /** The function-shape plot: its natural axis, further ones it can be drawn over, and the places worth marking. */
  readonly shape: {
    readonly axis: ShapeAxis;
    /** What the natural axis measures, with its formula, where the axis has another meaning here than for most losses. */
    readonly title?: Text;
    readonly others?: readonly ShapeAxis[];
    readonly marks?: (parameters: ResolvedParameters, axis: ShapeAxis) => readonly Mark[];
    /** The cases or terms of the formula, for the picture to point at them and back. */
    readonly branches?: readonly Branch[];
    /** Made-up samples for the places on the natural axis, one case a curve, where the axis alone does not tell how to make them. */
    readonly cases?: (parameters: ResolvedParameters, classes: number) => readonly AxisCase[];
    /** Where sample `index` of a batch stands on the natural axis, and on which curve; goes with `cases`. */
    readonly place?: (batch: Batch, index: number, parameters: ResolvedParameters) => AxisPlace;
  };
  readonly advice: { readonly use: Text; readonly avoid: Text };
  readonly equivalents: readonly Equivalent[];
  readonly sources: readonly string[];
}

/** What `evaluate` returns. */
export interface Report {
  readonly lossId: string;
  readonly parameters: ResolvedParameters;
  /** One value an element (pairs), a row (rows) or a set (sets); weights applied. */
  readonly perSample: Float64Array;
  readonly sum: number;
  /** The reduced value that a training loop would see. */
  readonly mean: number;
  /** d mean / d prediction, row-major, same shape as the prediction. */
  readonly gradient: Float64Array;
  readonly extraGradient?: Readonly<Record<string, Float64Array>>;
  /** The D of `mean = sum / D`. */
  readonly denominator: number;
  /** How many per-sample values are not finite. */
  readonly nonFinite: number;
  /** Sample indices, largest loss first; NaN before Infinity before finite values. All of them, made on first reading. */
  readonly worst: Uint32Array;
}
