import type { Vector } from '../arrays';
import type { Batch, LossDefinition, ResolvedParameters } from '../definition';
import { text } from '../text';
import { alpha, balanceOf, focalCode, focalValue, numpyEntropy, powerOf, raised, raisedSlope, torchEntropy } from './_binaryFocal';
import { checkProbabilities } from './_check';
import { kerasEpsilon } from './_classCode';
import { gamma } from './_classFocal';
import { kerasCode, numpyCode, py, torchFormula } from './_code';
import { ADD, CLIP, EXACT, guardOf, TORCH } from './_guard';
import { binaryLabelSmoothing, clamp, eps, normalization } from './_parameters';
import { confidenceShape } from './_shapes';
import { sources } from './_sources';

/** torch's float32 constant 1e-12, as a double. */
const TORCH_FLOOR = Math.fround(1e-12);

/** u = 1 − p_t; the guard stands inside the logarithms only, so u is made of the raw probability. */
function shareOfWrong(t: number, p: number): number {
  return t * (1 - p) + (1 - t) * p;
}

/** p_t. */
function shareOfRight(t: number, p: number): number {
  return t * p + (1 - t) * (1 - p);
}

/** Binary cross entropy −t ln p − (1 − t) log1p(−p) under a guard, a term with factor 0 being 0. */
function crossEntropy(t: number, p: number, guard: number, epsilon: number): number {
  const clipped = guard === CLIP ? Math.min(Math.max(p, epsilon), 1 - epsilon) : p;
  const shift = guard === ADD ? epsilon : 0;
  const floor = guard === TORCH ? -100 : -Infinity;
  const yes = t === 0 ? 0 : t * Math.max(Math.log(clipped + shift), floor);
  const no = t === 1 ? 0 : (1 - t) * Math.max(shift === 0 ? Math.log1p(-clipped) : Math.log(1 - clipped + shift), floor);
  return 0 - yes - no;
}

/** Its derivative (1 − t)/(1 − p) − t/p under the same guard; the clip makes it 0 outside. */
function entropySlope(t: number, p: number, guard: number, epsilon: number): number {
  if (guard === TORCH) return (p - t) / Math.max(p * (1 - p), TORCH_FLOOR);
  if (guard === CLIP && (p < epsilon || p > 1 - epsilon)) return 0;
  const shift = guard === ADD ? epsilon : 0;
  return (t === 1 ? 0 : (1 - t) / (1 - p + shift)) - (t === 0 ? 0 : t / (p + shift));
}

/**
 * a(γu^(γ−1)(1 − 2t)·ce + u^γ·ce′). The first term is 0 where ce is, also for u = 0 and γ < 1; where both terms are infinite the second
 * wins, since 1/p grows faster than ln p.
 */
function derivative(weight: number, t: number, u: number, gamma: number, ce: number, slope: number, factor: number): number {
  if (weight === 0) return 0 * u;
  const second = factor === 0 ? 0 : factor * slope;
  if (ce === 0 || gamma === 0 || Math.abs(slope) === Number.POSITIVE_INFINITY) return weight * second;
  return weight * (raisedSlope(u, factor, gamma) * (1 - 2 * t) * ce + second);
}

/**
 * Binary cross entropies of hard labels, −ln p or −ln(1 − p), by one logarithm without a jump on the label; false when a label is soft.
 *
 *     q = 1 − p as rounded, c = (1 − q) − p what was lost        ⇒  ln(1 − p) = ln(q + c) = ln q + c/q,      c² is below every digit
 *
 * For the label 1, q is p itself and nothing is lost. For q = 0 the value is Infinity.
 */
function hardEntropies(out: Float64Array, target: Vector, prediction: Vector, count: number): boolean {
  let soft = 0;
  for (let i = 0; i < count; i++) {
    const t = target[i]!;
    const p = prediction[i]!;
    const q = shareOfRight(t, p);
    const entropy = 0 - Math.log(q) - ((1 - t) * (1 - q - p)) / q;
    out[i] = q === 0 ? Number.POSITIVE_INFINITY : entropy;
    soft += Number(t * (1 - t) !== 0);
  }
  return soft === 0;
}

