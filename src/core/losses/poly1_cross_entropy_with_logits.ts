import type { Vector } from '../arrays';
import type { LossDefinition } from '../definition';
import { indexOfMaximum } from '../numerics';
import { text } from '../text';
import { minusLogSoftmax } from './_classCode';
import { numpyCode, optaxCode, py, torchFormula } from './_code';
import { differs } from './_differs';
import { normalization } from './_parameters';
import { confidenceShape } from './_shapes';
import { powersOf, restOf } from './_softmax';
import { sources } from './_sources';

/**
 * Σ t_c·(−ln S_c + ε(1 − S_c)) of one row, whose largest logit is m = x_k; with rest = Σ_{i≠k} e^(x_i − m)
 *
 *     −ln S_c = (m − x_c) + log1p(rest),    1 − S_k = rest/(1 + rest),    1 − S_c as it stands for c ≠ k, where S_c ≤ ½
 *
 * Full relative precision for every logit. Classes with t_c = 0 are left out: 0·∞ is no loss.
 */
function value(t: Vector, x: Vector, start: number, end: number, k: number, epsilon: number): number {
  const m = x[k]!;
  const rest = restOf(x, start, end, k);
  const logRest = Math.log1p(rest);
  const scale = 1 / (1 + rest);
  let loss = 0;
  for (let i = start; i < end; i++) {
    if (t[i] === 0) continue;
    const complement = i === k ? rest * scale : 1 - Math.exp(x[i]! - m) * scale;
    loss += t[i]! * (m - x[i]! + logRest + epsilon * complement);
  }
  return loss;
}

/**
 * Writes the derivatives of one row and returns its value. With T = Σ t_c and A = Σ t_c S_c
 *
 *     ∂/∂x_j = S_j·T − t_j + ε·S_j·(A − t_j)
 *            = S_j·(T − t_j + ε(Σ_{c≠j} t_c S_c − t_j(1 − S_j))) − t_j(1 − S_j)
 *
 * where nothing cancels for a one-hot row: neither T − t_y = 0 nor Σ_{c≠y} t_c S_c = 0 is a difference of rounded numbers.
 */
function differentiate(out: Float64Array, t: Vector, x: Vector, start: number, end: number, k: number, epsilon: number): number {
  const m = x[k]!;
  const rest = powersOf(out, x, start, end, k);
  const logRest = Math.log1p(rest);
  const scale = 1 / (1 + rest);
  let loss = 0;
  let total = 0;
  let along = 0; // Σ_{c≠k} t_c S_c
  for (let i = start; i < end; i++) {
    const u = t[i]!;
    if (u === 0) continue;
    const share = out[i]! * scale;
    const complement = i === k ? rest * scale : 1 - share;
    loss += u * (m - x[i]! + logRest + epsilon * complement);
    total += u;
    if (i !== k) along += u * share;
  }
  const top = t[k]! * out[k]! * scale;
  for (let i = start; i < end; i++) {
    const u = t[i]!;
    const share = out[i]! * scale;
    const complement = i === k ? rest * scale : 1 - share;
    const others = i === k ? along : top + (along - u * share);
    out[i] = share * (total - u + epsilon * (others - u * complement)) - u * complement;
  }
  return loss;
}

