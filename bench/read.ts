// Reading speed: `node_modules/.bin/esbuild bench/read.ts --bundle --platform=node --packages=external --outfile=dist/bench/read.cjs && node dist/bench/read.cjs [rows]`.
// One run holds all readers, so that their ratios do not depend on how busy the machine is. Each reader ends with the same numbers in
// typed arrays; median of five, after one warming run.

import { parse as csvParse } from 'csv-parse/sync';
import { createScanner } from 'jsonc-parser';
// @ts-expect-error papaparse ships no types, and one call needs none.
import Papa from 'papaparse';
import { inferSchema, initParser } from 'udsv';
import { lineIndex } from '../src/reader/lines';
import { read } from '../src/reader/read';

const rows = Number(process.argv[2] ?? 1_000_000);
let seed = 42;
const random = () => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return seed / 2 ** 32;
};

/** A file as people have it: an id, a target with 4 decimals, a prediction with 6. 10^6 rows are 29 MB. */
function makeCsv(): string {
  const lines = ['sample_id,y_true,y_pred'];
  for (let row = 0; row < rows; row++)
    lines.push(`s${String(row).padStart(7, '0')},${(random() * 100).toFixed(4)},${(random() * 100).toFixed(6)}`);
  return lines.join('\n') + '\n';
}

function median(run: () => unknown): number {
  run();
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[2]!;
}

function columnsOf(records: readonly (readonly string[])[]): Float64Array[] {
  return [1, 2].map(column => Float64Array.from(records, record => Number(record[column])));
}

const csv = makeCsv();
const json = `[${Array.from({ length: rows }, () => random().toFixed(6)).join(', ')}]`;
const pythonCsv = `y_true,y_pred\n${Array.from({ length: rows }, () => `${random()},${random()}`).join('\n')}`;
const cells = `label,probs\n${Array.from({ length: rows }, () => `1,"[${random().toFixed(4)},${random().toFixed(4)}]"`).join('\n')}`;
const records = `[${Array.from({ length: rows }, () => `{"y_true": ${Math.round(random())}, "y_pred": ${random().toFixed(4)}}`).join(',\n')}]`;

const runs: readonly (readonly [string, () => unknown])[] = [
  ['csv: Loss Explorer (whole reading)', () => read({ text: csv, languageId: 'csv' })],
  ['csv: uDSV + Number', () => columnsOf(initParser(inferSchema(csv)).stringArrs(csv))],
  ['csv: papaparse + Number', () => columnsOf((Papa as { parse(text: string): { data: string[][] } }).parse(csv).data)],
  ['csv: csv-parse + Number', () => columnsOf(csvParse(csv) as string[][])],
  ['csv of 16-digit floats: Loss Explorer', () => read({ text: pythonCsv, languageId: 'csv' })],
  ['csv with arrays in cells: Loss Explorer', () => read({ text: cells, languageId: 'csv' })],
  ['json array: Loss Explorer (whole reading)', () => read({ text: json, languageId: 'json' })],
  [
    'json array: jsonc-parser tokens + Number',
    () => {
      const scanner = createScanner(json, true);
      const values = new Float64Array(rows);
      let count = 0;
      for (let token = scanner.scan(); token !== 17; token = scanner.scan())
        if (token === 11) values[count++] = Number(scanner.getTokenValue());
      return values;
    },
  ],
  ['json array: JSON.parse + Float64Array', () => Float64Array.from(JSON.parse(json) as number[])],
  ['json records: Loss Explorer (whole reading)', () => read({ text: records, languageId: 'json' })],
  [
    'json records: JSON.parse + Float64Array',
    () => {
      const all = JSON.parse(records) as { y_true: number; y_pred: number }[];
      return [Float64Array.from(all, record => record.y_true), Float64Array.from(all, record => record.y_pred)];
    },
  ],
  ['lines of the csv', () => lineIndex(csv).lineCount],
];

console.log(`${rows} rows, csv of ${(csv.length / 1e6).toFixed(0)} MB`);
let first = 0;
for (const [reader, run] of runs) {
  const ms = median(run);
  if (/Loss Explorer/.test(reader)) first = ms;
  console.log(`${reader.padEnd(46)}${ms.toFixed(0).padStart(6)} ms${(ms / first).toFixed(2).padStart(8)}`);
}
