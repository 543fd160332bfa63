import type { Theme } from '../theme';
import { axis } from './drawing';
import { linearTicks, symlog, unSymlog } from './ticks';

/** The axis of residuals that several charts share, so that a height means the same in all of them. */
export interface ResidualAxis {
  readonly min: number;
  readonly max: number;
  /** As in `ResidualsView`. */
  readonly bend?: number;
  readonly ticks: readonly number[];
}

/** A little room at both ends. */
const MARGIN = 0.04;

const MOST_TICKS = 9;

/** From the smallest to the largest residual, with 0 among them. */
export function residualAxisOf(edges: ArrayLike<number>, bend: number | undefined): ResidualAxis {
  const low = Math.min(0, edges[0] ?? 0);
  const high = Math.max(0, edges[edges.length - 1] ?? 0);
  const ends = bend === undefined ? [low, high] : [symlog(low, bend), symlog(high, bend)];
  const margin = (ends[1]! - ends[0]! || 1) * MARGIN;
  const [from, to] = [ends[0]! - margin, ends[1]! + margin];
  if (bend === undefined) return { min: from, max: to, ticks: linearTicks(low, high, MOST_TICKS) };
  return { min: unSymlog(from, bend), max: unSymlog(to, bend), bend, ticks: bentTicks(low, high, bend, (to - from) / MOST_TICKS) };
}

/** Zero and round numbers on both sides, the roundest first, as far as each stands `apart` from the others. */
function bentTicks(low: number, high: number, bend: number, apart: number): number[] {
  const last = Math.floor(Math.log10(Math.max(-low, high)));
  const first = Math.floor(Math.log10(bend));
  const kept = [0];
  for (const factor of [1, 5, 2])
    for (let decade = last; decade >= first; decade -= 1)
      for (const tick of [Number(`${factor}e${decade}`), -Number(`${factor}e${decade}`)]) {
        const isFree = kept.every(other => Math.abs(symlog(other, bend) - symlog(tick, bend)) >= apart);
        if (tick >= low && tick <= high && isFree) kept.push(tick);
      }
  return kept.sort((a, b) => a - b);
}

/** That axis for Chart.js; `label` writes the numbers at its ticks. */
export function drawnResidualAxis(theme: Theme, { min, max, bend, ticks }: ResidualAxis, title: string, label: (value: number) => string) {
  return axis(theme, {
    title,
    ...(bend === undefined ? {} : { type: 'symlog' as const, constant: bend }),
    min,
    max,
    ticks: ticks.map(value => ({ value, label: label(value) })),
  });
}
