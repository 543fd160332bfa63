import type { SourceRange } from '../core/arrays';
import { endOfLine } from './lines';
import { numberFrom } from './number';
import { isMissing, nonFiniteWord } from './words';

/** Longer selections are tables; the test below is for what a person picks by hand. */
const LONGEST = 1 << 20;

/**
 * True for a selection that is an array without brackets: numbers one below the other, or, unless `onlyDown`, several in one line. Two
 * of them are target and prediction, not two parts of a table.
 */
export function isBareArray(selected: string, onlyDown: boolean): boolean {
  if (selected.length > LONGEST) return false;
  const lines = selected.trim().split(/\r\n?|\n/);
  const down = lines.length > 1;
  if (onlyDown && !down) return false;
  const values = down ? lines.map(line => line.replace(/[,;]\s*$/, '').trim()) : lines[0]!.trim().split(/\s*[,;\s]\s*/);
  return values.length > 1 && values.some(isNumber) && values.every(value => isNumber(value) || isMissing(value));
}

/** The arrays of a text without brackets: its one line, or its two lines of more than two numbers each (two columns are a table of pairs). */
export function bareLines(text: string, { start, end }: SourceRange): readonly SourceRange[] | undefined {
  if (end - start > LONGEST) return undefined;
  const lines: SourceRange[] = [];
  for (let at = start; at < end; ) {
    const stop = Math.min(end, endOfLine(text, at));
    if (text.slice(at, stop).trim() !== '') lines.push({ start: at, end: stop });
    if (lines.length > 2) return undefined;
    at = stop + 1;
  }
  const fewest = lines.length === 2 ? 3 : 2;
  const areArrays = lines.every(line => {
    const written = text.slice(line.start, line.end);
    return isBareArray(written, false) && written.trim().split(/\s*[,;\s]\s*/).length >= fewest;
  });
  return lines.length > 0 && areArrays ? lines : undefined;
}

function isNumber(value: string): boolean {
  return numberFrom(value) !== undefined || nonFiniteWord(value) !== undefined;
}