/** Poly-1 cross entropy of logits. */
export const poly1CrossEntropyWithLogits: LossDefinition = {
  id: 'poly1_cross_entropy_with_logits',
  names: {
    full: text('Poly-1 cross entropy with logits', 'Poly-1 로짓 교차 엔트로피 오차'),
    short: 'Poly-1 (logits)',
    aliases: ['poly_loss_cross_entropy', 'PolyLoss', 'poly1_cross_entropy'],
  },
  family: 'multiclass',
  layout: 'rows',
  target: 'oneHot',
  prediction: 'classLogits',
  activation: 'none',
  reduction: 'mean',
  formula: {
    value: '\\ell = \\sum_c t_c \\bigl(-\\ln S_c + \\varepsilon\\,(1 - S_c)\\bigr), \\quad S_c = \\frac{e^{x_c}}{\\sum_j e^{x_j}}',
    gradient: '\\frac{\\partial \\ell}{\\partial x_j} = S_j \\sum_c t_c - t_j + \\varepsilon\\, S_j \\Bigl(\\sum_c t_c S_c - t_j\\Bigr)',
    stable:
      '-\\ln S_c = (m - x_c) + \\operatorname{log1p}(r), \\quad 1 - S_k = \\frac{r}{1 + r}, \\quad r = \\sum_{j \\ne k} e^{x_j - m}, \\; m = x_k = \\max_j x_j',
  },
  parameters: [
    {
      kind: 'number',
      name: 'epsilon',
      symbol: '\\varepsilon',
      label: 'ε',
      default: 2,
      min: -Number.MAX_VALUE,
      max: Number.MAX_VALUE,
      scale: 'linear',
      slider: { min: -1, max: 10 },
      about: text(
        'Added to the weight of the first term, 1 − S, of the series of cross entropy: above 0 it pushes harder, below 0 it guards against overconfidence. 0 is cross entropy.',
        '교차 엔트로피를 급수로 전개한 첫 항 1 − S의 계수에 더하는 수입니다. 0보다 크면 더 세게 밀고, 작으면 지나친 확신을 막습니다. 0이면 교차 엔트로피입니다.',
      ),
    },
    normalization,
  ],
  unit: 'nats',
  perSample(out, { target, prediction, count, width }, parameters) {
    const epsilon = parameters.epsilon as number;
    for (let row = 0, start = 0; row < count; row++, start += width)
      out[row] = value(target, prediction, start, start + width, indexOfMaximum(prediction, start, start + width), epsilon);
  },
  gradient(out, { target, prediction, count, width }, parameters) {
    const epsilon = parameters.epsilon as number;
    for (let row = 0, start = 0; row < count; row++, start += width)
      differentiate(out, target, prediction, start, start + width, indexOfMaximum(prediction, start, start + width), epsilon);
  },
  valueAndGradient(values, gradient, { target, prediction, count, width }, parameters) {
    const epsilon = parameters.epsilon as number;
    for (let row = 0, start = 0; row < count; row++, start += width) {
      const k = indexOfMaximum(prediction, start, start + width);
      values[row] = differentiate(gradient, target, prediction, start, start + width, k, epsilon);
    }
  },
  textbook: (t, x, { epsilon }) => {
    const total = x.reduce((sum, logit) => sum + Math.exp(logit), 0);
    const shares = x.map(logit => Math.exp(logit) / total);
    return t.reduce((sum, u, c) => sum + u * (-Math.log(shares[c]!) + (epsilon as number) * (1 - shares[c]!)), 0);
  },
  kinks: () => [],
  shape: confidenceShape('logit'),
  advice: {
    use: text(
      'One-hot rows and logits, when cross entropy is nearly right and one more parameter is worth tuning.',
      '정답이 원-핫 벡터이고 예측이 로짓일 때, 교차 엔트로피로 거의 충분하지만 매개변수 하나를 더 조정해 보고 싶을 때 씁니다.',
    ),
    avoid: text(
      'Without a validation set to choose ε with; and on probabilities: softmax would be applied a second time.',
      'ε을 고를 검증 데이터가 없으면 피합니다. 확률에도 쓰지 않습니다. 소프트맥스를 두 번 거치게 됩니다.',
    ),
  },
  equivalents: [
    {
      library: 'pytorch',
      call: '(F.cross_entropy(prediction, target, reduction="none") + 2 * (target * (1 - prediction.softmax(-1))).sum(-1)).mean()',
      differs: differs.noFunction,
      preset: { epsilon: 2 },
      code: ({ epsilon }) =>
        torchFormula(`(-target * (log_p + ${py(epsilon)} * log_p.expm1())).sum(-1)`, ['log_p = prediction.log_softmax(-1)']),
    },
    {
      library: 'optax',
      call: 'optax.losses.poly_loss_cross_entropy(logits, labels, epsilon=2.0).mean()',
      differs: text('Takes the logits first.', '로짓을 먼저 받습니다.'),
      preset: { epsilon: 2 },
      code: ({ epsilon }) => optaxCode(`optax.losses.poly_loss_cross_entropy(prediction, target, epsilon=${py(epsilon)})`),
    },
    {
      library: 'numpy',
      call: 'np.mean(np.sum(target * (-log_p + epsilon * (1 - np.exp(log_p))), axis=-1))',
      code: ({ epsilon }) =>
        numpyCode(`np.sum(np.where(target == 0, 0, target * (nlp - ${py(epsilon)} * np.expm1(-nlp))), axis=-1)`, {
          before: minusLogSoftmax,
        }),
    },
  ],
  sources: [sources.leng],
};
