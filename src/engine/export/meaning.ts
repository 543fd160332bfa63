import type { Vector } from '../../core/arrays';

/** How the numbers of a column became those of its array: they are the same, or labels from 1 became indices from 0. Undefined for anything else. */
export function meaningOf(written: Vector | undefined, taken: Vector): { readonly isFromOne?: true } | undefined {
  if (!written) return {};
  if (written.length !== taken.length) return undefined;
  const shift = shiftOf(written, taken);
  return shift === 0 ? {} : shift === 1 ? { isFromOne: true } : undefined;
}

/** What was taken off each number, where that is the same for all; NaN stands for itself. */
function shiftOf(written: Vector, taken: Vector): number | undefined {
  let shift: number | undefined;
  for (let at = 0; at < taken.length; at++) {
    const [from, to] = [written[at]!, taken[at]!];
    if (from === to || (Number.isNaN(from) && Number.isNaN(to))) {
      if (Number.isFinite(from)) shift ??= 0;
    } else shift ??= from - to;
    if (Number.isFinite(from) && shift !== undefined && from - to !== shift) return undefined;
  }
  return shift ?? 0;
}
