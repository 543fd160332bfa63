import type { LossDefinition } from '../definition';
import { quickExp, quickLog1p, quickPow } from '../quick';
import { text } from '../text';
import { alpha, balanceOf, focalCode, focalValue, powerOf, raised, raisedSlope } from './_binaryFocal';
import { smoothedLabels } from './_classCode';
import { gamma } from './_classFocal';
import { numpyCode, optaxCode, py, torchFormula } from './_code';
import { binaryLabelSmoothing, normalization } from './_parameters';
import { confidenceShape } from './_shapes';
import { sources } from './_sources';

// ℓ = a·u^γ·ce. A logit x is on the side of the label 1 when x ≥ 0. With `wrong` the share of the label on the other side (1 − t for
// x ≥ 0, else t), `right` = 1 − wrong and power = e^−|x|, the sigmoid of the larger of ±x is 1/(1 + power), of the smaller power/(1 + power):
//
//     u = 1 − p_t = t·σ(−x) + (1 − t)·σ(x)  = (wrong + right·power)/(1 + power)            no 1 − σ, so nothing cancels
//     ce = t·sp(−x) + (1 − t)·sp(x)         = log1p(power) + wrong·|x|
//     ∂ce/∂|x| = (wrong − right·power)/(1 + power),      ∂u/∂|x| = (wrong − right)·power/(1 + power)²
//
// Full relative precision for every x. At x = ±∞ power is 0, and terms with the factor 0 are left out.

function crossEntropy(wrong: number, size: number, power: number): number {
  const logarithm = quickLog1p(power);
  const ce = logarithm + wrong * size;
  // 0·∞: an infinite logit on the right side.
  return Number.isNaN(ce) && wrong === 0 ? logarithm : ce;
}

function shareOfWrong(wrong: number, power: number): number {
  return (wrong + (1 - wrong) * power) / (1 + power);
}

/** ∂/∂|x| of f(u)·ce, given f(u) = u^γ and `slope` = f′(u). */
function derivative(wrong: number, power: number, ce: number, factor: number, slope: number): number {
  const upper = 1 / (1 + power);
  const pull = power === 0 ? 0 : slope * (2 * wrong - 1) * upper * upper * power * ce;
  return pull + factor * (wrong - (1 - wrong) * power) * upper;
}

