import assert from 'node:assert/strict';
import { close, csvOf, engineHere, openTexts, valueOrThrow } from './client';

// Errors p − t: 0.5, −1, 0.25, 2.25 (mean 0.5, median 0.375).
const amounts = csvOf({ y_true: [1, 2, -3.5, 4], y_pred: [1.5, 1, -3.25, 6.25] });

describe('the residuals', () => {
  it('are prediction − target, with their mean, median and the line of prediction by target', async () => {
    const engine = engineHere();
    await openTexts(engine, { 'a.csv': amounts });
    const view = valueOrThrow(await engine.request('residuals', { session: 's' }));
    assert.equal(view.count, 4);
    assert.deepEqual([...view.residuals.points.x], [-3.25, 1, 1.5, 6.25]);
    assert.deepEqual([...view.residuals.points.y], [0.25, -1, 0.5, 2.25]);
    assert.deepEqual([...view.residuals.points.row], [2, 1, 0, 3]);
    close(view.mean, 0.5);
    close(view.median, 0.375);
    // numpy 1.24: np.polyfit([1, 2, -3.5, 4], [1.5, 1, -3.25, 6.25], 1).
    close(view.fitLine.slope, 1.1614906832298137);
    close(view.fitLine.intercept, 0.3586956521739131);
  });

  it('stand against the quantiles of a normal distribution, smallest first', async () => {
    const engine = engineHere();
    await openTexts(engine, { 'a.csv': amounts });
    const { normal } = valueOrThrow(await engine.request('residuals', { session: 's' }));
    assert.deepEqual([...normal.y], [-1, 0.25, 0.5, 2.25]);
    // scipy 1.10: ndtri([0.125, 0.375, 0.625, 0.875]).
    for (const [i, z] of [-1.1503493803760083, -0.3186393639643752, 0.3186393639643752, 1.1503493803760083].entries())
      close(normal.x[i]!, z);
  });

  it('say a bias and a funnel in words', async () => {
    const engine = engineHere();
    const x = Array.from({ length: 400 }, (_, i) => 1 + i / 10);
    const pattern = [-1, 0.5, 1, -0.5];
    await openTexts(engine, { 'a.csv': csvOf({ y_true: x, y_pred: x.map((value, i) => value + 3 + (value / 20) * pattern[i % 4]!) }) });
    const { says, mean } = valueOrThrow(await engine.request('residuals', { session: 's' }));
    assert.ok(Math.abs(mean - 3) < 0.05);
    assert.match(says[0]!.en, /^Predictions are 3(\.0\d*)? too high on average/);
    assert.ok(says.some(({ en }) => en.startsWith('The spread grows')));
  });

  // Errors −1 and 1 in turn: quartiles −1 and 1, an interquartile range of 2.
  const far = (error: number) => csvOf({ y_true: Array.from({ length: 101 }, (_, i) => i), y_pred: withError(error) });
  const withError = (error: number) => Array.from({ length: 101 }, (_, i) => i + (i === 50 ? error : i % 2 === 0 ? 1 : -1));
  const axes: readonly [sentence: string, error: number, bend: number | undefined, scale: string][] = [
    ['straight with nothing further out than ten interquartile ranges', 20, undefined, 'linear'],
    ['bent beyond half the interquartile range where a residual is further out', 21, 1, 'symlog'],
    ['bent where it is far below, too', -300, 1, 'symlog'],
  ];
  for (const [sentence, error, bend, scale] of axes)
    it(`have an axis that is ${sentence}`, async () => {
      const engine = engineHere();
      await openTexts(engine, { 'a.csv': far(error) });
      const view = valueOrThrow(await engine.request('residuals', { session: 's' }));
      assert.deepEqual([view.bend, view.histogram.scale], [bend, scale]);
    });

  it('above 20,000 rows lie on a grid whose rows are equally high on the bent axis', async () => {
    const engine = engineHere();
    const rows = 20_004;
    // Three in four errors ±1, the rest ±1000: half of the range is 1, 76 rows from asinh(−1000) to asinh(1000), 0.2 each.
    const errors = Array.from({ length: rows }, (_, i) => (i % 2 === 0 ? 1 : -1) * (i % 100 === 7 || i % 100 === 8 ? 1000 : 1));
    await openTexts(engine, { 'a.csv': csvOf({ y_true: errors.map((_, i) => i), y_pred: errors.map((error, i) => i + error) }) });
    const { residuals, bend } = valueOrThrow(await engine.request('residuals', { session: 's' }));
    assert.equal(bend, 1);
    const { density, points } = residuals;
    assert.ok(density);
    close(density.yMin, -1000);
    close(density.yMax, 1000);
    const inRow = Array.from({ length: density.rows }, (_, row) =>
      density.counts.subarray(row * density.columns, (row + 1) * density.columns).reduce((sum, count) => sum + count),
    );
    const rowOf = (error: number) =>
      Math.min(density.rows - 1, Math.floor(((Math.asinh(error) / Math.asinh(1000) + 1) / 2) * density.rows));
    const counted = (error: number) => errors.filter(each => each === error).length;
    for (const error of [-1000, -1, 1, 1000]) assert.equal(inRow[rowOf(error)], counted(error), String(error));
    assert.deepEqual([points.x.length, Math.min(...points.y.map(Math.abs))], [200, 1000]);
  });

  const sentences: readonly [sentence: string, predictions: readonly number[], said: RegExp][] = [
    ['all exact', [1, 2, 3.5, 4], /^Every prediction is exact/],
    ['all too high by the same', [3, 4, 5.5, 6], /^Every prediction is 2 too high\.$/],
    ['all too low by the same', [0.5, 1.5, 3, 3.5], /^Every prediction is 0\.5 too low\.$/],
    // Errors 1, 1, 1, 2: mean 1.25, deviation 0.433, standard error 0.217.
    ['too high, the median one as well', [2, 3, 4.5, 6], /^Predictions are 1\.25 too high on average; the median one is 1 too high\.$/],
    // Errors 1, −1, 1, −1.
    ['no bias', [2, 1, 4.5, 3], /^No bias to be seen: the mean residual is only 0 away from 0/],
  ];
  for (const [sentence, predictions, said] of sentences)
    it(`are told without a sign: ${sentence}`, async () => {
      const engine = engineHere();
      await openTexts(engine, { 'a.csv': csvOf({ y_true: [1, 2, 3.5, 4], y_pred: predictions }) });
      const { says } = valueOrThrow(await engine.request('residuals', { session: 's' }));
      assert.match(says[0]!.en, said);
    });

  it('leave the least-squares line to the chart of the Overview, too', async () => {
    const engine = engineHere();
    await openTexts(engine, { 'a.csv': amounts });
    const { main } = valueOrThrow(await engine.request('overview', { session: 's', lossId: 'mse', parameters: {} }));
    assert.ok(main?.kind === 'scatter');
    // As above, by np.polyfit.
    close(main.line?.slope ?? Number.NaN, 1.1614906832298137);
    close(main.line?.intercept ?? Number.NaN, 0.3586956521739131);
  });
});

