import { roleOfName } from './candidates';
import type { Column } from './column';
import type { FoundTable } from './found';
import { previewOf } from './preview';

/** The columns of a matrix under the names of `headers`; problems of the matrix stay with each. */
export function columnsOfMatrix(whole: Column, headers: readonly string[]): Column[] {
  const width = headers.length;
  const rows = whole.shape[0] ?? 0;
  return headers.map((header, at): Column => {
    const values = Float64Array.from({ length: rows }, (_, row) => whole.values[row * width + at]!);
    return {
      name: header,
      index: at,
      values,
      shape: [rows],
      kind: whole.kind === 'mixed' ? 'mixed' : values.every(value => Number.isInteger(value)) ? 'integer' : 'number',
      preview: previewOf(values),
      notes: whole.notes,
      source: whole.source,
      offsetOf: row => (row >= 0 && row < rows ? whole.offsetOf(row * width + at) : -1),
      rangeOf: whole.rangeOf,
    };
  });
}

/**
 * The one matrix of a text as a table of its columns, when that is what it looks like: `[[1, 0.9], [0, 0.2]]` holds a target and a
 * prediction in each row. Not where a name says what it is, or its rows add up to 1 (probabilities or one-hot), and of more than two
 * columns only where whole numbers stand beside fractions. Of two columns the first is the target if it holds labels: whole
 * numbers beside fractions or beside a second column of such numbers.
 */
export function matrixAsTable(tables: readonly FoundTable[]): FoundTable | undefined {
  const [table] = tables;
  const [whole] = table?.columns ?? [];
  if (!table || !whole || tables.length > 1 || table.columns.length > 1 || table.recordOf || whole.shape.length !== 2) return undefined;
  const [rows, width] = whole.shape as [number, number];
  if (rows < 2 || width < 2 || whole.words || whole.kind === 'mixed' || whole.kind === 'boolean' || roleOfName(whole.name))
    return undefined;
  const columns = columnsOfMatrix(
    whole,
    Array.from({ length: width }, (_, at) => `column ${at + 1}`),
  );
  const isWhole = columns.map(column => isOfIntegers(column.values));
  if (rowsAddUpToOne(whole.values, width) || (width > 2 && isWhole.every(one => one === isWhole[0]))) return undefined;
  const naming = width === 2 && isWhole[0] ? 'order' : 'none';
  return { ...table, columns, naming, recordOf: whole.rangeOf };
}

function isOfIntegers(values: Float64Array): boolean {
  return values.every(value => Number.isInteger(value) || Number.isNaN(value));
}

function rowsAddUpToOne(values: Float64Array, width: number): boolean {
  for (let row = 0; row < values.length; row += width) {
    let sum = 0;
    for (let at = row; at < row + width; at++) {
      if (values[at]! < 0) return false;
      sum += values[at]!;
    }
    // Printed probabilities are rounded.
    if (Math.abs(sum - 1) > 0.01) return false;
  }
  return true;
}
