import { h } from '../../dom';

interface Relative {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** The common axis of the whiskers reaches to so many times the shortest of them: beside one model that is far off the others would all be dots. */
const TIMES_SHORTEST = 6;

/** How far the common axis reaches to either side of 0. */
export function reachOf(all: readonly Relative[]): number {
  const furthest = all
    .map(ends => Math.max(...[ends.value, ends.low, ends.high].filter(Number.isFinite).map(Math.abs)))
    .filter(end => end > 0);
  return furthest.length === 0 ? 1 : Math.min(Math.max(...furthest), TIMES_SHORTEST * Math.min(...furthest));
}

/** An interval on an axis that all lines share, with 0 in the middle; an end beyond it has an arrow. The words beside it say the same. */
export function whisker({ value, low, high }: Relative, reach: number): HTMLElement {
  const track = h('span', { class: 'whisker', 'aria-hidden': 'true' });
  if (!Number.isFinite(value)) return track;
  const at = (end: number) => 50 + 48 * Math.max(-1, Math.min(1, end / reach));
  const isTold = high < 0 || low > 0;
  if (Number.isFinite(low) && Number.isFinite(high)) {
    const line = h('i', { class: isTold ? 'whisker-line' : 'whisker-line whisker-open' });
    line.style.left = `${at(low)}%`;
    line.style.width = `${at(high) - at(low)}%`;
    track.append(line);
    for (const [isOff, side, mark] of [
      [low < -reach, 'left', '◂'],
      [high > reach, 'right', '▸'],
    ] as const)
      if (isOff) track.append(h('i', { class: `whisker-off whisker-${side}` }, mark));
  }
  const dot = h('i', { class: isTold ? 'whisker-dot' : 'whisker-dot whisker-open' });
  dot.style.left = `${at(value)}%`;
  track.append(dot);
  return track;
}
