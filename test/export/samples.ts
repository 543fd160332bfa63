import { layoutOf } from '../../src/core/batch';
import type { Batch, LossDefinition, ResolvedParameters } from '../../src/core/definition';
import { batchFor, generator } from '../core/samples';

/** How a sample's file is written. */
export interface Writing {
  readonly kind: 'csv' | 'records' | 'arrays' | 'lines';
  readonly separator: string;
  readonly decimal: string;
  readonly hasHeader: boolean;
  /** Class indices are written as these words. */
  readonly words?: readonly string[];
  readonly isWeighted: boolean;
  /** One row lacks a value. */
  readonly hasGap: boolean;
}

/** A file with the columns that each array takes. */
export interface Sample {
  readonly fileName: string;
  readonly text: string;
  readonly columns: Readonly<Record<string, readonly (string | number)[]>>;
}

/** Columns by name, each with a value a row. */
type Columns = ReadonlyMap<string, readonly (number | null)[]>;

const ROWS = 9;

/** Numbers that the loss is made for, in a file. */
export function sampleOf(loss: LossDefinition, parameters: ResolvedParameters, writing: Writing, seed: number): Sample {
  const isRow = layoutOf(loss, parameters) !== 'pairs' || loss.layout !== 'pairs';
  const batch = batchFor(loss, seed, ROWS, isRow ? 4 : 1);
  const groups = arraysOf(loss, batch, writing, seed);
  const columns = new Map([...groups.values()].flatMap(group => [...group]));
  const order = [...columns.keys()];
  const key = (name: string) => (writing.kind === 'csv' && !writing.hasHeader ? order.indexOf(name) : name);
  return {
    ...written(columns, groups, writing),
    columns: Object.fromEntries(
      [...groups].map(([array, group]) => [array, writing.kind === 'arrays' ? [array] : [...group.keys()].map(key)]),
    ),
  };
}

function arraysOf(loss: LossDefinition, batch: Batch, { isWeighted, hasGap }: Writing, seed: number): Map<string, Columns> {
  const random = generator(seed + 1000);
  const { target, prediction, count, width } = batch;
  const split = (name: string, values: ArrayLike<number>): Columns => {
    const each = values.length / count;
    const column = (at: number) => Array.from({ length: count }, (_, row) => values[row * each + at]!);
    return new Map(Array.from({ length: each }, (_, at) => [each === 1 ? name : `${name}_${at}`, column(at)]));
  };
  const targets = loss.target === 'none' ? Float64Array.from({ length: count }, random) : (target as Float64Array);
  const groups = new Map<string, Columns>([
    ['target', split('target', targets)],
    ['prediction', split('prediction', prediction as Float64Array)],
  ]);
  for (const [name, values] of Object.entries(batch.extra)) groups.set(name, split(name, values as Float64Array));
  if (isWeighted)
    groups.set('weight', new Map([['weight', Array.from({ length: count }, (_, row) => (row === 2 ? 0 : 0.25 + 2 * random()))]]));
  if (hasGap) {
    const [name, values] = [...groups.get('prediction')!].at(-1)!;
    groups.set('prediction', new Map([...groups.get('prediction')!, [name, values.map((value, row) => (row === 4 ? null : value))]]));
  }
  return width > 0 ? groups : new Map();
}

function written(columns: Columns, groups: ReadonlyMap<string, Columns>, writing: Writing): Omit<Sample, 'columns'> {
  const { kind, separator, decimal, hasHeader, words } = writing;
  const names = [...columns.keys()];
  const rows = Array.from({ length: ROWS }, (_, row) => names.map(name => columns.get(name)![row]!));
  const value = (name: string, cell: number | null) => (words && name === 'target' && cell !== null ? words[cell]! : cell);
  const records = rows.map(cells => Object.fromEntries(cells.map((cell, at) => [names[at]!, value(names[at]!, cell)])));
  if (kind === 'lines') return { fileName: 'sample.jsonl', text: records.map(record => JSON.stringify(record)).join('\n') };
  if (kind === 'records') return { fileName: 'sample.json', text: JSON.stringify({ run: { results: records } }) };
  if (kind === 'arrays')
    return {
      fileName: 'sample.json',
      text: JSON.stringify(Object.fromEntries([...groups].map(([name, group]) => [name, matrix(group, name, value)]))),
    };
  const cellOf = (cell: number | string | null) => (cell === null ? '' : String(cell).replace('.', decimal));
  const lines = rows.map(cells => cells.map((cell, at) => cellOf(value(names[at]!, cell))).join(separator));
  const fileName = separator === '\t' ? 'sample.tsv' : 'sample.csv';
  return { fileName, text: [...(hasHeader ? [names.join(separator)] : []), ...lines, ''].join('\n') };
}

function matrix(group: Columns, name: string, value: (name: string, cell: number | null) => number | string | null): unknown {
  const columns = [...group.values()];
  if (columns.length === 1) return columns[0]!.map(cell => value(name, cell));
  return Array.from({ length: ROWS }, (_, row) => columns.map(column => column[row]));
}
