import { h } from '../../dom';

interface Relative {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** The furthest that the common axis of the whiskers goes, in parts of the first model's value: beyond twice of it all else would be a dot. */
const FURTHEST = 2;

/** How far the common axis reaches to either side of 0. */
export function reachOf(all: readonly Relative[]): number {
  const ends = all.flatMap(({ value, low, high }) => [value, low, high]).filter(end => Number.isFinite(end));
  return Math.min(FURTHEST, Math.max(0, ...ends.map(Math.abs))) || 1;
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
