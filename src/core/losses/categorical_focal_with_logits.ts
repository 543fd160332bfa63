import type { Vector } from '../arrays';
import type { LossDefinition } from '../definition';
import { indexOfMaximum } from '../numerics';
import { text } from '../text';
import { minusLogSoftmax } from './_classCode';
import { alphasOf, classAlpha, focalFactors, focus, gamma } from './_classFocal';
import { kerasCode, numpyCode, py, torchFormula } from './_code';
import { differs } from './_differs';
import { labelSmoothing, normalization } from './_parameters';
import { confidenceShape } from './_shapes';
import { powersOf, restOf } from './_softmax';
import { sources } from './_sources';

/**
 * Σ a_c·(1 − S_c)^γ·(−ln S_c) of one row, a_c = α_c·(t_c(1 − s) + s/C), whose largest logit is m = x_k; with rest = Σ_{i≠k} e^(x_i − m)
 *
 *     −ln S_c = (m − x_c) + log1p(rest),    1 − S_k = rest/(1 + rest),    1 − S_c as it stands for c ≠ k, where S_c ≤ ½
 *
 * Full relative precision for every logit. Classes with a_c = 0 are left out: 0·∞ is no loss.
 */
function value(t: Vector, x: Vector, start: number, end: number, k: number, alphas: Float64Array, exponent: number, s: number): number {
  const m = x[k]!;
  const rest = restOf(x, start, end, k);
  const logRest = Math.log1p(rest);
  const scale = 1 / (1 + rest);
  const spread = s / (end - start);
  let loss = 0;
  for (let i = start; i < end; i++) {
    const a = alphas[i - start]! * (t[i]! * (1 - s) + spread);
    if (a === 0) continue;
    const complement = i === k ? rest * scale : 1 - Math.exp(x[i]! - m) * scale;
    loss += a * focus(complement, exponent) * (m - x[i]! + logRest);
  }
  return loss;
}

/**
 * Writes the derivatives of one row and returns its value. With n = −ln S_c and u = 1 − S_c
 *
 *     v_c = ∂ℓ/∂ln S_c = −a_c(u^γ + γu^(γ−1)·S_c·n) = −a_c·u^γ·(1 + γ·S_c·n/u)
 *     ∂ℓ/∂x_j = Σ v_c([c = j] − S_j) = v_j(1 − S_j) − S_j·Σ_{i≠j} v_i
 *
 * n/u is 1 in the limit u → 0, and S_c·n is 0 in the limit S_c → 0. `slopes` is room for v.
 */
function differentiate(
  out: Float64Array,
  slopes: Float64Array,
  t: Vector,
  x: Vector,
  start: number,
  end: number,
  k: number,
  alphas: Float64Array,
  exponent: number,
  s: number,
): number {
  const m = x[k]!;
  const rest = powersOf(out, x, start, end, k);
  const logRest = Math.log1p(rest);
  const scale = 1 / (1 + rest);
  const spread = s / (end - start);
  let loss = 0;
  let total = 0;
  for (let i = start; i < end; i++) {
    const a = alphas[i - start]! * (t[i]! * (1 - s) + spread);
    slopes[i - start] = 0;
    if (a === 0) continue;
    const share = out[i]! * scale;
    const complement = i === k ? rest * scale : 1 - share;
    const surprise = m - x[i]! + logRest;
    const focused = a * focus(complement, exponent);
    const relative = share === 0 ? 0 : complement === 0 ? share : (share * surprise) / complement;
    const slope = -focused * (1 + exponent * relative);
    loss += focused * surprise;
    slopes[i - start] = slope;
    total += slope;
  }
  for (let i = start; i < end; i++) {
    const share = out[i]! * scale;
    const slope = slopes[i - start]!;
    out[i] = slope * (i === k ? rest * scale : 1 - share) - share * (total - slope);
  }
  return loss;
}

