import type { Problem } from '../core/problem';
import type { Text } from '../core/text';
import type { Histogram } from './views';

/** Names an array of the session's files that holds the predictions of another model. */
export interface ModelRef {
  /** The files of the panel in their order, then those that were added for comparison. */
  readonly file: number;
  /** What `Candidate.label` calls it. */
  readonly label: string;
}

/** An array that could be another model's predictions of the same target. */
export interface ModelChoice extends ModelRef {
  readonly fileName: string;
  /** True where its name says that it is one. */
  readonly isLikely: boolean;
}

/** What there is to compare with. */
export interface ModelsView {
  /** What the predictions in use are called. */
  readonly inUse: string;
  /** Likely ones first. */
  readonly choices: readonly ModelChoice[];
  /** Files that were added for comparison. */
  readonly added: readonly { readonly fileName: string; readonly problem?: Problem }[];
}

/** A number with the interval that holds it in 95 of 100 samples; NaN ends where there is no interval. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** One model under one loss. */
export interface ComparedValue {
  readonly value: Estimate;
  /** Its value less that of the first model, on the same rows: negative where it is better. */
  readonly difference: Estimate;
  /** Why the loss has no value for this model. */
  readonly problem?: Problem;
}

/** One loss of every model. */
export interface ComparedLoss {
  readonly lossId: string;
  readonly name: Text;
  readonly short: string;
  readonly unit: Text;
  /** One a model, the one in use first; empty where the loss cannot be compared, and `reason` says why. */
  readonly values: readonly ComparedValue[];
  readonly reason?: Text;
}

/** A row on which two models differ. */
export interface DifferingRow {
  /** 0-based row of the file, and its 1-based line or 0, as in `RowLine`. */
  readonly row: number;
  readonly line: number;
  /** Losses under the first model and under the other one. */
  readonly first: number;
  readonly other: number;
}

/** How another model differs from the first one row by row, under the loss in use. */
export interface RowDifferences {
  /** Loss under the other model less that under the first, ties apart. */
  readonly histogram: Histogram;
  /** Rows on which the other model is better, both are alike, and the first is better. */
  readonly wins: number;
  readonly ties: number;
  readonly losses: number;
  /** The rows with the largest difference for the other model and for the first, at most 50 each. */
  readonly bestRows: readonly DifferingRow[];
  readonly worstRows: readonly DifferingRow[];
  /** 0-based rows of the file with the largest differences, at most 200 each: what can be selected. */
  readonly winRows: Float64Array;
  readonly lossRows: Float64Array;
}

/** Two or more models of one target. */
export interface CompareView {
  readonly lossId: string;
  /** The model in use first. */
  readonly models: readonly { readonly label: string; readonly fileName: string }[];
  /** Rows compared, and rows of the panel that were left out because another model has no number there. */
  readonly rows: number;
  readonly leftOut: number;
  /** How the intervals were made. */
  readonly intervals:
    | { readonly by: 'bootstrap'; readonly resamples: number; readonly seed: number }
    | { readonly by: 'normal' }
    | { readonly by: 'none' };
  readonly losses: readonly ComparedLoss[];
  /** One for each model but the first; absent where the loss in use has no values by row for it. */
  readonly differences: readonly (RowDifferences | undefined)[];
}
