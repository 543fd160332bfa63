import type { LossDefinition } from '../definition';
import { positivePart, step } from '../numerics';
import { text } from '../text';
import { byMargin } from './_branches';
import { checkLabels } from './_check';
import { kerasCode, numpyCode, optaxCode, sklearnCode, torchFormula } from './_code';
import { labelMap } from './_margin';
import { labels, normalization } from './_parameters';
import { signCode } from './_signCode';
import { sources } from './_sources';

function value(margin: number): number {
  return positivePart(1 - margin);
}

/** −t where the margin is below 1; 0 at the kink, which lies between 0 and −t, and NaN for NaN. */
function derivative(label: number, margin: number): number {
  return margin < 1 ? -label : margin >= 1 ? 0 : margin;
}

/** Hinge loss of labels ±1 and scores. */
export const hinge: LossDefinition = {
  id: 'hinge',
  names: {
    full: text('Hinge loss', '힌지 손실'),
    short: 'Hinge',
    aliases: ['Hinge', 'hinge_loss', 'hingeLoss', 'SVM loss', 'binary:hinge'],
  },
  family: 'binary',
  layout: 'pairs',
  target: 'sign',
  prediction: 'score',
  activation: 'linear',
  reduction: 'mean',
  formula: {
    value: '\\ell = \\max(0, 1 - z), \\quad z = t\\,p',
    gradient: '\\frac{\\partial \\ell}{\\partial p} = \\begin{cases} -t & z < 1 \\\\ 0 & z \\ge 1 \\end{cases}',
  },
  parameters: [labels, normalization],
  unit: 'none',
  perSample(out, { target, prediction, count }, parameters) {
    const { slope, shift } = labelMap(target, parameters);
    for (let i = 0; i < count; i++) out[i] = value((slope * target[i]! + shift) * prediction[i]!);
  },
  gradient(out, { target, prediction, count }, parameters) {
    const { slope, shift } = labelMap(target, parameters);
    for (let i = 0; i < count; i++) {
      const label = slope * target[i]! + shift;
      out[i] = derivative(label, label * prediction[i]!);
    }
  },
  valueAndGradient(values, gradient, { target, prediction, count }, parameters) {
    const { slope, shift } = labelMap(target, parameters);
    for (let i = 0; i < count; i++) {
      const label = slope * target[i]! + shift;
      const shortfall = 1 - label * prediction[i]!;
      values[i] = positivePart(shortfall);
      gradient[i] = 0 - label * step(shortfall);
    }
  },
  check: checkLabels,
  textbook: ([t], [p]) => Math.max(0, 1 - t! * p!),
  kinks: () => [1],
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
      'Labels −1 and +1 and scores of a linear classifier: rows right by a margin of 1 no longer count.',
      '정답이 −1과 +1이고 예측이 선형 분류기의 점수일 때 씁니다. 마진 1 이상으로 맞힌 행은 더 이상 영향을 주지 않습니다.',
    ),
    avoid: text(
      'When probabilities are wanted: the scores stay uncalibrated, and rows beyond the margin teach nothing.',
      '확률이 필요하면 피합니다. 점수가 확률로 보정되지 않고, 마진을 넘은 행에서는 배우지 못합니다.',
    ),
  },
  equivalents: [
    {
      library: 'pytorch',
      call: 'torch.relu(1 - t * p).mean()',
      differs: text(
        'There is no function for it (HingeEmbeddingLoss is another loss): the formula is written out.',
        '전용 함수가 없어(HingeEmbeddingLoss는 다른 손실입니다) 식을 그대로 씁니다.',
      ),
      preset: { labels: 'sign' },
      code: parameters => torchFormula('F.relu(1 - t * prediction)', [signCode(parameters)]),
    },
    {
      library: 'keras',
      call: 'keras.losses.Hinge()',
      differs: text(
        'Averages over the last axis first, then over the batch. Labels that are all 0 or 1 become −1 and 1: labels = auto.',
        '마지막 축에서 먼저 평균한 뒤 배치에서 평균합니다. 모든 레이블이 0 또는 1이면 −1과 1로 바꿉니다(labels = auto).',
      ),
      preset: { labels: 'auto' },
      code: ({ labels }) => kerasCode('Hinge', [], { arrays: [labels === '01' ? '(2 * target - 1)' : 'target', 'prediction'] }),
    },
    {
      library: 'optax',
      call: 'optax.losses.hinge_loss(predictor_outputs, targets).mean()',
      differs: text('Never converts 0/1 labels: labels = sign.', '0/1 레이블을 바꾸지 않습니다(labels = sign).'),
      preset: { labels: 'sign' },
      code: parameters => optaxCode('optax.losses.hinge_loss(prediction, t)', { before: [signCode(parameters)] }),
    },
    {
      library: 'sklearn',
      call: 'sklearn.metrics.hinge_loss(y_true, pred_decision)',
      differs: text(
        'Sample weights enter the denominator: normalization = weightSum. Any two labels become −1 and 1; a single one becomes −1.',
        '표본 가중치가 분모에도 들어갑니다(normalization = weightSum). 두 레이블을 −1과 1로 바꾸며, 한 가지뿐이면 −1로 봅니다.',
      ),
      preset: { normalization: 'weightSum' },
      code: () => sklearnCode('hinge_loss'),
    },
    {
      library: 'tfjs',
      call: 'tf.losses.hingeLoss(labels, predictions)',
      differs: text(
        'Always computes 2t − 1 (labels = 01), so that −1 becomes −3. With weights it divides by the number of non-zero ones.',
        '언제나 2t − 1을 계산하여(labels = 01) −1이 −3이 됩니다. 가중치가 있으면 0이 아닌 가중치의 개수로 나눕니다.',
      ),
      preset: { labels: '01', normalization: 'nonzeroCount' },
    },
    {
      library: 'tfjs',
      call: "model.compile({loss: 'hinge'})",
      differs: text('Never converts 0/1 labels: labels = sign.', '0/1 레이블을 바꾸지 않습니다(labels = sign).'),
      preset: { labels: 'sign' },
    },
    {
      library: 'xgboost',
      call: "objective='binary:hinge'",
      differs: text(
        'Labels are 0 and 1. It trains on this loss but prints the share of errors and predicts classes.',
        '레이블이 0과 1입니다. 이 손실로 학습하지만 오류율을 출력하고 클래스를 예측합니다.',
      ),
    },
    {
      library: 'numpy',
      call: 'np.maximum(0, 1 - t * p).mean()',
      code: parameters => numpyCode('np.maximum(0, 1 - t * prediction)', { before: [signCode(parameters)] }),
    },
  ],
  sources: [sources.cortes, sources.hastie],
};
