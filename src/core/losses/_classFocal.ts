import type { NumberParameter, ResolvedParameters } from '../definition';
import { text } from '../text';
import { rowFactors } from './_classCode';
import { py } from './_code';

/** How fast a class that is nearly right loses its weight. */
export const gamma: NumberParameter = {
  kind: 'number',
  name: 'gamma',
  symbol: '\\gamma',
  label: 'γ',
  default: 2,
  min: 0,
  max: Number.MAX_VALUE,
  scale: 'linear',
  slider: { min: 0, max: 5 },
  about: text(
    'How much rows that are nearly right are played down: their loss is multiplied by (1 − p)^γ. 0 leaves cross entropy, weighted by α.',
    '거의 맞힌 행의 비중을 얼마나 낮출지 정합니다. 손실에 (1 − p)^γ을 곱합니다. 0이면 α로 가중한 교차 엔트로피입니다.',
  ),
};

/** A plain factor for each class. */
export const classAlpha: NumberParameter = {
  kind: 'number',
  name: 'alpha',
  symbol: '\\alpha_c',
  label: 'α',
  default: 0.25,
  min: 0,
  max: Number.MAX_VALUE,
  perClass: true,
  scale: 'linear',
  slider: { min: 0, max: 1 },
  about: text(
    'Multiplies the loss: one number scales all classes alike, one a class weighs them. It is not split into α and 1 − α.',
    '손실에 곱하는 수입니다. 하나면 모든 클래스에 똑같이, 클래스마다 하나씩이면 가중치로 곱합니다. 이진 초점 손실과 달리 α와 1 − α로 나누지 않습니다.',
  ),
};

/** α for each class. */
export function alphasOf({ alpha }: ResolvedParameters, classes: number): Float64Array {
  return typeof alpha === 'number' ? new Float64Array(classes).fill(alpha) : Float64Array.from(alpha as readonly number[]);
}

/** u^γ; γ = 2, 1 and 0 need no power, and 0⁰ is 1. */
export function focus(u: number, exponent: number): number {
  if (exponent === 2) return u * u;
  return exponent === 1 ? u : exponent === 0 ? 1 : u ** exponent;
}

/** α_c·(t_c(1 − s) + s/C) as Python. */
export function focalFactors({ alpha, labelSmoothing }: ResolvedParameters, module: 'np' | 'torch'): string {
  const smoothing = labelSmoothing as number;
  if (typeof alpha !== 'number') return rowFactors({ classWeights: alpha!, labelSmoothing: smoothing }, module);
  const rows = rowFactors({ classWeights: null, labelSmoothing: smoothing }, module);
  return `${py(alpha)} * ${smoothing === 0 ? rows : `(${rows})`}`;
}
