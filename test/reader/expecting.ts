import assert from 'node:assert/strict';
import type { Problem, ProblemCode } from '../../src/core/problem';
import { read } from '../../src/reader/read';
import type { ReadInput, Reading } from '../../src/reader/reading';

/** What a row of a table expects of a reading. Left-out fields are not looked at; `notes` lists the codes in any order. */
export interface Expected {
  readonly target?: readonly [name: string, values: readonly number[], shape?: readonly number[]];
  readonly prediction?: readonly [name: string, values: readonly number[], shape?: readonly number[]];
  readonly weight?: readonly number[];
  readonly classNames?: readonly string[];
  readonly notes?: readonly ProblemCode[];
  /** Text of the stretches that sample 1 comes from. */
  readonly second?: readonly string[];
  /** Nothing to compute on, but a reading. */
  readonly noDataset?: true;
  /** Labels of all candidates. */
  readonly candidates?: readonly string[];
  /** No reading at all: the code of the first problem, its facts, and the text at its place. */
  readonly fails?: ProblemCode;
  /** Facts of the note or problem of a code. */
  readonly facts?: { readonly [Code in ProblemCode]?: object };
  /** The text that the note of a code points at. */
  readonly at?: { readonly [Code in ProblemCode]?: string };
}

/** One row: what it says, what is read, what comes out. */
export type Row = readonly [sentence: string, input: ReadInput, expected: Expected];

/** One test a row. */
export function table(rows: readonly Row[]): void {
  for (const [sentence, input, expected] of rows) it(sentence, () => check(input, expected));
}

export function check(input: ReadInput, expected: Expected): void {
  const result = read(input);
  const text = (input.text ?? '').replace(/^\ufeff/, '');
  if (expected.fails) {
    assert.ok(!result.ok, 'expected no reading');
    assert.equal(result.problems[0].code, expected.fails);
    problems(result.problems, expected, text);
    return;
  }
  assert.ok(result.ok, JSON.stringify(!result.ok && result.problems));
  const reading: Reading = result.value;
  const { dataset } = reading;
  if (expected.noDataset) assert.equal(dataset, undefined);
  for (const part of ['target', 'prediction'] as const) {
    const wanted = expected[part];
    if (!wanted) continue;
    assert.ok(dataset, `no dataset: ${JSON.stringify(reading.notes)}`);
    const [name, values, shape] = wanted;
    assert.equal(dataset[part].name, name);
    assert.deepEqual(Array.from(dataset[part].values as Float64Array), values);
    assert.deepEqual(dataset[part].shape, shape ?? [values.length]);
  }
  if (expected.weight) assert.deepEqual(Array.from(dataset?.weight?.values as Float64Array), expected.weight);
  if (expected.classNames) assert.deepEqual(dataset?.classNames, expected.classNames);
  if (expected.notes) assert.deepEqual(reading.notes.map(note => note.code).sort(), [...expected.notes].sort());
  if (expected.second)
    assert.deepEqual(
      reading.rangesOf(1).map(({ start, end }) => text.slice(start, end)),
      expected.second,
    );
  if (expected.candidates)
    assert.deepEqual(
      reading.tables.flatMap(found => found.candidates.map(({ label }) => label)),
      expected.candidates,
    );
  problems(reading.notes, expected, text);
}

function problems(found: readonly Problem[], expected: Expected, text: string): void {
  for (const [code, facts] of Object.entries(expected.facts ?? {})) assert.deepEqual(found.find(note => note.code === code)?.facts, facts);
  for (const [code, place] of Object.entries(expected.at ?? {})) {
    const range = found.find(note => note.code === code)?.range;
    assert.ok(range, `${code} has no place`);
    assert.equal(text.slice(range.start, range.end), place);
  }
}

export const csv = (text: string, more: Partial<ReadInput> = {}): ReadInput => ({ text, languageId: 'csv', ...more });
export const json = (text: string, more: Partial<ReadInput> = {}): ReadInput => ({ text, languageId: 'json', ...more });
export const plain = (text: string, more: Partial<ReadInput> = {}): ReadInput => ({ text, languageId: 'plaintext', ...more });

/** Selections around these pieces of the text, in this order. */
export function around(text: string, ...pieces: readonly string[]): { start: number; end: number }[] {
  return pieces.map(piece => {
    const start = text.indexOf(piece);
    assert.ok(start >= 0, `${piece} is not in the text`);
    return { start, end: start + piece.length };
  });
}
