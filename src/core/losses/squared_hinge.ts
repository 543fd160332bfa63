import type { LossDefinition } from '../definition';
import { positivePart } from '../numerics';
import { text } from '../text';
import { byMargin } from './_branches';
import { checkLabels } from './_check';
import { kerasCode, numpyCode, optaxCode, torchFormula } from './_code';
import { labelMap } from './_margin';
import { labels, normalization } from './_parameters';
import { signCode } from './_signCode';
import { sources } from './_sources';

/** The square of the hinge, given how far the margin falls short of 1. */
function value(shortfall: number): number {
  return shortfall * shortfall;
}

function derivative(label: number, shortfall: number): number {
  return -2 * label * shortfall;
}

/** Squared hinge loss of labels ±1 and scores. */
export const squaredHinge: LossDefinition = {
  id: 'squared_hinge',
  names: {
    full: text('Squared hinge loss', '제곱 힌지 손실'),
    short: 'Squared hinge',
    aliases: ['SquaredHinge', 'squaredHinge', 'squared_hinge', 'L2-SVM'],
  },
  family: 'binary',
  layout: 'pairs',
  target: 'sign',
  prediction: 'score',
  activation: 'linear',
  reduction: 'mean',
  formula: {
    value: '\\ell = \\max(0, 1 - z)^2, \\quad z = t\\,p',
    gradient: '\\frac{\\partial \\ell}{\\partial p} = -2\\,t \\max(0, 1 - z)',
  },
  parameters: [labels, normalization],
  unit: 'none',
  perSample(out, { target, prediction, count }, parameters) {
    const { slope, shift } = labelMap(target, parameters);
    for (let i = 0; i < count; i++) out[i] = value(positivePart(1 - (slope * target[i]! + shift) * prediction[i]!));
  },
  gradient(out, { target, prediction, count }, parameters) {
    const { slope, shift } = labelMap(target, parameters);
    for (let i = 0; i < count; i++) {
      const label = slope * target[i]! + shift;
      out[i] = derivative(label, positivePart(1 - label * prediction[i]!));
    }
  },
  valueAndGradient(values, gradient, { target, prediction, count }, parameters) {
    const { slope, shift } = labelMap(target, parameters);
    for (let i = 0; i < count; i++) {
      const label = slope * target[i]! + shift;
      const shortfall = positivePart(1 - label * prediction[i]!);
      values[i] = value(shortfall);
      gradient[i] = derivative(label, shortfall);
    }
  },
  check: checkLabels,
  textbook: ([t], [p]) => Math.max(0, 1 - t! * p!) ** 2,
  kinks: () => [],
  shape: {
    axis: 'margin',
    marks: () => [
      { x: 1, label: text('margin 1', '마진 1') },
      { x: 0, label: text('decision', '결정 경계') },
    ],
    branches: byMargin('1 - z', () => 1, '1'),
  },
  advice: {
    use: text(
      'Labels −1 and +1 and scores, when the slope should fade out smoothly as a row reaches the margin.',
      '정답이 −1과 +1이고 예측이 점수일 때, 행이 마진에 다가갈수록 기울기가 매끄럽게 0이 되기를 바라면 씁니다.',
    ),
    avoid: text(
      'Mislabelled rows: a wrong row far out counts by its square.',
      '레이블이 잘못된 행이 있으면 피합니다. 멀리 벗어난 오답의 손실은 제곱으로 커집니다.',
    ),
  },
  equivalents: [
    {
      library: 'pytorch',
      call: 'torch.relu(1 - t * p).square().mean()',
      differs: text(
        'There is no function for it (HingeEmbeddingLoss is another loss): the formula is written out.',
        '전용 함수가 없어(HingeEmbeddingLoss는 다른 손실입니다) 식을 그대로 씁니다.',
      ),
      preset: { labels: 'sign' },
      code: parameters => torchFormula('F.relu(1 - t * prediction).square()', [signCode(parameters)]),
    },
    {
      library: 'keras',
      call: 'keras.losses.SquaredHinge()',
      differs: text(
        'Averages over the last axis first, then over the batch. Labels that are all 0 or 1 become −1 and 1: labels = auto.',
        '마지막 축에서 먼저 평균한 뒤 배치에서 평균합니다. 모든 레이블이 0 또는 1이면 −1과 1로 바꿉니다(labels = auto).',
      ),
      preset: { labels: 'auto' },
      code: ({ labels }) => kerasCode('SquaredHinge', [], { arrays: [labels === '01' ? '(2 * target - 1)' : 'target', 'prediction'] }),
    },
    {
      library: 'optax',
      call: 'jnp.square(optax.losses.hinge_loss(predictor_outputs, targets)).mean()',
      differs: text(
        'Squares its hinge by hand; never converts 0/1 labels: labels = sign.',
        '힌지 손실을 직접 제곱합니다. 0/1 레이블을 바꾸지 않습니다(labels = sign).',
      ),
      preset: { labels: 'sign' },
      code: parameters => optaxCode('jnp.square(optax.losses.hinge_loss(prediction, t))', { before: [signCode(parameters)] }),
    },
    {
      library: 'sklearn',
      call: "sklearn.svm.LinearSVC(loss='squared_hinge')",
      differs: text(
        'What it minimises, beside a penalty; no function prints it.',
        '규제 항과 함께 최소화하는 손실이며, 값을 출력하는 함수는 없습니다.',
      ),
    },
    {
      library: 'tfjs',
      call: "model.compile({loss: 'squaredHinge'})",
      differs: text('Never converts 0/1 labels: labels = sign.', '0/1 레이블을 바꾸지 않습니다(labels = sign).'),
      preset: { labels: 'sign' },
    },
    {
      library: 'numpy',
      call: '(np.maximum(0, 1 - t * p)**2).mean()',
      code: parameters => numpyCode('np.maximum(0, 1 - t * prediction)**2', { before: [signCode(parameters)] }),
    },
  ],
  sources: [sources.cortes, sources.keras],
};
