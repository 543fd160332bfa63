import type { Vector } from '../../core/arrays';

/** A run of equal labels at the end, where the labels before it change as often as by chance. */
export interface PaddedTail {
  readonly value: number;
  /** First row of the run. */
  readonly start: number;
  readonly length: number;
}

/** Shorter runs, or a smaller share of all, are nobody's padding. Mine. */
const SHORTEST = 10;
const SMALLEST_SHARE = 0.05;
/** A run that chance makes as rarely as this is none of chance. Mine. */
const RAREST = 1e-6;
/** Labels before the run that change less often than this part of what chance does are grouped or follow time: then a long run is natural. Mine. */
const SHUFFLED = 0.5;

/**
 * The constant end of a column of labels that are otherwise in no order; undefined where it may be chance, or where the labels are sorted,
 * grouped or follow time. Missing values at the very end are passed over.
 */
export function paddedTail(labels: Vector): PaddedTail | undefined {
  let end = labels.length;
  while (end > 0 && Number.isNaN(labels[end - 1]!)) end -= 1;
  if (end === 0) return undefined;
  const value = labels[end - 1]!;
  let start = end - 1;
  while (start > 0 && labels[start - 1] === value) start -= 1;
  const length = end - start;
  if (length < SHORTEST || length < SMALLEST_SHARE * end || start < SHORTEST) return undefined;
  const before = changesIn(labels, start);
  const chance = ((before.counts.get(value) ?? 0) + 1) / (start + 1);
  if (length * Math.log(chance) > Math.log(RAREST)) return undefined;
  let repeats = 0;
  for (const count of before.counts.values()) repeats += (count / start) ** 2;
  return before.changes >= SHUFFLED * (start - 1) * (1 - repeats) && before.changes > 0 ? { value, start, length } : undefined;
}

function changesIn(labels: Vector, end: number): { readonly changes: number; readonly counts: ReadonlyMap<number, number> } {
  const counts = new Map<number, number>();
  let changes = 0;
  for (let i = 0; i < end; i += 1) {
    counts.set(labels[i]!, (counts.get(labels[i]!) ?? 0) + 1);
    if (i > 0 && labels[i] !== labels[i - 1]) changes += 1;
  }
  return { changes, counts };
}

/** Whether the rows from `start` on are all alike, as padded predictions are. */
export function areRowsAlike(values: Vector, width: number, start: number, end: number): boolean {
  for (let i = start * width + width; i < end * width; i += 1) if (values[i] !== values[i - width]) return false;
  return end > start;
}
