import type { Fit, PredictionKind, TargetKind } from '../advisor/advice';
import type { Family, Parameter, ParameterValues, ShapeAxis } from '../core/definition';
import type { Text } from '../core/text';
import type { ChosenColumns, Table } from '../reader/reading';
import type { Adjustment } from './adviceViews';
import type { Preset } from './libraryViews';
import type { PlacedProblem } from './places';
import type { BranchView, CurveHeight, OverlayView, SliderView } from './shapeViews';

/** One of the two arrays, as the panel's header shows it. */
export interface ArrayView {
  readonly label: string;
  readonly shape: readonly number[];
  readonly kind: TargetKind | PredictionKind;
  /** The fact that speaks for the kind. */
  readonly because: Text;
  readonly file: number;
  /** 1-based first and last line in the file, when known. */
  readonly lines?: readonly [number, number];
}

/** One loss of the picker, with what its sliders need. */
export interface LossChoice extends Fit {
  readonly name: Text;
  readonly short: string;
  readonly family: Family;
  readonly parameters: readonly Parameter[];
  /** What the loss starts with on these data, over the defaults: how the numbers are to be read. */
  readonly start: ParameterValues;
  /** Parameter values that these data suggest, over the defaults. */
  readonly suggested: ParameterValues;
  readonly presets: readonly Preset[];
}

/** The answer to `open`: everything that the header, the picker and the empty states need. */
export interface Opened {
  /** `choose`: a person has to name the columns. `failed`: the notes say why nothing can be computed. */
  readonly state: 'ready' | 'choose' | 'failed';
  readonly files: readonly string[];
  readonly tables: readonly Table[];
  readonly columns: ChosenColumns;
  readonly target?: ArrayView;
  readonly prediction?: ArrayView;
  /** True when the samples carry weights: what the mean divides by matters then. */
  readonly isWeighted: boolean;
  /** Samples read, and samples that take part: rows with non-finite values are left out and counted. */
  readonly rows: number;
  readonly used: number;
  readonly notes: readonly PlacedProblem[];
  /** The fixes that apply to these data, and the answers: what is no longer possible has been left out. */
  readonly adjustment: Adjustment;
  /** Best first: recommended, fitting, possible, unfit. */
  readonly losses: readonly LossChoice[];
  /** The recommended loss; empty unless `ready`. */
  readonly lossId: string;
  /** A word for the kind of task: regression, binary classification … */
  readonly task: Text;
  /** Which view of the task these data have: where amounts are wrong, or what is decided; absent where neither has a meaning. */
  readonly taskView?: 'residuals' | 'decisions';
}

/** One sample in words and numbers, for tables and tooltips. */
export interface RowLine {
  /** 0-based sample index. */
  readonly row: number;
  /** 1-based line of the file, when the source is tabular; else 0. */
  readonly line: number;
  /** The target as a person reads it: a number, or `2 (cat)`. */
  readonly target: string;
  /** The prediction: a number, or for classes the top class with its share, then the true class. */
  readonly prediction: string;
  /** prediction − target where that is a number; NaN elsewhere. */
  readonly error: number;
  readonly loss: number;
  /** 1 for the largest loss. */
  readonly rank: number;
  /** Share of the total loss, 0..1. */
  readonly share: number;
  /** Derivative of the mean by this prediction; for class rows the Euclidean norm of the row's derivatives. */
  readonly gradient: number;
  /** True when `gradient` is a norm and has no sign. */
  readonly isNorm: boolean;
  /** What the gradient does, in words: pushes this prediction up, down … */
  readonly push: Text;
  /** Why this row costs much, in a sentence, where its numbers tell: the true class gets less than one half. */
  readonly because?: Text;
}

/** Counts over bins; `edges` has one more entry than `counts`. */
export interface Histogram {
  readonly edges: Float64Array;
  readonly counts: Float64Array;
  /** How bin edges are spaced. */
  readonly scale: 'linear' | 'log' | 'symlog';
  /** Exact zeros, kept out of a log histogram. */
  readonly zeros: number;
  readonly nonFinite: number;
}

/**
 * A series of at most a few thousand entries. With `min` and `max` it is a band: each x stands for many samples.
 * `row` is the sample behind a point (for a band, the one farthest from zero). Values that are not finite are left out.
 */
export interface Series {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly min?: Float64Array;
  readonly row: Float64Array;
  /** True when each entry stands for several samples. */
  readonly banded: boolean;
}

