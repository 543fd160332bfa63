import type { Stretch } from '../core/definition';
import type { Text } from '../core/text';
import type { ShapeCurve } from './views';

/** Another loss over the same axis and window as the one in use. */
export interface OverlayView {
  readonly lossId: string;
  readonly short: string;
  readonly curves: readonly ShapeCurve[];
  readonly height: CurveHeight;
}

/** What curves are divided by when those of several losses are drawn equally high; 1 where a loss is flat. */
export interface CurveHeight {
  /** The larger of the values at the two ends of the window. */
  readonly value: number;
  /** The largest |derivative| in the window. */
  readonly derivative: number;
}

/** One piece of a formula that is given by cases, or one of its terms: where it counts. */
export interface BranchView {
  /** What it does, in a few words. */
  readonly label: Text;
  /** Cut off at the window. */
  readonly stretches: readonly Stretch[];
  /** Rows that stand there. */
  readonly rows: number;
}

/** A value of a parameter that means something for these data. */
export interface Detent {
  readonly value: number;
  readonly label: Text;
}

/**
 * What a parameter does to these rows as one share, by which it can be set:
 * `beyond`, the rows with |e| above it; `below`, those whose margin falls short of it; `coverage`, the targets at or below the prediction that it
 * aims at; `easy`, the loss that comes from rows that are nearly right; `positives`, the loss that comes from positive rows.
 */
export type ShareKind = 'beyond' | 'below' | 'coverage' | 'easy' | 'positives';

/** What stands around the slider of a parameter that means something for rows. */
export interface SliderView {
  /** The parameter. */
  readonly name: string;
  /** Ends that fit these data, in place of those of the parameter. */
  readonly ends?: readonly [number, number];
  readonly detents: readonly Detent[];
  /** The share of rows up to each of evenly spaced places of the slider, and what is compared with the parameter. */
  readonly shares?: { readonly of: Text; readonly upTo: Float64Array };
  readonly kind: ShareKind;
  /** What the present value does; NaN where the loss has no parts. */
  readonly share: number;
}

/** The value of a parameter for a wished share. */
export interface InverseView {
  readonly value: number;
  /** The share that it gives: another one than was wished where the parameter does not reach that. */
  readonly share: number;
}

/** One loss, as it is and with the changed row. */
export interface WhatIfLoss {
  readonly lossId: string;
  readonly short: string;
  /** Of all rows: `before` and `after`. NaN where the loss has no value. */
  readonly value: Change;
  /** Of the row. */
  readonly loss: Change;
  /** Derivative of the value by the row's prediction, or the norm of its derivatives. */
  readonly gradient: Change;
}

export interface Change {
  readonly before: number;
  readonly after: number;
}

/** A row with another prediction. Nothing of it is kept: the data stay as they are. */
export interface WhatIfView {
  readonly row: number;
  readonly before: readonly number[];
  readonly prediction: readonly number[];
  /** Where the row stands on the axis, before and after; NaN where the axis has no place for it. */
  readonly place: Change;
  /** The number of its curve, and the curve's height and slope at the new place. */
  readonly curve: number;
  readonly value: number;
  readonly derivative: number;
  /** Whether a place on the axis can be wished for. */
  readonly canMove: boolean;
  /** Among all rows under the loss in use. */
  readonly rank: Change;
  /** What the gradient of the changed row does to its prediction. */
  readonly push: Text;
  readonly isNorm: boolean;
  /** The loss in use first, then the other recommended and fitting ones. */
  readonly losses: readonly WhatIfLoss[];
  /** Where on the axis the row would cost half of what it costs, nearest first; one on each side at most. */
  readonly half: readonly { readonly place: number; readonly prediction: readonly number[] }[];
}
