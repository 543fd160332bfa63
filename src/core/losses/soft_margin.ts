import type { LossDefinition } from '../definition';
import { positivePart } from '../numerics';
import { quickExp, quickLog1p } from '../quick';
import { text } from '../text';
import { checkLabels } from './_check';
import { numpyCode, optaxCode, torchCode } from './_code';
import { differs } from './_differs';
import { labelMap } from './_margin';
import { labels, normalization } from './_parameters';
import { signCode } from './_signCode';
import { sources } from './_sources';

/**
 * ln(1 + e^−z) = max(−z, 0) + log1p(e^−|z|), with power = e^−|z|.
 *
 *     for z < 0: ln(1 + e^−z) = ln(e^−z(e^z + 1)) = −z + ln(1 + e^z)      so that no exponent is positive
 *
 * Full relative precision for every margin: for z → ∞ the value is e^−z itself, which log1p keeps.
 */
function value(margin: number, power: number): number {
  return positivePart(-margin) + quickLog1p(power);
}

/** −t·σ(−z): σ(−z) is 1/(1 + power) for z < 0, else power/(1 + power). The side of 0 is a number, so that nothing jumps on it. */
function derivative(label: number, margin: number, power: number): number {
  return (-label * (power + Number(margin < 0) * (1 - power))) / (1 + power);
}

/** Soft margin loss: the logistic loss of labels ±1 and scores. */
export const softMargin: LossDefinition = {
  id: 'soft_margin',
  names: {
    full: text('Soft margin loss', '소프트 마진 손실'),
    short: 'Soft margin',
    aliases: ['SoftMarginLoss', 'soft_margin_loss', 'logistic loss', 'log loss', '로지스틱 손실'],
  },
  family: 'binary',
  layout: 'pairs',
  target: 'sign',
  prediction: 'score',
  activation: 'linear',
  reduction: 'mean',
  formula: {
    value: '\\ell = \\ln\\bigl(1 + e^{-z}\\bigr), \\quad z = t\\,p',
    gradient: '\\frac{\\partial \\ell}{\\partial p} = -t\\,\\sigma(-z)',
    stable: '\\ell = \\max(-z, 0) + \\operatorname{log1p}\\bigl(e^{-\\lvert z \\rvert}\\bigr)',
  },
  parameters: [labels, normalization],
  unit: 'nats',
  perSample(out, { target, prediction, count }, parameters) {
    const { slope, shift } = labelMap(target, parameters);
    for (let i = 0; i < count; i++) {
      const margin = (slope * target[i]! + shift) * prediction[i]!;
      out[i] = value(margin, quickExp(-Math.abs(margin)));
    }
  },
  gradient(out, { target, prediction, count }, parameters) {
    const { slope, shift } = labelMap(target, parameters);
    for (let i = 0; i < count; i++) {
      const label = slope * target[i]! + shift;
      const margin = label * prediction[i]!;
      out[i] = derivative(label, margin, quickExp(-Math.abs(margin)));
    }
  },
  valueAndGradient(values, gradient, { target, prediction, count }, parameters) {
    const { slope, shift } = labelMap(target, parameters);
    // Two short loops: the chain from the margin to the slope is too long for the processor to overlap several samples.
    for (let i = 0; i < count; i++) gradient[i] = quickExp(-Math.abs((slope * target[i]! + shift) * prediction[i]!));
    for (let i = 0; i < count; i++) {
      const label = slope * target[i]! + shift;
      const margin = label * prediction[i]!;
      const power = gradient[i]!;
      values[i] = value(margin, power);
      gradient[i] = derivative(label, margin, power);
    }
  },
  check: checkLabels,
  textbook: ([t], [p]) => Math.log(1 + Math.exp(-t! * p!)),
  kinks: () => [],
  shape: { axis: 'margin', marks: () => [{ x: 0, label: text('decision', '결정 경계') }] },
  advice: {
    use: text(
      'Labels −1 and +1 and raw scores: logistic regression in its margin form. Its sigmoid gives probabilities.',
      '정답이 −1과 +1이고 예측이 점수일 때 쓰는, 마진으로 나타낸 로지스틱 회귀입니다. 점수에 시그모이드를 씌우면 확률이 됩니다.',
    ),
    avoid: text(
      'When only the side of the boundary matters: it never stops pushing rows that are right. Hinge loss does.',
      '결정 경계의 어느 쪽인지만 중요하면 피합니다. 이미 맞힌 행도 끝없이 밀어냅니다. 힌지 손실은 마진에서 멈춥니다.',
    ),
  },
  equivalents: [
    {
      library: 'pytorch',
      call: 'torch.nn.SoftMarginLoss()',
      differs: text(
        'Never converts 0/1 labels. Takes e^−z first: below z = −709 (−88 in float32) it gives Infinity with a NaN gradient.',
        '0/1 레이블을 바꾸지 않습니다. e^−z부터 계산하므로 z가 −709(float32에서는 −88)보다 작으면 값은 무한대, 기울기는 NaN이 됩니다.',
      ),
      preset: { labels: 'sign' },
      code: parameters => ({ before: [signCode(parameters)], ...torchCode('soft_margin_loss', [], 'prediction, t') }),
    },
    {
      library: 'keras',
      call: 'keras.losses.BinaryCrossentropy(from_logits=True)',
      differs: text('The same number for labels 0 and 1.', '레이블이 0과 1일 때 같은 값입니다.'),
      preset: { labels: '01' },
    },
    {
      library: 'optax',
      call: 'optax.losses.sigmoid_binary_cross_entropy(logits, labels).mean()',
      differs: text('The same number for labels 0 and 1.', '레이블이 0과 1일 때 같은 값입니다.'),
      preset: { labels: '01' },
      code: parameters =>
        optaxCode('optax.losses.sigmoid_binary_cross_entropy(prediction, (1 + t) / 2)', { before: [signCode(parameters)] }),
    },
    {
      library: 'sklearn',
      call: "sklearn.linear_model.SGDClassifier(loss='log_loss')",
      differs: text(
        'What it minimises, beside a penalty; no function prints it.',
        '규제 항과 함께 최소화하는 손실이며, 값을 출력하는 함수는 없습니다.',
      ),
    },
    {
      library: 'tfjs',
      call: 'tf.losses.sigmoidCrossEntropy(multiClassLabels, logits)',
      differs: differs.nonzeroCount,
      preset: { labels: '01', normalization: 'nonzeroCount' },
    },
    {
      library: 'numpy',
      call: 'np.mean(np.logaddexp(0, -target * prediction))',
      code: parameters => numpyCode('np.logaddexp(0, -t * prediction)', { before: [signCode(parameters)] }),
    },
  ],
  sources: [sources.hastie, sources.pytorch],
};
