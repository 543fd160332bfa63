import type { ParameterValues } from '../core/definition';
import type { PredictionKind, TargetKind } from '../core/kinds';
import type { Text } from '../core/text';
import type { Fix } from './fix';

export type { PredictionKind, TargetKind } from '../core/kinds';
export type { Fix } from './fix';

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
  /** Of a runner-up: what it would do differently from the first one. */
  readonly differently?: Text;
}

/** How sure a finding is. */
export type Certainty = 'sure' | 'likely' | 'hint';

/** Something noticed about the data. */
export interface Finding {
  /** A code of `findings.json`; its title, reason and evidence stand in the file of that name. */
  readonly code: string;
  readonly level: 'error' | 'warning' | 'info';
  readonly certainty: Certainty;
  /** 0-based sample indices, ascending, all of them; empty when it is about the arrays as a whole. */
  readonly rows: readonly number[];
  /** The loss as given, and as probably meant. */
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

/** What only a person can say of the data. Absent answers are guessed, or left open. */
export interface Answers {
  readonly target?: TargetKind;
  readonly prediction?: PredictionKind;
  /** What a prediction that is too low costs beside one that is too high, as τ = under / (under + over): 0.5 when both cost the same. */
  readonly tau?: number;
  /** With 0/1 labels and raw scores: whether a margin is wanted rather than probabilities. */
  readonly margin?: boolean;
}

/** Something that the arrays cannot tell, asked with one click. */
export interface Question {
  readonly id: 'target' | 'prediction' | 'tau' | 'margin';
  readonly text: Text;
  readonly options: readonly {
    readonly answer: Answers;
    readonly label: Text;
    /** The fact that speaks for it. */
    readonly because: Text;
  }[];
  /** True when the guess is too close to call, so that everything below depends on the answer. */
  readonly isUrgent: boolean;
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
  /** What is left to ask; nothing that has been answered. */
  readonly questions: readonly Question[];
}
