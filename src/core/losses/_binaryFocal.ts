import type { NumberParameter, ResolvedParameters } from '../definition';
import { quickPow } from '../quick';
import { text } from '../text';
import { smoothedLabels } from './_classCode';
import { py } from './_code';

/** The weight of positives; negatives get the rest. */
export const alpha: NumberParameter = {
  kind: 'number',
  name: 'alpha',
  symbol: '\\alpha',
  label: 'α',
  default: 0.25,
  min: 0,
  max: 1,
  nullable: true,
  offByDefault: true,
  scale: 'linear',
  slider: { min: 0, max: 1 },
  about: text(
    'The weight α of positives against 1 − α of negatives; off: both count 1.',
    '양성의 가중치가 α, 음성의 가중치가 1 − α입니다. null이면 둘 다 1로 둡니다.',
  ),
};

/** The weight a = αt + (1 − α)(1 − t) as base + slope·t; 1 where α is off. */
export function balanceOf({ alpha }: ResolvedParameters): { readonly base: number; readonly slope: number } {
  return alpha === null ? { base: 1, slope: 0 } : { base: 1 - (alpha as number), slope: 2 * (alpha as number) - 1 };
}

/** u^γ for γ = 0, 1 and 2 as c₀ + u(c₁ + c₂u), so that one loop without `Math.pow` does for the three; undefined for another γ. */
export function powerOf({ gamma }: ResolvedParameters): readonly [number, number, number] | undefined {
  if (gamma !== 0 && gamma !== 1 && gamma !== 2) return undefined;
  return [Number(gamma === 0), Number(gamma === 1), Number(gamma === 2)];
}

/** u^γ; 0⁰ is 1. */
export function raised(u: number, gamma: number): number {
  return gamma === 2 ? u * u : gamma === 1 ? u : gamma === 0 ? 1 : quickPow(u, gamma);
}

/** γu^(γ−1), given u^γ. */
export function raisedSlope(u: number, factor: number, gamma: number): number {
  if (gamma === 2) return 2 * u;
  if (gamma === 1 || gamma === 0) return gamma;
  return u === 0 ? (gamma < 1 ? Number.POSITIVE_INFINITY : 0) : (gamma * factor) / u;
}

/** a·u^γ·ce; a weight of 0 switches off an infinite cross entropy too. */
export function focalValue(weight: number, u: number, factor: number, ce: number): number {
  return weight * factor === 0 ? 0 * u : weight * factor * ce;
}

/** Python statements for `t`, the smoothed labels, and the factor of the focal loss on top of `ce` and `u`. */
export function focalCode(parameters: ResolvedParameters): { readonly labels: string; readonly value: string } {
  const { alpha, gamma } = parameters;
  const balance = alpha === null ? '' : `(${py(alpha)} * t + (1 - ${py(alpha)}) * (1 - t)) * `;
  return { labels: `t = ${smoothedLabels(parameters)}`, value: `${balance}u ** ${py(gamma)} * ce` };
}

/** What makes `u`, the same in both. */
const SHARE_OF_WRONG = 'u = t * (1 - prediction) + (1 - t) * prediction';

/** PyTorch statements that make `ce` and `u` of probabilities; its own cross entropy floors the logarithms. */
export function torchEntropy({ clamp, eps }: ResolvedParameters): string[] {
  if (clamp === 'torch') return ['ce = F.binary_cross_entropy(prediction, t, reduction="none")', SHARE_OF_WRONG];
  if (clamp === 'add')
    return [`ce = -torch.xlogy(t, prediction + ${py(eps)}) - torch.xlogy(1 - t, 1 - prediction + ${py(eps)})`, SHARE_OF_WRONG];
  const p = clamp === 'clip' ? `prediction.clamp(${py(eps)}, 1 - ${py(eps)})` : 'prediction';
  return [`p = ${p}`, 'ce = -torch.xlogy(t, p) - torch.special.xlog1py(1 - t, -p)', SHARE_OF_WRONG];
}

/** NumPy statements that do the same, with each logarithm taken of 1 where its factor is 0. */
export function numpyEntropy({ clamp, eps }: ResolvedParameters): string[] {
  const p = clamp === 'clip' ? `np.clip(prediction, ${py(eps)}, 1 - ${py(eps)})` : 'prediction';
  const shift = clamp === 'add' ? ` + ${py(eps)}` : '';
  const yes = `np.log(np.where(t == 0, 1, p${shift}))`;
  const no = clamp === 'add' ? `np.log(np.where(t == 1, 1, 1 - p${shift}))` : 'np.log1p(-np.where(t == 1, 0, p))';
  const floored = (log: string) => (clamp === 'torch' ? `np.maximum(${log}, -100)` : log);
  return [`p = ${p}`, `ce = -t * ${floored(yes)} - (1 - t) * ${floored(no)}`, SHARE_OF_WRONG];
}
