import type { Branch, ResolvedParameters } from '../definition';
import { type Text, text } from '../text';

/** What a loss calls the size of an error from which on it counts otherwise. */
interface Limit {
  readonly name: string;
  readonly symbol: string;
  /** The size itself counts as an error beyond it. */
  readonly isBeyond?: boolean;
}

/** The two cases of a loss that counts small errors and large ones in different ways. */
export function bySize(
  { name, symbol, isBeyond = false }: Limit,
  small: readonly string[],
  large: readonly string[],
  label: Text,
): Branch[] {
  const limit = (parameters: ResolvedParameters) => parameters[name] as number;
  return [
    {
      latex: small,
      label,
      where: parameters =>
        limit(parameters) > 0 ? [{ from: -limit(parameters), to: limit(parameters), ...(isBeyond && { isOpen: true }) }] : [],
    },
    {
      latex: large,
      label: text(`beyond ±${symbol}: constant pull`, `±${symbol} 바깥: 당기는 힘이 일정`),
      where: parameters => {
        const size = limit(parameters);
        const [from, to] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
        if (!(size > 0)) return [{ from, to }];
        return [
          { from, to: -size },
          { from: size, to },
        ].map(stretch => (isBeyond ? stretch : { ...stretch, isOpen: true }));
      },
    },
  ];
}

/** The two cases of a loss that costs nothing from a margin on: `cost` as it is written in the formula, beside a 0. */
export function byMargin(cost: string, margin: (parameters: ResolvedParameters) => number, symbol: string): readonly Branch[] {
  return [
    {
      latex: [cost],
      label: text(`z < ${symbol}: pulled towards the margin`, `z < ${symbol}: 마진 쪽으로 당김`),
      where: parameters => [{ from: Number.NEGATIVE_INFINITY, to: margin(parameters), isOpen: true }],
    },
    {
      latex: ['0'],
      label: text(`z ≥ ${symbol}: costs nothing`, `z ≥ ${symbol}: 손실 없음`),
      where: parameters => [{ from: margin(parameters), to: Number.POSITIVE_INFINITY }],
    },
  ];
}

/** The two sides of a loss that weighs too low and too high predictions differently. */
export function bySide(low: readonly string[], high: readonly string[]): readonly Branch[] {
  return [
    {
      latex: low,
      label: text('predicted too low: weight τ', '예측이 낮은 쪽: 가중치 τ'),
      where: () => [{ from: Number.NEGATIVE_INFINITY, to: 0 }],
    },
    {
      latex: high,
      label: text('predicted too high: weight 1 − τ', '예측이 높은 쪽: 가중치 1 − τ'),
      where: () => [{ from: 0, to: Number.POSITIVE_INFINITY, isOpen: true }],
    },
  ];
}

/** The terms of a loss of two kinds of rows: each draws a curve of its own. */
export function byCurve(...terms: readonly { readonly latex: readonly string[]; readonly label: Text }[]): readonly Branch[] {
  return terms.map((term, curve) => ({
    ...term,
    where: () => [{ from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY, curve }],
  }));
}

const ROWS_OF_ONE = text('rows with target 1', '정답이 1인 행');
const ROWS_OF_ZERO = text('rows with target 0', '정답이 0인 행');

/** The terms of a cross entropy for target 1 and target 0. */
export function byTarget(one: string, zero: string): readonly Branch[] {
  return byCurve({ latex: [one], label: ROWS_OF_ONE }, { latex: [zero], label: ROWS_OF_ZERO });
}

/** What small errors cost where a loss begins like the squared error. */
export function squareWithin(symbol: string): Text {
  return text(`within ±${symbol}: by the square`, `±${symbol} 안쪽: 제곱으로 계산`);
}
