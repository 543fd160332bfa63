import { problem } from '../core/problem';
import { roleOfName } from './candidates';
import type { Column } from './column';
import type { ObjectNode, ScalarNode } from './nodes';
import { previewOf } from './preview';

/** pandas' `to_json()`: `{"0": 1, "1": 0}` for each column; entries are ordered by their number. */
export function dictColumn(node: ObjectNode, name: string, index: number): Column | undefined {
  const cells: { row: number; cell: ScalarNode }[] = [];
  for (const [key, cell] of node.entries) {
    if (!isRow(key) || !isNumber(cell)) return undefined;
    cells.push({ row: Number(key), cell });
  }
  if (cells.length === 0) return undefined;
  cells.sort((a, b) => a.row - b.row);
  return columnOf(
    cells.map(({ cell }) => cell),
    name,
    index,
    node,
  );
}

/**
 * pandas' `to_json(orient='index')`: `{"0": {"y_true": 1, "y_pred": 0.9}, …}`, rows by number, the same keys in each; undefined where
 * no key names a role, since any settings look like this.
 */
export function indexOrient(node: ObjectNode, path: string): Column[] | undefined {
  const rows: { row: number; entries: ObjectNode['entries'] }[] = [];
  for (const [key, child] of node.entries) {
    if (!isRow(key) || child.kind !== 'object') return undefined;
    rows.push({ row: Number(key), entries: child.entries });
  }
  rows.sort((a, b) => a.row - b.row);
  const keys = [...(rows[0]?.entries.keys() ?? [])];
  if (!keys.some(key => roleOfName(key) !== undefined)) return undefined;
  const columns: Column[] = [];
  for (const key of keys) {
    const cells = rows.map(({ entries }) => entries.get(key));
    if (cells.every(isNumber)) columns.push(columnOf(cells, path ? `${path}.${key}` : key, columns.length, node));
  }
  return columns.length > 0 ? columns : undefined;
}

function isRow(key: string): boolean {
  return /^\d{1,9}$/.test(key);
}

function isNumber(cell: { readonly kind: string } | undefined): cell is ScalarNode {
  if (cell?.kind !== 'scalar') return false;
  const { value } = cell as ScalarNode;
  return typeof value === 'number' || value === null;
}

function columnOf(cells: readonly ScalarNode[], name: string, index: number, { start, end }: ObjectNode): Column {
  const values = Float64Array.from(cells, ({ value }) => (typeof value === 'number' ? value : Number.NaN));
  const firstRow = cells.findIndex(({ value }) => value === null);
  const count = cells.filter(({ value }) => value === null).length;
  return {
    name,
    index,
    values,
    shape: [values.length],
    kind: values.every(value => Number.isInteger(value)) ? 'integer' : 'number',
    preview: previewOf(values),
    notes: count === 0 ? [] : [problem('missing-values', { column: name, count, firstRow }, 'warning')],
    source: { start, end },
    offsetOf: at => cells[at]?.start ?? -1,
    rangeOf: at => ({ start: cells[at]?.start ?? start, end: cells[at]?.end ?? start }),
  };
}
