import assert from 'node:assert/strict';
import { close, csvOf, type EngineClient, engineHere, openTexts, valueOrThrow } from './client';

// Errors 0.5, −1, 0.25, 2.25, 0, −3, 1.
const amounts = csvOf({ y_true: [1, 2, -3.5, 4, 0, 7, 2], y_pred: [1.5, 1, -3.25, 6.25, 0, 4, 3] });
const mse = { session: 's', lossId: 'mse', parameters: {} };

async function opened(text = amounts): Promise<EngineClient> {
  const engine = engineHere();
  await openTexts(engine, { 'a.csv': text });
  return engine;
}

describe('a page of all rows', () => {
  // Equal numbers stand in the order of the file in both directions.
  const orders: readonly (readonly [by: string, direction: 'ascending' | 'descending', where: string, rows: readonly number[]])[] = [
    ['row', 'ascending', '', [1, 2, 3, 4, 5, 6, 7]],
    ['row', 'descending', '', [7, 6, 5, 4, 3, 2, 1]],
    ['loss', 'descending', '', [6, 4, 2, 7, 1, 3, 5]],
    ['loss', 'ascending', '', [5, 3, 1, 2, 7, 4, 6]],
    ['rank', 'ascending', '', [6, 4, 2, 7, 1, 3, 5]],
    ['rank', 'descending', '', [5, 3, 1, 7, 2, 4, 6]],
    ['target', 'ascending', '', [3, 5, 1, 2, 7, 4, 6]],
    ['target', 'descending', '', [6, 4, 2, 7, 1, 5, 3]],
    ['error', 'ascending', 'error < 1', [6, 2, 5, 3, 1]],
    ['mae', 'descending', 'target == 2', [2, 7]],
    ['line', 'descending', 'rank <= 2', [6, 4]],
  ];
  for (const [by, direction, where, rows] of orders)
    it(`by ${by}, ${direction}${where && ` where ${where}`}: rows ${rows.join(', ')}`, async () => {
      const engine = await opened();
      const page = valueOrThrow(
        await engine.request('rowPage', { ...mse, where, sort: { by, direction }, from: 0, count: 50, others: [] }),
      );
      assert.deepEqual(
        page.lines.map(({ row }) => row + 1),
        rows,
      );
      assert.equal(page.count, rows.length);
    });

  it('what is not a number stands at the end, whichever way', async () => {
    // The relative error of a target of 0 that was met is 0/0.
    const engine = await opened(csvOf({ y_true: [2, 0, 4, 1], y_pred: [1, 0, 1, 1.5] }));
    const question = { ...mse, lossId: 'mape', parameters: { eps: 0 }, where: '', from: 0, count: 9, others: [] };
    const rows = async (direction: 'ascending' | 'descending') =>
      valueOrThrow(await engine.request('rowPage', { ...question, sort: { by: 'loss', direction } })).lines.map(({ row }) => row + 1);
    // 0.5, none, 0.75, 0.5.
    assert.deepEqual(await rows('descending'), [3, 1, 4, 2]);
    assert.deepEqual(await rows('ascending'), [1, 4, 3, 2]);
  });

  it('brings a part of them, with loss and rank under other losses', async () => {
    const engine = await opened();
    const sort = { by: 'loss', direction: 'descending' } as const;
    const asked = { ...mse, where: '', sort, from: 1, count: 2, others: ['mae', 'huber'], moved: { huber: { delta: 0.5 } } };
    const { count, from, lines, fields } = valueOrThrow(await engine.request('rowPage', asked));
    assert.deepEqual([count, from, lines.length], [7, 1, 2]);
    const [first, second] = lines;
    assert.deepEqual([first!.row, first!.line, first!.rank, second!.row], [3, 5, 2, 1]);
    assert.deepEqual([first!.target, first!.prediction, first!.error, first!.loss], ['4', '6.25', 2.25, 5.0625]);
    assert.deepEqual(first!.others[0], { loss: 2.25, rank: 2 });
    // δ(|e| − δ/2) = 0.5 · (2.25 − 0.25)
    close(first!.others[1]!.loss, 1);
    close(first!.gradient, (2 * 2.25) / 7);
    assert.ok(fields.includes('error') && fields.includes('mae') && !fields.includes('class'));
  });

  it('ends where the rows end', async () => {
    const engine = await opened();
    const sort = { by: 'row', direction: 'ascending' } as const;
    const page = async (from: number) =>
      valueOrThrow(await engine.request('rowPage', { ...mse, where: '', sort, from, count: 5, others: [] }));
    assert.equal((await page(5)).lines.length, 2);
    assert.equal((await page(500)).lines.length, 0);
  });

  it('refuses a field that rows have not', async () => {
    const engine = await opened();
    const sort = { by: 'constructor', direction: 'ascending' } as const;
    const found = await engine.request('rowPage', { ...mse, where: '', sort, from: 0, count: 5, others: [] });
    assert.equal(!found.ok && found.problems[0].code, 'where-name');
  });
});

