import type { Grid } from './grid';
import { numberEnd, scanNumber, wasRounded } from './number';

/**
 * The hot loop of array literals: plain numbers with commas before them, pushed to level `level` of the grid, from the first comma at
 * `start` on. Answers the offset after the last one; anything else is left to the parser's steps.
 */
export function readNumberRun(text: string, start: number, end: number, grid: Grid, level: number): number {
  let at = start;
  for (;;) {
    if (at >= end || text.charCodeAt(at) !== 44) return at;
    let next = at + 1;
    while (next < end && isPlainBlank(text.charCodeAt(next))) next += 1;
    const value = scanNumber(text, next, end);
    const stop = numberEnd;
    if (stop < 0 || stop >= end || wasRounded) return at;
    const after = text.charCodeAt(stop);
    if (after !== 44 && after !== 93 && !isPlainBlank(after)) return at;
    grid.leaf(level, next);
    grid.leaves.push(value);
    at = stop;
  }
}

function isPlainBlank(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9;
}
