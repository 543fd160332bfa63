import type { Adviser } from '../advisor/advise';
import type { FixStep } from '../advisor/fix';
import type { Result } from '../core/problem';
import type { Adjustment, AppliedView } from '../protocol/adviceViews';
import type { LineIndex } from '../reader/lines';
import type { Reading } from '../reader/reading';
import type { Used } from './used';

/** One of the session's texts; offsets of the reader become lines and characters here. */
export interface SessionFile {
  readonly name: string;
  readonly text: string;
  readonly lines: LineIndex;
  /** As in `LoadedText`. */
  readonly encoding?: string;
}

/** A file whose predictions are compared with those in use, or why it could not be read. */
export interface ModelFile {
  readonly name: string;
  readonly reading: Result<Reading>;
}

/** What a session's data are made of. */
export interface Computed {
  readonly original: Reading;
  /** The original with fixes applied. */
  readonly reading: Reading;
  readonly files: readonly SessionFile[];
  readonly modelFiles: readonly ModelFile[];
  readonly used: Used;
  readonly adviser: Adviser;
  readonly applied: readonly AppliedView[];
  readonly steps: readonly FixStep[];
  readonly adjustment: Adjustment;
}