/** Categorical focal loss of logits. */
export const categoricalFocalWithLogits: LossDefinition = {
  id: 'categorical_focal_with_logits',
  names: {
    full: text('Categorical focal loss with logits', '범주형 로짓 초점 손실'),
    short: 'Categorical focal (logits)',
    aliases: ['CategoricalFocalCrossentropy', 'categorical_focal_crossentropy', 'focal loss', 'softmax focal loss', '포컬 로스'],
  },
  family: 'multiclass',
  layout: 'rows',
  target: 'oneHot',
  prediction: 'classLogits',
  activation: 'none',
  reduction: 'mean',
  formula: {
    value: '\\ell = -\\sum_c \\alpha_c\\, t_c\\, (1 - S_c)^\\gamma \\ln S_c, \\quad S_c = \\frac{e^{x_c}}{\\sum_j e^{x_j}}',
    gradient:
      '\\frac{\\partial \\ell}{\\partial x_j} = v_j - S_j \\sum_c v_c, \\quad v_c = \\alpha_c\\, t_c \\bigl(\\gamma\\, (1 - S_c)^{\\gamma - 1} S_c \\ln S_c - (1 - S_c)^\\gamma\\bigr)',
    stable:
      '-\\ln S_c = (m - x_c) + \\operatorname{log1p}(r), \\quad 1 - S_k = \\frac{r}{1 + r}, \\quad r = \\sum_{j \\ne k} e^{x_j - m}, \\; m = x_k = \\max_j x_j',
  },
  parameters: [gamma, classAlpha, labelSmoothing, normalization],
  unit: 'nats',
  perSample(out, { target, prediction, count, width }, parameters) {
    const [alphas, exponent, s] = [alphasOf(parameters, width), parameters.gamma as number, parameters.labelSmoothing as number];
    for (let row = 0, start = 0; row < count; row++, start += width) {
      const k = indexOfMaximum(prediction, start, start + width);
      out[row] = value(target, prediction, start, start + width, k, alphas, exponent, s);
    }
  },
  gradient(out, { target, prediction, count, width }, parameters) {
    const [alphas, exponent, s] = [alphasOf(parameters, width), parameters.gamma as number, parameters.labelSmoothing as number];
    const slopes = new Float64Array(width);
    for (let row = 0, start = 0; row < count; row++, start += width) {
      const k = indexOfMaximum(prediction, start, start + width);
      differentiate(out, slopes, target, prediction, start, start + width, k, alphas, exponent, s);
    }
  },
  valueAndGradient(values, gradient, { target, prediction, count, width }, parameters) {
    const [alphas, exponent, s] = [alphasOf(parameters, width), parameters.gamma as number, parameters.labelSmoothing as number];
    const slopes = new Float64Array(width);
    for (let row = 0, start = 0; row < count; row++, start += width) {
      const k = indexOfMaximum(prediction, start, start + width);
      values[row] = differentiate(gradient, slopes, target, prediction, start, start + width, k, alphas, exponent, s);
    }
  },
  textbook: (t, x, { gamma: exponent, alpha }) => {
    const total = x.reduce((sum, logit) => sum + Math.exp(logit), 0);
    const shares = x.map(logit => Math.exp(logit) / total);
    const factor = (c: number) => (typeof alpha === 'number' ? alpha : (alpha as readonly number[])[c]!);
    return -t.reduce((sum, u, c) => sum + factor(c) * u * (1 - shares[c]!) ** (exponent as number) * Math.log(shares[c]!), 0);
  },
  kinks: () => [],
  shape: confidenceShape('logit'),
  advice: {
    use: text(
      'One-hot target rows and logits, most rows being easy: those that are nearly right stop drowning the hard ones.',
      '정답이 원-핫 벡터이고 예측이 로짓이며 쉬운 행이 아주 많을 때 씁니다. 거의 맞힌 행들이 어려운 행을 덮어 버리지 않습니다.',
    ),
    avoid: text(
      'With balanced classes or noisy labels: it dwells on the rows that contradict the model, wrong labels among them.',
      '클래스별 표본 수가 고르거나 레이블에 오류가 많으면 피합니다. 잘못된 레이블까지 포함해, 모델과 어긋나는 행에 매달립니다.',
    ),
  },
  equivalents: [
    {
      library: 'pytorch',
      call: '-(0.25 * target * (1 - prediction.softmax(-1)) ** 2 * prediction.log_softmax(-1)).sum(-1).mean()',
      differs: differs.noFunction,
      preset: { gamma: 2, alpha: 0.25 },
      code: parameters =>
        torchFormula(`-(${focalFactors(parameters, 'torch')} * (-log_p.expm1()) ** ${py(parameters.gamma)} * log_p).sum(-1)`, [
          'log_p = prediction.log_softmax(-1)',
        ]),
    },
    {
      library: 'keras',
      call: 'keras.losses.CategoricalFocalCrossentropy(alpha=0.25, gamma=2.0, from_logits=True, label_smoothing=0.0)',
      differs: text(
        'Turns the logits into probabilities and clips them to [1e-7, 1 − 1e-7]: beyond that they no longer count.',
        '로짓을 확률로 바꾼 뒤 [1e-7, 1 − 1e-7]로 자르므로, 그 밖에서는 로짓이 더 커져도 값이 같습니다.',
      ),
      preset: { gamma: 2, alpha: 0.25 },
      code: ({ gamma: exponent, alpha, labelSmoothing: s }) =>
        kerasCode(
          'CategoricalFocalCrossentropy',
          [`alpha=${py(alpha)}`, `gamma=${py(exponent)}`, 'from_logits=True', `label_smoothing=${py(s)}`],
          { isRow: true },
        ),
    },
    {
      library: 'numpy',
      call: 'np.mean(-np.sum(alpha * target * (1 - p) ** gamma * np.log(p), axis=-1))',
      code: parameters =>
        numpyCode('np.sum(loss, axis=-1)', {
          before: [
            ...minusLogSoftmax,
            `a = ${focalFactors(parameters, 'np')}`,
            `loss = np.where(a == 0, 0, a * (-np.expm1(-nlp)) ** ${py(parameters.gamma)} * nlp)`,
          ],
        }),
    },
  ],
  sources: [sources.focal, sources.keras],
};
