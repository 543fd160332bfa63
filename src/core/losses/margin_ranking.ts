import type { LossDefinition } from '../definition';
import { positivePart, step } from '../numerics';
import { text } from '../text';
import { byMargin } from './_branches';
import { checkLabels } from './_check';
import { numpyCode, py, torchCode } from './_code';
import { labelMap } from './_margin';
import { labels, normalization } from './_parameters';
import { signCode } from './_signCode';
import { sources } from './_sources';

/** max(0, m − z) with z = t(p − q): how far the first score stands on the right side of the second. */
function value(difference: number, margin: number): number {
  return positivePart(margin - difference);
}

/** −t by the first score where z < m; 0 at the kink, which lies between 0 and −t. By the second score it is the same with the other sign. */
function derivative(label: number, difference: number, margin: number): number {
  return 0 - label * step(margin - difference);
}

/** Margin ranking loss of two scores. */
export const marginRanking: LossDefinition = {
  id: 'margin_ranking',
  names: {
    full: text('Margin ranking loss', '마진 순위 손실'),
    short: 'Margin ranking',
    aliases: ['MarginRankingLoss', 'margin_ranking_loss', 'pairwise hinge', 'RankSVM', '랭킹 손실'],
  },
  family: 'ranking',
  layout: 'pairs',
  target: 'sign',
  prediction: 'score',
  activation: 'linear',
  reduction: 'mean',
  formula: {
    value: '\\ell = \\max\\bigl(0, m - t\\,(p - q)\\bigr)',
    gradient:
      '\\frac{\\partial \\ell}{\\partial p} = \\begin{cases} -t & t\\,(p - q) < m \\\\ 0 & \\text{otherwise} \\end{cases}, \\quad \\frac{\\partial \\ell}{\\partial q} = -\\frac{\\partial \\ell}{\\partial p}',
  },
  parameters: [
    {
      kind: 'number',
      name: 'margin',
      symbol: 'm',
      label: 'm',
      default: 0,
      min: -Number.MAX_VALUE,
      max: Number.MAX_VALUE,
      scale: 'linear',
      slider: { min: 0, max: 5 },
      about: text('By how much the score that belongs first must be the larger one.', '앞서야 할 점수가 얼마나 더 커야 하는지 정합니다.'),
    },
    labels,
    normalization,
  ],
  extra: [
    {
      name: 'input2',
      about: text(
        'The second score q of each pair; the target 1 says that the prediction belongs above it.',
        '쌍마다 두 번째 점수 q입니다. 정답이 1이면 예측값이 이보다 커야 합니다.',
      ),
    },
  ],
  unit: 'none',
  perSample(out, { target, prediction, count, extra }, parameters) {
    const { slope, shift } = labelMap(target, parameters);
    const [second, margin] = [extra.input2!, parameters.margin as number];
    for (let i = 0; i < count; i++) out[i] = value((slope * target[i]! + shift) * (prediction[i]! - second[i]!), margin);
  },
  gradient(out, { target, prediction, count, extra }, parameters) {
    const { slope, shift } = labelMap(target, parameters);
    const [second, margin] = [extra.input2!, parameters.margin as number];
    for (let i = 0; i < count; i++) {
      const label = slope * target[i]! + shift;
      out[i] = derivative(label, label * (prediction[i]! - second[i]!), margin);
    }
  },
  valueAndGradient(values, gradient, { target, prediction, count, extra }, parameters) {
    const { slope, shift } = labelMap(target, parameters);
    const [second, margin] = [extra.input2!, parameters.margin as number];
    for (let i = 0; i < count; i++) {
      const label = slope * target[i]! + shift;
      const difference = label * (prediction[i]! - second[i]!);
      values[i] = value(difference, margin);
      gradient[i] = derivative(label, difference, margin);
    }
  },
  extraGradient({ input2 }, { target, prediction, count, extra }, parameters) {
    const { slope, shift } = labelMap(target, parameters);
    const [second, margin] = [extra.input2!, parameters.margin as number];
    for (let i = 0; i < count; i++) {
      const label = slope * target[i]! + shift;
      input2![i] = 0 - derivative(label, label * (prediction[i]! - second[i]!), margin);
    }
  },
  check: checkLabels,
  textbook: ([t], [p], { margin }, { input2 }) => Math.max(0, -t! * (p! - input2![0]!) + (margin as number)),
  kinks: ({ margin }) => [margin as number],
  shape: {
    axis: 'margin',
    title: text('margin z = target × (score − second score)', '마진 z = 정답 × (점수 − 두 번째 점수)'),
    marks: ({ margin }) => [
      { x: margin as number, label: text('margin m', '마진 m') },
      { x: 0, label: text('equal scores', '같은 점수') },
    ],
    branches: byMargin('m - t\\,(p - q)', ({ margin }) => margin as number, 'm'),
  },
  advice: {
    use: text(
      'Two scores a row and which of them belongs first: it learns an order, not the size of the scores.',
      '행마다 점수가 둘이고 어느 쪽이 앞서야 하는지 알 때 씁니다. 점수의 크기가 아니라 순서를 배웁니다.',
    ),
    avoid: text(
      'With m = 0 for training: equal scores cost nothing, so that constant scores win. And when the scores themselves must mean something.',
      '학습할 때 m = 0은 피합니다. 점수가 모두 같아도 손실이 0이 됩니다. 점수의 크기 자체에 뜻이 있어야 할 때도 피합니다.',
    ),
  },
  equivalents: [
    {
      library: 'pytorch',
      call: 'torch.nn.MarginRankingLoss(margin=0.0)(input1, input2, target)',
      differs: text(
        'The target comes last and 0/1 labels are not converted: labels = sign. At the kink it gives the full slope.',
        '정답이 마지막 인수이며 0/1 레이블을 바꾸지 않습니다(labels = sign). 꺾이는 점에서 기울기를 그대로 냅니다.',
      ),
      preset: { margin: 0, labels: 'sign' },
      code: parameters => ({
        before: [signCode(parameters)],
        ...torchCode('margin_ranking_loss', [`margin=${py(parameters.margin)}`], 'prediction, input2, t'),
      }),
    },
    {
      library: 'numpy',
      call: 'np.mean(np.maximum(0, margin - target * (prediction - input2)))',
      code: parameters =>
        numpyCode(`np.maximum(0, ${py(parameters.margin)} - t * (prediction - input2))`, { before: [signCode(parameters)] }),
    },
  ],
  sources: [sources.joachims, sources.pytorch],
};
