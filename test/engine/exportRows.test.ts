import assert from 'node:assert/strict';
import { parse } from 'csv-parse/sync';
import { csvNumber, csvWord } from '../../src/engine/take/csv';
import type { RowFormat } from '../../src/protocol/takeViews';
import { csvOf, type EngineClient, engineHere, openTexts, valueOrThrow } from './client';
import { type AskedRows, takenFile } from './takenFile';

const mse: AskedRows = { lossId: 'mse', parameters: {} };

const fileOf = (engine: EngineClient, format: RowFormat, asked = mse) => takenFile(engine, format, asked);

async function opened(texts: Readonly<Record<string, string>>): Promise<EngineClient> {
  const engine = engineHere();
  await openTexts(engine, texts);
  return engine;
}

/** Errors 1, −2, 0 and a row that is left out: losses 1, 4, 0; mean 5/3; gradients 2e/n. */
const SMALL = csvOf({ y_true: [1, 2, 'nan', 4], y_pred: [2, 0, 3, 4] });

describe('rows taken along as CSV', () => {
  it('are a table of RFC 4180 with every digit, one line for each row that takes part', async () => {
    const text = (await fileOf(await opened({ 'a.csv': SMALL }), 'csv')).toString();
    assert.deepEqual(text.split('\r\n'), [
      'row,line,target,prediction,error,loss,gradient,rank,share',
      `1,2,1,2,1,1,${2 / 3},2,0.2`,
      `2,3,2,0,-2,4,${-4 / 3},1,0.8`,
      '4,5,4,4,0,0,0,3,0',
      '',
    ]);
  });

  it('have a column for each output, each gradient and the weight', async () => {
    const rows = { label: [0, 1], logit_0: [1, 0], logit_1: [0, 0], sample_weight: [1, 2] };
    const engine = await opened({ 'a.csv': csvOf(rows) });
    const text = (await fileOf(engine, 'csv', { lossId: 'sparse_categorical_cross_entropy_with_logits', parameters: {} })).toString();
    const [first] = parse(text, { columns: true, cast: true }) as Record<string, number>[];
    assert.deepEqual(Object.keys(first!), [
      'row',
      'line',
      'target',
      'prediction0',
      'prediction1',
      'loss',
      'gradient0',
      'gradient1',
      'gradient_norm',
      'rank',
      'share',
      'weight',
    ]);
    // −ln softmax: ln(1 + e^−1); its derivatives are (p − y)·w / n, n = 2.
    const p = 1 / (1 + Math.exp(1));
    assert.ok(Math.abs(first!.loss! - Math.log1p(Math.exp(-1))) < 1e-15);
    assert.ok(Math.abs(first!.gradient0! + p / 2) < 1e-15);
    assert.ok(Math.abs(first!.gradient1! - p / 2) < 1e-15);
  });

  it('have no column of lines where the source is no table', async () => {
    const text = (await fileOf(await opened({ 'a.json': '{"y_true": [1, 2], "y_pred": [1, 3]}' }), 'csv')).toString();
    assert.match(text, /^row,target,/);
  });

  it('name classes by words that no spreadsheet computes and that are read back as they were', async () => {
    const words = ['=cmd|x', 'a,"b"', ' cat\u202e', '한글'];
    const lines = words.map((word, i) => `"${word.replaceAll('"', '""')}",${[0, 1, 2, 3].map(each => (each === i ? 0.7 : 0.1)).join(',')}`);
    const engine = await opened({ 'a.csv': ['label,p0,p1,p2,p3', ...lines, ''].join('\n') });
    const text = (await fileOf(engine, 'csv', { lossId: 'sparse_categorical_cross_entropy', parameters: {} })).toString();
    const records = parse(text, { columns: true }) as Record<string, string>[];
    assert.deepEqual(
      records.map(record => record.target_name!.trim()),
      ["'=cmd|x", 'a,"b"', 'cat\u202e', '한글'],
    );
  });

  const WORDS: readonly [word: string, written: string][] = [
    ['cat', 'cat'],
    ['', ''],
    ['a,b', '"a,b"'],
    ['he said "no"', '"he said ""no"""'],
    ['two\nlines', '"two\nlines"'],
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['  =1', "'  =1"],
    ['＝1', "'＝1"],
    ['=HYPERLINK("http://x","y")', '"\'=HYPERLINK(""http://x"",""y"")"'],
    [' padded ', '" padded "'],
  ];
  for (const [word, written] of WORDS)
    it(`write the word ${JSON.stringify(word)} as ${JSON.stringify(written)}`, () => assert.equal(csvWord(word), written));

  const NUMBERS: readonly [value: number, written: string][] = [
    [0.1, '0.1'],
    [1 / 3, '0.3333333333333333'],
    [5e-324, '5e-324'],
    [1e21, '1e+21'],
    [-0, '-0'],
    [Number.NaN, 'nan'],
    [Number.POSITIVE_INFINITY, 'inf'],
    [Number.NEGATIVE_INFINITY, '-inf'],
  ];
  for (const [value, written] of NUMBERS) it(`write ${written}`, () => assert.equal(csvNumber(value), written));
});