describe('decisions', () => {
  // Positives 0.9, 0.4, 0.35; negatives 0.8, 0.1.
  const two = csvOf({ label: [1, 1, 1, 0, 0, 1, 0, 0], prob: [0.9, 0.4, 0.35, 0.8, 0.1, 0.7, 0.2, 0.6] });
  const bce = { session: 's', lossId: 'binary_cross_entropy', parameters: {} };

  it('between two classes: counts, areas, what each class costs', async () => {
    const engine = engineHere();
    await openTexts(engine, { 'a.csv': two });
    const view = valueOrThrow(await engine.request('decisions', bce));
    assert.ok(view.kind === 'two');
    assert.deepEqual([view.curves.positives, view.curves.negatives], [4, 4]);
    // scikit-learn 1.2.1: roc_auc_score 0.6875, average_precision_score 0.7333333333333333.
    close(view.curves.area, 0.6875);
    close(view.curves.averagePrecision, 0.7333333333333333);
    const negative = view.classes[0]!;
    close(negative.loss, -(Math.log(0.2) + Math.log(0.9) + Math.log(0.8) + Math.log(0.4)) / 4);
    assert.deepEqual([negative.recall, negative.precision], [0.5, 0.5]);
    close(view.classes[0]!.share + view.classes[1]!.share, 1);
  });

  it('at a threshold, with the best one for a cost', async () => {
    const engine = engineHere();
    await openTexts(engine, { 'a.csv': two });
    const at = async (threshold: number, ratio = 1) => valueOrThrow(await engine.request('decisionAt', { session: 's', threshold, ratio }));
    const { truePositives, falsePositives, trueNegatives, falseNegatives, best } = await at(0.5);
    assert.deepEqual([truePositives, falsePositives, trueNegatives, falseNegatives], [2, 2, 2, 2]);
    // From 0.35 on: all four positives and two negatives, two mistakes; 0.85: three mistakes. Halfway to 0.2 is 0.275.
    close(best, 0.275);
    // A false positive that costs ten: only 0.9 is taken.
    close((await at(0.5, 10)).best, 0.85);
  });

  it('among several classes: the matrix, the worst confusion, the top probability against how often it is right', async () => {
    const engine = engineHere();
    const text = csvOf({
      label: [0, 0, 1, 1, 2, 2],
      prob_0: [0.8, 0.6, 0.2, 0.7, 0.1, 0.2],
      prob_1: [0.1, 0.3, 0.7, 0.2, 0.1, 0.6],
      prob_2: [0.1, 0.1, 0.1, 0.1, 0.8, 0.2],
    });
    await openTexts(engine, { 'a.csv': text });
    const question = { session: 's', lossId: 'sparse_categorical_cross_entropy', parameters: {} };
    const view = valueOrThrow(await engine.request('decisions', question));
    assert.ok(view.kind === 'several');
    assert.deepEqual([...view.matrix], [2, 0, 0, 1, 1, 0, 0, 1, 1]);
    close(view.accuracy, 4 / 6);
    assert.deepEqual(view.confusions[0], { truth: 1, decided: 0, count: 1 });
    close(view.classes[0]!.precision, 2 / 3);
    close(view.classes[2]!.loss, -(Math.log(0.8) + Math.log(0.2)) / 2);
    // Tops: 0.8 right, 0.6 right, 0.7 right, 0.7 wrong, 0.8 right, 0.6 wrong.
    assert.deepEqual([...view.calibration.count], [2, 2, 2]);
    assert.deepEqual([...view.calibration.observed], [0.5, 0.5, 1]);
    close(view.calibration.error, (0.1 * 2 + 0.2 * 2 + 0.2 * 2) / 6);
  });

  it('of several labels: each by itself, curves of the one asked for', async () => {
    const engine = engineHere();
    const target = [
      [1, 0],
      [1, 1],
      [0, 1],
      [0, 0],
      [1, 1],
    ];
    const prediction = [
      [0.9, 0.2],
      [0.6, 0.7],
      [0.7, 0.4],
      [0.1, 0.6],
      [0.8, 0.9],
    ];
    await openTexts(engine, { 'a.json': JSON.stringify({ y_true: target, y_prob: prediction }) });
    const view = valueOrThrow(await engine.request('decisions', { ...bce, label: 1 }));
    assert.ok(view.kind === 'labels');
    assert.equal(view.labels.length, 2);
    // Positives 0.9 0.6 0.8 against negatives 0.7 0.1: five of six pairs; 0.7 0.4 0.9 against 0.2 0.6: five of six.
    close(view.labels[0]!.area, 5 / 6);
    close(view.curves.area, 5 / 6);
    close(view.labels[0]!.loss, -(Math.log(0.9) + Math.log(0.6) + Math.log(0.3) + Math.log(0.9) + Math.log(0.8)) / 5);
    close(view.labels[0]!.share + view.labels[1]!.share, 1);
  });
});

