import { Range } from 'vscode';
import type { Span } from '../../protocol/places';

/** A span as VS Code's range. */
export function rangeOf({ start, end }: Span): Range {
  return new Range(start.line, start.character, end.line, end.character);
}
