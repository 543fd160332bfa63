import type { Library } from '../core/equivalent';
import type { LossQuestion } from './messages';
import type { Span } from './places';

export type { CodeCard } from '../derive/code/card';
export type { KnownCall } from '../derive/code/knownCalls';
export type { HoverView } from '../derive/hover';

/** A loss that a program calls, and where. */
export interface ProgramCall extends LossQuestion {
  /** The call as it is written, shortened. */
  readonly label: string;
  readonly library: Library;
  readonly range: { readonly start: number; readonly end: number };
}

/** A target and a prediction recognised by name in a JSON text, for a CodeLens. */
export interface RecognisedPair {
  readonly label: string;
  readonly target: { readonly name: string; readonly range: { readonly start: number; readonly end: number } };
  readonly prediction: { readonly name: string; readonly range: { readonly start: number; readonly end: number } };
}

/** How hot a row is by the rank of its loss: 5 the worst 1 %, 4 the worst 5 %, 3 the worst 20 %, 2 the worse half, 1 the others. */
export type HeatLevel = 1 | 2 | 3 | 4 | 5;

/** The worst row of a line. */
export interface HeatLine {
  readonly line: number;
  readonly level: HeatLevel;
}

/** A row that shares its line with others. */
export interface HeatPart {
  readonly span: Span;
  readonly level: HeatLevel;
}

/** The heat of some lines of a file. */
export interface HeatView {
  readonly lines: readonly HeatLine[];
  /** Of rows from level 3 on. */
  readonly parts: readonly HeatPart[];
}
