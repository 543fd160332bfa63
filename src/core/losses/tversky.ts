import type { Vector } from '../arrays';
import type { LossDefinition, NumberParameter, ResolvedParameters } from '../definition';
import { text } from '../text';
import { kerasCode, numpyCode, py, torchFormula, withKerasEpsilon } from './_code';
import { type Counts, countsShape, measureCounts } from './_counts';
import { differs } from './_differs';
import { optaxOverlap, overlapLines, smoothing, writeSlopes } from './_overlap';
import { normalization } from './_parameters';
import { scope } from './_scope';
import { sources } from './_sources';

interface Rule {
  readonly alpha: number;
  readonly beta: number;
  readonly a: number;
  readonly b: number;
}

function ruleOf({ alpha, beta, smoothNum, smoothDen }: ResolvedParameters): Rule {
  return { alpha: alpha as number, beta: beta as number, a: smoothNum as number, b: smoothDen as number };
}

function denominatorOf({ both, extra, missed }: Counts, { alpha, beta, b }: Rule): number {
  return both + alpha * extra + beta * missed + b;
}

/** 1 − n/D with n = I + a and D = I + α·FP + β·FN + b. */
function value(counts: Counts, rule: Rule): number {
  return 1 - (counts.both + rule.a) / denominatorOf(counts, rule);
}

/**
 * ∂/∂p_i (1 − n/D), with ∂n/∂p_i = t_i and ∂D/∂p_i = t_i + α(1 − t_i) − βt_i:
 *
 *     (n(α + (1 − α − β)t_i) − t_i·D)/D² = αn/D² − t_i(1/D − (1 − α − β)n/D²)
 */
function derivative(out: Float64Array, target: Vector, start: number, end: number, counts: Counts, rule: Rule): void {
  const denominator = denominatorOf(counts, rule);
  const share = (counts.both + rule.a) / denominator / denominator;
  writeSlopes(out, target, start, end, rule.alpha * share, 1 / denominator - (1 - rule.alpha - rule.beta) * share);
}

const weight: Omit<NumberParameter, 'name' | 'symbol' | 'label' | 'about'> = {
  kind: 'number',
  default: 0.5,
  min: 0,
  max: Number.MAX_VALUE,
  scale: 'linear',
  slider: { min: 0, max: 1 },
};

/** The value in Python, after `overlapLines` and the weights. */
const FORMULA = '1 - (both + a) / (both + alpha * extra + beta * missed + b)';

function lines(parameters: ResolvedParameters): string[] {
  return [
    'both = (prediction * target).sum(-1)',
    'extra = (prediction * (1 - target)).sum(-1)',
    'missed = (target * (1 - prediction)).sum(-1)',
    `alpha, beta = ${py(parameters.alpha)}, ${py(parameters.beta)}`,
    ...overlapLines(parameters).slice(-1),
  ];
}

