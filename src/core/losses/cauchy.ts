import type { LossDefinition } from '../definition';
import { log1p } from '../elementary';
import { LN2 } from '../numerics';
import { text } from '../text';
import { numpyCode, py, torchFormula } from './_code';
import { normalization } from './_parameters';
import { scale, scaleShape } from './_robust';
import { sources } from './_sources';

/**
 * With x = e/c and h = x²/2, ln(1 + h) = log1p(h): in 1 + h the digits of a small h are rounded away. Where h overflows, from
 * |x| = 1.9e154 on, 1 is nothing beside it:
 *
 *     ln(1 + h) = ln(x²/2) = 2(ln |e| − ln c) − ln 2
 *
 * Full relative precision for every error whose x² is a normal number, |x| > 1.5e-154.
 */
function value(error: number, c: number): number {
  const x = error / c;
  const half = 0.5 * x * x;
  return half < Infinity ? log1p(half) : 2 * (Math.log(Math.abs(error)) - Math.log(c)) - LN2;
}

/** x/(1 + h)/c; where h overflows, x/(x²/2)/c = 2/e. */
function derivative(error: number, c: number): number {
  const x = error / c;
  const half = 0.5 * x * x;
  return half < Infinity ? x / (1 + half) / c : 2 / error;
}

/** Cauchy (Lorentzian) loss. */
export const cauchy: LossDefinition = {
  id: 'cauchy',
  names: {
    full: text('Cauchy (Lorentzian) loss', '코시(로런츠) 손실'),
    short: 'Cauchy',
    aliases: ['Lorentzian', 'CauchyLoss', 'cauchy', 'log1p loss', 'Student t'],
  },
  family: 'regression',
  layout: 'pairs',
  target: 'real',
  prediction: 'real',
  activation: 'linear',
  reduction: 'mean',
  formula: {
    value: '\\ell = \\ln\\left(1 + \\tfrac12 (e/c)^2\\right), \\quad e = p - t',
    gradient: '\\frac{\\partial \\ell}{\\partial p} = \\frac{2e}{e^2 + 2c^2}',
    stable: '\\ell = \\operatorname{log1p}\\left(\\tfrac12 (e/c)^2\\right)',
  },
  parameters: [scale, normalization],
  unit: 'none',
  perSample(out, { target, prediction, count }, parameters) {
    const c = parameters.c as number;
    for (let i = 0; i < count; i++) out[i] = value(prediction[i]! - target[i]!, c);
  },
  gradient(out, { target, prediction, count }, parameters) {
    const c = parameters.c as number;
    for (let i = 0; i < count; i++) out[i] = derivative(prediction[i]! - target[i]!, c);
  },
  valueAndGradient(values, gradient, { target, prediction, count }, parameters) {
    const c = parameters.c as number;
    for (let i = 0; i < count; i++) {
      const error = prediction[i]! - target[i]!;
      const x = error / c;
      const half = 0.5 * x * x;
      if (half < Infinity) {
        values[i] = log1p(half);
        gradient[i] = x / (1 + half) / c;
      } else {
        values[i] = value(error, c);
        gradient[i] = derivative(error, c);
      }
    }
  },
  textbook: ([t], [p], { c }) => Math.log(1 + ((p! - t!) / (c as number)) ** 2 / 2),
  kinks: () => [],
  shape: scaleShape,
  advice: {
    use: text(
      'Real targets with gross outliers: the further off a sample is, the less it pulls, as 2/e in the end.',
      '심한 이상치가 있는 실수 정답에 씁니다. 멀리 벗어난 표본일수록 당기는 힘이 줄어 결국 2/e가 됩니다.',
    ),
    avoid: text(
      'From a poor start: the loss is not convex, and samples far off hardly pull. Begin with Huber, and fit c to the errors.',
      '초깃값이 나쁘면 피합니다. 볼록하지 않고, 멀리 벗어난 표본은 거의 영향을 주지 못합니다. 후버 손실로 시작하고 c를 오차에 맞추십시오.',
    ),
  },
  equivalents: [
    {
      library: 'pytorch',
      call: 'torch.log1p(0.5 * ((prediction - target) / c) ** 2).mean()',
      differs: text(
        'There is no function for it: the formula is written out. SciPy’s least_squares(loss="cauchy", f_scale=C) is C²/2 times this loss with c = C/√2.',
        '전용 함수가 없어 식을 그대로 씁니다. SciPy의 least_squares(loss="cauchy", f_scale=C)는 c = C/√2인 이 손실의 C²/2배입니다.',
      ),
      preset: {},
      code: ({ c }) => torchFormula('torch.log1p(x**2 / 2)', [`x = (prediction - target) / ${py(c)}`]),
    },
    {
      library: 'numpy',
      call: 'np.log1p(0.5 * ((prediction - target) / c)**2).mean()',
      code: ({ c }) => numpyCode('np.log1p(x**2 / 2)', { before: [`x = (prediction - target) / ${py(c)}`] }),
    },
  ],
  sources: [sources.barron, sources.black],
};
