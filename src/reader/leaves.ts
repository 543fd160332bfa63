import type { SourceRange } from '../core/arrays';
import { isNameCode, nameEnd, skipSpace, stringEnd } from './blanks';
import { type Grid, LEAF_STEP } from './grid';

/** Where leaf `index` of a grid stands, found by reading on from the nearest remembered leaf; the grid remembers this one, too. */
export function leafRange(text: string, end: number, grid: Grid, index: number): SourceRange | undefined {
  const step = Math.floor(index / LEAF_STEP);
  const from = grid.offsets[step];
  if (index < 0 || index >= grid.leaves.length || from === undefined || from < 0) return undefined;
  const isBehind = grid.lastLeaf <= index && grid.lastLeaf > step * LEAF_STEP;
  let at = isBehind ? grid.lastOffset : from;
  for (let passed = isBehind ? grid.lastLeaf : step * LEAF_STEP; passed < index; passed++) at = nextLeaf(text, leafEnd(text, at, end), end);
  grid.lastLeaf = index;
  grid.lastOffset = at;
  return at < end ? { start: at, end: leafEnd(text, at, end) } : undefined;
}

/** Start of the first number, word or string at or after `at`, past brackets, commas, comments and the names of calls. */
export function nextLeaf(text: string, start: number, end: number): number {
  let at = start;
  for (;;) {
    at = skipSpace(text, at, end);
    if (at >= end) return end;
    const code = text.charCodeAt(at);
    if (code === 44 || code === 91 || code === 93 || code === 40 || code === 41) {
      at += 1;
      continue;
    }
    if (!isNameCode(code) || (code >= 48 && code <= 57)) return at;
    const stop = nameEnd(text, at, end);
    const after = skipSpace(text, stop, end);
    if (text.charCodeAt(after) === 40 && after < end) at = after + 1;
    else if (text.charCodeAt(after) === 61 && after < end) at = leafEnd(text, skipSpace(text, after + 1, end), end);
    else return at;
  }
}

/** End of the number, word or string that starts at `start`. */
export function leafEnd(text: string, start: number, end: number): number {
  const first = text.charCodeAt(start);
  if (first === 34 || first === 39) {
    const stop = stringEnd(text, start, end);
    return stop < 0 ? end : stop;
  }
  let at = start + 1;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (code <= 32 || code === 44 || code === 93 || code === 125 || code === 41 || code === 58 || code === 47 || code === 35) break;
    at += 1;
  }
  return Math.min(at, end);
}

/** Where entry `row` of a grid stands: the leaf itself, or for nested arrays the brackets around its leaves. */
export function entryRange(text: string, end: number, grid: Grid, row: number): SourceRange {
  const size = grid.entrySize;
  const first = leafRange(text, end, grid, row * size);
  if (!first || size === 0) return { start: grid.start, end: Math.min(end, grid.start + 1) };
  const depth = grid.shape.length - 1;
  let { start } = first;
  for (let level = 0; level < depth; level++) start = Math.max(grid.start, openingBefore(text, start));
  return depth === 0 ? first : { start, end: bracketsEnd(text, start, end) };
}

/** The bracket that opened last before `at`; one right behind a name is a call's (`np.float64(0.5)`). */
function openingBefore(text: string, at: number): number {
  let before = at - 1;
  for (; before >= 0; before--) {
    const code = text.charCodeAt(before);
    if (code === 91 || (code === 40 && !isNameCode(text.charCodeAt(before - 1)))) return before;
  }
  return before;
}

/** Offset after the bracket that closes the one at `start`. */
function bracketsEnd(text: string, start: number, end: number): number {
  let depth = 0;
  let at = start;
  while (at < end) {
    at = skipSpace(text, at, end);
    const code = text.charCodeAt(at);
    if (code === 34 || code === 39) {
      const stop = stringEnd(text, at, end);
      if (stop < 0) return end;
      at = stop;
      continue;
    }
    if (code === 91 || code === 40) depth += 1;
    else if ((code === 93 || code === 41) && --depth === 0) return at + 1;
    at += 1;
  }
  return end;
}

/** End of the value that starts at `start`: brackets matched, strings and comments passed over. */
export function valueEnd(text: string, start: number, end: number): number {
  let depth = 0;
  let at = start;
  while (at < end) {
    at = skipSpace(text, at, end);
    const code = text.charCodeAt(at);
    if (code === 91 || code === 123) {
      depth += 1;
      at += 1;
    } else if (code === 93 || code === 125) {
      depth -= 1;
      at += 1;
    } else if (code === 44 || code === 58 || code === 40 || code === 41) {
      if (depth === 0) return at;
      at += 1;
    } else at = leafEnd(text, at, end);
    if (depth <= 0) return Math.min(at, end);
  }
  return end;
}

/** The value of a key path inside the record at `record`, or undefined when it is not there. */
export function keyValueAt(text: string, record: SourceRange, path: readonly string[]): number | undefined {
  let at = record.start + 1;
  for (const [level, key] of path.entries()) {
    let found: number | undefined;
    while (at < record.end) {
      at = skipSpace(text, at, record.end);
      const code = text.charCodeAt(at);
      if (code === 44) {
        at += 1;
        continue;
      }
      if (code === 125 || at >= record.end) break;
      const quoted = code === 34 || code === 39;
      const stop = quoted ? stringEnd(text, at, record.end) : nameEnd(text, at, record.end);
      if (stop <= at) return undefined;
      const name = quoted ? text.slice(at + 1, stop - 1) : text.slice(at, stop);
      const value = skipSpace(text, skipSpace(text, stop, record.end) + 1, record.end);
      if (name === key || (level === path.length - 1 && name === path.slice(level).join('.'))) {
        found = value;
        break;
      }
      at = valueEnd(text, value, record.end);
    }
    if (found === undefined) return undefined;
    if (level === path.length - 1) return found;
    at = found + 1;
  }
  return undefined;
}