/** Tversky loss: one value a set of elements. */
export const tversky: LossDefinition = {
  id: 'tversky',
  names: {
    full: text('Tversky loss', '트버스키 손실'),
    short: 'Tversky',
    aliases: ['TverskyLoss', 'tversky', 'tversky_loss', 'Tversky index'],
  },
  family: 'segmentation',
  layout: 'sets',
  target: 'binary',
  prediction: 'probability',
  activation: 'sigmoid',
  reduction: 'mean',
  formula: {
    value:
      '\\ell = 1 - \\frac{I + a}{I + \\alpha\\,\\mathrm{FP} + \\beta\\,\\mathrm{FN} + b}, \\quad I = \\sum p_i t_i,\\; \\mathrm{FP} = \\sum p_i (1 - t_i),\\; \\mathrm{FN} = \\sum t_i (1 - p_i)',
    gradient:
      '\\frac{\\partial \\ell}{\\partial p_i} = \\frac{(I + a)(\\alpha + (1 - \\alpha - \\beta) t_i) - t_i D}{D^2}, \\quad D = I + \\alpha\\,\\mathrm{FP} + \\beta\\,\\mathrm{FN} + b',
  },
  parameters: [
    {
      ...weight,
      name: 'alpha',
      symbol: '\\alpha',
      label: 'α',
      about: text(
        'What false positives cost: elements predicted that are not in the mask.',
        '거짓 양성, 곧 마스크에 없는데 있다고 예측한 원소의 비용입니다.',
      ),
    },
    {
      ...weight,
      name: 'beta',
      symbol: '\\beta',
      label: 'β',
      about: text(
        'What false negatives cost: elements of the mask that were missed. α = β = 0.5 is Dice, α = β = 1 is Jaccard.',
        '거짓 음성, 곧 마스크에 있는데 놓친 원소의 비용입니다. α = β = 0.5이면 다이스, α = β = 1이면 자카드 손실입니다.',
      ),
    },
    ...smoothing,
    scope,
    normalization,
  ],
  unit: 'none',
  perSample(out, { target, prediction, count, width }, parameters) {
    const [rule, counts] = [ruleOf(parameters), { both: 0, extra: 0, missed: 0 }];
    for (let set = 0, start = 0; set < count; set++, start += width) {
      measureCounts(counts, target, prediction, start, start + width);
      out[set] = value(counts, rule);
    }
  },
  gradient(out, { target, prediction, count, width }, parameters) {
    const [rule, counts] = [ruleOf(parameters), { both: 0, extra: 0, missed: 0 }];
    for (let set = 0, start = 0; set < count; set++, start += width) {
      measureCounts(counts, target, prediction, start, start + width);
      derivative(out, target, start, start + width, counts, rule);
    }
  },
  valueAndGradient(values, gradient, { target, prediction, count, width }, parameters) {
    const [rule, counts] = [ruleOf(parameters), { both: 0, extra: 0, missed: 0 }];
    for (let set = 0, start = 0; set < count; set++, start += width) {
      measureCounts(counts, target, prediction, start, start + width);
      values[set] = value(counts, rule);
      derivative(gradient, target, start, start + width, counts, rule);
    }
  },
  textbook: (t, p, { alpha, beta }) => {
    const total = (entry: (i: number) => number) => t.reduce((sum, _, i) => sum + entry(i), 0);
    const positive = total(i => p[i]! * t[i]!);
    const falsePositive = total(i => p[i]! * (1 - t[i]!));
    const falseNegative = total(i => (1 - p[i]!) * t[i]!);
    return 1 - positive / (positive + (alpha as number) * falsePositive + (beta as number) * falseNegative);
  },
  kinks: () => [],
  shape: countsShape,
  advice: {
    use: text(
      'Masks where a miss and a false alarm do not cost the same: β > α (0.7 and 0.3) when misses are worse, as for lesions.',
      '놓치는 것과 잘못 짚는 것의 비용이 다른 마스크에 씁니다. 병변처럼 놓치면 더 나쁠 때 β > α(0.7과 0.3)로 둡니다.',
    ),
    avoid: text(
      'To compare models: numbers with different α and β mean different things. On empty masks it behaves as Dice does.',
      '모델을 비교할 때는 피합니다. α와 β가 다르면 값의 뜻도 다릅니다. 빈 마스크에서는 다이스 손실과 같은 문제가 있습니다.',
    ),
  },
  equivalents: [
    {
      library: 'pytorch',
      call: '1 - (both + a) / (both + alpha * fp + beta * fn + b)',
      differs: differs.noFunction,
      preset: {},
      code: parameters => torchFormula(`(${FORMULA})`, lines(parameters)),
    },
    {
      library: 'keras',
      call: 'keras.losses.Tversky(alpha=0.5, beta=0.5, axis=None)',
      differs: text(
        'One number for the whole batch unless axis is given; b = 1e-7. Up to Keras 3.15, α weighs the misses and β the false alarms.',
        'axis를 주지 않으면 배치 전체에서 값 하나를 내며 b = 1e-7입니다. Keras 3.15까지는 α와 β의 역할이 서로 바뀌어 있습니다.',
      ),
      preset: { alpha: 0.5, beta: 0.5, smoothNum: 0, smoothDen: 1e-7, scope: 'global' },
      code: ({ alpha, beta, smoothNum, smoothDen }) =>
        smoothNum === 0
          ? withKerasEpsilon(
              {
                ...(alpha !== beta && { before: ['# Keras 3.16 or later: earlier versions exchange alpha and beta'] }),
                ...kerasCode('Tversky', [`alpha=${py(alpha)}`, `beta=${py(beta)}`, 'axis=-1'], { isRow: true }),
              },
              smoothDen,
            )
          : undefined,
    },
    {
      library: 'optax',
      call: 'optax.losses.dice_loss(predictions, targets, smooth=1.0, alpha=0.5, beta=0.5, apply_softmax=True)',
      differs: text(
        'A Dice loss with weights: alpha for false positives, beta for misses. Takes logits. Its smooth is a = b.',
        '가중치를 주는 다이스 손실로, alpha가 거짓 양성, beta가 거짓 음성의 가중치입니다. 로짓을 받으며 smooth는 a = b와 같습니다.',
      ),
      code: ({ alpha, beta, smoothNum, smoothDen }) => optaxOverlap(smoothNum, smoothDen, alpha as number, beta as number),
    },
    {
      library: 'numpy',
      call: '1 - (both + a) / (both + alpha * fp + beta * fn + b)',
      code: parameters => numpyCode(FORMULA, { before: lines(parameters) }),
    },
  ],
  sources: [sources.salehi, sources.tversky],
};
