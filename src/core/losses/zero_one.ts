import type { Vector } from '../arrays';
import { ONLY, pair } from '../axes';
import type { ChoiceParameter, LossDefinition } from '../definition';
import { text } from '../text';
import { checkClassIndices } from './_check';
import { numpyCode, sklearnCode, torchFormula } from './_code';
import { differs } from './_differs';
import { normalization } from './_parameters';
import { scoreMargin, scoreMarginShape } from './_scoreMargin';
import { sources } from './_sources';

/** 1 where the labels differ, 0 where they agree; NaN where one of them is NaN. */
function value(target: number, label: number): number {
  return Number.isNaN(target) || Number.isNaN(label) ? Number.NaN : Number(target !== label);
}

/** The same of a row of scores, of which the largest decides: wrong where the true class is below it, or behind an equal one. */
function rowValue(target: number, scores: Vector, start: number, end: number): number {
  let highest = -Infinity;
  for (let i = start; i < end; i++) highest = Math.max(highest, scores[i]!);
  if (Number.isNaN(highest)) return highest;
  const at = start + target;
  if (scores[at] !== highest) return 1;
  for (let i = start; i < at; i++) if (scores[i] === highest) return 1;
  return 0;
}

/** The value is flat: 0 almost everywhere, and at the jumps as well; NaN where the value is. */
function derivative(loss: number): number {
  return 0 * loss;
}

const from: ChoiceParameter = {
  kind: 'choice',
  name: 'from',
  symbol: '\\hat y',
  label: 'ŷ',
  default: 'labels',
  choices: [
    { value: 'labels', about: text('Predictions are labels already.', '예측값이 이미 레이블입니다.') },
    {
      value: 'scores',
      about: text(
        'Each row of predictions scores the classes: the largest score decides, the first one on ties.',
        '예측값의 각 행이 클래스별 점수이며, 가장 큰 점수의 클래스로 정합니다. 같으면 앞의 것을 택합니다.',
      ),
    },
  ],
  about: text('What the predictions are.', '예측값이 무엇인지 정합니다.'),
};

const shape = scoreMarginShape('classIndex', scoreMargin);

