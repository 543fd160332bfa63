import type { Position } from '../../protocol/places';

/** The lines of a document, as VS Code gives them. */
export interface Lines {
  readonly lineCount: number;
  lineAt(line: number): { readonly text: string };
}

/** A stretch of whole lines round a position, joined by `\n`; or, of a single very long line, a stretch of that line. */
export interface WindowText {
  readonly text: string;
  /** The position within `text`. */
  readonly offset: number;
  /** Where the window begins in the document. */
  readonly start: Position;
  readonly fromStart: boolean;
}

const MOST_LINES = 200;
const MOST_CHARACTERS = 64 * 1024;

/**
 * What a hover looks at: at most 200 lines and 64 K characters round the pointer, whatever the size of the document.
 * An array of a million numbers on one line is cut out of that line.
 */
export function windowRound(document: Lines, position: Position): WindowText {
  const own = document.lineAt(position.line).text;
  if (own.length > MOST_CHARACTERS) {
    const from = Math.max(0, position.character - MOST_CHARACTERS / 2);
    const start = { line: position.line, character: from };
    const fromStart = from === 0 && position.line === 0;
    return { text: own.slice(from, from + MOST_CHARACTERS), offset: position.character - from, start, fromStart };
  }
  const above: string[] = [];
  const below: string[] = [];
  let room = MOST_CHARACTERS - own.length;
  const take = (line: number, into: string[], most: number): boolean => {
    if (into.length >= most || line < 0 || line >= document.lineCount) return false;
    const { text } = document.lineAt(line);
    if (text.length + 1 > room) return false;
    room -= text.length + 1;
    into.push(text);
    return true;
  };
  // Turn by turn, so that neither side takes the other's room.
  for (let up = true, down = true; up || down; ) {
    up = up && take(position.line - above.length - 1, above, MOST_LINES / 2);
    down = down && take(position.line + below.length + 1, below, MOST_LINES / 2 - 1);
  }
  const before = above
    .reverse()
    .map(line => line + '\n')
    .join('');
  return {
    text: before + [own, ...below].join('\n'),
    offset: before.length + position.character,
    start: { line: position.line - above.length, character: 0 },
    fromStart: above.length === position.line,
  };
}

/** The place in the document of an offset in a window. */
export function placeInWindow({ text, start }: WindowText, offset: number): Position {
  const before = text.slice(0, Math.max(0, offset));
  const lines = before.split('\n').length - 1;
  const character = before.length - (before.lastIndexOf('\n') + 1);
  return { line: start.line + lines, character: lines === 0 ? start.character + character : character };
}
