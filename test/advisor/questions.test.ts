import assert from 'node:assert/strict';
import type { Answers, Question } from '../../src/advisor/advice';
import { advise } from '../../src/advisor/advise';
import { datasetFrom } from '../../src/core/dataset';
import { labelled, noisy, oneHot, probabilities } from './corpus/tools';
import { matrix, normals } from './samples';

type Input = { readonly target: unknown; readonly prediction: unknown };

const n = 60;
const real = normals(n, 701);
const near = noisy(real, 703, 0.3);
const stars = real.map(x => Math.min(5, Math.max(1, Math.round(3 + 1.3 * x))));
const { labels, logits } = labelled(n, 705);
const vectors = matrix(n, 20, 709);

const asked = (input: Input, answers?: Answers) => advise(datasetFrom(input as never), answers ? { answers } : {}).questions;
const named = (questions: readonly Question[]) => questions.map(({ id, isUrgent }) => `${id}${isUrgent ? ' now' : ''}`);
const first = (input: Input, answers: Answers) => advise(datasetFrom(input as never), { answers }).recommended[0]!;

describe('what is asked', () => {
  const table: readonly [data: string, input: Input, questions: readonly string[]][] = [
    ['real numbers', { target: real, prediction: near }, ['tau']],
    ['labels beside probabilities', { target: labels, prediction: probabilities(logits, 4) }, []],
    ['labels beside logits', { target: labels, prediction: logits }, ['margin']],
    ['labels −1 and 1 beside scores', { target: labels.map(t => 2 * t - 1), prediction: logits }, ['margin']],
    ['one-hot rows beside logits', { target: oneHot([0, 1, 2, 1, 0, 2, 1, 1, 0], 3), prediction: matrix(9, 3, 711) }, []],
    ['ratings beside real predictions', { target: stars, prediction: noisy(stars, 713, 0.4) }, ['target now']],
    ['−1, 0 and 1 beside scores', { target: stars.map(s => Math.sign(s - 3)), prediction: logits }, ['target now']],
    ['three labels beside numbers in [0, 1]', { target: [0, 1, 1], prediction: [0.2, 0.9, 0.6] }, ['prediction now']],
    ['five labels beside numbers in [0, 1]', { target: [0, 1, 1, 0, 1], prediction: [0.2, 0.9, 0.6, 0.3, 0.7] }, ['prediction']],
    ['labels beside numbers below 0', { target: labels, prediction: logits.map(z => -Math.abs(z) - 0.01) }, ['prediction now']],
    ['vectors without a name', { target: vectors, prediction: vectors.map(row => row.map(x => 1.1 * x)) }, ['target now']],
    ['equal targets beside probabilities', { target: labels.map(() => 1), prediction: probabilities(logits, 3) }, ['target']],
    ['unequal lengths', { target: real, prediction: near.slice(1) }, []],
    ['no numbers at all', { target: [Number.NaN], prediction: [Number.NaN] }, []],
  ];
  for (const [data, input, questions] of table) {
    it(`${data}: ${questions.join(', ') || 'nothing'}`, () => assert.deepEqual(named(asked(input)), questions));
  }

  it('comes with two to four options, each with another answer and a fact of its own in both languages', () => {
    for (const [data, input] of table) {
      for (const { id, text, options } of asked(input)) {
        assert.ok(options.length >= 2 && options.length <= 4, data);
        assert.equal(new Set(options.map(({ answer }) => JSON.stringify(answer))).size, options.length, data);
        for (const { answer, label, because } of options) {
          assert.ok(answer[id] !== undefined, data);
          for (const said of [text, label, because]) assert.ok(said.en.length > 3 && /[가-힣]/.test(said.ko), data);
        }
      }
    }
  });

  it('is not asked again once it has been answered', () => {
    for (const [, input] of table) {
      for (const { id, options } of asked(input)) {
        for (const { answer } of options) assert.ok(!asked(input, answer).some(question => question.id === id));
      }
    }
  });

  it('offers ratings, counts and classes with different facts', () => {
    const [question] = asked({ target: stars, prediction: noisy(stars, 713, 0.4) });
    assert.deepEqual(
      question!.options.map(({ answer }) => answer.target),
      ['ordinal', 'count', 'class-ids', 'real'],
    );
    assert.equal(new Set(question!.options.map(({ because }) => because.en)).size, 4);
  });

  it('tells how many predictions are too high and too low', () => {
    // Predictions 2 2 2 2 2 for targets 1 1 1 3 2.5: three too high, two too low.
    const [question] = asked({ target: [1, 1, 1, 3, 2.5], prediction: [2, 2, 2, 2, 2] });
    assert.equal(question!.id, 'tau');
    assert.match(question!.options[1]!.because.en, /3\/5 \(60 %\)/);
    assert.match(question!.options[2]!.because.en, /2\/5 \(40 %\)/);
  });
});

describe('an answer', () => {
  it('of what hurts more puts the quantile loss first, with that τ', () => {
    const found = first({ target: real, prediction: near }, { tau: 0.75 });
    assert.deepEqual([found.lossId, found.parameters], ['quantile', { tau: 0.75 }]);
    assert.match(found.because.en, /Too low costs 0\.75 and too high 0\.25 of the distance/);
  });

  it('that both sides hurt alike changes nothing', () =>
    assert.equal(first({ target: real, prediction: near }, { tau: 0.5 }).lossId, 'mse'));

  it('that a margin is wanted puts hinge first and reads labels 0 and 1 as −1 and 1', () => {
    const found = first({ target: labels, prediction: logits }, { margin: true });
    assert.deepEqual([found.lossId, found.parameters], ['hinge', { labels: '01' }]);
  });

  it('that probabilities are wanted of scores beside −1 and 1 puts the logistic loss first', () =>
    assert.equal(first({ target: labels.map(t => 2 * t - 1), prediction: logits }, { margin: false }).lossId, 'soft_margin'));

  it('of the kind is followed by its losses', () => {
    const rated = { target: stars, prediction: noisy(stars, 713, 0.4) };
    assert.equal(first(rated, { target: 'count' }).lossId, 'poisson_nll');
    assert.equal(first(rated, { target: 'ordinal' }).lossId, 'mae');
    assert.equal(
      first({ target: [0, 1, 1], prediction: [0.2, 0.9, 0.6] }, { prediction: 'logit' }).lossId,
      'binary_cross_entropy_with_logits',
    );
  });
});
