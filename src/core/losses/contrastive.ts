import { pair } from '../axes';
import type { FlagParameter, LossDefinition, ResolvedParameters } from '../definition';
import { positivePart } from '../numerics';
import { text } from '../text';
import { byCurve } from './_branches';
import { numpyCode, py, torchFormula } from './_code';
import { differs } from './_differs';
import { DISSIMILAR, pairMargin, SIMILAR } from './_pairs';
import { normalization } from './_parameters';
import { sources } from './_sources';

/** h·(t·d² + (1 − t)·max(0, m − d)²). A factor of 0 leaves its term out, so that an infinite distance costs a dissimilar pair nothing. */
function value(t: number, distance: number, shortfall: number, h: number): number {
  const loss = h * t * distance * distance + h * (1 - t) * shortfall * shortfall;
  if (!Number.isNaN(loss)) return loss;
  return (t === 0 ? 0 : h * t * distance * distance) + (t === 1 ? 0 : h * (1 - t) * shortfall * shortfall);
}

/** 2h·(t·d − (1 − t)·max(0, m − d)). */
function derivative(t: number, distance: number, shortfall: number, h: number): number {
  const slope = 2 * h * (t * distance - (1 - t) * shortfall);
  if (!Number.isNaN(slope)) return slope;
  return 2 * h * ((t === 0 ? 0 : t * distance) - (t === 1 ? 0 : (1 - t) * shortfall));
}

const half: FlagParameter = {
  kind: 'flag',
  name: 'half',
  symbol: 'h = \\tfrac12',
  label: '½',
  default: true,
  about: text(
    'Halves the squares, as in the paper (Hadsell 2006); off as in TensorFlow Addons.',
    '원 논문(Hadsell 2006)처럼 제곱을 반으로 나눕니다. 끄면 TensorFlow Addons와 같습니다.',
  ),
};

/** What the squares are multiplied by. */
function factorOf({ half }: ResolvedParameters): number {
  return half ? 0.5 : 1;
}

/** Contrastive loss of distances. */
export const contrastive: LossDefinition = {
  id: 'contrastive',
  names: {
    full: text('Contrastive loss', '대조 손실'),
    short: 'Contrastive',
    aliases: ['ContrastiveLoss', 'contrastive_loss', 'siamese loss', '샴 네트워크'],
  },
  family: 'similarity',
  layout: 'pairs',
  target: 'binary',
  prediction: 'distance',
  activation: 'none',
  reduction: 'mean',
  formula: {
    value: '\\ell = h \\bigl(t\\,d^2 + (1 - t) \\max(0, m - d)^2\\bigr), \\quad h = \\tfrac12 \\;\\text{or}\\; 1',
    gradient: '\\frac{\\partial \\ell}{\\partial d} = 2h \\bigl(t\\,d - (1 - t) \\max(0, m - d)\\bigr)',
  },
  parameters: [pairMargin, half, normalization],
  unit: 'none',
  perSample(out, { target, prediction, count }, parameters) {
    const [h, margin] = [factorOf(parameters), parameters.margin as number];
    for (let i = 0; i < count; i++) out[i] = value(target[i]!, prediction[i]!, positivePart(margin - prediction[i]!), h);
  },
  gradient(out, { target, prediction, count }, parameters) {
    const [h, margin] = [factorOf(parameters), parameters.margin as number];
    for (let i = 0; i < count; i++) out[i] = derivative(target[i]!, prediction[i]!, positivePart(margin - prediction[i]!), h);
  },
  valueAndGradient(values, gradient, { target, prediction, count }, parameters) {
    const [h, margin] = [factorOf(parameters), parameters.margin as number];
    for (let i = 0; i < count; i++) {
      const t = target[i]!;
      const distance = prediction[i]!;
      const shortfall = positivePart(margin - distance);
      values[i] = value(t, distance, shortfall, h);
      gradient[i] = derivative(t, distance, shortfall, h);
    }
  },
  textbook: ([t], [d], { margin, half }) => (half ? 0.5 : 1) * (t! * d! ** 2 + (1 - t!) * Math.max(0, (margin as number) - d!) ** 2),
  kinks: () => [],
  shape: {
    axis: 'distance',
    marks: ({ margin }) => [{ x: margin as number, label: text('margin m', '마진 m') }],
    branches: byCurve({ latex: ['t\\,d^2'], label: SIMILAR }, { latex: ['(1 - t) \\max(0, m - d)^2'], label: DISSIMILAR }),
    cases: () => [pair(SIMILAR, 1, d => [d, 1]), pair(DISSIMILAR, 0, d => [d, 1])],
    place: ({ target, prediction }, i) => ({ x: prediction[i]!, curve: target[i]! >= 0.5 ? 0 : 1 }),
  },
  advice: {
    use: text(
      'Distances of pairs from a siamese network, marked 1 (similar) or 0: similar ones move together, others apart up to m.',
      '샴 네트워크가 낸 쌍의 거리와 1(비슷함) 또는 0(다름) 레이블이 있을 때 씁니다. 비슷한 쌍은 당기고 비슷하지 않은 쌍은 m까지 밀어냅니다.',
    ),
    avoid: text(
      'Where the paper’s labels are used (0 means similar there), on squared distances, or when only the order of distances matters: take triplets.',
      '레이블이 원 논문처럼 0을 비슷함으로 쓰면 그대로 쓰지 말고 뒤집습니다. 거리의 제곱에는 쓰지 않으며, 거리의 순서만 중요하면 삼중항 손실을 씁니다.',
    ),
  },
  equivalents: [
    {
      library: 'pytorch',
      call: '(t * d**2 + (1 - t) * F.relu(margin - d)**2).mean() / 2',
      differs: differs.noFunction,
      preset: {},
      code: parameters =>
        torchFormula(`(${py(factorOf(parameters))} * (target * prediction ** 2 + (1 - target) * F.relu(margin - prediction) ** 2))`, [
          `margin = ${py(parameters.margin)}`,
        ]),
    },
    {
      library: 'keras',
      call: 'tfa.losses.ContrastiveLoss(margin=1.0)',
      differs: text(
        'In TensorFlow Addons, which has ended; without the half.',
        '지원이 끝난 TensorFlow Addons에 있으며 ½을 곱하지 않습니다.',
      ),
      preset: { margin: 1, half: false },
    },
    {
      library: 'numpy',
      call: 'np.mean(t * d**2 + (1 - t) * np.maximum(0, margin - d)**2) / 2',
      code: parameters =>
        numpyCode(`${py(factorOf(parameters))} * (target * prediction**2 + (1 - target) * np.maximum(0, margin - prediction)**2)`, {
          before: [`margin = ${py(parameters.margin)}`],
        }),
    },
  ],
  sources: [sources.hadsell],
};
