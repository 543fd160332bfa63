import type { SourceRange } from './arrays';

/** How bad a problem is: `error` stops the computation, `warning` and `info` do not. */
export type Severity = 'error' | 'warning' | 'info';

/**
 * The facts of each problem, by code. The sentence that tells them to the user lives in `src/strings/problems.ts`,
 * which a mapped type over this interface keeps complete.
 *
 * Rows are 0-based sample indices (or record indices of the file); numeric columns, lines and characters are 0-based too;
 * sentences print them 1-based.
 */
export interface ProblemFacts {
  // from evaluate
  'unknown-loss': { lossId: string };
  'length-mismatch': { target: number; prediction: number; targetName?: string; predictionName?: string };
  'shape-mismatch': { array: string; found: string; expected: string };
  'parameter-out-of-range': { parameter: string; found: string; expected: string };
  'parameter-length': { parameter: string; found: number; expected: number };
  'unknown-parameter': { parameter: string; expected: string };
  'class-index-out-of-range': { row: number; found: number; classes: number; count: number };
  'class-index-not-integer': { row: number; found: number; count: number };
  /** `name` is the column's own name, where a file was read. */
  'probability-out-of-range': { array: string; row: number; column: number; found: number; count: number; name?: string };
  /** A number outside the interval (in the notation of `expectationOf`) where the formula has a meaning. `array` as in `Dataset`, or the name of an extra array. */
  'value-out-of-domain': { array: string; row: number; column: number; found: number; expected: string; count: number; name?: string };
  'label-not-allowed': { row: number; found: number; expected: string; count: number };
  'missing-extra': { array: string };
  // from the reader
  'empty-input': { fileName?: string };
  'no-numbers': { fileName?: string };
  'not-a-number': { row: number; column: string; found: string; count: number };
  'ragged-rows': { row: number; found: number; expected: number; count: number };
  'syntax-error': { line: number; column: number; found: string; expected: string };
  'single-array': { name: string; length: number };
  'missing-values': { column: string; count: number; firstRow: number };
  'non-finite-values': { column: string; count: number; firstRow: number };
  'integer-beyond-2-53': { row: number; column: string; found: string; count: number };
  'unclosed-quote': { line: number };
  'too-deep': { limit: number };
  'too-large': { what: string; found: number; limit: number };
  'truncated-print': { line: number };
  'unknown-column': { name: string; available: string };
  'choose-columns': { candidates: number };
  'unreadable-file': { fileName: string; reason: string };
  'unwritable-file': { fileName: string; reason: string };
  'unsupported-format': { fileName: string; format: string };
  'wrong-encoding': { fileName: string; used: string };
  'no-header': { columns: number };
  'roles-guessed': { target: string; prediction: string; because: 'order' | 'values' | 'elimination' };
  'words-as-classes': { column: string; classes: string; count: number };
  'unit-stripped': { column: string; unit: string };
  'number-style': { column: string; separator: string; decimal: string };
  // from the selection language; `place` is a 0-based character of the expression
  'where-syntax': { place: number; found: string; expected: WhereExpected };
  'where-name': { place: number; name: string; kind: 'field' | 'function'; known: string };
  'where-type': { place: number; found: WhereKind; expected: WhereKind };
  'where-class': { place: number; name: string; known: string };
  'where-arguments': { place: number; name: string; found: number; expected: string };
  'where-limit': { what: 'characters' | 'nesting'; limit: number };
  // from the engine and the host
  /** An array whose classes are not those of the target. */
  'other-classes': { name: string };
  /** A file in which no array could be predictions of `rows` rows. */
  'no-model': { rows: number };
  'left-out-rows': { count: number; total: number };
  'no-code': { library: string; loss: string };
  'code-needs-file': { count: number; limit: number };
  internal: { message: string };
  'engine-restarted': { reason: string };
  'source-closed': { fileName: string };
  'source-changed': { fileName: string };
  cancelled: Record<string, never>;
}

/** What an expression of the selection language could have gone on with. */
export type WhereExpected = 'value' | 'number' | 'operator' | 'quote' | ')' | ']' | '==' | 'and' | 'or';

/** What a part of such an expression is. */
export type WhereKind = 'number' | 'condition' | 'words' | 'list' | 'classes';

/** A stable code that names one kind of problem. */
export type ProblemCode = keyof ProblemFacts;

/** The one error type: plain data, so that it crosses workers and webviews. */
export type Problem = {
  [Code in ProblemCode]: {
    readonly code: Code;
    readonly severity: Severity;
    readonly facts: Readonly<ProblemFacts[Code]>;
    /** Where in the source text, when it is known. */
    readonly range?: SourceRange;
  };
}[ProblemCode];

/** Either a value or at least one problem. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly [Problem, ...Problem[]] };

/** Builds a problem whose facts must fit its code. */
export function problem<Code extends ProblemCode>(
  code: Code,
  facts: ProblemFacts[Code],
  severity: Severity = 'error',
  range?: SourceRange,
): Problem {
  return (range ? { code, severity, facts, range } : { code, severity, facts }) as Problem;
}

/** A successful result. */
export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** A failed result. */
export function fail(first: Problem, ...rest: Problem[]): { readonly ok: false; readonly problems: readonly [Problem, ...Problem[]] } {
  return { ok: false, problems: [first, ...rest] };
}