/** 0–1 loss. */
export const zeroOne: LossDefinition = {
  id: 'zero_one',
  names: {
    full: text('0–1 loss', '0-1 손실'),
    short: '0–1',
    aliases: [
      'zero_one_loss',
      'zero-one loss',
      '0/1 loss',
      'misclassification rate',
      'error rate',
      '1 − accuracy',
      'hamming_loss',
      'merror',
      '1 − 정확도',
      '오분류율',
    ],
  },
  family: 'multiclass',
  layout: 'pairs',
  layoutWith: parameters => (parameters.from === 'scores' ? 'rows' : 'pairs'),
  target: 'classIndex',
  prediction: 'label',
  activation: 'none',
  reduction: 'mean',
  formula: {
    value: '\\ell = [\\hat y \\ne t], \\quad \\hat y = \\arg\\max_c s_c',
    gradient: '\\frac{\\partial \\ell}{\\partial s_c} = 0',
  },
  parameters: [from, normalization],
  unit: 'none',
  perSample(out, { target, prediction, count, width }, { from }) {
    if (from === 'labels') for (let i = 0; i < count; i++) out[i] = value(target[i]!, prediction[i]!);
    else
      for (let row = 0, start = 0; row < count; row++, start += width) out[row] = rowValue(target[row]!, prediction, start, start + width);
  },
  gradient(out, { target, prediction, count, width }, { from }) {
    if (from === 'labels') for (let i = 0; i < count; i++) out[i] = derivative(value(target[i]!, prediction[i]!));
    else
      for (let row = 0, start = 0; row < count; row++, start += width)
        out.fill(derivative(rowValue(target[row]!, prediction, start, start + width)), start, start + width);
  },
  valueAndGradient(values, gradient, { target, prediction, count, width }, { from }) {
    if (from === 'labels') {
      for (let i = 0; i < count; i++) {
        values[i] = value(target[i]!, prediction[i]!);
        gradient[i] = derivative(values[i]!);
      }
      return;
    }
    gradient.fill(0);
    for (let row = 0, start = 0; row < count; row++, start += width) {
      values[row] = rowValue(target[row]!, prediction, start, start + width);
      if (Number.isNaN(values[row]!)) gradient.fill(Number.NaN, start, start + width);
    }
  },
  check: (batch, parameters) => (parameters.from === 'scores' ? checkClassIndices(batch, parameters) : undefined),
  textbook: ([t], p, { from }) => Number((from === 'scores' ? p.indexOf(Math.max(...p)) : p[0]) !== t),
  kinks: () => [0],
  shape: {
    axis: 'margin',
    title: text('margin z: above 0 right, below 0 wrong', '마진 z: 0보다 크면 맞음, 작으면 틀림'),
    marks: () => [{ x: 0, label: text('decision', '결정 경계') }],
    // A label has no margin: right ones stand at 1, wrong ones at −1.
    cases: (parameters, classes) =>
      parameters.from === 'scores' ? shape.cases!(parameters, classes) : [pair(ONLY, 0, x => [x >= 0 ? 0 : 1, 0])],
    place: (batch, i, parameters) =>
      parameters.from === 'scores'
        ? shape.place!(batch, i, parameters)
        : { x: 1 - 2 * value(batch.target[i]!, batch.prediction[i]!), curve: 0 },
  },
  advice: {
    use: text(
      'To report: the share of wrong answers, 1 − accuracy, which everybody understands.',
      '보고용으로 씁니다. 틀린 답의 비율, 곧 1 − 정확도이며 누구나 이해합니다.',
    ),
    avoid: text(
      'Never to optimise: it is flat, so its gradient is 0 and no step follows from it. That is why accuracy is no loss; minimise cross entropy or hinge.',
      '최적화에는 절대 쓰지 않습니다. 평평한 함수여서 기울기가 0이고 나아갈 방향이 없습니다. 정확도를 손실 함수로 쓰지 못하는 까닭입니다. 교차 엔트로피나 힌지 손실을 최소화하십시오.',
    ),
  },
  equivalents: [
    {
      library: 'pytorch',
      call: '(prediction.argmax(dim=1) != target).double().mean()',
      differs: differs.noFunction,
      code: ({ from }) => torchFormula(`(${from === 'scores' ? 'prediction.argmax(dim=1)' : 'prediction'} != target).double()`),
    },
    {
      library: 'keras',
      call: '1 - keras.metrics.SparseCategoricalAccuracy()(y_true, y_pred)',
      differs: text(
        'A metric of rows of scores, the other way round; weights enter the denominator.',
        '점수 행을 받는 지표로, 맞힌 비율을 냅니다. 가중치가 분모에도 들어갑니다.',
      ),
      preset: { from: 'scores', normalization: 'weightSum' },
    },
    {
      library: 'sklearn',
      call: 'sklearn.metrics.zero_one_loss(y_true, y_pred, normalize=True)',
      differs: text(
        'Labels; divides by the sum of the weights. On rows of labels a row counts once; hamming_loss counts each label, as here.',
        '레이블을 받아 가중치의 합으로 나눕니다. 레이블 행을 주면 행을 한 번만 세며, 레이블마다 세는 것은 hamming_loss입니다.',
      ),
      preset: { from: 'labels', normalization: 'weightSum' },
      code: ({ from }) =>
        sklearnCode('zero_one_loss', [], `target.ravel(), ${from === 'scores' ? 'prediction.argmax(axis=1)' : 'prediction.ravel()'}`),
    },
    {
      library: 'xgboost',
      call: "eval_metric='merror'",
      differs: text('A metric of rows of class scores, printed in float32.', '클래스별 점수 행의 지표이며 float32로 출력합니다.'),
      preset: { from: 'scores', normalization: 'weightSum' },
    },
    {
      library: 'lightgbm',
      call: "metric='multi_error', multi_error_top_k=1",
      differs: text('A tie for the first place counts as wrong.', '1위가 여럿이면 틀린 것으로 셉니다.'),
    },
    {
      library: 'numpy',
      call: 'np.mean(prediction != target)',
      code: ({ from }) => numpyCode(`1.0 * (${from === 'scores' ? 'prediction.argmax(axis=1)' : 'prediction'} != target)`),
    },
  ],
  sources: [sources.hastie, sources.sklearn],
};