describe('rows taken along as JSON', () => {
  it('are columns of numbers, with what they are of before them', async () => {
    const file = JSON.parse((await fileOf(await opened({ 'a.csv': SMALL }), 'json')).toString()) as Record<string, unknown>;
    const { columns, note, parameters: _, ...about } = file;
    assert.deepEqual(about, { loss: 'mse', mean: 5 / 3, target: 'y_true', prediction: 'y_pred', left_out: 1 });
    assert.match(String(note), /null/);
    assert.deepEqual(columns, {
      row: [1, 2, 4],
      line: [2, 3, 5],
      target: [1, 2, 4],
      prediction: [2, 0, 4],
      error: [1, -2, 0],
      loss: [1, 4, 0],
      gradient: [2 / 3, -4 / 3, 0],
      rank: [2, 1, 3],
      share: [0.2, 0.8, 0],
    });
  });

  it('keep names of columns as text, whatever stands in them', async () => {
    const hostile = '"}],"x":["</script>\u2028"';
    const text = `"${hostile.replaceAll('"', '""')}",y_pred\n1,2\n3,5\n`;
    const engine = engineHere();
    const source = { kind: 'text', text, fileName: 'a.csv' } as const;
    valueOrThrow(await engine.request('open', { session: 's', sources: [source], selections: [], columns: { target: 0, prediction: 1 } }));
    const file = JSON.parse((await fileOf(engine, 'json')).toString()) as { target: string; columns: { loss: number[] } };
    assert.equal(file.target, hostile);
    assert.deepEqual(file.columns.loss, [1, 4]);
  });

  it('have null for a loss that is infinite', async () => {
    const engine = await opened({ 'a.csv': csvOf({ label: [1, 0, 1, 0], probability: [0, 0.5, 1, 0.25] }) });
    const file = JSON.parse(
      (await fileOf(engine, 'json', { lossId: 'binary_cross_entropy', parameters: { clamp: 'none' } })).toString(),
    ) as {
      mean: unknown;
      columns: { loss: unknown[] };
    };
    assert.equal(file.mean, null);
    assert.equal(file.columns.loss[0], null);
  });
});

describe('rows taken along', () => {
  it('of many pieces are one file, and every piece but the last says where the next begins', async () => {
    const count = 120_001;
    const column = (offset: number) => Array.from({ length: count }, (_, i) => ((i * 7919) % 1000) + offset);
    const engine = await opened({ 'a.csv': csvOf({ y_true: column(0), y_pred: column(0.5) }) });
    const first = valueOrThrow(await engine.request('exportRows', { session: 's', format: 'csv', from: 0, ...mse }));
    assert.ok(first.next !== null && first.next < first.total);
    assert.equal(first.total, count);
    const lines = (await fileOf(engine, 'csv')).toString().trimEnd().split('\r\n');
    assert.equal(lines.length, count + 1);
    assert.match(lines[count]!, /^120001,120002,/);
    const { columns } = JSON.parse((await fileOf(engine, 'json')).toString()) as { columns: Record<string, number[]> };
    assert.deepEqual([...new Set(columns.loss)], [0.25]);
    assert.equal(columns.row!.at(-1), count);
  });

  it('are refused once the data have changed under way', async () => {
    const engine = await opened({ 'a.csv': SMALL });
    const { edition } = valueOrThrow(await engine.request('exportRows', { session: 's', format: 'csv', from: 0, ...mse }));
    await openTexts(engine, { 'a.csv': SMALL });
    const reply = await engine.request('exportRows', { session: 's', format: 'csv', from: 1, edition, ...mse });
    assert.equal(!reply.ok && reply.problems[0].code, 'source-changed');
  });

  const BAD: readonly [says: string, asked: Partial<AskedRows>, code: string][] = [
    ['a loss that there is none of', { lossId: 'nope' }, 'unknown-loss'],
    ['a parameter out of its range', { lossId: 'huber', parameters: { delta: -1 } }, 'parameter-out-of-range'],
  ];
  for (const [says, asked, code] of BAD) {
    it(`are refused for ${says}`, async () => {
      const engine = await opened({ 'a.csv': SMALL });
      const reply = await engine.request('exportRows', { session: 's', format: 'npy', from: 0, ...mse, ...asked });
      assert.equal(!reply.ok && reply.problems[0].code, code);
    });
  }
});

describe('rows taken along as .npy', () => {
  it('begin with the bytes of format 1.0 and a header that ends at a multiple of 64', async () => {
    const bytes = await fileOf(await opened({ 'a.csv': SMALL }), 'npy');
    assert.deepEqual([...bytes.subarray(0, 8)], [0x93, ...Buffer.from('NUMPY'), 1, 0]);
    const end = 10 + bytes.readUInt16LE(8);
    assert.equal(end % 64, 0);
    assert.equal(bytes[end - 1], 0x0a);
    assert.equal(bytes.length, end + 3 * 9 * 8);
  });
});
