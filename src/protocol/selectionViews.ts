import type { Problem } from '../core/problem';
import type { RowLine } from './views';

/**
 * Single rows as the charts need them: parallel arrays, one entry a row. What a row has none of is NaN (a target of several numbers has
 * no one place on an axis).
 */
export interface RowPoints {
  /** 0-based row of the file. */
  readonly row: Float64Array;
  readonly target: Float64Array;
  readonly prediction: Float64Array;
  readonly loss: Float64Array;
  /** 1 for the largest loss. */
  readonly rank: Float64Array;
  /** As in `RowLine`. */
  readonly gradient: Float64Array;
  /** Where the row stands on the axis of the Shape tab that was asked for. */
  readonly place: Float64Array;
  /** Probability of class 1, or of the row's own class. */
  readonly probability: Float64Array;
}

/** One loss on all rows and on the selected ones. */
export interface LossOfSelection {
  readonly lossId: string;
  readonly short: string;
  readonly all: number;
  /** NaN where the loss has no value on these rows. */
  readonly selected: number;
}

/** The rows that an expression holds for. */
export interface SelectionView {
  readonly where: string;
  /** Rows for which it holds, of `used`. */
  readonly count: number;
  readonly used: number;
  /** Share of the total loss that they hold; NaN where shares have no meaning. */
  readonly share: number;
  /** Mean of the signed gradients: of all rows and of the selected ones; NaN where gradients are norms. */
  readonly gradientAll: number;
  readonly gradientSelected: number;
  /** The loss in use first, then the other recommended and fitting ones. */
  readonly losses: readonly LossOfSelection[];
  /** At most 2,000 of the selected rows, the worst always among them; all where `count` is not larger. */
  readonly points: RowPoints;
}

/** A page of the table of rows. */
export interface RowPage {
  /** Rows for which the filter holds. */
  readonly count: number;
  /** Of them, the first one of this page. */
  readonly from: number;
  readonly lines: readonly RowCells[];
  /** The fields that expressions and sorting may name. */
  readonly fields: readonly string[];
}

/** What the table of rows is sorted by: a field of the selection language. */
export interface RowSort {
  readonly by: string;
  readonly direction: 'ascending' | 'descending';
}

/** A row of that table: `RowLine` without its sentences, with its loss and rank under other losses. */
export interface RowCells extends Omit<RowLine, 'push' | 'because'> {
  /** Loss and rank under the compared losses, in the order in which they were asked for. */
  readonly others: readonly { readonly loss: number; readonly rank: number }[];
}

/** What the worst rows hold of a loss: the worst share x of all rows hold the share y of its total. No points where shares have no meaning. */
export interface ShareCurve {
  readonly lossId: string;
  readonly short: string;
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** What the worst 1 % and 10 % hold. */
  readonly share1: number;
  readonly share10: number;
  /** Why the loss has no values. */
  readonly problem?: Problem;
}

/** How the ranks of rows differ between the loss in use and another one. Rows of the same loss share the mean of their ranks. */
export interface RankChanges {
  readonly other: string;
  /** Spearman's correlation of the two losses; NaN where one of them is the same in all rows. */
  readonly correlation: number;
  /** How many rows have another rank at all. */
  readonly moved: number;
  /** Those that change most, at most 50. */
  readonly rows: readonly {
    readonly row: number;
    /** As in `RowLine`. */
    readonly line: number;
    readonly loss: number;
    readonly rank: number;
    readonly otherLoss: number;
    readonly otherRank: number;
  }[];
}