describe('what each loss wants', () => {
  it('no shift of what a class is decided by', async () => {
    const engine = engineHere();
    await openTexts(engine, { 'a.csv': csvOf({ label: [1, 0, 1, 0, 1, 0], prob: [0.9, 0.1, 0.8, 0.3, 0.4, 0.6] }) });
    assert.deepEqual(valueOrThrow(await engine.request('wants', { session: 's' })), []);
  });

  it('MSE the mean of the errors away, MAE their median', async () => {
    const engine = engineHere();
    await openTexts(engine, { 'a.csv': amounts });
    const wants = valueOrThrow(await engine.request('wants', { session: 's' }));
    const of = (lossId: string) => wants.find(each => each.lossId === lossId && each.way === 'shift')!;
    assert.ok(Math.abs(of('mse').best - -0.5) < 1e-5);
    // Squares 0.25 1 0.0625 5.0625; less the square of the mean.
    close(of('mse').now, 6.375 / 4);
    assert.ok(Math.abs(of('mse').least - (6.375 / 4 - 0.25)) < 1e-9);
    assert.ok(of('mae').best <= -0.25 + 1e-5 && of('mae').best >= -0.5 - 1e-5, 'between the two middle errors');
    assert.equal(of('mse').smallestAt, of('mse').best);
    assert.match(of('mse').says.en, /shifted by −0\.5/);
  });

  it('MSE a factor of amounts above 0', async () => {
    const engine = engineHere();
    const target = [3, 1, 4, 1.5, 9, 2.6, 5];
    const prediction = [2, 1, 2, 1, 5, 3, 4];
    await openTexts(engine, { 'a.csv': csvOf({ y_true: target, y_pred: prediction }) });
    const wants = valueOrThrow(await engine.request('wants', { session: 's' }));
    const scaleOf = (lossId: string) => wants.find(each => each.lossId === lossId && each.way === 'scale')?.best ?? Number.NaN;
    // d/ds Σ(sp − t)² = 0 at s = Σtp / Σp² = (6 + 1 + 8 + 1.5 + 45 + 7.8 + 20) / (4 + 1 + 4 + 1 + 25 + 9 + 16).
    assert.ok(Math.abs(scaleOf('mse') - 89.3 / 60) < 1e-5, String(scaleOf('mse')));
  });

  it('no factor is told of amounts that are not all above 0', async () => {
    const engine = engineHere();
    await openTexts(engine, { 'a.csv': csvOf({ y_true: [3, -1, 4], y_pred: [2, 1, 2] }) });
    const wants = valueOrThrow(await engine.request('wants', { session: 's' }));
    assert.deepEqual([...new Set(wants.map(each => each.way))], ['shift']);
  });

  it('the cross-entropy of logits a temperature: two for logits that were doubled', async () => {
    const engine = engineHere();
    // Of ten rows at logit z = ln 4, eight are 1; of ten at −ln 4, two: calibrated. Doubled logits want temperature 2.
    const target = [...Array<number>(8).fill(1), 0, 0, ...Array<number>(8).fill(0), 1, 1];
    const logit = target.map((_, i) => (i < 10 ? 2 : -2) * Math.log(4));
    await openTexts(engine, { 'a.csv': csvOf({ label: target, logit }) });
    const [first] = valueOrThrow(await engine.request('wants', { session: 's' }));
    assert.equal(first!.way, 'temperature');
    assert.ok(Math.abs(first!.best - 2) < 1e-4, String(first!.best));
    assert.ok(Math.abs(first!.least - -(0.8 * Math.log(0.8) + 0.2 * Math.log(0.2))) < 1e-9);
    assert.match(first!.says.en, /too sure/);
  });
});
