import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { ComparedValue, CompareView, Estimate } from '../../src/protocol/compareViews';
import type { EngineMethods, Source } from '../../src/protocol/messages';
import { close, csvOf, engineHere, openTexts, valueOrThrow } from './client';

type Question = Omit<EngineMethods['compare']['params'], 'session'>;

/** The example with two models, 300 rows. */
const example = readFileSync('examples/two-models.csv', 'utf8');
const B = { file: 0, label: 'y_pred_b' };

async function compared(text: string, asked: Partial<Question>): Promise<CompareView> {
  const engine = engineHere();
  await openTexts(engine, { 'a.csv': text });
  const question = { session: 's', lossId: 'mae', parameters: {}, models: [B], others: [], ...asked };
  return valueOrThrow(await engine.request('compare', question));
}

/** The second model under a loss. */
function secondUnder(view: CompareView, lossId: string): ComparedValue {
  return view.losses.find(loss => loss.lossId === lossId)!.values[1]!;
}

/**
 * Compares the ends of an interval with those of a bootstrap of 200,000 resamples. The standard deviation of an end at p = 0.025 from R
 * resamples is √(p(1 − p)/R)/φ(z) in standard errors: 0.027 for R = 10,000 (David and Nagaraja, Order Statistics, 10.2). Five of those
 * leave one chance in a million; for skewed differences the density at the ends is up to half of the normal one.
 */
function near(found: Estimate, [low, high]: readonly [number, number], error: number): void {
  const tolerance = 2 * 5 * 0.027 * error;
  assert.ok(Math.abs(found.low - low) < tolerance, `low ${found.low}, expected ${low} ± ${tolerance}`);
  assert.ok(Math.abs(found.high - high) < tolerance, `high ${found.high}, expected ${high} ± ${tolerance}`);
}

