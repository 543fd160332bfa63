import type { LossDefinition, NumberParameter, ResolvedParameters } from '../definition';
import { log1p } from '../elementary';
import { sign } from '../numerics';
import { text } from '../text';
import { bySize } from './_branches';
import { numpyCode, py, torchFormula } from './_code';
import { normalization } from './_parameters';
import { sources } from './_sources';

/** ln(1 + size/ε); where the quotient overflows, 1 is nothing beside it. */
function logarithm(size: number, epsilon: number): number {
  const ratio = size / epsilon;
  return ratio < Infinity ? log1p(ratio) : Math.log(size) - Math.log(epsilon);
}

/** w ln(1 + |e|/ε) inside; from |e| = w on its value there, and what |e| is beyond w: subtracted first, so that no digit gets lost. */
function value(error: number, w: number, epsilon: number): number {
  const size = Math.abs(error);
  return size < w ? w * logarithm(size, epsilon) : size - w + w * logarithm(w, epsilon);
}

/** 0 at e = 0, which lies between the slopes −w/ε and w/ε; NaN for NaN. */
function derivative(error: number, w: number, epsilon: number): number {
  const size = Math.abs(error);
  return size < w ? (sign(error) * w) / (epsilon + size) : sign(error);
}

const width: NumberParameter = {
  kind: 'number',
  name: 'w',
  symbol: 'w',
  label: 'w',
  default: 10,
  min: 0,
  minOpen: true,
  max: Number.MAX_VALUE,
  scale: 'log',
  slider: { min: 0.1, max: 100 },
  about: text(
    'Errors up to w pull by w/(ε + |e|), the smaller the more; larger ones by 1.',
    'w보다 작은 오차는 w/(ε + |e|)의 힘으로 당기므로 작을수록 세게 당기고, 그보다 큰 오차는 1의 힘으로 당깁니다.',
  ),
};

const epsilon: NumberParameter = {
  ...width,
  name: 'epsilon',
  symbol: '\\varepsilon',
  label: 'ε',
  default: 2,
  slider: { min: 0.01, max: 10 },
  about: text('How sharp the tip at 0 is: the slope there is ±w/ε.', '0에서 얼마나 뾰족한지 정합니다. 그곳의 기울기는 ±w/ε입니다.'),
};

/** The constants of the Python formulas; `module` is the one whose log1p takes a number. */
function setUp({ w, epsilon: eps }: ResolvedParameters, module: 'math' | 'np'): string[] {
  return [`w, epsilon = ${py(w)}, ${py(eps)}`, `edge = w * ${module}.log1p(w / epsilon)`];
}

/** Wing loss. */
export const wing: LossDefinition = {
  id: 'wing',
  names: { full: text('Wing loss', '윙 손실'), short: 'Wing', aliases: ['WingLoss', 'wing_loss', 'landmark loss'] },
  family: 'regression',
  layout: 'pairs',
  target: 'real',
  prediction: 'real',
  activation: 'linear',
  reduction: 'mean',
  formula: {
    value:
      '\\ell = \\begin{cases} w \\ln(1 + \\lvert e \\rvert/\\varepsilon) & \\lvert e \\rvert < w \\\\ \\lvert e \\rvert - w + w \\ln(1 + w/\\varepsilon) & \\text{otherwise} \\end{cases}, \\quad e = p - t',
    gradient:
      '\\frac{\\partial \\ell}{\\partial p} = \\operatorname{sign}(e) \\begin{cases} w/(\\varepsilon + \\lvert e \\rvert) & \\lvert e \\rvert < w \\\\ 1 & \\text{otherwise} \\end{cases}',
  },
  parameters: [width, epsilon, normalization],
  unit: 'target',
  perSample(out, { target, prediction, count }, parameters) {
    const [w, eps] = [parameters.w as number, parameters.epsilon as number];
    for (let i = 0; i < count; i++) out[i] = value(prediction[i]! - target[i]!, w, eps);
  },
  gradient(out, { target, prediction, count }, parameters) {
    const [w, eps] = [parameters.w as number, parameters.epsilon as number];
    for (let i = 0; i < count; i++) out[i] = derivative(prediction[i]! - target[i]!, w, eps);
  },
  valueAndGradient(values, gradient, { target, prediction, count }, parameters) {
    const [w, eps] = [parameters.w as number, parameters.epsilon as number];
    const edge = w * logarithm(w, eps);
    for (let i = 0; i < count; i++) {
      const error = prediction[i]! - target[i]!;
      const size = Math.abs(error);
      if (size < w) {
        values[i] = w * logarithm(size, eps);
        gradient[i] = (sign(error) * w) / (eps + size);
      } else {
        values[i] = size - w + edge;
        gradient[i] = sign(error);
      }
    }
  },
  textbook: ([t], [p], parameters) => {
    const [w, eps, size] = [parameters.w as number, parameters.epsilon as number, Math.abs(p! - t!)];
    return size < w ? w * Math.log(1 + size / eps) : size - (w - w * Math.log(1 + w / eps));
  },
  kinks: ({ w }) => [-(w as number), 0, w as number],
  shape: {
    axis: 'error',
    marks: ({ w }) => [
      { x: -(w as number), label: text('−w', '−w') },
      { x: w as number, label: text('w', 'w') },
    ],
    branches: bySize(
      { name: 'w', symbol: 'w', isBeyond: true },
      ['w \\ln(1 + \\lvert e \\rvert/\\varepsilon)', '\\lvert e \\rvert < w'],
      ['\\lvert e \\rvert - w + w \\ln(1 + w/\\varepsilon)', '\\text{otherwise}'],
      text('within ±w: by the logarithm', '±w 안쪽: 로그로 계산'),
    ),
  },
  advice: {
    use: text(
      'Facial landmarks and other coordinates in pixels, when errors of a few pixels still have to shrink: small errors pull hardest.',
      '얼굴 특징점 같은 픽셀 좌표에서 몇 픽셀의 오차도 더 줄여야 할 때 씁니다. 작은 오차일수록 세게 당깁니다.',
    ),
    avoid: text(
      'For noisy targets: the slope jumps from −w/ε to w/ε at 0, so training does not settle. w and ε must fit the unit.',
      '정답에 잡음이 많으면 피합니다. 0에서 기울기가 −w/ε에서 w/ε로 뛰어 학습이 가라앉지 않습니다. w와 ε을 단위에 맞춰야 합니다.',
    ),
  },
  equivalents: [
    {
      library: 'pytorch',
      call: 'torch.where(size < w, w * torch.log1p(size / epsilon), size - w + edge).mean()',
      differs: text(
        'There is no function for it: the formula is written out. pytorch-toolbelt and Catalyst start with w = 5, ε = 0.5 (called curvature).',
        '전용 함수가 없어 식을 그대로 씁니다. pytorch-toolbelt와 Catalyst의 기본값은 w = 5, ε = 0.5(이름은 curvature)입니다.',
      ),
      preset: {},
      code: parameters => ({
        imports: ['import math'],
        ...torchFormula('torch.where(size < w, w * torch.log1p(size / epsilon), size - w + edge)', [
          'size = (prediction - target).abs()',
          ...setUp(parameters, 'math'),
        ]),
      }),
    },
    {
      library: 'numpy',
      call: 'np.where(size < w, w * np.log1p(size / epsilon), size - w + edge).mean()',
      code: parameters =>
        numpyCode('np.where(size < w, w * np.log1p(size / epsilon), size - w + edge)', {
          before: ['size = np.abs(prediction - target)', ...setUp(parameters, 'np')],
        }),
    },
  ],
  sources: [sources.feng],
};
