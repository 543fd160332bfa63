import type { LossDefinition } from '../definition';
import { expm1 } from '../elementary';
import { quickExp } from '../quick';
import { text } from '../text';
import { numpyCode, py, torchFormula } from './_code';
import { normalization } from './_parameters';
import { scale, scaleShape } from './_robust';
import { sources } from './_sources';

/** From here on e^−h is 0. */
const VANISHED = 746;

/**
 * With x = e/c and h = x²/2,
 *
 *     1 − e^−h = |expm1(−h)|
 *
 * which keeps the digits of a small h that 1 − e^−h would lose. Full relative precision for every error whose x² is a normal number.
 */
function value(error: number, c: number): number {
  const x = error / c;
  return Math.abs(expm1(-0.5 * x * x));
}

/** x e^−h/c; 0 where e^−h is, also for an infinite error, where x e^−h would be ∞·0. */
function derivative(error: number, c: number): number {
  const x = error / c;
  const half = 0.5 * x * x;
  return half > VANISHED ? 0 : (x * quickExp(-half)) / c;
}

/** Welsch (Leclerc) loss. */
export const welsch: LossDefinition = {
  id: 'welsch',
  names: {
    full: text('Welsch (Leclerc) loss', '웰슈(르클레르) 손실'),
    short: 'Welsch',
    aliases: ['Leclerc', 'WelschLoss', 'correntropy loss', 'inverted Gaussian'],
  },
  family: 'regression',
  layout: 'pairs',
  target: 'real',
  prediction: 'real',
  activation: 'linear',
  reduction: 'mean',
  formula: {
    value: '\\ell = 1 - \\exp\\left(-\\tfrac12 (e/c)^2\\right), \\quad e = p - t',
    gradient: '\\frac{\\partial \\ell}{\\partial p} = \\frac{e}{c^2} \\exp\\left(-\\tfrac12 (e/c)^2\\right)',
    stable: '\\ell = -\\operatorname{expm1}\\left(-\\tfrac12 (e/c)^2\\right)',
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
  /** exp and expm1 of the same number share all but their last line, once they are inlined. */
  valueAndGradient(values, gradient, { target, prediction, count }, parameters) {
    const c = parameters.c as number;
    for (let i = 0; i < count; i++) {
      const x = (prediction[i]! - target[i]!) / c;
      const half = 0.5 * x * x;
      if (half > VANISHED) {
        values[i] = 1;
        gradient[i] = 0;
      } else {
        values[i] = Math.abs(expm1(-half));
        gradient[i] = (x * quickExp(-half)) / c;
      }
    }
  },
  textbook: ([t], [p], { c }) => 1 - Math.exp((-1 / 2) * ((p! - t!) / (c as number)) ** 2),
  kinks: () => [],
  shape: scaleShape,
  advice: {
    use: text(
      'Real targets with samples that are simply wrong: no sample costs more than 1, and beyond 4c one is as good as left out.',
      '아예 틀린 표본이 섞인 실수 정답에 씁니다. 어떤 표본도 1보다 큰 손실을 내지 않고, 4c를 넘으면 뺀 것이나 다름없습니다.',
    ),
    avoid: text(
      'From a poor start: beyond 4c the gradient is practically 0, and learning stands still. Begin with a larger c or Huber.',
      '초깃값이 나쁘면 피합니다. 4c를 넘으면 기울기가 사실상 0이라 학습이 멈춥니다. 더 큰 c나 후버 손실로 시작하십시오.',
    ),
  },
  equivalents: [
    {
      library: 'pytorch',
      call: '(-torch.expm1(-0.5 * ((prediction - target) / c) ** 2)).mean()',
      differs: text(
        'There is no function for it: the formula is written out. The classical form (C²/2)·(1 − exp(−(e/C)²)) is C²/2 times this loss with c = C/√2.',
        '전용 함수가 없어 식을 그대로 씁니다. 고전적인 식 (C²/2)·(1 − exp(−(e/C)²))은 c = C/√2인 이 손실의 C²/2배입니다.',
      ),
      preset: {},
      code: ({ c }) => torchFormula('(-torch.expm1(-(x**2) / 2))', [`x = (prediction - target) / ${py(c)}`]),
    },
    {
      library: 'numpy',
      call: '-np.expm1(-0.5 * ((prediction - target) / c)**2).mean()',
      code: ({ c }) => numpyCode('-np.expm1(-(x**2) / 2)', { before: [`x = (prediction - target) / ${py(c)}`] }),
    },
  ],
  sources: [sources.barron, sources.dennis],
};
