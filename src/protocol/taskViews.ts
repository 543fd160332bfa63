import type { Text } from '../core/text';
import type { Cloud, Histogram, Line, Series } from './views';

/** Medians and quartiles along x. */
export interface TrendView {
  readonly x: Float64Array;
  readonly median: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** The Residuals tab: where a model that predicts amounts is wrong, and how. The residual is prediction − target everywhere. */
export interface ResidualsView {
  /** Pairs of numbers. */
  readonly count: number;
  /** Residual against prediction, with its running median and quartiles. */
  readonly residuals: Cloud;
  readonly trend: TrendView;
  /** Half-width of the straight part of the axis of residuals where far ones bend it to asinh(e / bend). */
  readonly bend?: number;
  /** An edge lies at 0. */
  readonly histogram: Histogram;
  /** Quantiles of the residuals (y) against those of a normal distribution (x), and the line through the quartiles. */
  readonly normal: Series;
  readonly normalLine: Line;
  /** Prediction against target, and the least-squares line of prediction by target. */
  readonly fit: Cloud;
  readonly fitLine: Line;
  readonly mean: number;
  readonly median: number;
  /** Interquartile range of the residuals. */
  readonly spread: number;
  /** Interquartile range at the quarter of the largest predictions over that at the quarter of the smallest; NaN where there are too few rows. */
  readonly funnel: number;
  /** What stands out, in sentences with numbers; at least one. */
  readonly says: readonly Text[];
}

/** A curve over all thresholds, thinned to the points that a screen can tell apart. */
export interface ThresholdCurve {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly threshold: Float64Array;
}

/** What one class costs. */
export interface ClassLoss {
  readonly name: string;
  readonly count: number;
  /** Mean loss of its rows, and their share of the total. */
  readonly loss: number;
  readonly share: number;
  /** Of the rows of the class, the share decided right; of the rows decided so, the share that belongs to it. NaN of nothing. */
  readonly recall: number;
  readonly precision: number;
}

/** How a calibration plot cuts probabilities: equally wide bins, or bins of equally many rows. */
export type Binning = 'uniform' | 'quantile';

export interface CalibrationView {
  /** Parallel arrays, one entry for each bin that holds a row: its limits, mean prediction, observed share with its 95 % interval, rows. */
  readonly from: Float64Array;
  readonly to: Float64Array;
  readonly predicted: Float64Array;
  readonly observed: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly count: Float64Array;
  /** Share of the loss that the rows of each bin hold; NaN where the loss has no value for each of them. */
  readonly lossShare: Float64Array;
  /** Expected calibration error. */
  readonly error: number;
  /** The rows of each bin, as expressions of the selection language. */
  readonly where: readonly string[];
}

/** Scores of two classes over one axis. */
export interface ScoreHistograms {
  /** Class 0, class 1, over the same bins. */
  readonly histograms: readonly [Histogram, Histogram];
  /** The rows of each bin of each class, as expressions of the selection language. */
  readonly where: readonly [readonly string[], readonly string[]];
}

/** Decisions between two classes by a threshold: also one label of several, or one class against the others. */
export interface ThresholdView {
  readonly positives: number;
  readonly negatives: number;
  /** Class 0, class 1. */
  readonly names: readonly [Text, Text];
  readonly scores: ScoreHistograms;
  /** Of probabilities, over bins that are equally wide in the logit; their edges are probabilities. */
  readonly logits?: ScoreHistograms;
  readonly axis: Text;
  readonly roc: ThresholdCurve;
  readonly area: number;
  readonly precisionRecall: ThresholdCurve;
  readonly averagePrecision: number;
  /** Absent where the scores are no probabilities. */
  readonly calibration?: CalibrationView;
  /** Where to decide when nothing else is said: ½, or 0 for scores. */
  readonly usualThreshold: number;
  /** The ends that a slider can reach. */
  readonly range: readonly [number, number];
}

/** What a threshold does. */
export interface DecisionView {
  readonly threshold: number;
  readonly truePositives: number;
  readonly falsePositives: number;
  readonly trueNegatives: number;
  readonly falseNegatives: number;
  /** The threshold of the least cost when a false positive costs `ratio` times a false negative. */
  readonly best: number;
  /** The rows of each of the four counts, as expressions of the selection language. */
  readonly where: {
    readonly truePositives: string;
    readonly falsePositives: string;
    readonly trueNegatives: string;
    readonly falseNegatives: string;
  };
}

/** The Decisions tab. */
export type DecisionsView =
  | {
      readonly kind: 'two' /** What training sees, whatever the threshold. */;
      readonly loss: number;
      readonly curves: ThresholdView;
      readonly classes: readonly ClassLoss[];
    }
  | {
      readonly kind: 'several';
      readonly names: readonly string[];
      /** Rows by true class (row) and decided class (column), row-major; empty above `MOST_CLASSES`, where `confusions` stands alone. */
      readonly matrix: Float64Array;
      /** The most frequent mistakes. */
      readonly confusions: readonly { readonly truth: number; readonly decided: number; readonly count: number }[];
      readonly accuracy: number;
      readonly classes: readonly ClassLoss[];
      /** Of the largest probability of each row. */
      readonly calibration: CalibrationView;
    }
  | {
      readonly kind: 'labels';
      readonly loss: number;
      readonly labels: readonly (ClassLoss & { readonly area: number; readonly averagePrecision: number })[];
      /** The label that the curves are of. */
      readonly label: number;
      readonly curves: ThresholdView;
    };

/** What one loss wants of the predictions. */
export interface WantView {
  readonly lossId: string;
  readonly name: Text;
  readonly short: string;
  /** A constant added to every prediction, a factor of every prediction, or a temperature that every logit is divided by. */
  readonly way: 'shift' | 'scale' | 'temperature';
  /** 0 or 1 when the loss is content: less than a thousandth of it is to be gained. */
  readonly best: number;
  /** Where it is smallest, however little is gained. */
  readonly smallestAt: number;
  /** The loss as it is, and with that change. */
  readonly now: number;
  readonly least: number;
  readonly says: Text;
}
