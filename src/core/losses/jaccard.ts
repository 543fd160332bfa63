import type { Vector } from '../arrays';
import type { LossDefinition } from '../definition';
import { text } from '../text';
import { kerasCode, numpyCode, torchFormula, withKerasEpsilon } from './_code';
import { differs } from './_differs';
import { measureOverlap, optaxOverlap, overlapLines, smoothing, writeSlopes } from './_overlap';
import { normalization } from './_parameters';
import { scope } from './_scope';
import { sources } from './_sources';

/** Given n = I + a and D = P + T − I + b, with I = Σ p·t, P = Σ p, T = Σ t: for masks, the intersection over the union. */
function value(numerator: number, denominator: number): number {
  return 1 - numerator / denominator;
}

/** ∂/∂p_i (1 − n/D) = (n(1 − t_i) − t_i·D)/D² = push − pull·t_i. */
function derivative(out: Float64Array, target: Vector, start: number, end: number, numerator: number, denominator: number): void {
  const push = numerator / denominator / denominator;
  writeSlopes(out, target, start, end, push, push + 1 / denominator);
}

/** The value in Python, after `overlapLines`. */
const FORMULA = '1 - (both + a) / (total - both + b)';

/** Jaccard loss, 1 − IoU: one value a set of elements. */
export const jaccard: LossDefinition = {
  id: 'jaccard',
  names: {
    full: text('Jaccard (IoU) loss', '자카드(IoU) 손실'),
    short: 'Jaccard',
    aliases: ['JaccardLoss', 'IoU loss', 'IoULoss', 'intersection over union', 'jaccard_score', 'jaccard_loss'],
  },
  family: 'segmentation',
  layout: 'sets',
  target: 'binary',
  prediction: 'probability',
  activation: 'sigmoid',
  reduction: 'mean',
  formula: {
    value: '\\ell = 1 - \\frac{I + a}{P + T - I + b}, \\quad I = \\sum p_i t_i,\\; P = \\sum p_i,\\; T = \\sum t_i',
    gradient: '\\frac{\\partial \\ell}{\\partial p_i} = \\frac{(I + a)(1 - t_i) - t_i D}{D^2}, \\quad D = P + T - I + b',
  },
  parameters: [...smoothing, scope, normalization],
  unit: 'none',
  perSample(out, { target, prediction, count, width }, parameters) {
    const [a, b, overlap] = [parameters.smoothNum as number, parameters.smoothDen as number, { both: 0, sum: 0 }];
    for (let set = 0, start = 0; set < count; set++, start += width) {
      measureOverlap(overlap, target, prediction, start, start + width);
      out[set] = value(overlap.both + a, overlap.sum - overlap.both + b);
    }
  },
  gradient(out, { target, prediction, count, width }, parameters) {
    const [a, b, overlap] = [parameters.smoothNum as number, parameters.smoothDen as number, { both: 0, sum: 0 }];
    for (let set = 0, start = 0; set < count; set++, start += width) {
      measureOverlap(overlap, target, prediction, start, start + width);
      derivative(out, target, start, start + width, overlap.both + a, overlap.sum - overlap.both + b);
    }
  },
  valueAndGradient(values, gradient, { target, prediction, count, width }, parameters) {
    const [a, b, overlap] = [parameters.smoothNum as number, parameters.smoothDen as number, { both: 0, sum: 0 }];
    for (let set = 0, start = 0; set < count; set++, start += width) {
      measureOverlap(overlap, target, prediction, start, start + width);
      const [numerator, denominator] = [overlap.both + a, overlap.sum - overlap.both + b];
      values[set] = value(numerator, denominator);
      derivative(gradient, target, start, start + width, numerator, denominator);
    }
  },
  textbook: (t, p) => {
    const total = (entries: readonly number[]) => entries.reduce((sum, entry) => sum + entry, 0);
    const intersection = total(t.map((entry, i) => entry * p[i]!));
    return 1 - intersection / (total(t) + total(p) - intersection);
  },
  kinks: () => [],
  shape: { axis: 'overlap' },
  advice: {
    use: text(
      'Masks that will be judged by their IoU. It ranks predictions as Dice does, but bad overlaps cost more: with the Dice loss D it is 2D/(1 + D).',
      '결과를 IoU로 평가하는 마스크에 씁니다. 예측에 매기는 순위는 다이스 손실과 같지만 겹침이 나쁠 때의 손실이 더 크며, 다이스 손실이 D이면 2D/(1 + D)입니다.',
    ),
    avoid: text(
      'Alone, on empty masks or tiny objects: its gradient is noisy there. Usually added to binary cross entropy.',
      '빈 마스크나 아주 작은 물체에 단독으로 쓰지 않습니다. 기울기가 불안정하므로 보통 이진 교차 엔트로피와 더해 씁니다.',
    ),
  },
  equivalents: [
    {
      library: 'pytorch',
      call: '1 - (both + a) / (p.sum() + t.sum() - both + b)',
      differs: differs.noFunction,
      preset: {},
      code: parameters => torchFormula(`(${FORMULA})`, overlapLines(parameters)),
    },
    {
      library: 'keras',
      call: 'keras.losses.Tversky(alpha=1.0, beta=1.0, axis=None)',
      differs: text(
        'Has it as a Tversky loss, with b = 1e-7; keras.metrics.IoU counts decided classes and is no loss.',
        '트버스키 손실로 계산하며 b = 1e-7입니다. keras.metrics.IoU는 결정된 클래스를 세는 지표이며 손실 함수가 아닙니다.',
      ),
      preset: { smoothNum: 0, smoothDen: 1e-7, scope: 'global' },
      code: ({ smoothNum, smoothDen }) =>
        smoothNum === 0
          ? withKerasEpsilon(kerasCode('Tversky', ['alpha=1.0', 'beta=1.0', 'axis=-1'], { isRow: true }), smoothDen)
          : undefined,
    },
    {
      library: 'optax',
      call: 'optax.losses.dice_loss(predictions, targets, smooth=1.0, alpha=1.0, beta=1.0, apply_softmax=True)',
      differs: text(
        'Has it as a Dice loss with alpha = beta = 1; takes logits. Its smooth is a = b.',
        'alpha = beta = 1인 다이스 손실로 계산하며 로짓을 받습니다. smooth는 a = b와 같습니다.',
      ),
      code: ({ smoothNum, smoothDen }) => optaxOverlap(smoothNum, smoothDen, 1, 1),
    },
    {
      library: 'sklearn',
      call: '1 - sklearn.metrics.jaccard_score(y_true, y_pred)',
      differs: text('Takes decided labels 0 and 1, no probabilities.', '확률이 아니라 결정된 레이블 0과 1을 받습니다.'),
    },
    {
      library: 'numpy',
      call: '1 - (both + a) / (p.sum() + t.sum() - both + b)',
      code: parameters => numpyCode(FORMULA, { before: overlapLines(parameters) }),
    },
  ],
  sources: [sources.rahman],
};
