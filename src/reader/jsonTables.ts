import type { SourceRange } from '../core/arrays';
import { type Problem, problem } from '../core/problem';
import type { Column } from './column';
import type { FoundTable } from './found';
import type { Grid } from './grid';
import { entryRange, keyValueAt, leafEnd, leafRange, nextLeaf, valueEnd } from './leaves';
import { columnsOfMatrix } from './matrix';
import type { Node, ObjectNode, RecordsNode } from './nodes';
import { dictColumn, indexOrient } from './pandas';
import { previewOf, rowPreview } from './preview';

/** The tables of a parsed text, and what is wrong with arrays that are none. */
export interface JsonTables {
  readonly tables: FoundTable[];
  readonly notes: Problem[];
}

/** An array with the name it has where it stands. */
export interface NamedNode {
  readonly name: string;
  readonly node: Node;
}

/** Finds tables in parsed values: objects of arrays, arrays of records, pandas' `split` and `dict` orients; wrappers are looked through. */
export function tablesOf(text: string, nodes: readonly NamedNode[], naming: FoundTable['naming']): JsonTables {
  const found: JsonTables = { tables: [], notes: [] };
  const top: Column[] = [];
  const waiting: NamedNode[] = [];
  for (const { name, node } of nodes) {
    if (node.kind === 'grid') addGrid(text, found, top, node.grid, name || `column ${top.length + 1}`);
    else waiting.push({ name, node });
  }
  if (top.length > 0) found.tables.push(tableOfArrays('', top, naming));
  // A list, not recursion; objects are looked at in the order of the text.
  for (let next = 0; next < waiting.length; next++) {
    const { name, node } = waiting[next]!;
    if (node.kind === 'records') addRecords(text, found, node, name);
    else if (node.kind === 'object') addObject(text, found, waiting, node, name);
  }
  return found;
}

function tableOfArrays(name: string, columns: readonly Column[], naming: FoundTable['naming'], around?: SourceRange): FoundTable {
  const source = around ?? {
    start: Math.min(...columns.map(column => column.source.start)),
    end: Math.max(...columns.map(column => column.source.end)),
  };
  return { name, rows: Math.max(...columns.map(column => column.shape[0] ?? 0)), columns, source, naming };
}

function addObject(text: string, found: JsonTables, waiting: NamedNode[], node: ObjectNode, path: string): void {
  const split = splitOrient(text, node, path);
  if (split) {
    found.tables.push(split);
    return;
  }
  const byRow = indexOrient(node, path);
  if (byRow) {
    found.tables.push(tableOfArrays(path, byRow, 'header', { start: node.start, end: node.end }));
    return;
  }
  const columns: Column[] = [];
  const dicts: Column[] = [];
  for (const [key, child] of node.entries) {
    const name = path ? `${path}.${key}` : key;
    if (child.kind === 'grid') addGrid(text, found, columns, child.grid, name);
    else if (child.kind === 'records') waiting.push({ name, node: child });
    else if (child.kind === 'object') {
      const dict = dictColumn(child, name, dicts.length);
      if (dict) dicts.push(dict);
      else waiting.push({ name, node: child });
    }
  }
  const all = [...columns, ...dicts.map((column, at) => ({ ...column, index: columns.length + at }))];
  if (all.length > 0) found.tables.push(tableOfArrays(path, all, 'header', { start: node.start, end: node.end }));
}

function addGrid(text: string, found: JsonTables, columns: Column[], grid: Grid, name: string): void {
  if (grid.hasObjects) return;
  if (grid.ragged) {
    found.notes.push(raggedNote(grid));
    return;
  }
  columns.push(gridColumn(text, grid, name, columns.length));
}

function raggedNote(grid: Grid): Problem {
  const { row, found, expected, count, offset } = grid.ragged!;
  return problem('ragged-rows', { row, found, expected, count }, 'error', { start: Math.max(0, offset - 1), end: offset });
}

function gridColumn(text: string, grid: Grid, name: string, index: number): Column {
  const { end } = grid;
  return columnOf(grid, name, index, {
    source: { start: grid.start, end },
    elementRange: element => leafRange(text, end, grid, element),
    rangeOf: row => entryRange(text, end, grid, row),
  });
}

