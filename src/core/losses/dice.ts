import type { Vector } from '../arrays';
import type { LossDefinition } from '../definition';
import { text } from '../text';
import { kerasCode, numpyCode, torchFormula, withKerasEpsilon } from './_code';
import { differs } from './_differs';
import { measureOverlap, optaxOverlap, overlapLines, smoothing, writeSlopes } from './_overlap';
import { normalization } from './_parameters';
import { scope } from './_scope';
import { sources } from './_sources';

/** Given n = 2I + a and D = P + T + b, with I = Σ p·t, P = Σ p, T = Σ t. */
function value(numerator: number, denominator: number): number {
  return 1 - numerator / denominator;
}

/** ∂/∂p_i (1 − n/D) = (n − 2t_i·D)/D² = push − pull·t_i. */
function derivative(out: Float64Array, target: Vector, start: number, end: number, numerator: number, denominator: number): void {
  writeSlopes(out, target, start, end, numerator / denominator / denominator, 2 / denominator);
}

/** The value in Python, after `overlapLines`. */
const FORMULA = '1 - (2 * both + a) / (total + b)';

/** Dice loss: one value a set of elements. */
export const dice: LossDefinition = {
  id: 'dice',
  names: {
    full: text('Dice loss', '다이스 손실'),
    short: 'Dice',
    aliases: ['DiceLoss', 'dice_loss', 'F1 loss', 'Sørensen–Dice', 'Dice coefficient', '다이스 계수'],
  },
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
  parameters: [...smoothing, scope, normalization],
  unit: 'none',
  perSample(out, { target, prediction, count, width }, parameters) {
    const [a, b, overlap] = [parameters.smoothNum as number, parameters.smoothDen as number, { both: 0, sum: 0 }];
    for (let set = 0, start = 0; set < count; set++, start += width) {
      measureOverlap(overlap, target, prediction, start, start + width);
      out[set] = value(2 * overlap.both + a, overlap.sum + b);
    }
  },
  gradient(out, { target, prediction, count, width }, parameters) {
    const [a, b, overlap] = [parameters.smoothNum as number, parameters.smoothDen as number, { both: 0, sum: 0 }];
    for (let set = 0, start = 0; set < count; set++, start += width) {
      measureOverlap(overlap, target, prediction, start, start + width);
      derivative(out, target, start, start + width, 2 * overlap.both + a, overlap.sum + b);
    }
  },
  valueAndGradient(values, gradient, { target, prediction, count, width }, parameters) {
    const [a, b, overlap] = [parameters.smoothNum as number, parameters.smoothDen as number, { both: 0, sum: 0 }];
    for (let set = 0, start = 0; set < count; set++, start += width) {
      measureOverlap(overlap, target, prediction, start, start + width);
      const [numerator, denominator] = [2 * overlap.both + a, overlap.sum + b];
      values[set] = value(numerator, denominator);
      derivative(gradient, target, start, start + width, numerator, denominator);
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
      library: 'pytorch',
      call: '1 - (2 * (p * t).sum() + a) / (p.sum() + t.sum() + b)',
      differs: differs.noFunction,
      preset: {},
      code: parameters => torchFormula(`(${FORMULA})`, overlapLines(parameters)),
    },
    {
      library: 'keras',
      call: 'keras.losses.Dice(axis=None)',
      differs: text(
        'One number for the whole batch unless axis is given; an empty mask predicted empty costs 1. b is the ε of Keras.',
        'axis를 주지 않으면 배치 전체에서 값 하나를 냅니다. 빈 마스크를 비었다고 예측해도 손실이 1입니다. b는 Keras의 ε입니다.',
      ),
      preset: { smoothNum: 0, smoothDen: 1e-7, scope: 'global' },
      code: ({ smoothNum, smoothDen }) =>
        smoothNum === 0 ? withKerasEpsilon(kerasCode('Dice', ['axis=-1'], { isRow: true }), smoothDen) : undefined,
    },
    {
      library: 'optax',
      call: 'optax.losses.dice_loss(predictions, targets, smooth=1.0, alpha=0.5, beta=0.5, apply_softmax=True)',
      differs: text(
        'Takes logits and gives one number for each first-axis entry, averaged over the classes; its smooth = 1 equals a = b = 2 (up to 0.2.6, a = b = 1).',
        '로짓을 받아 첫 축의 항목마다 클래스에 대해 평균한 값을 냅니다. smooth = 1은 a = b = 2와 같습니다(0.2.6까지는 a = b = 1).',
      ),
      code: ({ smoothNum, smoothDen }) => optaxOverlap((smoothNum as number) / 2, (smoothDen as number) / 2),
    },
    {
      library: 'numpy',
      call: '1 - (2 * (p * t).sum() + a) / (p.sum() + t.sum() + b)',
      code: parameters => numpyCode(FORMULA, { before: overlapLines(parameters) }),
    },
  ],
  sources: [sources.milletari, sources.sudre],
};
