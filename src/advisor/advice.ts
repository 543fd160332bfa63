import type { ParameterValues } from '../core/definition';
import type { PredictionKind, TargetKind } from '../core/kinds';
import type { Text } from '../core/text';

export type { PredictionKind, TargetKind } from '../core/kinds';

/** A guess with the fact that speaks for it. Scores lie in 0..1 and need not add up to 1. */
export interface Guess<Kind extends string> {
  readonly kind: Kind;
  readonly score: number;
  /** The fact of these data that speaks for it. */
  readonly because: Text;
}

/** A loss to use, with its reason in words and numbers of these data. */
export interface Recommendation {
  readonly lossId: string;
  readonly because: Text;
  /** Parameters that these data suggest (Huber's δ, class weights …). */
  readonly parameters?: ParameterValues;
}

/** How sure a finding is. */
export type Certainty = 'sure' | 'likely' | 'hint';

/** A change to the panel's view of the data, never to the file; filled by the full advisor. */
export interface Fix {
  readonly kind: string;
  readonly label: Text;
}

/** Something noticed about the data. */
export interface Finding {
  readonly code: string;
  readonly level: 'error' | 'warning' | 'info';
  readonly certainty: Certainty;
  /** 0-based sample indices, all of them. */
  readonly rows: readonly number[];
  readonly asGiven?: number;
  readonly asMeant?: number;
  readonly fix?: Fix;
  readonly text: Text;
}

/** Whether a loss fits these data. */
export interface Fit {
  readonly lossId: string;
  readonly fit: 'recommended' | 'fits' | 'possible' | 'unfit';
  /** Why it fits, or why it does not. */
  readonly reason: Text;
}

/** What the advisor says of a dataset. */
export interface Advice {
  readonly target: readonly Guess<TargetKind>[];
  readonly prediction: readonly Guess<PredictionKind>[];
  /** Best first, runners-up after it. */
  readonly recommended: readonly Recommendation[];
  readonly findings: readonly Finding[];
  /** Every loss of the catalogue, in catalogue order. */
  readonly fits: readonly Fit[];
}
