import type { Vector } from '../arrays';
import type { NumberParameter, ParameterValue, ResolvedParameters } from '../definition';
import type { LossCode } from '../equivalent';
import { text } from '../text';
import { optaxCode, py } from './_code';

const smooth: Omit<NumberParameter, 'name' | 'default' | 'symbol' | 'label' | 'about'> = {
  kind: 'number',
  min: 0,
  max: Number.MAX_VALUE,
  scale: 'log',
  slider: { min: 1e-7, max: 100 },
};
const whenEqual = text(
  'Equal numbers above 0 above and below make an empty mask that is predicted empty cost 0.',
  '분자와 분모에 같은 양수를 더하면 빈 마스크를 비었다고 예측했을 때 손실이 0이 됩니다.',
);

/** The a above and the b below the fraction of an overlap. */
export const smoothing: readonly NumberParameter[] = [
  {
    ...smooth,
    name: 'smoothNum',
    symbol: 'a',
    label: 'a',
    default: 0,
    about: text(`Added above the fraction. ${whenEqual.en}`, `분자에 더하는 수입니다. ${whenEqual.ko}`),
  },
  {
    ...smooth,
    name: 'smoothDen',
    symbol: 'b',
    label: 'b',
    default: 1e-7,
    about: text(`Added below the fraction. ${whenEqual.en}`, `분모에 더하는 수입니다. ${whenEqual.ko}`),
  },
];

/** Σ p·t and Σ (p + t) of one set. One object is made a call of a kernel and used for every set. */
export interface Overlap {
  both: number;
  sum: number;
}

export function measureOverlap(overlap: Overlap, target: Vector, prediction: Vector, start: number, end: number): void {
  let both = 0;
  let sum = 0;
  for (let i = start; i < end; i++) {
    both += prediction[i]! * target[i]!;
    sum += prediction[i]! + target[i]!;
  }
  overlap.both = both;
  overlap.sum = sum;
}

/**
 * The derivative of 1 − n/D for a set: (n·∂D/∂p_i − D·∂n/∂p_i)/D², where both derivatives are straight lines in t_i, is push − pull·t_i
 * with two numbers for the whole set. They are quotients by D twice, so that D² cannot overflow.
 */
export function writeSlopes(out: Float64Array, target: Vector, start: number, end: number, push: number, pull: number): void {
  for (let i = start; i < end; i++) out[i] = push - pull * target[i]!;
}

/** Optax's overlap of class 1, where it has one: the same number s on both sides of the fraction (I + s)/(I + α·FP + β·FN + s). */
export function optaxOverlap(
  above: ParameterValue | undefined,
  below: ParameterValue | undefined,
  alpha = 0.5,
  beta = 0.5,
): LossCode | undefined {
  if (above !== below) return undefined;
  const arrays = ['prediction', 'target'].map(array => `jnp.stack([1 - ${array}, ${array}], axis=-1)`);
  const args = [`smooth=${py(above)}`, `alpha=${py(alpha)}`, `beta=${py(beta)}`, 'apply_softmax=False', 'ignore_background=True'];
  return optaxCode(`optax.losses.dice_loss(${[...arrays, ...args].join(', ')})`);
}

/** Lines of Python, for NumPy and PyTorch alike, that name the sums of the sets and the smoothing. */
export function overlapLines({ smoothNum, smoothDen }: ResolvedParameters): string[] {
  return ['both = (prediction * target).sum(-1)', 'total = (prediction + target).sum(-1)', `a, b = ${py(smoothNum)}, ${py(smoothDen)}`];
}
