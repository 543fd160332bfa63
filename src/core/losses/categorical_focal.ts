import type { Vector } from '../arrays';
import type { LossDefinition, ResolvedParameters } from '../definition';
import { positivePart } from '../numerics';
import { text } from '../text';
import { checkRows } from './_check';
import { alphasOf, classAlpha, focalFactors, focus, gamma } from './_classFocal';
import { kerasCode, numpyCode, py, torchFormula, withKerasEpsilon } from './_code';
import { differs } from './_differs';
import { CLIP, EXACT, guardedLog, guardedSlope } from './_guard';
import { eps, labelSmoothing, normalization, normalize, rowClamp } from './_parameters';
import { divisorOf, type ProbabilityRule, ruleOf } from './_probabilityRows';
import { confidenceShape } from './_shapes';
import { sources } from './_sources';

/** How the rows of a batch are read; the weights are the α of the classes. */
interface FocalRule extends ProbabilityRule {
  readonly exponent: number;
}

function focalRule(parameters: ResolvedParameters, classes: number): FocalRule {
  const rule = ruleOf({ ...parameters, classWeights: null }, classes);
  return { ...rule, weights: alphasOf(parameters, classes), exponent: parameters.gamma as number };
}

/** 1 − q, of the clipped probability where it is clipped; a q that rounding has raised above 1 counts as 1. */
function complementOf(q: number, guard: number, epsilon: number): number {
  return positivePart(1 - (guard === CLIP ? Math.min(Math.max(q, epsilon), 1 - epsilon) : q));
}

/** Σ a_c·(1 − q_c)^γ·(−ln q_c) of one row, a_c = α_c·(t_c(1 − s) + s/C) and q = p/Σp when rows are normalised; 0·ln 0 = 0. */
function value(t: Vector, p: Vector, start: number, end: number, rule: FocalRule): number {
  const sum = divisorOf(p, start, end, rule);
  const spread = rule.s / (end - start);
  let loss = 0;
  for (let i = start; i < end; i++) {
    const a = rule.weights[i - start]! * (t[i]! * (1 - rule.s) + spread);
    if (a === 0) continue;
    const q = p[i]! / sum;
    loss -= a * focus(complementOf(q, rule.guard, rule.eps), rule.exponent) * guardedLog(q, rule.guard, rule.eps);
  }
  return loss;
}

/** −a(u^γ/q + γu^(γ−1)·n) with u = 1 − q and n = −ln q, given focused = a·u^γ and 1/q; the second part is 0 where u is. */
function slopeOf(focused: number, inverse: number, u: number, surprise: number, exponent: number): number {
  return -focused * inverse - (u === 0 || exponent === 0 ? 0 : (exponent * focused * surprise) / u);
}

/**
 * Writes the derivatives of one row and returns its value. With g_c the derivative by q_c and q = p/Σp, as in cross entropy,
 *
 *     ∂/∂p_j = (g_j − Σ g_i q_i) / Σp,      g q → −a for q → 0
 */
function differentiate(out: Float64Array, t: Vector, p: Vector, start: number, end: number, rule: FocalRule): number {
  const { weights, exponent, s, guard, eps: epsilon } = rule;
  const sum = divisorOf(p, start, end, rule);
  const spread = s / (end - start);
  let loss = 0;
  let along = 0;
  for (let i = start; i < end; i++) {
    const a = weights[i - start]! * (t[i]! * (1 - s) + spread);
    out[i] = 0;
    if (a === 0) continue;
    const q = p[i]! / sum;
    const u = complementOf(q, guard, epsilon);
    const focused = a * focus(u, exponent);
    const surprise = -guardedLog(q, guard, epsilon);
    const inverse = guardedSlope(q, guard, epsilon);
    loss += focused * surprise;
    if (inverse === 0) continue; // outside the clip
    const slope = slopeOf(focused, inverse, u, surprise, exponent);
    out[i] = slope;
    along += q === 0 && guard === EXACT ? -a : slope * q;
  }
  if (rule.normalize) for (let i = start; i < end; i++) out[i] = (out[i]! - along) / sum;
  return loss;
}

/** γ = 2 without smoothing, guard and normalisation: −a·u(u/q + 2n). */
function differentiateSquare(out: Float64Array, t: Vector, p: Vector, start: number, end: number, alphas: Float64Array): number {
  let loss = 0;
  for (let i = start; i < end; i++) {
    const a = alphas[i - start]! * t[i]!;
    out[i] = 0;
    if (a === 0) continue;
    const q = p[i]!;
    const u = positivePart(1 - q);
    const surprise = -Math.log(q);
    loss += a * u * u * surprise;
    out[i] = -a * u * (u / q + 2 * surprise);
  }
  return loss;
}

