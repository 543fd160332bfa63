import { isArrayCell } from './cellArrays';
import { roleOf } from './columns';
import { numberFrom } from './number';
import { isMissing, nonFiniteWord } from './words';

/**
 * Whether the first record holds names. It does when one of its cells is text above numbers, or a name that formats.md
 * 3.2 knows. Where more of its cells are numbers than names, it is a record with a text in it.
 */
export function isHeader(first: readonly string[], below: readonly (readonly string[])[], decimal: number): boolean {
  const isNumber = (cell: string | undefined) =>
    cell !== undefined && (numberFrom(cell, decimal) !== undefined || nonFiniteWord(cell) !== undefined || isArrayCell(cell));
  const isText = (cell: string) => !isNumber(cell) && !isMissing(cell);
  const texts = first.filter(isText);
  if (texts.length === 0) return false;
  if (texts.some(cell => roleOf(cell) !== undefined)) return true;
  if (first.filter(isNumber).length > texts.length) return false;
  let aboveNumbers = 0;
  let above = 0;
  first.forEach((cell, column) => {
    if (!isText(cell)) return;
    const cells = below.map(record => record[column]).filter(value => value !== undefined && !isMissing(value));
    if (cells.length === 0) return;
    above += 1;
    if (cells.filter(isNumber).length * 2 >= cells.length) aboveNumbers += 1;
  });
  if (aboveNumbers > 0) return true;
  // A table of words: names are not repeated below. A table without records is a header and nothing else.
  if (below.length === 0) return texts.length === first.length && first.length > 1;
  const repeated = first.some((cell, column) => isText(cell) && below.some(record => record[column] === cell));
  return above > 0 && !repeated && new Set(first).size === first.length && below.length > 1;
}

/** Names of the columns: as written, or `column 1` …; a repeated name gets its number behind it, so that each can be chosen. */
export function columnNames(header: readonly string[] | undefined, width: number): string[] {
  const used = new Set<string>();
  return Array.from({ length: width }, (_, index) => {
    const written = header?.[index] || `column ${index + 1}`;
    let name = written;
    for (let copy = 2; used.has(name); copy++) name = `${written} (${copy})`;
    used.add(name);
    return name;
  });
}