/** A grid of counts for more points than a chart can carry. Row-major, first row at the bottom. */
export interface Density {
  readonly xMin: number;
  readonly xMax: number;
  readonly yMin: number;
  readonly yMax: number;
  readonly columns: number;
  readonly rows: number;
  readonly counts: Float64Array;
}

/** A part of a plane, in units of its axes; ends in ascending order. */
export interface PlotWindow {
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
}

/** Points of a cloud: all of them, or the worst ones over the density of all. */
export interface Cloud {
  readonly points: Series;
  readonly density?: Density;
}

/** A straight line. */
export interface Line {
  readonly slope: number;
  readonly intercept: number;
}

/** The chart of the Overview, by task. */
export type MainChart =
  /** Target on x, prediction on y, and the least-squares line of prediction by target where each number has its own target. */
  | ({ readonly kind: 'scatter'; readonly line?: Line } & Cloud)
  | {
      readonly kind: 'classes';
      /** Histograms of the probability given to class 1 (binary) or to the true class, one a class (at most 6, the largest). */
      readonly axis: Text;
      readonly groups: readonly { readonly name: Text; readonly histogram: Histogram }[];
    };

/** The Rows tab. */
export interface RowsView {
  readonly lossId: string;
  readonly used: number;
  readonly sum: number;
  readonly mean: number;
  /** Loss by rank, worst first: x is the share of rows, 0..100 %. */
  readonly sorted: Series;
  readonly histogram: Histogram;
  /** Worst first, at most 200. */
  readonly worst: readonly RowLine[];
  /** Shares of the total held by the worst 1 % and 10 % of rows; NaN where a value is negative or infinite. */
  readonly share1: number;
  readonly share10: number;
  /** Gradient by sample: x is the sample number (1-based). */
  readonly gradient: Series;
  /** Half-width of the linear part of the symlog axis: the median |gradient|, or 1. */
  readonly gradientConstant: number;
  readonly gradientHistogram: Histogram;
  /** True when gradients are norms of rows and have no sign. */
  readonly isNorm: boolean;
  /** Sum of the positive and of the negative gradients. */
  readonly pullUp: number;
  readonly pullDown: number;
  /** The rows with the largest positive and the largest negative gradients, at most 3 each; none where gradients are norms. */
  readonly pullers: { readonly positive: readonly Puller[]; readonly negative: readonly Puller[] };
}

/** A row that supplies much of a pull. */
export interface Puller {
  readonly row: number;
  /** Part of all gradients of its sign, 0..1. */
  readonly share: number;
}

/** One curve of the Shape tab: the same x for value and derivative. */
export interface ShapeCurve {
  /** Which target the curve is for: `target 1`, or empty when there is one curve only. */
  readonly label: Text;
  readonly x: Float64Array;
  readonly value: Float64Array;
  readonly derivative: Float64Array;
}

/** The Shape tab. */
export interface ShapeView {
  readonly lossId: string;
  readonly axis: ShapeAxis;
  /** The other axes that this loss can be drawn over. */
  readonly axes: readonly ShapeAxis[];
  readonly xTitle: Text;
  readonly curves: readonly ShapeCurve[];
  /** The user's rows on the curves; each entry names its curve. At most 2,000, the worst always among them. */
  readonly points: {
    readonly x: Float64Array;
    readonly value: Float64Array;
    readonly derivative: Float64Array;
    readonly curve: Float64Array;
    readonly row: Float64Array;
    /** For the three worst rows in the window their rank among all, 1 for the largest loss; 0 for the others. */
    readonly rank: Float64Array;
  };
  /** All rows by x. */
  readonly density: Histogram;
  readonly offLeft: { readonly count: number; readonly furthest: number };
  readonly offRight: { readonly count: number; readonly furthest: number };
  /** Places that mean something (δ and −δ, the margin …). */
  readonly marks: readonly { readonly x: number; readonly label: Text }[];
  /** What the parameters do to these rows, in a sentence; empty texts when there is nothing to say. */
  readonly consequence: Text;
  /** Losses that can be drawn over this axis beside the one in use, best first. */
  readonly comparable: readonly { readonly lossId: string; readonly short: string }[];
  readonly overlays: readonly OverlayView[];
  /** What the curves of this loss are divided by beside others. */
  readonly height: CurveHeight;
  readonly branches: readonly BranchView[];
  /** For the parameters that mean something for rows. */
  readonly sliders: readonly SliderView[];
}
