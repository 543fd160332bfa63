import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Opened } from '../../src/protocol/views';
import { sentenceOf } from '../../src/strings/problems';
import { engineHere, openTexts, valueOrThrow } from './client';

interface Bad {
  readonly what: string;
  readonly files: Readonly<Record<string, string>>;
  readonly state: Opened['state'];
  readonly code: string;
  /** 0-based line and character of the place that is revealed; absent when there is no place to show. */
  readonly at?: readonly [number, number];
  /** What the sentence must tell. */
  readonly says?: RegExp;
}

const cases: Bad[] = [
  { what: 'an empty file', files: { 'a.csv': '' }, state: 'failed', code: 'empty-input' },
  { what: 'a header without rows', files: { 'a.csv': 'target,prediction\n' }, state: 'failed', code: 'no-numbers' },
  {
    what: 'JSON arrays of different lengths',
    files: { 'a.json': '{"y_true": [1, 2, 3],\n"y_pred": [1, 2]}' },
    state: 'failed',
    code: 'length-mismatch',
    at: [1, 10],
  },
  {
    what: 'two files of different lengths',
    files: { 'a.csv': 'y\n1\n2\n', 'b.csv': 'pred\n1\n' },
    state: 'failed',
    code: 'length-mismatch',
  },
  {
    what: 'a word among the numbers',
    files: { 'a.csv': 'target,prediction\n1,2\n2,abc\n3,4\n4,5\n5,6\n' },
    state: 'failed',
    code: 'not-a-number',
    at: [2, 2],
  },
  {
    what: 'a row with too few cells',
    files: { 'a.csv': 'target,prediction\n1,2\n2\n3,4\n' },
    state: 'failed',
    code: 'ragged-rows',
    at: [2, 0],
  },
  {
    what: 'ragged rows of JSON',
    files: { 'a.json': '{"y_true": [0, 1], "y_pred": [[0.1, 0.9],\n[0.4]]}' },
    state: 'failed',
    code: 'ragged-rows',
  },
  { what: 'a single array', files: { 'a.json': '[1, 2, 3, 4]' }, state: 'failed', code: 'single-array' },
  { what: 'JSON that ends too early', files: { 'a.json': '{"y_true": [1, 2' }, state: 'failed', code: 'syntax-error' },
  {
    what: 'a probability outside [0, 1]',
    files: { 'a.csv': 'label,probability\n0,0.125\n1,0.75\n1,1.25\n0,0.5\n1,0.875\n0,0.25\n' },
    state: 'ready',
    code: 'probability-out-of-range',
    at: [3, 0],
    says: /Row 3, column ‘probability’: 1\.25 is no probability/,
  },
  { what: 'columns of words only', files: { 'a.csv': 'name,city\nanna,Seoul\nbob,Busan\n' }, state: 'failed', code: 'no-numbers' },
  { what: 'JSON arrays of words only', files: { 'a.json': '{"a": ["x", "y"], "b": ["p", "q"]}' }, state: 'failed', code: 'no-numbers' },
  {
    what: 'two columns of the same words',
    files: { 'a.csv': 'one,other\ncat,dog\ndog,dog\n' },
    state: 'choose',
    code: 'choose-columns',
  },
  {
    what: 'columns whose names do not tell',
    files: { 'a.csv': 'a,b,c\n1,2,3.5\n2,3,4.25\n3,5,1.5\n' },
    state: 'choose',
    code: 'choose-columns',
  },
  {
    what: 'two files, one of which has several columns to choose from',
    files: { 'a.csv': 'y\n1\n2\n', 'b.csv': 'a,b\n1,3\n2,5\n' },
    state: 'choose',
    code: 'choose-columns',
  },
  { what: 'a column without any value', files: { 'a.csv': 'target,prediction\n,1\n,2\n' }, state: 'failed', code: 'single-array' },
  {
    what: 'rows of which each misses a value',
    files: { 'a.csv': 'target,prediction\n,1\n2,\n,3\n4,nan\n' },
    state: 'failed',
    code: 'left-out-rows',
    at: [1, 0],
  },
];

