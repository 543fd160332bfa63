import type { Problem } from '../core/problem';

/** A place in a document, as VS Code counts: 0-based, UTF-16. Lines, not offsets, because VS Code normalises line ends. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** A half-open stretch of a document. Named `anchor`/`active` nowhere: the order is always start, end. */
export interface Span {
  readonly start: Position;
  readonly end: Position;
}

/** A stretch of one of the session's files (0 or 1). */
export interface Place {
  readonly file: number;
  readonly span: Span;
}

/** A problem with the places that its button reveals. */
export interface PlacedProblem {
  readonly problem: Problem;
  readonly place?: Place;
}