/** Binary focal loss of logits. */
export const binaryFocalWithLogits: LossDefinition = {
  id: 'binary_focal_with_logits',
  names: {
    full: text('Binary focal loss with logits', '로짓 이진 초점 손실'),
    short: 'Focal (logits)',
    aliases: ['sigmoid_focal_loss', 'BinaryFocalCrossentropy', 'FocalLoss', 'focal loss', 'RetinaNet', '포컬 로스'],
  },
  family: 'binary',
  layout: 'pairs',
  target: 'binary',
  prediction: 'logit',
  activation: 'none',
  reduction: 'mean',
  formula: {
    value:
      '\\ell = a\\,(1 - p_t)^\\gamma \\bigl(-t \\ln \\sigma(x) - (1 - t) \\ln \\sigma(-x)\\bigr), \\quad p_t = t\\,\\sigma(x) + (1 - t)\\,\\sigma(-x)',
    gradient:
      '\\frac{\\partial \\ell}{\\partial x} = \\mp a\\,\\sigma(-z)^\\gamma \\bigl(\\gamma\\,\\sigma(z) \\operatorname{sp}(-z) + \\sigma(-z)\\bigr) \\;\\text{for}\\; t = 1 \\;\\text{or}\\; 0, \\quad z = \\pm x',
    stable:
      '\\ell = a\\,u^\\gamma \\bigl(t \\operatorname{sp}(-x) + (1 - t) \\operatorname{sp}(x)\\bigr), \\quad u = t\\,\\sigma(-x) + (1 - t)\\,\\sigma(x)',
  },
  parameters: [gamma, alpha, binaryLabelSmoothing, normalization],
  unit: 'nats',
  perSample(out, { target, prediction, count }, parameters) {
    const [{ base, slope }, gamma, s] = [balanceOf(parameters), parameters.gamma as number, parameters.labelSmoothing as number];
    for (let i = 0; i < count; i++) {
      const t = target[i]! * (1 - s) + s / 2;
      const x = prediction[i]!;
      const wrong = x < 0 ? t : 1 - t;
      const power = quickExp(-Math.abs(x));
      const u = shareOfWrong(wrong, power);
      out[i] = focalValue(base + slope * t, u, raised(u, gamma), crossEntropy(wrong, Math.abs(x), power));
    }
  },
  gradient(out, { target, prediction, count }, parameters) {
    const [{ base, slope }, gamma, s] = [balanceOf(parameters), parameters.gamma as number, parameters.labelSmoothing as number];
    for (let i = 0; i < count; i++) {
      const t = target[i]! * (1 - s) + s / 2;
      const x = prediction[i]!;
      const wrong = x < 0 ? t : 1 - t;
      const power = quickExp(-Math.abs(x));
      const u = shareOfWrong(wrong, power);
      const factor = raised(u, gamma);
      const growth = derivative(wrong, power, crossEntropy(wrong, Math.abs(x), power), factor, raisedSlope(u, factor, gamma));
      out[i] = (x < 0 ? -1 : 1) * (base + slope * t) * growth;
    }
  },
  valueAndGradient(values, gradient, { target, prediction, count }, parameters) {
    const [{ base, slope }, gamma, s] = [balanceOf(parameters), parameters.gamma as number, parameters.labelSmoothing as number];
    const [keep, spread, polynomial] = [1 - s, s / 2, powerOf(parameters)];
    if (!polynomial) {
      for (let i = 0; i < count; i++) {
        const t = target[i]! * keep + spread;
        const x = prediction[i]!;
        const wrong = x < 0 ? t : 1 - t;
        const power = quickExp(-Math.abs(x));
        const u = shareOfWrong(wrong, power);
        const factor = quickPow(u, gamma);
        const ce = crossEntropy(wrong, Math.abs(x), power);
        const weight = base + slope * t;
        values[i] = focalValue(weight, u, factor, ce);
        gradient[i] = (x < 0 ? -weight : weight) * derivative(wrong, power, ce, factor, raisedSlope(u, factor, gamma));
      }
      return;
    }
    const [c0, c1, c2] = polynomial;
    // Two short loops: the chain from the logit to the slope is too long for the processor to overlap several samples.
    for (let i = 0; i < count; i++) gradient[i] = quickExp(-Math.abs(prediction[i]!));
    for (let i = 0; i < count; i++) {
      const t = target[i]! * keep + spread;
      const x = prediction[i]!;
      // The side of 0 as a number: half of all signs surprise the processor, a product does not.
      const below = Number(x < 0);
      const wrong = below * t + (1 - below) * (1 - t);
      const power = gradient[i]!;
      const u = shareOfWrong(wrong, power);
      const factor = c0 + u * (c1 + c2 * u);
      const ce = crossEntropy(wrong, Math.abs(x), power);
      const weight = base + slope * t;
      values[i] = focalValue(weight, u, factor, ce);
      gradient[i] = (1 - 2 * below) * weight * derivative(wrong, power, ce, factor, c1 + 2 * c2 * u);
    }
  },
  textbook: ([t], [x], { gamma }) => {
    const p = 1 / (1 + Math.exp(-x!));
    const pt = t === 1 ? p : 1 - p;
    return -((1 - pt) ** (gamma as number)) * Math.log(pt);
  },
  kinks: () => [],
  shape: confidenceShape('logit'),
  advice: {
    use: text(
      'Very rare positives among many easy negatives, as in detection: sure rows fade out, hard ones keep the gradient.',
      '물체 검출처럼 쉬운 음성이 많고 양성이 아주 드물 때 씁니다. 확실한 행은 비중이 줄고 어려운 행이 기울기를 좌우합니다.',
    ),
    avoid: text(
      'With noisy labels, which look hard forever, or when calibrated probabilities are wanted. Try cross entropy with posWeight first.',
      '잘못된 레이블은 언제까지나 어려운 행으로 남으므로 레이블에 잡음이 많으면 피합니다. 보정된 확률이 필요할 때도 피하며, posWeight를 준 교차 엔트로피부터 써 봅니다.',
    ),
  },
  equivalents: [
    {
      library: 'pytorch',
      call: "torchvision.ops.sigmoid_focal_loss(inputs, targets, alpha=0.25, gamma=2, reduction='none')",
      differs: text(
        'In torchvision. α is on at 0.25; −1 switches it off. Without reduction it gives one value an element.',
        'torchvision에 있습니다. α가 기본으로 0.25이며 −1이면 꺼집니다. 기본 설정에서는 원소별 값을 돌려줍니다.',
      ),
      preset: { gamma: 2, alpha: 0.25 },
      code: parameters => {
        const { labels, value } = focalCode(parameters);
        const ce = 'ce = F.binary_cross_entropy_with_logits(prediction, t, reduction="none")';
        return torchFormula(`(${value})`, [labels, ce, 'u = t * torch.sigmoid(-prediction) + (1 - t) * torch.sigmoid(prediction)']);
      },
    },
    {
      library: 'keras',
      call: 'keras.losses.BinaryFocalCrossentropy(apply_class_balancing=False, alpha=0.25, gamma=2.0, from_logits=True)',
      differs: text(
        'Turns logits into probabilities and clips them, so that the loss of a row saturates beyond logits of ±16. α counts only with apply_class_balancing.',
        '로짓을 확률로 바꾼 뒤 자르므로 로짓이 ±16을 넘으면 손실이 더 커지지 않습니다. α는 apply_class_balancing을 켜야 쓰입니다.',
      ),
      code: parameters => {
        const { labels, value } = focalCode(parameters);
        return {
          before: [
            labels,
            'ce = keras.ops.binary_crossentropy(t, prediction, from_logits=True)',
            'u = t * keras.ops.sigmoid(-prediction) + (1 - t) * keras.ops.sigmoid(prediction)',
          ],
          mean: `keras.ops.mean(${value})`,
          perSample: value,
        };
      },
    },
    {
      library: 'optax',
      call: 'optax.losses.sigmoid_focal_loss(logits, labels, alpha=None, gamma=2.0).mean()',
      preset: { gamma: 2, alpha: null },
      code: parameters => {
        const args = `alpha=${py(parameters.alpha)}, gamma=${py(parameters.gamma)}`;
        return optaxCode(`optax.losses.sigmoid_focal_loss(prediction, ${smoothedLabels(parameters)}, ${args})`);
      },
    },
    {
      library: 'numpy',
      call: 'np.mean(u**gamma * (np.log1p(np.exp(-np.abs(x))) + wrong * np.abs(x)))',
      code: parameters => {
        const { labels, value } = focalCode(parameters);
        return numpyCode(value, {
          before: [
            labels,
            'x, power = prediction, np.exp(-np.abs(prediction))',
            'wrong = np.where(x < 0, t, 1 - t)',
            'u = (wrong + (1 - wrong) * power) / (1 + power)',
            'ce = np.log1p(power) + wrong * np.abs(x)',
          ],
        });
      },
    },
  ],
  sources: [sources.focal, sources.keras],
};