describe('what the worst rows hold', () => {
  it('of each loss, from the worst row to all', async () => {
    const engine = await opened();
    const [squares, sizes] = valueOrThrow(await engine.request('shares', { session: 's', lossIds: ['mse', 'mae'] }));
    // Squares 9 5.0625 1 1 0.25 0.0625 0 of 16.375, sizes 3 2.25 1 1 0.5 0.25 0 of 8.
    assert.deepEqual(
      [...squares!.x].map(x => Math.round(x * 7)),
      [1, 2, 3, 4, 5, 6, 7],
    );
    for (const [i, sum] of [9, 14.0625, 15.0625, 16.0625, 16.3125, 16.375, 16.375].entries()) close(squares!.y[i]!, sum / 16.375);
    close(sizes!.y[1]!, 5.25 / 8);
    close(sizes!.share1, 3 / 8);
    close(sizes!.share10, 3 / 8);
  });

  it('of 10,000 equal rows: as much as they are many', async () => {
    const engine = await opened(csvOf({ y_true: Array<number>(10_000).fill(1), y_pred: Array<number>(10_000).fill(3) }));
    const [curve] = valueOrThrow(await engine.request('shares', { session: 's', lossIds: ['mae'] }));
    assert.ok(curve!.x.length <= 200);
    for (const [i, x] of curve!.x.entries()) close(curve!.y[i]!, x);
    assert.equal(curve!.x[0], 1 / 10_000);
    assert.equal(curve!.x[curve!.x.length - 1], 1);
    close(curve!.share1, 0.01);
  });

  it('has no curve where shares have no meaning, and says which loss has no values', async () => {
    const engine = await opened(csvOf({ label: [1, 0, 1], p: [0, 0.5, 0.5] }));
    const [infinite, unfit] = valueOrThrow(
      await engine.request('shares', { session: 's', lossIds: ['binary_cross_entropy', 'no_such_loss'] }),
    );
    assert.deepEqual([infinite!.x.length, infinite!.share1, infinite!.problem], [0, Number.NaN, undefined]);
    assert.equal(unfit!.problem!.code, 'unknown-loss');
  });
});

describe('ranks under two losses', () => {
  it('are the same where both grow with the error', async () => {
    const engine = await opened();
    const changes = valueOrThrow(await engine.request('rankChanges', { ...mse, other: 'mae' }));
    close(changes.correlation, 1);
    assert.deepEqual([changes.moved, changes.rows.length], [0, 0]);
  });

  it('change where one looks at ratios', async () => {
    const y_true = [1, 10, 100, 50, 5];
    const y_pred = [2, 12, 110, 50.5, 4.5];
    const engine = await opened(csvOf({ y_true, y_pred }));
    const changes = valueOrThrow(await engine.request('rankChanges', { ...mse, other: 'mape' }));
    // Sizes 1 2 10 0.5 0.5: ranks 3 2 1 4.5 4.5. Ratios 1 0.2 0.1 0.01 0.1: ranks 1 2 3.5 5 3.5.
    // scipy 1.10: spearmanr([1, 2, 10, .5, .5], [1, .2, .1, .01, .1]).
    close(changes.correlation, 0.3947368421052632);
    assert.deepEqual(
      changes.rows.map(({ row, rank, otherRank }) => [row, rank, otherRank]),
      [
        [2, 1, 3.5],
        [0, 3, 1],
        [4, 4.5, 3.5],
        [3, 4.5, 5],
      ],
    );
    assert.equal(changes.moved, 4);
  });
});
