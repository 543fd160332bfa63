import type { LossDefinition } from '../definition';
import { positivePart, step } from '../numerics';
import { text } from '../text';
import { byMargin } from './_branches';
import { checkLabels } from './_check';
import { numpyCode, optaxCode, torchFormula } from './_code';
import { differs } from './_differs';
import { labelMap } from './_margin';
import { labels, normalization } from './_parameters';
import { signCode } from './_signCode';
import { sources } from './_sources';

function value(margin: number): number {
  return positivePart(-margin);
}

/** −t where the margin is negative; 0 at the kink, which lies between 0 and −t. */
function derivative(label: number, margin: number): number {
  return 0 - label * step(-margin);
}

/** Perceptron loss of labels ±1 and scores. */
export const perceptron: LossDefinition = {
  id: 'perceptron',
  names: {
    full: text('Perceptron loss', '퍼셉트론 손실'),
    short: 'Perceptron',
    aliases: ['perceptron_loss', 'perceptron criterion', 'Perceptron', '퍼셉트론 기준'],
  },
  family: 'binary',
  layout: 'pairs',
  target: 'sign',
  prediction: 'score',
  activation: 'linear',
  reduction: 'mean',
  formula: {
    value: '\\ell = \\max(0, -z), \\quad z = t\\,p',
    gradient: '\\frac{\\partial \\ell}{\\partial p} = \\begin{cases} -t & z < 0 \\\\ 0 & z \\ge 0 \\end{cases}',
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
      const margin = label * prediction[i]!;
      values[i] = value(margin);
      gradient[i] = derivative(label, margin);
    }
  },
  check: checkLabels,
  textbook: ([t], [p]) => Math.max(0, -t! * p!),
  kinks: () => [0],
  shape: { axis: 'margin', marks: () => [{ x: 0, label: text('decision', '결정 경계') }], branches: byMargin('-z', () => 0, '0') },
  advice: {
    use: text(
      'Labels −1 and +1 and a linear classifier that learns from wrong rows only, as the perceptron rule does.',
      '정답이 −1과 +1일 때, 퍼셉트론 학습 규칙처럼 틀린 행에서만 배우는 선형 분류기에 씁니다.',
    ),
    avoid: text(
      'For a boundary with some distance to the rows: scores of 0 already cost nothing. Hinge loss asks for a margin.',
      '결정 경계가 데이터와 거리를 두어야 하면 피합니다. 점수가 모두 0이어도 손실이 0입니다. 힌지 손실은 마진을 요구합니다.',
    ),
  },
  equivalents: [
    {
      library: 'pytorch',
      call: 'F.relu(-target * prediction).mean()',
      differs: differs.noFunction,
      preset: { labels: 'sign' },
      code: parameters => torchFormula('F.relu(-t * prediction)', [signCode(parameters)]),
    },
    {
      library: 'optax',
      call: 'optax.losses.perceptron_loss(predictor_outputs, targets).mean()',
      differs: text(
        'Never converts 0/1 labels: labels = sign. The slope at the kink is half.',
        '0/1 레이블을 바꾸지 않습니다(labels = sign). 꺾이는 점의 기울기가 절반입니다.',
      ),
      preset: { labels: 'sign' },
      code: parameters => optaxCode('optax.losses.perceptron_loss(prediction, t)', { before: [signCode(parameters)] }),
    },
    {
      library: 'sklearn',
      call: "sklearn.linear_model.SGDClassifier(loss='perceptron')",
      differs: text(
        'What it minimises, beside a penalty; no function prints it.',
        '규제 항과 함께 최소화하는 손실이며, 값을 출력하는 함수는 없습니다.',
      ),
    },
    {
      library: 'numpy',
      call: 'np.mean(np.maximum(0, -target * prediction))',
      code: parameters => numpyCode('np.maximum(0, -t * prediction)', { before: [signCode(parameters)] }),
    },
  ],
  sources: [sources.rosenblatt, sources.bishop],
};
