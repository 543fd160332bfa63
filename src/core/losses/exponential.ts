import type { LossDefinition } from '../definition';
import { quickExp } from '../quick';
import { text } from '../text';
import { checkLabels } from './_check';
import { numpyCode, torchFormula } from './_code';
import { differs } from './_differs';
import { labelMap } from './_margin';
import { labels, normalization } from './_parameters';
import { signCode } from './_signCode';
import { sources } from './_sources';

function value(margin: number): number {
  return quickExp(-margin);
}

/** −t·e^−z, given e^−z. */
function derivative(label: number, power: number): number {
  return -label * power;
}

/** Exponential loss of labels ±1 and scores. */
export const exponential: LossDefinition = {
  id: 'exponential',
  names: {
    full: text('Exponential loss', '지수 손실'),
    short: 'Exponential',
    aliases: ['AdaBoost', 'AdaBoost loss', 'exponential_loss', 'ExponentialLoss', '에이다부스트'],
  },
  family: 'binary',
  layout: 'pairs',
  target: 'sign',
  prediction: 'score',
  activation: 'linear',
  reduction: 'mean',
  formula: {
    value: '\\ell = e^{-z}, \\quad z = t\\,p',
    gradient: '\\frac{\\partial \\ell}{\\partial p} = -t\\,e^{-z}',
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
      out[i] = derivative(label, value(label * prediction[i]!));
    }
  },
  valueAndGradient(values, gradient, { target, prediction, count }, parameters) {
    const { slope, shift } = labelMap(target, parameters);
    for (let i = 0; i < count; i++) {
      const label = slope * target[i]! + shift;
      const power = value(label * prediction[i]!);
      values[i] = power;
      gradient[i] = derivative(label, power);
    }
  },
  check: checkLabels,
  textbook: ([t], [p]) => Math.exp(-t! * p!),
  kinks: () => [],
  shape: { axis: 'margin', marks: () => [{ x: 0, label: text('decision', '결정 경계') }] },
  advice: {
    use: text(
      'Labels −1 and +1 without mistakes: the loss of AdaBoost. Its best score is half the log-odds.',
      '정답이 −1과 +1이고 잘못된 레이블이 없을 때 쓰는 에이다부스트의 손실입니다. 최적의 점수는 로그 오즈의 절반입니다.',
    ),
    avoid: text(
      'With noisy labels or outliers: a row wrong by 10 costs 22,000 times as much as one on the boundary, and past 709 the value is Infinity. Take soft margin loss.',
      '잘못된 레이블이나 이상치가 있으면 피합니다. 10만큼 틀린 행의 손실은 경계에 있는 행의 22,000배이고, 709를 넘으면 무한대가 됩니다. 이때는 소프트 마진 손실을 씁니다.',
    ),
  },
  equivalents: [
    {
      library: 'pytorch',
      call: 'torch.exp(-target * prediction).mean()',
      differs: differs.noFunction,
      preset: { labels: 'sign' },
      code: parameters => torchFormula('torch.exp(-t * prediction)', [signCode(parameters)]),
    },
    {
      library: 'sklearn',
      call: "GradientBoostingClassifier(loss='exponential')",
      differs: text(
        'Labels 0 and 1; train_score_ holds it for the raw scores of decision_function, divided by the sum of the weights.',
        '레이블이 0과 1입니다. decision_function의 점수로 계산해 가중치의 합으로 나눈 값이 train_score_에 담깁니다.',
      ),
      preset: { labels: '01', normalization: 'weightSum' },
    },
    {
      library: 'numpy',
      call: 'np.mean(np.exp(-target * prediction))',
      code: parameters => numpyCode('np.exp(-t * prediction)', { before: [signCode(parameters)] }),
    },
  ],
  sources: [sources.hastie, sources.freund],
};
