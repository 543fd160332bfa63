import type { Vector } from '../arrays';
import type { LossDefinition, NumberParameter } from '../definition';
import { text } from '../text';
import { normalization } from './_parameters';
import { scope } from './_scope';
import { sources } from './_sources';

/** 2I + a and P + T + b of one set, with I = Σ p·t, P = Σ p, T = Σ t. */
interface Overlap {
  numerator: number;
  denominator: number;
}

function overlapOf(target: Vector, prediction: Vector, start: number, end: number, num: number, den: number): Overlap {
  let both = 0;
  let sum = 0;
  for (let i = start; i < end; i++) {
    both += prediction[i]! * target[i]!;
    sum += prediction[i]! + target[i]!;
  }
  return { numerator: 2 * both + num, denominator: sum + den };
}

/** ∂/∂p_i (1 − n/D) = −(2t_i·D − n)/D², written as n/D·(1/D) − t_i·(2/D) so that D² cannot overflow. */
function derivative(out: Float64Array, target: Vector, start: number, end: number, { numerator, denominator }: Overlap): void {
  const [pull, push] = [2 / denominator, numerator / denominator / denominator];
  for (let i = start; i < end; i++) out[i] = push - pull * target[i]!;
}

const smooth: Omit<NumberParameter, 'name' | 'default' | 'symbol' | 'label'> = {
  kind: 'number',
  min: 0,
  max: Number.MAX_VALUE,
  scale: 'log',
  slider: { min: 1e-7, max: 100 },
  about: text(
    'Added above or below the fraction. Equal numbers in both places make an empty mask with an empty prediction cost 0.',
    '분자 또는 분모에 더하는 수입니다. 두 곳에 같은 수를 두면 빈 마스크를 비었다고 예측한 손실이 0이 됩니다.',
  ),
};

/** Dice loss: one value a set of elements. */
export const dice: LossDefinition = {
  id: 'dice',
  names: { full: text('Dice loss', '다이스 손실'), short: 'Dice', aliases: ['DiceLoss', 'dice_loss', 'F1 loss', 'Sørensen–Dice'] },
  family: 'segmentation',
  layout: 'sets',
  target: 'binary',
  prediction: 'probability',
  activation: 'sigmoid',
  reduction: 'mean',
  formula: {
    value: '\\ell = 1 - \\frac{2I + a}{P + T + b}, \\quad I = \\sum p_i t_i,\\; P = \\sum p_i,\\; T = \\sum t_i',
    gradient: '\\frac{\\partial \\ell}{\\partial p_i} = -\\frac{2 t_i D - (2I + a)}{D^2}, \\quad D = P + T + b',
  },
  parameters: [
    { ...smooth, name: 'smoothNum', symbol: 'a', label: 'a', default: 0 },
    { ...smooth, name: 'smoothDen', symbol: 'b', label: 'b', default: 1e-7 },
    scope,
    normalization,
  ],
  unit: 'none',
  perSample(out, { target, prediction, count, width }, parameters) {
    const [num, den] = [parameters.smoothNum as number, parameters.smoothDen as number];
    for (let set = 0; set < count; set++) {
      const { numerator, denominator } = overlapOf(target, prediction, set * width, (set + 1) * width, num, den);
      out[set] = 1 - numerator / denominator;
    }
  },
  gradient(out, { target, prediction, count, width }, parameters) {
    const [num, den] = [parameters.smoothNum as number, parameters.smoothDen as number];
    for (let start = 0; start < count * width; start += width)
      derivative(out, target, start, start + width, overlapOf(target, prediction, start, start + width, num, den));
  },
  valueAndGradient(values, gradient, { target, prediction, count, width }, parameters) {
    const [num, den] = [parameters.smoothNum as number, parameters.smoothDen as number];
    for (let set = 0; set < count; set++) {
      const overlap = overlapOf(target, prediction, set * width, (set + 1) * width, num, den);
      values[set] = 1 - overlap.numerator / overlap.denominator;
      derivative(gradient, target, set * width, (set + 1) * width, overlap);
    }
  },
  textbook: (t, p) => {
    const total = (entries: readonly number[]) => entries.reduce((sum, entry) => sum + entry, 0);
    return 1 - (2 * total(t.map((entry, i) => entry * p[i]!))) / (total(t) + total(p));
  },
  kinks: () => [],
  shape: { axis: 'overlap' },
  advice: {
    use: text(
      'Masks with few positives: it scores the overlap, so the many empty elements do not drown the few that count.',
      '양성이 적은 마스크에 씁니다. 겹침을 재므로, 수많은 빈 원소가 몇 안 되는 중요한 원소를 덮어 버리지 않습니다.',
    ),
    avoid: text(
      'Alone, on empty masks or tiny objects: its gradient is noisy there. Usually added to binary cross entropy.',
      '빈 마스크나 아주 작은 물체에 단독으로 쓰지 않습니다. 기울기가 불안정하므로 보통 이진 교차 엔트로피와 더해 씁니다.',
    ),
  },
  equivalents: [
    {
      library: 'keras',
      call: 'keras.losses.Dice(axis=None)',
      differs: text(
        'One number for the whole batch unless axis is given; an empty mask predicted empty costs 1.',
        'axis를 주지 않으면 배치 전체에서 값 하나를 냅니다. 빈 마스크를 비었다고 예측해도 손실이 1입니다.',
      ),
    },
    {
      library: 'optax',
      call: 'optax.losses.dice_loss(predictions, targets, smooth=1.0)',
      differs: text('Takes logits; its smooth = 1 equals a = b = 2.', '로짓을 받으며, smooth = 1은 a = b = 2와 같습니다.'),
    },
  ],
  sources: [sources.milletari, sources.sudre],
};
