import type { SourceRange } from '../core/arrays';
import { type Problem, problem } from '../core/problem';
import type { Column } from './column';
import { Grid } from './grid';
import { leafEnd, nextLeaf } from './leaves';
import { ValueParser } from './parse';
import { previewOf, rowPreview } from './preview';
import type { ReadSteps } from './reading';

/** An array as people put one into a cell: `[0.9, 0.1]`, numpy's `[0.9 0.1]`, `(0.9, 0.1)`, `array([…])`, `tensor([…])`. */
const ARRAY_CELL = /^(?:(?:(?:np|numpy|torch)\.)?(?:array|Array|tensor)\(\s*)?[[(][\s\S]*[\])]$/;
/** Longer found texts are cut in a message. */
const LONGEST_SHOWN = 40;

/** True for a cell that holds an array rather than a number or a word. */
export function isArrayCell(cell: string): boolean {
  const code = cell.charCodeAt(0);
  return (code === 91 || code === 40 || code === 97 || code === 65 || code === 110 || code === 116) && ARRAY_CELL.test(cell);
}

/** The cells of one column, by row. */
export interface Cells {
  readonly text: string;
  readonly rows: number;
  readonly cell: (row: number) => SourceRange;
  readonly source: SourceRange;
}

/**
 * Reads a column of arrays into one of shape (rows, width). The first of `samples` (texts of some cells) that can be read
 * tells the width, so that rows without an array can be filled with missing values. Undefined when none is an array of numbers. Of rows that differ in width no array
 * can be made: the column is then `mixed` and its note says where.
 */
export function* readCellArrays(cells: Cells, samples: readonly string[], name: string, index: number): ReadSteps<Column | undefined> {
  const shape = samples.map(shapeOf).find(found => found !== undefined);
  if (!shape) return undefined;
  const { text, rows, cell } = cells;
  const grid = new Grid(rows * shape.reduce((product, axis) => product * axis, 1));
  grid.sizes.push(0, ...shape);
  let failure: Problem | undefined;
  let firstWord = -1;
  let words = 0;
  for (let row = 0; row < rows; row++) {
    const { start, end } = cell(row);
    const before = grid.leaves.length;
    if (isScalar(text, start)) noteRagged(grid, row, start);
    else if (!isBlank(text, start, end)) {
      const parser = new ValueParser(text, start, end, true, { grid });
      if (!parser.readEntry()) {
        if (parser.failure?.code === 'truncated-print') failure = parser.failure;
        if (words++ === 0) firstWord = row;
        // An array that broke off left values behind: no row after it would stand where it should.
        if (failure || grid.leaves.length > before) break;
      }
    }
    if (!grid.ragged) grid.padTo(row + 1);
    if (row % 4096 === 4095) yield row / rows;
  }
  const isBroken = failure !== undefined || grid.ragged !== undefined || grid.leaves.length !== rows * grid.entrySize;
  const notes: Problem[] = [];
  if (failure) notes.push(failure);
  else if (grid.ragged) {
    const { row, found, expected, count } = grid.ragged;
    notes.push(problem('ragged-rows', { row, found, expected, count }, 'error', cell(row)));
  }
  if (words > 0 && !failure) {
    const place = cell(firstWord);
    const found = text.slice(place.start, Math.min(place.end, place.start + LONGEST_SHOWN));
    notes.push(problem('not-a-number', { row: firstWord, column: name, found, count: words }, 'error', place));
  }
  return isBroken ? brokenColumn(cells, notes, name, index) : columnFrom(cells, grid, shape, notes, name, index);
}

/** A number by itself among arrays. */
function noteRagged(grid: Grid, row: number, offset: number): void {
  if (grid.ragged) grid.ragged.count += 1;
  else grid.ragged = { row, found: 1, expected: grid.entrySize, offset, count: 1 };
}

function isScalar(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 46 || (code >= 48 && code <= 57);
}

/** A column whose arrays make no rectangle: nothing to compute on, but something to say. */
function brokenColumn({ rows, cell, source }: Cells, notes: readonly Problem[], name: string, index: number): Column {
  const values = new Float64Array(rows).fill(Number.NaN);
  const offsetOf = (row: number) => (row >= 0 && row < rows ? cell(row).start : -1);
  return { name, index, values, shape: [rows], kind: 'mixed', preview: '[…]', isBroken: true, notes, source, offsetOf, rangeOf: cell };
}

function columnFrom(cells: Cells, grid: Grid, shape: readonly number[], own: readonly Problem[], name: string, index: number): Column {
  const { text, rows, cell, source } = cells;
  const width = Math.max(1, grid.entrySize);
  const elementRange = (element: number): SourceRange | undefined => {
    const row = Math.floor(element / width);
    if (element < 0 || row >= rows) return undefined;
    const { start, end } = cell(row);
    let at = nextLeaf(text, start, end);
    for (let passed = element % width; passed > 0; passed--) at = nextLeaf(text, leafEnd(text, at, end), end);
    return at < end ? { start: at, end: leafEnd(text, at, end) } : { start, end };
  };
  const cellsOf = function* () {
    for (let row = 0; row < rows; row++) yield text.slice(cell(row).start, cell(row).end);
  };
  const common = { name, index, source, rangeOf: cell, cells: cellsOf };
  const { values, kind, words, problems } = grid.leaves.finish();
  // The note about a cell that is no array counts it; what is missing is said once.
  const isTold = (found: Problem) => found.code === 'missing-values' && own.some(note => note.code === 'not-a-number');
  return {
    ...common,
    values,
    shape: [rows, ...shape],
    kind,
    ...(words ? { words } : {}),
    preview: shape.length > 0 ? rowPreview(values, width) : previewOf(values, words),
    get notes() {
      const found = problems(name, element => Math.floor(element / width)).filter(({ problem: what }) => !isTold(what));
      return [
        ...own,
        ...found.map(({ element, problem: what }) => {
          const range = element >= 0 ? elementRange(element) : undefined;
          return range ? { ...what, range } : what;
        }),
      ];
    },
    offsetOf: element => elementRange(element)?.start ?? -1,
  };
}

/** The axes of the array in a cell; undefined when it is none, empty, or none of numbers. */
function shapeOf(sample: string): readonly number[] | undefined {
  const parser = new ValueParser(sample, 0, sample.length, true);
  while (parser.advance(sample.length + 1));
  // What was left out in printing is told when the column is read.
  if (parser.failure?.code === 'truncated-print') return [1];
  if (parser.failure || parser.root?.kind !== 'grid') return undefined;
  const { grid } = parser.root;
  return grid.hasObjects || grid.ragged || grid.leaves.length === 0 || grid.leaves.texts > 0 ? undefined : grid.shape;
}

function isBlank(text: string, start: number, end: number): boolean {
  const word = text.slice(start, Math.min(end, start + 10)).trim();
  return end - start < 10 && (word === '' || /^(?:nan|none|null|n\/?a|<na>|-)$/i.test(word));
}
