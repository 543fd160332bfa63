import assert from 'node:assert/strict';
import { heatLevels } from '../../src/engine/summaries/heatLevel';
import { csvOf, type EngineClient, engineHere, openTexts, valueOrThrow } from './client';

const ABSOLUTE = { lossId: 'mae', parameters: {} };

describe('how hot a row is', () => {
  // 100 rows: ranks 0; 1–4; 5–19; 20–49; 50–99 are the worst 1 %, up to 5 %, 20 %, 50 % and the rest.
  it('among 100 different losses: the worst is the worst 1 %, then up to 5 %, 20 %, half', () => {
    const levelOf = heatLevels(Float64Array.from({ length: 100 }, (_, rank) => -rank));
    assert.deepEqual(
      [0, 1, 4, 5, 19, 20, 49, 50, 99].map(rank => levelOf(-rank)),
      [5, 4, 4, 3, 3, 2, 2, 1, 1],
    );
  });

  // The middle of tied ranks as a share: ten equal rows have ranks 0 … 9, middle 4.5, 4.5/10 < 50 %.
  const TIES: readonly (readonly [name: string, order: readonly number[], levels: readonly number[]])[] = [
    ['all alike: none is worse than another, and none of the worst 20 %', Array(10).fill(0), Array(10).fill(2)],
    ['one worst of ten', [0, 0, 0, 7, 0, 0, 0, 0, 0, 0], [1, 1, 1, 5, 1, 1, 1, 1, 1, 1]],
    // Middle rank of the two wrong ones: 0.5/10 = 5 %, which the worst 5 % end before.
    ['two wrong of ten', [1, 1, 0, 0, 0, 0, 0, 0, 0, 0], [3, 3, 1, 1, 1, 1, 1, 1, 1, 1]],
    ['nothing but one', [3], [5]],
    ['infinite and NaN come first', [1, Number.POSITIVE_INFINITY, 2, Number.NaN, 3, 0, 0, 0], [1, 3, 2, 5, 2, 1, 1, 1]],
    ['as good as it gets', [Number.NEGATIVE_INFINITY, 0], [1, 5]],
  ];
  for (const [name, order, levels] of TIES) {
    it(`with ties: ${name}`, () => assert.deepEqual(order.map(heatLevels(Float64Array.from(order))), levels));
  }
});

describe('the heat of an editor', () => {
  let engine: EngineClient;
  beforeEach(() => {
    engine = engineHere();
  });
  afterEach(() => engine.dispose());
  const heat = async (fromLine: number, toLine: number, file = 0) =>
    valueOrThrow(await engine.request('heat', { session: 's', file, fromLine, toLine, ...ABSOLUTE }));
  const worst = async (file = 0) => valueOrThrow(await engine.request('heatWorst', { session: 's', file, ...ABSOLUTE }));

  it('is told for the lines asked for, by the rank among all rows', async () => {
    // The error of line i is i, so that the last of 100 rows is the worst 1 %.
    const rows = Array.from({ length: 100 }, (_, i) => i + 1);
    await openTexts(engine, { 'a.csv': csvOf({ y: rows.map(() => 0.5), p: rows.map(row => row + 0.5) }) });
    assert.deepEqual(await heat(0, 3), {
      lines: [
        { line: 1, level: 1 },
        { line: 2, level: 1 },
        { line: 3, level: 1 },
      ],
      parts: [],
    });
    const { lines } = await heat(94, 500);
    assert.deepEqual(
      lines.map(({ line, level }) => [line, level]),
      [
        [94, 3],
        [95, 3],
        [96, 4],
        [97, 4],
        [98, 4],
        [99, 4],
        [100, 5],
      ],
    );
    assert.deepEqual(
      (await worst()).map(({ line, level }) => [line, level]),
      [
        [96, 4],
        [97, 4],
        [98, 4],
        [99, 4],
        [100, 5],
      ],
    );
  });

  it('leaves out rows that take no part', async () => {
    await openTexts(engine, { 'a.csv': 'y,p\n1,1\n2,nan\n3,9\n' });
    assert.deepEqual((await heat(0, 9)).lines, [
      { line: 1, level: 1 },
      { line: 3, level: 5 },
    ]);
  });

  it('is that of the worst row where several stand in a line, and marks the hot ones in it', async () => {
    const text = '{"y_true": [0, 0, 0, 0, 0],\n "y_pred": [1, 9, 2,\n 5, 3]}';
    await openTexts(engine, { 'a.json': text });
    const view = await heat(0, 2);
    // Errors 1, 9, 2, 5, 3: places 4, 0, 3, 1, 2 of 5 are 80 %, 0, 60 %, 20 %, 40 %.
    assert.deepEqual(
      view.lines.map(({ line, level }) => [line, level]),
      [
        [0, 5],
        [1, 5],
        [2, 2],
      ],
    );
    assert.deepEqual(
      view.parts.map(({ span: { start, end }, level }) => [
        text.split('\n')[start.line]!.slice(start.character, end.character),
        start.line,
        level,
      ]),
      [
        ['0', 0, 5],
        ['9', 1, 5],
      ],
    );
    assert.deepEqual(await heat(2, 2), { lines: [{ line: 2, level: 2 }], parts: [] });
  });

  it('is told in each of two files', async () => {
    await openTexts(engine, { 'y_true.csv': 'y_true\n1\n2\n3\n', 'y_pred.csv': 'y_pred\n1\n\n2\n9\n' });
    assert.deepEqual((await heat(0, 9, 0)).lines.at(-1), { line: 3, level: 5 });
    assert.deepEqual((await heat(0, 9, 1)).lines.at(-1), { line: 4, level: 5 });
    assert.deepEqual(await worst(1), [{ line: 4, level: 5 }]);
    assert.deepEqual(await heat(0, 9, 2), { lines: [], parts: [] });
  });

  it('finds the worst of a line that holds more rows than are marked one by one', async () => {
    const errors = Array.from({ length: 20_000 }, (_, i) => (i === 17_000 ? 1e6 : i % 50));
    await openTexts(engine, { 'a.json': `{"y_true": [${errors.map(() => 0)}],\n"y_pred": [${errors}],\n"note": "x"}` });
    const { lines, parts } = await heat(0, 2);
    assert.deepEqual(lines, [
      { line: 0, level: 5 },
      { line: 1, level: 5 },
    ]);
    assert.ok(parts.length > 0 && parts.length <= 1_002, `${parts.length} parts`);
    assert.deepEqual(
      (await worst()).map(({ line }) => line),
      [0, 1],
    );
  });

  it('is refused for a loss that these data cannot have', async () => {
    await openTexts(engine, { 'a.csv': 'y,p\n1,1\n2,3\n' });
    const refused = await engine.request('heat', { session: 's', file: 0, fromLine: 0, toLine: 5, lossId: 'nothing', parameters: {} });
    assert.equal(refused.ok, false);
  });
});
