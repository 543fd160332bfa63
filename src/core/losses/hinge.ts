import type { LossDefinition } from '../definition';
import { positivePart, step } from '../numerics';
import { text } from '../text';
import { checkLabels } from './_check';
import { differs } from './_differs';
import { labelMap } from './_margin';
import { labels, normalization } from './_parameters';
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
    { library: 'keras', call: 'keras.losses.Hinge()', differs: differs.lastAxisFirst },
    { library: 'sklearn', call: 'sklearn.metrics.hinge_loss(y_true, pred_decision)', differs: differs.weightSum },
    {
      library: 'optax',
      call: 'optax.losses.hinge_loss(predictor_outputs, targets).mean()',
      differs: text('Never converts 0/1 labels: labels = sign.', '0/1 레이블을 바꾸지 않습니다(labels = sign).'),
    },
    {
      library: 'tfjs',
      call: 'tf.losses.hingeLoss(labels, predictions)',
      differs: text('Always computes 2t − 1, so that −1 becomes −3.', '언제나 2t − 1을 계산하여 −1이 −3이 됩니다.'),
    },
    { library: 'xgboost', call: "objective='binary:hinge'", differs: text('Labels are 0 and 1.', '레이블이 0과 1입니다.') },
  ],
  sources: [sources.cortes, sources.hastie],
};
