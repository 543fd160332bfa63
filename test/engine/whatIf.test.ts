import assert from 'node:assert/strict';
import type { EngineMethods } from '../../src/protocol/messages';
import { close, csvOf, engineHere, openTexts, valueOrThrow } from './client';

// Expected numbers: PyTorch 1.13 on the same pairs, with row 8 (index 7) as it is and predicted as −1.5.
const target = [3, -1, 2, 7, 4.5, 0.5, 6, -2, 1, 5];
const prediction = [2.5, -1.2, 2.1, 9, 4.4, 0.9, 6.05, 3, 1.3, 4.2];
const regression = csvOf({ target, prediction });

type Question = Partial<EngineMethods['whatIf']['params']>;

async function opened(csv: string, lossId = 'huber', parameters = {}) {
  const engine = engineHere();
  await openTexts(engine, { 'a.csv': csv });
  const ask = (question: Question) => engine.request('whatIf', { session: 's', lossId, parameters, row: 7, ...question });
  return { ask, whatIf: async (question: Question) => valueOrThrow(await ask(question)) };
}

describe('another prediction of one row', () => {
  it('as it is, nothing changes', async () => {
    const view = await (await opened(regression)).whatIf({});
    for (const { value, loss, gradient } of view.losses)
      for (const { before, after } of [value, loss, gradient]) assert.equal(after, before);
    assert.deepEqual([view.prediction, view.place, view.rank], [[3], { before: 5, after: 5 }, { before: 1, after: 1 }]);
  });

  const cases: readonly (readonly [string, readonly [number, number], readonly [number, number]])[] = [
    ['huber', [0.6601250000000001, 0.222625], [0.1, 0.05]],
    ['mse', [3.02025, 0.54525], [1, 0.1]],
    ['mae', [0.945, 0.495], [0.1, 0.1]],
    // No mean: the root is taken again.
    ['rmse', [1.7378866476269388, 0.7384104549639042], [0.28770576071963233, 0.06771301741989035]],
  ];
  for (const [lossId, value, gradient] of cases) {
    it(`${lossId}: value and gradient are those of the changed data`, async () => {
      const view = await (await opened(regression, lossId)).whatIf({ prediction: [-1.5] });
      const own = view.losses[0]!;
      assert.equal(own.lossId, lossId);
      close(own.value.before, value[0]);
      close(own.value.after, value[1]);
      close(own.gradient.before, gradient[0]);
      close(own.gradient.after, gradient[1]);
    });
  }

  it('loss and rank of the row, and its place on the curve', async () => {
    const view = await (await opened(regression)).whatIf({ prediction: [-1.5] });
    // |e| is 0.5 then, as in row 1, which comes before it; −0.8 and 2 are larger.
    assert.deepEqual(view.rank, { before: 1, after: 4 });
    close(view.losses[0]!.loss.before, 4.5);
    close(view.losses[0]!.loss.after, 0.125);
    assert.deepEqual(view.place, { before: 5, after: 0.5 });
    close(view.value, 0.125);
    close(view.derivative, 0.5);
    assert.match(view.push.en, /down/);
  });

  it('a place on the axis gives the prediction', async () => {
    const view = await (await opened(regression)).whatIf({ place: -2.5 });
    assert.deepEqual(view.prediction, [-4.5]);
    close(view.losses[0]!.loss.after, 2);
    assert.match(view.push.en, /up/);
  });

  it('the other losses that fit go along, with what was moved of them', async () => {
    const view = await (await opened(regression)).whatIf({ prediction: [-1.5], moved: { mae: {} } });
    const mae = view.losses.find(({ lossId }) => lossId === 'mae');
    close(mae!.value.after, 0.495);
    assert.ok(view.losses.length > 2);
  });

  it('one enormous row among small ones takes no digits along', async () => {
    // Σ of the others is 0.9·10⁻⁶; subtracted from 10²⁰ nothing would be left of it.
    const csv = csvOf({
      target: Array.from({ length: 10 }, () => 0),
      prediction: Array.from({ length: 10 }, (_, i) => (i === 7 ? 1e10 : 3e-4)),
    });
    const view = await (await opened(csv, 'mse')).whatIf({ prediction: [0] });
    close(view.losses[0]!.value.after, 0.81e-7 * 1, 'mean of nine squares of 3e-4');
  });

  it('rows that were left out are no rows of the engine, and numbers are those of the file', async () => {
    const csv = csvOf({ target: [1, 'nan', 2, 3], prediction: [1, 1, 4, 3] });
    const bench = await opened(csv, 'mae');
    const view = await bench.whatIf({ row: 2, prediction: [3] });
    close(view.losses[0]!.value.before, 2 / 3);
    close(view.losses[0]!.value.after, 1 / 3);
    assert.equal((await bench.ask({ row: 1 })).ok, false);
  });

  const refused: readonly (readonly [string, Question])[] = [
    ['a row that does not exist', { row: 10 }],
    ['two numbers for one', { prediction: [1, 2] }],
    ['no numbers', { prediction: [] }],
    ['a prediction that is none', { prediction: [Number.NaN] }],
  ];
  for (const [name, question] of refused) {
    it(`${name} is refused`, async () => assert.equal((await (await opened(regression)).ask(question)).ok, false));
  }
});

