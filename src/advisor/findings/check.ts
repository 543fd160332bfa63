import type { LossDefinition, ParameterValues } from '../../core/definition';
import type { Text } from '../../core/text';
import type { Finding, Guess, PredictionKind, TargetKind } from '../advice';
import type { Evidence } from '../evidence';

/** What a check may look at. */
export interface CheckInput {
  readonly evidence: Evidence;
  /** The most likely kinds; never `constant` where another kind is possible. */
  readonly target: Guess<TargetKind>;
  readonly prediction: Guess<PredictionKind>;
  /** The loss whose number stands beside the data: the one that was named, else the first recommendation. */
  readonly loss: LossDefinition;
  readonly parameters: ParameterValues;
  /** True when a person named the loss (it stands in their code, or they picked it); false when it is only the recommendation. */
  readonly isNamed: boolean;
}

/** A finding before its code is put on. */
export type Found = Omit<Finding, 'code'>;

/** One mistake: what it is called, why it matters, who met it, and how to find it. One file each, named after the code. */
export interface FindingDefinition {
  /** A code of `findings.json`. */
  readonly code: string;
  /** A few words for a list: "Labels count from 1". */
  readonly title: Text;
  /** Why it is a mistake or a trap, in two or three sentences that hold for any data. */
  readonly why: Text;
  /** Public threads that show it, as `owner/repository#number`, or a citation in words. */
  readonly evidence: readonly string[];
  /** The finding on these data, or undefined. Silence is a feature: it answers only what the data show. */
  readonly check: (input: CheckInput) => Found | undefined;
}
