import type { Position, Span } from '../protocol/places';

/** A selection or range of VS Code, as far as spans need it. */
interface Stretch {
  readonly start: Position;
  readonly end: Position;
}

/** One replaced stretch of a document and the text that stands there now, as VS Code reports edits. */
export interface Edit {
  readonly range: Stretch;
  readonly text: string;
}

/** A selection as plain data; whichever way it was drawn, start comes first. */
export function spanOf(selection: Stretch): Span {
  return {
    start: { line: selection.start.line, character: selection.start.character },
    end: { line: selection.end.line, character: selection.end.character },
  };
}

/**
 * The selections of an editor as the engine wants them: in the order in which they were made (the first is the target), and
 * carets only when nothing is selected, because a caret that was left somewhere means nothing beside a real selection.
 */
export function spansOf(selections: readonly Stretch[]): readonly Span[] {
  const spans = selections.map(spanOf);
  const drawn = spans.filter(span => compare(span.start, span.end) !== 0);
  return drawn.length > 0 ? drawn : spans.slice(0, 1);
}

/** Where a span stands after an edit, so that a panel keeps computing on the same array while lines above it come and go. */
export function shiftSpan(span: Span, edit: Edit): Span {
  const { start, end } = edit.range;
  // What is typed right before an array does not belong to it, what is typed right behind its last character does.
  if (compare(end, span.start) <= 0) return { start: shift(span.start, edit), end: shift(span.end, edit) };
  if (compare(start, span.end) > 0 || compare(span.start, span.end) === 0) return span;
  return {
    start: compare(start, span.start) < 0 ? start : span.start,
    end: compare(end, span.end) > 0 ? endOf(edit) : shift(span.end, edit),
  };
}

/** Negative when `a` stands before `b`, 0 when they are the same place. */
export function compare(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character;
}

/** A position behind the edited stretch, moved by what the edit added and took away. */
function shift(position: Position, edit: Edit): Position {
  const last = endOf(edit);
  const { end } = edit.range;
  return {
    line: position.line - end.line + last.line,
    character: position.line === end.line ? position.character - end.character + last.character : position.character,
  };
}

/** Where the new text ends. */
function endOf({ range, text }: Edit): Position {
  const lines = text.split(/\r\n|\r|\n/);
  const last = lines[lines.length - 1] ?? '';
  return {
    line: range.start.line + lines.length - 1,
    character: (lines.length === 1 ? range.start.character : 0) + last.length,
  };
}
