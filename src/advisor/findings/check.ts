import type { Finding, PredictionKind, TargetKind } from '../advice';
import type { Evidence } from '../evidence';

/** What a check may look at. */
export interface CheckInput {
  readonly evidence: Evidence;
  /** The most likely kinds. */
  readonly target: TargetKind;
  readonly prediction: PredictionKind;
  /** The loss that the user's code calls, when that is known. */
  readonly lossId?: string;
}

/** Looks for one mistake. Silence is a feature: it answers only what the data show. */
export type Check = (input: CheckInput) => Finding | undefined;
