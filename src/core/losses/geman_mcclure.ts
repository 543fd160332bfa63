import type { LossDefinition } from '../definition';
import { text } from '../text';
import { numpyCode, py, torchFormula } from './_code';
import { normalization } from './_parameters';
import { scale, scaleShape } from './_robust';
import { sources } from './_sources';

/**
 * With x = e/c and h = x²/4,
 *
 *     2x²/(x² + 4) = 2h/(1 + h),   and 2 where h overflows
 *
 * Full relative precision for every error whose x² is a normal number, |x| > 3e-154.
 */
function value(error: number, c: number): number {
  const x = error / c;
  const quarter = 0.25 * x * x;
  return quarter === Infinity ? 2 : 2 * quarter * (1 / (1 + quarter));
}

/** x/(1 + h)²/c; where h overflows, x/(x²/4)²/c = 16c²/e³, in an order that neither overflows nor underflows before the result does. */
function derivative(error: number, c: number): number {
  const x = error / c;
  const quarter = 0.25 * x * x;
  if (quarter === Infinity) return ((16 * (c / error)) / error) * (c / error);
  const share = 1 / (1 + quarter);
  return (x * share * share) / c;
}

/** Geman-McClure loss. */
export const gemanMcclure: LossDefinition = {
  id: 'geman_mcclure',
  names: {
    full: text('Geman–McClure loss', '제먼–매클루어 손실'),
    short: 'Geman–McClure',
    aliases: ['Geman-McClure', 'Geman McClure', 'GM loss', 'GemanMcClure'],
  },
  family: 'regression',
  layout: 'pairs',
  target: 'real',
  prediction: 'real',
  activation: 'linear',
  reduction: 'mean',
  formula: {
    value: '\\ell = \\frac{2 (e/c)^2}{(e/c)^2 + 4}, \\quad e = p - t',
    gradient: '\\frac{\\partial \\ell}{\\partial p} = \\frac{16\\,e/c^2}{((e/c)^2 + 4)^2}',
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
      const quarter = 0.25 * x * x;
      if (quarter === Infinity) {
        values[i] = 2;
        gradient[i] = derivative(error, c);
      } else {
        const share = 1 / (1 + quarter);
        values[i] = 2 * quarter * share;
        gradient[i] = (x * share * share) / c;
      }
    }
  },
  textbook: ([t], [p], { c }) => {
    const square = ((p! - t!) / (c as number)) ** 2;
    return (2 * square) / (square + 4);
  },
  kinks: () => [],
  shape: scaleShape,
  advice: {
    use: text(
      'Real targets with samples that are simply wrong: no sample costs more than 2, and one far off hardly pulls.',
      '아예 틀린 표본이 섞인 실수 정답에 씁니다. 어떤 표본도 2보다 큰 손실을 내지 않고, 멀리 벗어난 표본은 거의 영향을 주지 못합니다.',
    ),
    avoid: text(
      'From a poor start: beyond about 10c the gradient is almost 0, and learning stands still. Begin with a larger c or Huber.',
      '초깃값이 나쁘면 피합니다. 10c쯤부터 기울기가 0에 가까워 학습이 멈춥니다. 더 큰 c나 후버 손실로 시작하십시오.',
    ),
  },
  equivalents: [
    {
      library: 'pytorch',
      call: '(2 * x**2 / (x**2 + 4)).mean()',
      differs: text(
        'There is no function for it: the formula is written out, with x = (prediction − target)/c. The classical form ½u²/(1 + u²) with u = e/(2c) is a quarter of this loss.',
        '전용 함수가 없어 식을 그대로 씁니다. x = (예측값 − 정답)/c입니다. 고전적인 식 ½u²/(1 + u²)은 u = e/(2c)일 때 이 손실의 4분의 1입니다.',
      ),
      preset: {},
      code: ({ c }) => torchFormula('(2 * x**2 / (x**2 + 4))', [`x = (prediction - target) / ${py(c)}`]),
    },
    {
      library: 'numpy',
      call: '(2 * x**2 / (x**2 + 4)).mean()',
      code: ({ c }) => numpyCode('(2 * x**2 / (x**2 + 4))', { before: [`x = (prediction - target) / ${py(c)}`] }),
    },
  ],
  sources: [sources.barron, sources.geman],
};