/**
 * The usual case: no guard, no smoothing, γ = 0, 1 or 2, weights that are not 0. With hard labels p_t is p or 1 − p, and ℓ = −a·f(u)·ln p_t
 * has the derivative ∓a(f′(u)·(−ln p_t) + f(u)/p_t). Returns false, with nothing of use written, when there are soft labels.
 */
function usual(
  values: Float64Array,
  gradient: Float64Array,
  { target, prediction, count }: Batch,
  parameters: ResolvedParameters,
): boolean {
  const { base, slope } = balanceOf(parameters);
  const [c0, c1, c2] = powerOf(parameters)!;
  if (!hardEntropies(values, target, prediction, count)) return false;
  for (let i = 0; i < count; i++) {
    const t = target[i]!;
    const p = prediction[i]! + 0;
    const ce = values[i]!;
    const u = shareOfWrong(t, p);
    const weight = base + slope * t;
    const factor = weight * (c0 + u * (c1 + c2 * u));
    const bend = weight * (c1 + 2 * c2 * u);
    values[i] = factor * ce;
    gradient[i] = (1 - 2 * t) * ((bend === 0 ? 0 : bend * ce) + factor / shareOfRight(t, p));
  }
  return true;
}

/** Binary focal loss of probabilities. */
export const binaryFocal: LossDefinition = {
  id: 'binary_focal',
  names: {
    full: text('Binary focal loss', '이진 초점 손실'),
    short: 'Focal',
    aliases: ['BinaryFocalCrossentropy', 'binary_focal_crossentropy', 'FocalLoss', 'focal loss', '포컬 로스'],
  },
  family: 'binary',
  layout: 'pairs',
  target: 'binary',
  prediction: 'probability',
  activation: 'sigmoid',
  reduction: 'mean',
  formula: {
    value:
      '\\ell = a\\,(1 - p_t)^\\gamma \\bigl(-t \\ln p - (1 - t) \\ln(1 - p)\\bigr), \\quad p_t = t\\,p + (1 - t)(1 - p), \\quad a = \\alpha t + (1 - \\alpha)(1 - t)',
    gradient:
      '\\frac{\\partial \\ell}{\\partial p} = a \\Bigl(\\gamma u^{\\gamma - 1} (1 - 2t)\\,c + u^\\gamma \\frac{p - t}{p\\,(1 - p)}\\Bigr), \\quad u = 1 - p_t, \\quad c = -t \\ln p - (1 - t) \\ln(1 - p)',
    stable: '\\ell = a\\,u^\\gamma \\bigl(-t \\ln p - (1 - t) \\operatorname{log1p}(-p)\\bigr), \\quad u = t\\,(1 - p) + (1 - t)\\,p',
  },
  parameters: [gamma, alpha, clamp, eps, binaryLabelSmoothing, normalization],
  unit: 'nats',
  perSample(out, { target, prediction, count }, parameters) {
    const [guard, epsilon, s] = [guardOf(parameters), parameters.eps as number, parameters.labelSmoothing as number];
    const [{ base, slope }, gamma] = [balanceOf(parameters), parameters.gamma as number];
    for (let i = 0; i < count; i++) {
      const t = target[i]! * (1 - s) + s / 2;
      const p = prediction[i]! + 0;
      const u = shareOfWrong(t, p);
      out[i] = focalValue(base + slope * t, u, raised(u, gamma), crossEntropy(t, p, guard, epsilon));
    }
  },
  gradient(out, { target, prediction, count }, parameters) {
    const [guard, epsilon, s] = [guardOf(parameters), parameters.eps as number, parameters.labelSmoothing as number];
    const [{ base, slope }, gamma] = [balanceOf(parameters), parameters.gamma as number];
    for (let i = 0; i < count; i++) {
      const t = target[i]! * (1 - s) + s / 2;
      const p = prediction[i]! + 0;
      const ce = crossEntropy(t, p, guard, epsilon);
      const u = shareOfWrong(t, p);
      out[i] = derivative(base + slope * t, t, u, gamma, ce, entropySlope(t, p, guard, epsilon), raised(u, gamma));
    }
  },
  valueAndGradient(values, gradient, batch, parameters) {
    const { target, prediction, count } = batch;
    const [guard, epsilon, s] = [guardOf(parameters), parameters.eps as number, parameters.labelSmoothing as number];
    const [{ base, slope }, gamma] = [balanceOf(parameters), parameters.gamma as number];
    const isUsual = guard === EXACT && s === 0 && powerOf(parameters) !== undefined && base !== 0 && base + slope !== 0;
    if (isUsual && usual(values, gradient, batch, parameters)) return;
    for (let i = 0; i < count; i++) {
      const t = target[i]! * (1 - s) + s / 2;
      const p = prediction[i]! + 0;
      const weight = base + slope * t;
      const u = shareOfWrong(t, p);
      const ce = crossEntropy(t, p, guard, epsilon);
      const factor = raised(u, gamma);
      values[i] = focalValue(weight, u, factor, ce);
      gradient[i] = derivative(weight, t, u, gamma, ce, entropySlope(t, p, guard, epsilon), factor);
    }
  },
  check: checkProbabilities,
  textbook: ([t], [p], { gamma }) => {
    const pt = t === 1 ? p! : 1 - p!;
    return -((1 - pt) ** (gamma as number)) * Math.log(pt);
  },
  kinks: () => [],
  shape: confidenceShape('probability'),
  advice: {
    use: text(
      'Very rare positives among many easy negatives, with probabilities at hand. γ = 2 makes a row of p_t = 0.9 count a hundredth.',
      '쉬운 음성이 많고 양성이 아주 드물며 예측이 확률일 때 씁니다. γ = 2이면 p_t = 0.9인 행의 비중이 100분의 1이 됩니다.',
    ),
    avoid: text(
      'When the logits are at hand (take the form with logits), with noisy labels, or when the probabilities must stay calibrated.',
      '로짓이 있으면 로짓을 받는 형태를 씁니다. 레이블에 잡음이 많거나 확률이 잘 보정되어 있어야 하면 피합니다.',
    ),
  },
  equivalents: [
    {
      library: 'pytorch',
      call: '(u**gamma * F.binary_cross_entropy(prediction, target, reduction="none")).mean()',
      differs: text(
        'There is no function for probabilities: the formula is written out, with u = 1 − p_t. F.binary_cross_entropy floors each logarithm at −100: clamp = torch.',
        '확률을 받는 전용 함수가 없어 식을 그대로 씁니다. u = 1 − p_t입니다. F.binary_cross_entropy는 로그의 하한을 −100으로 둡니다(clamp = torch).',
      ),
      preset: { clamp: 'torch' },
      code: parameters => {
        const { labels, value } = focalCode(parameters);
        return torchFormula(`(${value})`, [labels, ...torchEntropy(parameters)]);
      },
    },
    {
      library: 'keras',
      call: 'keras.losses.BinaryFocalCrossentropy(apply_class_balancing=False, alpha=0.25, gamma=2.0, from_logits=False)',
      differs: text(
        'Clips to [1e-7, 1 − 1e-7] inside the logarithm only: clamp = clip. α counts only with apply_class_balancing.',
        '로그 안에서만 확률을 [1e-7, 1 − 1e-7]로 자릅니다(clamp = clip). α는 apply_class_balancing을 켜야 쓰입니다.',
      ),
      preset: { gamma: 2, alpha: null, clamp: 'clip', eps: 1e-7 },
      code: parameters => {
        const epsilon = kerasEpsilon(parameters);
        if (!epsilon) return undefined;
        const { alpha, gamma, labelSmoothing: s } = parameters;
        const balance = alpha === null ? [] : ['apply_class_balancing=True', `alpha=${py(alpha)}`];
        return { ...epsilon, ...kerasCode('BinaryFocalCrossentropy', [...balance, `gamma=${py(gamma)}`, `label_smoothing=${py(s)}`]) };
      },
    },
    {
      library: 'numpy',
      call: 'np.mean(u**gamma * (-t * np.log(p) - (1 - t) * np.log1p(-p)))',
      code: parameters => {
        const { labels, value } = focalCode(parameters);
        return numpyCode(value, { before: [labels, ...numpyEntropy(parameters)] });
      },
    },
  ],
  sources: [sources.focal, sources.keras],
};
