import type { LossDefinition, ResolvedParameters } from '../definition';
import { text } from '../text';
import { memberOf } from './_barron';
import { numpyCode, py, torchFormula } from './_code';
import { normalization } from './_parameters';
import { scale, scaleShape } from './_robust';
import { sources } from './_sources';

/** The formula of an α in Python, of x = (prediction − target)/c; `module` is np or torch. */
function formulaOf(alpha: number, module: 'np' | 'torch'): string {
  if (alpha === 2) return '(x**2 / 2)';
  if (alpha === 0) return `${module}.log1p(x**2 / 2)`;
  if (alpha === -Infinity) return `(-${module}.expm1(-(x**2) / 2))`;
  return `(b / alpha * ${module}.expm1(alpha / 2 * ${module}.log1p(x**2 / b)))`;
}

/** What that formula begins with. */
function setUp({ alpha, c }: ResolvedParameters): string[] {
  const isLimit = alpha === 2 || alpha === 0 || alpha === -Infinity;
  return [`x = (prediction - target) / ${py(c)}`, ...(isLimit ? [] : [`alpha = ${py(alpha)}`, 'b = abs(alpha - 2)'])];
}

/** Barron's general robust loss. Which loops run is chosen by α, see `memberOf`; for α = 0, −2 and −∞ they are those of Cauchy, Geman–McClure and Welsch. */
export const barron: LossDefinition = {
  id: 'barron',
  names: {
    full: text('Barron’s general robust loss', '배런의 일반 강건 손실'),
    short: 'Barron',
    aliases: ['general and adaptive robust loss', 'robust_loss_pytorch', 'lossfun', 'AdaptiveLossFunction', 'generalized Charbonnier'],
  },
  family: 'regression',
  layout: 'pairs',
  target: 'real',
  prediction: 'real',
  activation: 'linear',
  reduction: 'mean',
  formula: {
    value:
      '\\ell = \\frac{b}{\\alpha} \\left(\\left(\\frac{(e/c)^2}{b} + 1\\right)^{\\alpha/2} - 1\\right), \\quad b = \\lvert \\alpha - 2 \\rvert, \\quad e = p - t',
    gradient: '\\frac{\\partial \\ell}{\\partial p} = \\frac{e}{c^2} \\left(\\frac{(e/c)^2}{b} + 1\\right)^{\\alpha/2 - 1}',
    stable:
      '\\ell = \\frac{b}{\\alpha} \\operatorname{expm1}\\left(\\frac{\\alpha}{2} \\operatorname{log1p}\\left(\\frac{(e/c)^2}{b}\\right)\\right)',
  },
  parameters: [
    {
      kind: 'number',
      name: 'alpha',
      symbol: '\\alpha',
      label: 'α',
      default: 1,
      min: -Infinity,
      max: Number.MAX_VALUE,
      scale: 'linear',
      slider: { min: -8, max: 2 },
      about: text(
        'How little outliers count: 2 is half the squared error of e/c, 1 a smoothed absolute error, 0 Cauchy, −2 Geman–McClure, −∞ Welsch.',
        '이상치를 얼마나 작게 볼지 정합니다. 2는 e/c의 제곱 오차의 절반, 1은 매끄러운 절대 오차, 0은 코시, −2는 제먼–매클루어, −∞는 웰슈 손실입니다.',
      ),
    },
    scale,
    normalization,
  ],
  unit: 'none',
  perSample: (out, batch, parameters) => memberOf(parameters.alpha as number).perSample(out, batch, parameters),
  gradient: (out, batch, parameters) => memberOf(parameters.alpha as number).gradient(out, batch, parameters),
  valueAndGradient: (values, gradient, batch, parameters) =>
    memberOf(parameters.alpha as number).valueAndGradient(values, gradient, batch, parameters),
  textbook: ([t], [p], parameters) => {
    const alpha = parameters.alpha as number;
    const square = ((p! - t!) / (parameters.c as number)) ** 2;
    if (alpha === 2) return square / 2;
    if (alpha === 0) return Math.log(square / 2 + 1);
    if (alpha === -Infinity) return 1 - Math.exp(-square / 2);
    return (Math.abs(alpha - 2) / alpha) * ((square / Math.abs(alpha - 2) + 1) ** (alpha / 2) - 1);
  },
  kinks: () => [],
  shape: scaleShape,
  advice: {
    use: text(
      'Real targets with outliers, when one parameter is to lead from the squared error to ignoring them, or α is to be tuned like any hyperparameter.',
      '이상치가 있는 실수 정답에서, 제곱 오차부터 이상치 무시까지 매개변수 하나로 조절하거나 α를 다른 하이퍼파라미터처럼 찾아 정하고 싶을 때 씁니다.',
    ),
    avoid: text(
      'From a poor start with α < 1: the loss is not convex, and samples far off hardly pull. Lower α as training goes on.',
      '초깃값이 나쁘면 α < 1을 피합니다. 볼록하지 않고, 멀리 벗어난 표본은 거의 영향을 주지 못합니다. 학습하면서 α를 낮추십시오.',
    ),
  },
  equivalents: [
    {
      library: 'pytorch',
      call: '(b / alpha * ((x**2 / b + 1) ** (alpha / 2) - 1)).mean()',
      differs: text(
        'There is no function for it: the formula is written out, with x = e/c and b = |α − 2|; α = 2, 0 and −∞ have formulas of their own. robust_loss_pytorch.general.lossfun(e, alpha, scale=c) raises |α| and b to 1.2e-7 at least.',
        '전용 함수가 없어 식을 그대로 씁니다. x = e/c, b = |α − 2|이며, α = 2, 0, −∞에는 따로 식이 있습니다. robust_loss_pytorch.general.lossfun(e, alpha, scale=c)은 1.2e-7보다 작은 |α|와 b를 그 값으로 올립니다.',
      ),
      preset: {},
      code: parameters => torchFormula(formulaOf(parameters.alpha as number, 'torch'), setUp(parameters)),
    },
    {
      library: 'numpy',
      call: '(b / alpha * ((x**2 / b + 1) ** (alpha / 2) - 1)).mean()',
      code: parameters => numpyCode(formulaOf(parameters.alpha as number, 'np'), { before: setUp(parameters) }),
    },
  ],
  sources: [sources.barron, sources.charbonnier],
};