describe('bad input', () => {
  for (const { what, files, state, code, at, says } of cases) {
    it(`${what}: ${state}, with ${code}${at ? ` at line ${at[0] + 1}` : ''}`, async () => {
      const opened = await openTexts(engineHere(), files);
      const codes = opened.notes.map(({ problem }) => problem.code);
      assert.equal(opened.state, state, codes.join());
      const note = opened.notes.find(({ problem }) => problem.code === code);
      assert.ok(note, `notes: ${codes.join()}`);
      if (at) assert.deepEqual([note.place!.span.start.line, note.place!.span.start.character], at);
      const sentence = sentenceOf(note.problem);
      assert.ok(sentence.found.en && sentence.found.ko);
      if (says) assert.match(sentence.found.en, says);
    });
  }

  it('a class index that does not exist is placed at its row, and other losses are still computed', async () => {
    const engine = engineHere();
    const opened = await openTexts(engine, {
      'a.csv': 'label,prob_0,prob_1,prob_2\n0,0.8,0.1,0.1\n1,0.2,0.7,0.1\n3,0.1,0.1,0.8\n2,0.1,0.2,0.7\n',
    });
    const note = opened.notes.find(({ problem }) => problem.code === 'class-index-out-of-range')!;
    assert.deepEqual(note.problem.facts, { row: 2, found: 3, classes: 3, count: 1 });
    assert.equal(note.place!.span.start.line, 3);
    const asked = { session: 's', lossId: opened.lossId, parameters: {}, isNamed: false };
    const { findings } = valueOrThrow(await engine.request('findings', asked));
    assert.deepEqual([findings[0]!.level, findings[0]!.rows], ['error', [{ row: 2, line: 4 }]]);
    const refused = await engine.request('rows', { session: 's', lossId: 'sparse_categorical_cross_entropy', parameters: {} });
    assert.equal(refused.ok ? '' : refused.problems[0].code, 'class-index-out-of-range');
    const question = { session: 's', lossId: 'sparse_categorical_cross_entropy', parameters: {} };
    const view = valueOrThrow(await engine.request('overview', question));
    assert.equal(view.problem?.code, 'class-index-out-of-range');
    assert.ok(Number.isNaN(view.value) && view.main === undefined);
    const line = view.table.find(({ lossId }) => lossId === question.lossId);
    assert.deepEqual([line?.fit, line?.problem?.code], ['unfit', 'class-index-out-of-range']);
  });

  it('a probability outside [0, 1] makes that loss unfit, with the row of the file', async () => {
    const engine = engineHere();
    await openTexts(engine, { 'a.csv': 'label,prob\n1,0.9\n,0.3\n0,0.2\n1,1.2\n0,0.1\n1,0.7\n' });
    const refused = await engine.request('rows', { session: 's', lossId: 'binary_cross_entropy', parameters: {} });
    assert.ok(!refused.ok && refused.problems[0].code === 'probability-out-of-range');
    // Row 1 of the file is left out for its missing label; 1.2 stands in row 3 of the file.
    assert.deepEqual([refused.problems[0].facts.row, refused.problems[0].facts.found], [3, 1.2]);
    const { table } = valueOrThrow(await engine.request('overview', { session: 's', lossId: 'mse', parameters: {} }));
    const line = table.find(({ lossId }) => lossId === 'binary_cross_entropy')!;
    assert.equal(line.fit, 'unfit');
    assert.ok(Number.isNaN(line.value));
  });

  it('a file that does not exist is named, with the reason', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'loss-explorer-'));
    const sources = [{ kind: 'path' as const, path: path.join(folder, 'gone.csv'), fileName: 'gone.csv' }];
    const opened = valueOrThrow(await engineHere().request('open', { session: 's', sources, selections: [] }));
    await rm(folder, { recursive: true });
    const [note] = opened.notes;
    assert.ok(opened.state === 'failed' && note?.problem.code === 'unreadable-file');
    assert.match(note.problem.facts.reason, /ENOENT/);
  });

  it('columns that are gone are reported, and the file is read without them', async () => {
    const sources = [{ kind: 'text' as const, text: 'target,prediction\n1,2\n2,2\n', fileName: 'a.csv' }];
    const opened = valueOrThrow(
      await engineHere().request('open', { session: 's', sources, selections: [], columns: { target: 'old', prediction: 'prediction' } }),
    );
    assert.equal(opened.state, 'ready');
    assert.equal(opened.notes[0]!.problem.code, 'unknown-column');
    assert.equal(opened.notes[0]!.problem.severity, 'warning');
  });

  it('keys like __proto__ do no harm', async () => {
    const opened = await openTexts(engineHere(), {
      'a.json': '{"__proto__": {"y_true": [1, 2]}, "constructor": [3], "y_true": [1, 2], "y_pred": [1, 3]}',
    });
    assert.equal(opened.state, 'ready');
    assert.equal(({} as { y_true?: unknown }).y_true, undefined);
  });
});
