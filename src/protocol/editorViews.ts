import type { Library } from '../core/equivalent';
import type { LossQuestion } from './messages';

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
