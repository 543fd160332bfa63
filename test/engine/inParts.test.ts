import assert from 'node:assert/strict';
import type { OverviewView } from '../../src/protocol/overviewViews';
import { close, csvOf, engineHere, openTexts, valueOrThrow } from './client';

// Targets in steps of s around 0, every prediction 1 too high: each loss is 1. The best constant is 0; it costs s² (n² − 1)/12 squared and
// s n/4 absolute, the variance and the mean distance of n equal steps.
const ROWS = 200_002;
const STEP = 1e-4;
const target = Array.from({ length: ROWS }, (_, row) => STEP * (row - (ROWS - 1) / 2));
const long = csvOf({ y_true: target, y_pred: target.map(each => each + 1) });
const variance = (STEP ** 2 * (ROWS ** 2 - 1)) / 12;

const ask = async (engine: ReturnType<typeof engineHere>, inParts: boolean): Promise<OverviewView> =>
  valueOrThrow(await engine.request('overview', { session: 's', lossId: 'mse', parameters: {}, inParts }));
const fitting = ({ table }: OverviewView) => table.filter(({ fit }) => fit === 'recommended' || fit === 'fits');

describe('an Overview in parts', () => {
  it('tells first what is known of the loss in use, then the other losses, then all at once what is known by now', async () => {
    const engine = engineHere();
    await openTexts(engine, { 'a.csv': long });
    const first = await ask(engine, true);
    assert.equal(first.isPartial, true);
    close(first.value, 1);
    assert.equal(first.worst.length, 3);
    assert.ok(first.main);
    const others = fitting(first).filter(({ lossId }) => lossId !== 'mse');
    assert.ok(others.length > 2 && others.every(({ isPending, value }) => isPending && Number.isNaN(value)));
    const whole = await ask(engine, false);
    assert.equal(whole.isPartial, undefined);
    for (const { lossId, isPending } of fitting(whole)) assert.equal(isPending, undefined, lossId);
    const line = (id: string) => whole.table.find(({ lossId }) => lossId === id)!;
    for (const [id, ofConstant] of [
      ['mse', variance],
      ['rmse', Math.sqrt(variance)],
      ['mae', (STEP * ROWS) / 4],
    ] as const) {
      close(line(id).value, 1);
      // The constant is searched on grouped targets, so that it is off to second order.
      assert.ok(Math.abs(line(id).skill! - (1 - 1 / ofConstant)) < 1e-7, id);
    }
    const again = await ask(engine, true);
    assert.deepEqual([again.isPartial, again.table], [undefined, whole.table]);
  });

  it('comes at once where there are few rows', async () => {
    const engine = engineHere();
    await openTexts(engine, { 'a.csv': csvOf({ y_true: [0.5, 2.25, 1.75, -2], y_pred: [1.5, 3.25, 2.75, -1] }) });
    const view = await ask(engine, true);
    assert.equal(view.isPartial, undefined);
    assert.ok(fitting(view).every(({ isPending, value }) => !isPending && Number.isFinite(value)));
  });
});
