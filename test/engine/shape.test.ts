import assert from 'node:assert/strict';
import { close, csvOf, engineHere, openTexts, valueOrThrow } from './client';

describe('the shape of a loss', () => {
  // Errors −3, −0.5, 0, 0.25, 4.
  const csv = csvOf({ target: [0, 0, 0, 0, 0.5], prediction: [-3, -0.5, 0, 0.25, 4.5] });
  const huber = { session: 's', lossId: 'huber', parameters: { delta: 1 } };

  it('puts the rows on the curve, with the derivative of the curve', async () => {
    const engine = engineHere();
    await openTexts(engine, { 'a.csv': csv });
    const view = valueOrThrow(await engine.request('shape', huber));
    assert.deepEqual([view.axis, view.curves.length], ['error', 1]);
    const at = (row: number) => [...view.points.row].indexOf(row);
    // Huber with δ = 1: ½·0.25, slope −0.5; 3 − ½ beyond δ, slope −1; 4 − ½, slope 1.
    for (const [row, x, value, slope] of [
      [1, -0.5, 0.125, -0.5],
      [0, -3, 2.5, -1],
      [4, 4, 3.5, 1],
    ] as const) {
      close(view.points.x[at(row)]!, x);
      close(view.points.value[at(row)]!, value);
      close(view.points.derivative[at(row)]!, slope);
    }
    assert.deepEqual(
      view.marks.map(({ x }) => x),
      [-1, 1],
    );
    // Two of five rows, holding 6 of 6 + 0.125 + 0.03125; of the squares 25 of 25 + 0.25 + 0.0625.
    assert.match(view.consequence.en, /2 rows \(40 %\) lie beyond ±δ and hold 97.5 % of the loss; of the squared error it would be 98.8 %/);
    assert.ok(view.consequence.ko.includes('2개'));
  });

  it('follows a slider', async () => {
    const engine = engineHere();
    await openTexts(engine, { 'a.csv': csv });
    const view = valueOrThrow(await engine.request('shape', { ...huber, parameters: { delta: 3.5 } }));
    // ½·9 within δ.
    close(view.points.value[[...view.points.row].indexOf(0)]!, 4.5);
    assert.match(view.consequence.en, /1 row \(20 %\) lies beyond ±δ and holds/);
  });

  it('counts every row in the window or at its edge', async () => {
    const engine = engineHere();
    const target = Array.from({ length: 1000 }, () => 0);
    const prediction = target.map((_, i) => (i === 3 ? 900 : i === 4 ? -800 : Math.sin(i)));
    await openTexts(engine, {
      'a.csv': csvOf({ y_true: target.map((_, i) => i % 7), y_pred: prediction.map((value, i) => value + (i % 7)) }),
    });
    const view = valueOrThrow(await engine.request('shape', { ...huber, lossId: 'mse', parameters: {} }));
    const inside = view.density.counts.reduce((sum, count) => sum + count, 0);
    assert.equal(inside + view.offLeft.count + view.offRight.count, 1000);
    assert.ok(view.offRight.count >= 1 && view.offLeft.count >= 1);
    close(view.offRight.furthest, 900);
    close(view.offLeft.furthest, -800);
  });

  it('draws two curves for two labels, over probability or logit', async () => {
    const engine = engineHere();
    await openTexts(engine, { 'a.csv': csvOf({ label: [1, 0, 1, 0], prob: [0.8, 0.3, 0.25, 0] }) });
    const question = { session: 's', lossId: 'binary_cross_entropy', parameters: {} };
    const view = valueOrThrow(await engine.request('shape', question));
    assert.deepEqual(
      [view.axis, view.axes, view.curves.map(({ label }) => label.en)],
      ['probability', ['probability', 'logit'], ['target 1', 'target 0']],
    );
    const first = [...view.points.row].indexOf(0);
    close(view.points.value[first]!, -Math.log(0.8));
    close(view.points.derivative[first]!, -1 / 0.8);
    // A probability of exactly 0 is left of the window.
    assert.equal(view.offLeft.count, 1);
    assert.match(view.consequence.en, /1 row \(25 %\) lies where the true class gets less than one half/);
    const logits = valueOrThrow(await engine.request('shape', { ...question, axis: 'logit' }));
    assert.equal(logits.axis, 'logit');
    // Row 3 has p = 0, logit −∞: no finite place.
    assert.deepEqual(logits.offLeft, { count: 1, furthest: Number.NEGATIVE_INFINITY });
    close(logits.points.x[[...logits.points.row].indexOf(0)]!, Math.log(4));
  });

  it('marks the three worst rows of the window with their rank among all', async () => {
    const engine = engineHere();
    const target = Array.from({ length: 1000 }, () => 0);
    // The largest error, 900 in row 0, lies far outside of the window, which ends near 1.03; then come 0.999, 0.998 and 0.997.
    const prediction = target.map((_, i) => (i === 0 ? 900 : i / 1000));
    await openTexts(engine, { 'a.csv': csvOf({ y_true: target, y_pred: prediction }) });
    const { points } = valueOrThrow(await engine.request('shape', { ...huber, lossId: 'mae', parameters: {} }));
    const ranks = [...points.rank].flatMap((rank, at) => (rank > 0 ? [[points.row[at], rank]] : []));
    assert.deepEqual(
      ranks.sort((a, b) => a[1]! - b[1]!),
      [
        [999, 2],
        [998, 3],
        [997, 4],
      ],
    );
  });

  it('shows at most 2,000 points, the worst among them', async () => {
    const engine = engineHere();
    const target = Array.from({ length: 30_000 }, (_, i) => i % 11);
    await openTexts(engine, { 'a.csv': csvOf({ target, prediction: target.map((value, i) => value + ((i * 7919) % 30_000) / 30_000) }) });
    const { points } = valueOrThrow(await engine.request('shape', { ...huber, lossId: 'mae', parameters: {} }));
    assert.ok(points.x.length <= 2000 && points.x.length > 1500, String(points.x.length));
  });
});