describe('several models of one target', () => {
  it('are found by their names', async () => {
    const engine = engineHere();
    const columns = { id: [1, 2], y_true: [1, 2], y_pred: [1, 3], age: [30, 40], pred_std: [1, 2], y_pred_b: [2, 2] };
    await openTexts(engine, { 'a.csv': csvOf(columns) });
    const { inUse, choices } = valueOrThrow(await engine.request('models', { session: 's' }));
    assert.equal(inUse, 'y_pred');
    assert.deepEqual(
      choices.map(({ label, isLikely }) => [label, isLikely]),
      [
        ['y_pred_b', true],
        ['age', false],
        ['pred_std', false],
      ],
    );
  });

  // scipy 1.10.1: stats.bootstrap(data, statistic, paired=True, method='percentile', n_resamples=200000, random_state=0), with its
  // standard_error; statistic: the difference of the means (of the roots of them for RMSE) of NumPy's losses.
  it('have values, differences and paired intervals as in SciPy', async () => {
    const view = await compared(example, { others: ['mse', 'rmse'] });
    assert.deepEqual([view.rows, view.leftOut], [300, 0]);
    assert.deepEqual(view.intervals, { by: 'bootstrap', resamples: 10_000, seed: 1 });
    assert.deepEqual(
      view.models.map(({ label }) => label),
      ['y_pred', 'y_pred_b'],
    );
    const [mae, mse, rmse] = ['mae', 'mse', 'rmse'].map(lossId => secondUnder(view, lossId));
    close(mae!.value.value, 5.1414);
    close(mae!.difference.value, -1.6993666666666671);
    near(mae!.difference, [-2.702968333333335, -0.5919949999999998], 0.5393969384585662);
    near(mae!.value, [4.374530833333335, 6.066039999999998], 0.4335102507882246);
    close(mse!.difference.value, 11.881724333333338);
    near(mse!.difference, [-36.363075216666665, 75.609820175], 28.841804456579194);
    close(rmse!.value.value, 9.103409324716392);
    near(rmse!.difference, [-2.471288423498311, 3.73249542535448], 1.5875255998856694);
    const [first] = view.losses.find(({ lossId }) => lossId === 'rmse')!.values;
    near(first!.value, [7.8073320261567485, 9.041557396261664], 0.31396420605406355);
    assert.deepEqual(first!.difference, { value: 0, low: 0, high: 0 });
  });

  it('divide by the weights of the drawn rows where the mean does', async () => {
    const [head, ...lines] = example.trim().split('\n');
    const weighted = [`${head},weight`, ...lines.map((line, i) => `${line},${1 + (i % 3)}`)].join('\n');
    const view = await compared(weighted, { lossId: 'mse', parameters: { normalization: 'weightSum' } });
    close(secondUnder(view, 'mse').value.value, 84.38116600000001);
    near(secondUnder(view, 'mse').difference, [-35.09573474244628, 81.40520044386643], 30.05512334769679);
  });

  it('differ row by row: wins, ties and the rows with the largest differences', async () => {
    const [differences] = (await compared(example, { lossId: 'mse' })).differences;
    assert.ok(differences);
    // NumPy: counts of (b − t)² < (a − t)², and argsort of the difference.
    assert.deepEqual([differences.wins, differences.ties, differences.losses], [190, 0, 110]);
    assert.deepEqual(
      differences.bestRows.slice(0, 5).map(({ row }) => row),
      [80, 100, 234, 211, 132],
    );
    assert.deepEqual(
      differences.worstRows.slice(0, 5).map(({ row }) => row),
      [73, 223, 123, 23, 173],
    );
    const [worst] = differences.worstRows;
    close(worst!.other - worst!.first, 6530.8239);
    assert.equal(worst!.line, 75);
    assert.deepEqual([differences.bestRows.length, differences.winRows.length, differences.lossRows.length], [50, 190, 110]);
  });

  it('leave ties apart, and are alike where they are the same', async () => {
    const view = await compared(csvOf({ y_true: [1, 2, 3, 4], y_pred: [1, 3, 2, 6], y_pred_b: [1, 1, 3, 6] }), {});
    const [differences] = view.differences;
    assert.deepEqual([differences!.wins, differences!.ties, differences!.losses], [1, 3, 0]);
    assert.equal(differences!.histogram.zeros, 3);
    const same = await compared(csvOf({ y_true: [1, 2, 3], y_pred: [1, 3, 2], y_pred_b: [1, 3, 2] }), {});
    assert.deepEqual(secondUnder(same, 'mae').difference, { value: 0, low: 0, high: 0 });
    assert.equal(same.differences[0]!.ties, 3);
  });

  it('are compared on the rows that all of them have', async () => {
    const view = await compared('y_true,y_pred,y_pred_b\n1,2,1\n2,,2\n3,5,\n4,4,6\n5,5,6\n', {});
    assert.deepEqual([view.rows, view.leftOut], [3, 1]);
    // |2 − 1|, |4 − 4|, |5 − 5| and |1 − 1|, |6 − 4|, |6 − 5|.
    close(view.losses[0]!.values[0]!.value.value, 1 / 3);
    close(secondUnder(view, 'mae').value.value, 1);
    assert.deepEqual(
      view.differences[0]!.worstRows.map(({ row }) => row),
      [3, 4],
    );
  });

  it('have no interval from a single row', async () => {
    const view = await compared('y_true,y_pred,y_pred_b\n1,3,2\n', {});
    assert.deepEqual(view.intervals, { by: 'none' });
    const { difference } = secondUnder(view, 'mae');
    assert.deepEqual([difference.value, difference.low, difference.high], [-1, Number.NaN, Number.NaN]);
  });

  it('have intervals by the normal theory of 40,000 rows', async () => {
    // Errors of A alternate 0 and 2, of B 1 and 2: differences 1 and 0 with mean ½ and deviation ½, so ½ ± 1.959964 · ½ / 200.
    const rows = Array.from({ length: 40_000 }, (_, i) => i);
    const text = csvOf({
      y_true: rows.map(i => i % 7),
      y_pred: rows.map(i => (i % 7) + (i % 2) * 2),
      y_pred_b: rows.map(i => (i % 7) + 1 + (i % 2)),
    });
    const view = await compared(text, { others: ['rmse'] });
    assert.deepEqual(view.intervals, { by: 'normal' });
    const { difference } = secondUnder(view, 'mae');
    close(difference.value, 0.5);
    close(difference.low, 0.5 - 1.959963984540054 / 400);
    close(difference.high, 0.5 + 1.959963984540054 / 400);
    // RMSE of A: √2 of squares 0 and 4 with deviation 2; error of the mean 2/200, of its root that over 2√2.
    const [first] = view.losses.find(({ lossId }) => lossId === 'rmse')!.values;
    close(first!.value.high - first!.value.low, (2 * 1.959963984540054 * 0.01) / (2 * Math.SQRT2));
  });

  it('go through the same fixes, and keep the classes of the target', async () => {
    const engine = engineHere();
    const words = csvOf({
      label: ['cat', 'dog', 'cat', 'bird'],
      prob_bird: [0.1, 0.2, 0.3, 0.6],
      prob_cat: [0.7, 0.2, 0.4, 0.2],
      prob_dog: [0.2, 0.6, 0.3, 0.2],
      logit_dog: [0, 2, 0, 0],
      logit_bird: [0, 0, 0, 3],
      logit_cat: [1, 0, 1, 0],
    });
    await openTexts(engine, { 'a.csv': words });
    const { choices } = valueOrThrow(await engine.request('models', { session: 's' }));
    const other = choices.find(({ label }) => label.startsWith('logit'))!;
    const question = { session: 's', lossId: 'sparse_categorical_cross_entropy_with_logits', parameters: {}, models: [other], others: [] };
    const view = valueOrThrow(await engine.request('compare', question));
    // ln(Σ e^z) − z of the true class.
    const { log, E } = Math;
    const losses = [log(E + 2) - 1, log(E ** 2 + 2) - 2, log(E + 2) - 1, log(E ** 3 + 2) - 3];
    close(secondUnder(view, question.lossId).value.value, losses.reduce((sum, loss) => sum + loss, 0) / 4);
  });

  it('say why a loss or a model has no value', async () => {
    const engine = engineHere();
    const text = csvOf({ y: [0, 1, 1], prob: [0.1, 0.8, 0.6], prob_b: [0.2, 1.5, 0.5] });
    const columns = { target: 'y', prediction: 'prob' };
    const sources: Source[] = [{ kind: 'text', fileName: 'a.csv', text }];
    valueOrThrow(await engine.request('open', { session: 's', sources, selections: [], columns }));
    const asked = { session: 's', parameters: {}, models: [{ file: 0, label: 'prob_b' }], others: ['dice', 'gaussian_nll'] };
    const view = valueOrThrow(await engine.request('compare', { ...asked, lossId: 'binary_cross_entropy' }));
    const { problem } = secondUnder(view, 'binary_cross_entropy');
    assert.equal(problem?.code, 'probability-out-of-range');
    assert.deepEqual([problem?.facts.row, problem?.facts.name], [1, 'prob_b']);
    assert.equal(view.differences[0], undefined);
    assert.match(view.losses[1]!.reason!.en, /whole array/);
    assert.match(view.losses[2]!.reason!.en, /further array/);
    const unknown = await engine.request('compare', { ...asked, lossId: 'mse', models: [{ file: 3, label: 'nothing' }] });
    assert.ok(!unknown.ok && unknown.problems[0].code === 'unknown-column');
  });

  it('come from files of their own, too', async () => {
    const engine = engineHere();
    const source = (fileName: string, text: string): Source => ({ kind: 'text', fileName, text });
    const sources = [source('a.csv', csvOf({ y_true: [1, 2, 3], y_pred: [2, 2, 2] }))];
    const files = [source('b.json', '{"predictions": [1, 2, 5]}'), source('short.csv', csvOf({ y_pred: [1, 2] })), source('bad.json', '{')];
    valueOrThrow(await engine.request('open', { session: 's', sources, selections: [], models: files }));
    const { choices, added } = valueOrThrow(await engine.request('models', { session: 's' }));
    assert.deepEqual(choices, [{ file: 1, label: 'predictions', fileName: 'b.json', isLikely: true }]);
    assert.deepEqual(
      added.map(({ fileName, problem }) => [fileName, problem?.code]),
      [
        ['b.json', undefined],
        ['short.csv', 'no-model'],
        ['bad.json', 'syntax-error'],
      ],
    );
    const question = { session: 's', lossId: 'mae', parameters: {}, models: [choices[0]!], others: [] };
    const view = valueOrThrow(await engine.request('compare', question));
    close(secondUnder(view, 'mae').value.value, 2 / 3);
  });
});