interface GridPlaces {
  readonly source: SourceRange;
  readonly elementRange: (element: number) => SourceRange | undefined;
  readonly rangeOf: (row: number) => SourceRange;
}

function columnOf(grid: Grid, name: string, index: number, places: GridPlaces): Column {
  const { shape } = grid;
  const entrySize = Math.max(1, grid.entrySize);
  const { values, kind, words, problems } = grid.leaves.finish();
  return {
    name,
    index,
    values,
    shape,
    kind,
    ...(words ? { words } : {}),
    preview: shape.length > 1 ? rowPreview(values, entrySize) : previewOf(values, words),
    get notes() {
      return problems(name, element => Math.floor(element / entrySize)).map(({ element, problem: what }) => {
        const range = element >= 0 ? places.elementRange(element) : undefined;
        return range ? { ...what, range } : what;
      });
    },
    source: places.source,
    offsetOf: element => places.elementRange(element)?.start ?? -1,
    rangeOf: places.rangeOf,
  };
}

function addRecords(text: string, found: JsonTables, node: RecordsNode, path: string): void {
  const recordOf = recordsIn(text, node);
  const columns: Column[] = [];
  for (const [key, grid] of node.columns) {
    grid.padTo(node.rows);
    if (grid.hasObjects) continue;
    if (grid.ragged) {
      found.notes.push(raggedNote(grid));
      continue;
    }
    const keys = key.split('.');
    const entrySize = Math.max(1, grid.entrySize);
    const elementRange = (element: number) => {
      const row = Math.floor(element / entrySize);
      if (element < 0 || row >= node.rows) return undefined;
      const record = recordOf(row);
      let at = keyValueAt(text, record, keys);
      if (at === undefined) return record;
      if (grid.shape.length > 1) {
        at = nextLeaf(text, at, record.end);
        for (let passed = element % entrySize; passed > 0; passed--) at = nextLeaf(text, leafEnd(text, at, record.end), record.end);
      }
      return { start: at, end: leafEnd(text, at, record.end) };
    };
    const source = { start: node.start, end: node.end };
    columns.push(columnOf(grid, path ? `${path}.${key}` : key, columns.length, { source, elementRange, rangeOf: recordOf }));
  }
  if (columns.length > 0)
    found.tables.push({ name: path, rows: node.rows, columns, source: { start: node.start, end: node.end }, naming: 'header', recordOf });
}

/** Finds record `row` again from the nearest remembered one; remembers the last, so that a walk in order is cheap. */
function recordsIn(text: string, node: RecordsNode): (row: number) => SourceRange {
  let lastRow = -1;
  let lastStart = 0;
  return row => {
    let passed = row - (row % 1024);
    let at = node.offsets[passed / 1024] ?? node.start;
    if (lastRow <= row && lastRow >= passed) {
      at = lastStart;
      passed = lastRow;
    }
    for (; passed < row; passed++) {
      const next = text.indexOf('{', valueEnd(text, at, node.end));
      if (next < 0) break;
      at = next;
    }
    lastRow = row;
    lastStart = at;
    return { start: at, end: valueEnd(text, at, node.end) };
  };
}

/** pandas' `to_json(orient='split')`: `{"columns": […], "data": [[…], …]}`. */
function splitOrient(text: string, node: ObjectNode, path: string): FoundTable | undefined {
  const names = node.entries.get('columns');
  const table = node.entries.get('data');
  if (names?.kind !== 'grid' || table?.kind !== 'grid' || table.grid.ragged || names.grid.ragged) return undefined;
  const { shape } = table.grid;
  const headers = names.grid.leaves.samples;
  if (shape.length !== 2 || headers.length !== shape[1]) return undefined;
  const whole = gridColumn(text, table.grid, path, 0);
  const columns = columnsOfMatrix(whole, headers);
  return { name: path, rows: shape[0]!, columns, source: { start: node.start, end: node.end }, naming: 'header', recordOf: whole.rangeOf };
}