describe('where a row costs half', () => {
  it('Huber: on this side of the target and beyond it', async () => {
    const view = await (await opened(regression)).whatIf({});
    // 4.5 at e = 5: half is 2.25 = |e| − ½ at ±2.75.
    assert.equal(view.half.length, 2);
    close(view.half[0]!.place, 2.75);
    close(view.half[0]!.prediction[0]!, 0.75);
    close(view.half[1]!.place, -2.75);
  });

  it('pinball: ten times nearer on the dear side', async () => {
    const view = await (await opened(regression, 'quantile', { tau: 0.9 })).whatIf({});
    // 0.1·5 = 0.5: half is 0.1·2.5, or 0.9·0.2778.
    close(view.half[0]!.place, 2.5);
    close(view.half[1]!.place, -0.25 / 0.9);
  });

  it('a row without loss has no half', async () => {
    const view = await (await opened(csvOf({ target: [1, 2], prediction: [1, 5] }), 'mse')).whatIf({ row: 0 });
    assert.deepEqual(view.half, []);
  });

  it('cross entropy: one place only, since it falls all the way', async () => {
    const view = await (await opened(csvOf({ label: [1, 0, 1], prob: [0.04, 0.3, 0.6] }), 'binary_cross_entropy')).whatIf({ row: 0 });
    // −ln 0.04 / 2 = −ln 0.2.
    assert.equal(view.half.length, 1);
    close(view.half[0]!.place, 0.2);
  });
});

describe('another prediction of a class', () => {
  // PyTorch's cross_entropy, with the last row as it is and with 2 for its own class.
  const csv = csvOf({ label: [0, 1, 2, 0], logit_0: [2, 0.5, 1, -1], logit_1: [0, 1.5, 1, 0], logit_2: [-1, 0, 1, 3] });
  const lossId = 'sparse_categorical_cross_entropy_with_logits';

  it('the logit of the own class moves, the others stay', async () => {
    // The margin is x − ln(e⁰ + e³).
    const view = await (await opened(csv, lossId)).whatIf({ row: 3, place: 2 - Math.log(1 + Math.exp(3)) });
    close(view.prediction[0]!, 2);
    assert.deepEqual(view.prediction.slice(1), [0, 3]);
    close(view.losses[0]!.value.before, 1.4496777490224424);
    close(view.losses[0]!.value.after, 0.7704598272751317);
    close(view.losses[0]!.loss.after, 1.3490122167681866);
    assert.equal(view.isNorm, true);
  });

  it('half of the loss is found along the margin', async () => {
    const view = await (await opened(csv, lossId)).whatIf({ row: 3 });
    assert.equal(view.half.length, 1);
    close(view.half[0]!.place, -1.8925876720129848);
    close(view.half[0]!.prediction[0]!, 1.1559996795607572);
  });

  it('probabilities of the others shrink together', async () => {
    const probabilities = csvOf({ label: [0, 1], p_0: [0.2, 0.3], p_1: [0.6, 0.5], p_2: [0.2, 0.2] });
    const view = await (await opened(probabilities, 'sparse_categorical_cross_entropy')).whatIf({ row: 0, place: 0.6 });
    const [own, second, third] = view.prediction;
    close(own!, 0.6);
    close(second!, 0.3);
    close(third!, 0.1);
    // (−ln 0.6 − ln 0.5) / 2.
    close(view.losses[0]!.value.after, (-Math.log(0.6) - Math.log(0.5)) / 2);
  });

  it('labels 0 and 1 are told from ±1 by all rows, not by one', async () => {
    const scores = csvOf({ label: [1, 1, -1], score: [0.5, 2, 0.25] });
    const view = await (await opened(scores, 'hinge')).whatIf({ row: 0, place: -1 });
    // t = 1: z = p, and the loss is 1 − z.
    close(view.prediction[0]!, -1);
    close(view.losses[0]!.loss.after, 2);
    close(view.losses[0]!.value.after, (2 + 0 + 1.25) / 3);
  });

  it('a probability beyond 1 is refused with the row of the file', async () => {
    const bench = await opened(csvOf({ label: [1, 0, 1], prob: [0.04, 0.3, 0.6] }), 'binary_cross_entropy');
    const refused = await bench.ask({ row: 2, prediction: [1.5] });
    assert.ok(!refused.ok);
    assert.equal((refused.problems[0].facts as { row?: number }).row, 2);
  });

  it('one score for all rows together is computed again', async () => {
    // Dice of a mask of one set, without smoothing: 1 − 2Σpt/(Σp + Σt) = 1 − 2·1.5/(2 + 2), then 1 − 2·1.9/(2.4 + 2).
    const mask = csvOf({ target: [1, 1, 0, 0], prediction: [0.9, 0.6, 0.25, 0.25] });
    const view = await (await opened(mask, 'dice', { smoothNum: 0, smoothDen: 0 })).whatIf({ row: 1, prediction: [1] });
    close(view.losses[0]!.value.before, 1 - 3 / 4);
    close(view.losses[0]!.value.after, 1 - 3.8 / 4.4);
    assert.equal(view.canMove, false);
  });
});