/** Categorical focal loss of probabilities. */
export const categoricalFocal: LossDefinition = {
  id: 'categorical_focal',
  names: {
    full: text('Categorical focal loss', '범주형 초점 손실'),
    short: 'Categorical focal',
    aliases: ['CategoricalFocalCrossentropy', 'categorical_focal_crossentropy', 'focal loss', '포컬 로스'],
  },
  family: 'multiclass',
  layout: 'rows',
  target: 'oneHot',
  prediction: 'simplex',
  activation: 'softmax',
  reduction: 'mean',
  formula: {
    value: '\\ell = -\\sum_c \\alpha_c\\, t_c\\, (1 - p_c)^\\gamma \\ln p_c',
    gradient:
      '\\frac{\\partial \\ell}{\\partial p_c} = \\alpha_c\\, t_c \\Bigl(\\gamma\\, (1 - p_c)^{\\gamma - 1} \\ln p_c - \\frac{(1 - p_c)^\\gamma}{p_c}\\Bigr)',
  },
  parameters: [gamma, classAlpha, rowClamp, eps, normalize, labelSmoothing, normalization],
  unit: 'nats',
  perSample(out, { target, prediction, count, width }, parameters) {
    const rule = focalRule(parameters, width);
    for (let row = 0, start = 0; row < count; row++, start += width) out[row] = value(target, prediction, start, start + width, rule);
  },
  gradient(out, { target, prediction, count, width }, parameters) {
    const rule = focalRule(parameters, width);
    for (let row = 0, start = 0; row < count; row++, start += width) differentiate(out, target, prediction, start, start + width, rule);
  },
  valueAndGradient(values, gradient, { target, prediction, count, width }, parameters) {
    const rule = focalRule(parameters, width);
    if (rule.exponent === 2 && rule.s === 0 && rule.guard === EXACT && !rule.normalize) {
      for (let row = 0, start = 0; row < count; row++, start += width)
        values[row] = differentiateSquare(gradient, target, prediction, start, start + width, rule.weights);
      return;
    }
    for (let row = 0, start = 0; row < count; row++, start += width)
      values[row] = differentiate(gradient, target, prediction, start, start + width, rule);
  },
  check: checkRows,
  textbook: (t, p, { gamma: exponent, alpha }) => {
    const factor = (c: number) => (typeof alpha === 'number' ? alpha : (alpha as readonly number[])[c]!);
    return -t.reduce((sum, u, c) => sum + factor(c) * u * (1 - p[c]!) ** (exponent as number) * Math.log(p[c]!), 0);
  },
  kinks: () => [],
  shape: confidenceShape('probability'),
  advice: {
    use: text(
      'One-hot target rows and probability rows, most of them easy: those that are nearly right stop drowning the hard ones.',
      '정답이 원-핫 벡터이고 예측이 확률 벡터이며 쉬운 행이 아주 많을 때 씁니다. 거의 맞힌 행들이 어려운 행을 덮어 버리지 않습니다.',
    ),
    avoid: text(
      'When the logits are at hand (the logit form is exact in the tails), with balanced classes, or with noisy labels.',
      '로짓이 있거나(로짓을 받는 형태가 꼬리에서도 정확합니다), 클래스별 표본 수가 고르거나, 레이블에 오류가 많으면 피합니다.',
    ),
  },
  equivalents: [
    {
      library: 'pytorch',
      call: '-(0.25 * target * (1 - prediction) ** 2 * prediction.log()).sum(-1).mean()',
      differs: differs.noFunction,
      preset: { gamma: 2, alpha: 0.25 },
      code: parameters => {
        const { before, log, q } = rowsCode(parameters, 'torch');
        const focal = `(1 - ${q}).clamp(min=0) ** ${py(parameters.gamma)}`;
        return torchFormula('-loss.sum(-1)', [
          ...before,
          `a = ${focalFactors(parameters, 'torch')}`,
          `loss = torch.where(a == 0, torch.zeros_like(${q}), a * ${focal} * ${log})`,
        ]);
      },
    },
    {
      library: 'keras',
      call: 'keras.losses.CategoricalFocalCrossentropy(alpha=0.25, gamma=2.0, label_smoothing=0.0)',
      differs: text(
        'Divides each row by its sum and clips it, also inside (1 − p)^γ: normalize = true, clamp = clip, eps = 1e-7.',
        '각 행을 합으로 나눈 뒤 자르며, (1 − p)^γ에도 자른 값을 씁니다(normalize = true, clamp = clip, eps = 1e-7).',
      ),
      preset: { gamma: 2, alpha: 0.25, normalize: true, clamp: 'clip', eps: 1e-7 },
      code: ({ gamma: exponent, alpha, labelSmoothing: s, clamp, normalize: isNormalised, eps: epsilon }) => {
        if (clamp !== 'clip' || !isNormalised || epsilon === 0) return undefined;
        const args = [`alpha=${py(alpha)}`, `gamma=${py(exponent)}`, `label_smoothing=${py(s)}`];
        return withKerasEpsilon(kerasCode('CategoricalFocalCrossentropy', args, { isRow: true }), epsilon);
      },
    },
    {
      library: 'numpy',
      call: 'np.mean(-np.sum(alpha * target * (1 - p) ** gamma * np.log(p), axis=-1))',
      code: parameters => {
        const { before, log, q } = rowsCode(parameters, 'np');
        const focal = `np.maximum(1 - ${q}, 0) ** ${py(parameters.gamma)}`;
        return numpyCode('-np.sum(loss, axis=-1)', {
          before: [...before, `a = ${focalFactors(parameters, 'np')}`, `loss = np.where(a == 0, 0, a * ${focal} * ${log})`],
        });
      },
    },
  ],
  sources: [sources.focal, sources.keras],
};

/** Python for the probabilities `q` of the rows and their logarithm, guarded as the parameters say. */
function rowsCode(
  { clamp, eps: epsilon, normalize: isNormalised }: ResolvedParameters,
  module: 'np' | 'torch',
): { readonly before: readonly string[]; readonly log: string; readonly q: string } {
  const before: string[] = [];
  if (isNormalised) before.push(`q = prediction / prediction.sum(-1, ${module === 'np' ? 'keepdims' : 'keepdim'}=True)`);
  const rows = isNormalised ? 'q' : 'prediction';
  if (clamp === 'clip') before.push(`q = ${rows}.cl${module === 'np' ? 'ip' : 'amp'}(${py(epsilon)}, 1 - ${py(epsilon)})`);
  const q = before.length > 0 ? 'q' : 'prediction';
  return { before, log: `${module}.log(${clamp === 'add' ? `${q} + ${py(epsilon)}` : q})`, q };
}
