import type { Vector } from '../../core/arrays';
import type { Evidence } from '../evidence';

/** How a loss pairs probabilities with what is true. */
export interface Truth {
  /** Each number by itself (1 − p where the target is 0), or the true class of each row. */
  readonly layout: 'pairs' | 'rows';
  /** True when every outcome has a share of the target (label smoothing). */
  readonly isSmoothed: boolean;
  /** One number a class; a class of weight 0 counts for nothing. */
  readonly classWeights?: readonly number[];
  /** Class indices that stand for "no label here". */
  readonly ignored: ReadonlySet<number>;
}

/**
 * The samples (0-based, ascending) that hold a probability of what is true for which `matches` is true. Class indices and rows of shares
 * are told apart by the shapes; samples without a usable label are passed over.
 */
export function rowsAtTruth(evidence: Evidence, truth: Truth, matches: (p: number) => boolean): readonly number[] {
  const { target, prediction } = evidence.dataset;
  const [t, p] = [target.values, prediction.values];
  if (!evidence.aligned || target.ragged || prediction.ragged || p.length === 0) return [];
  const size = Math.max(1, evidence.prediction.width);
  if (truth.layout === 'pairs') return t.length === p.length ? pairs(t, p, size, truth, matches) : [];
  const classes = prediction.shape.at(-1) ?? 1;
  if (classes < 2 || evidence.classMap?.axis === 'second') return [];
  if (t.length * classes === p.length) return indices(t, p, classes, size, truth, matches);
  return t.length === p.length ? shares(t, p, classes, size, truth, matches) : [];
}

type Matches = (p: number) => boolean;

function pairs(t: Vector, p: Vector, size: number, { isSmoothed, ignored }: Truth, matches: Matches): readonly number[] {
  const rows: number[] = [];
  for (let i = 0; i < p.length; i += 1) {
    const label = t[i]!;
    const yes = (label > 0 || isSmoothed) && matches(p[i]!);
    const no = (label < 1 || isSmoothed) && matches(1 - p[i]!);
    if ((yes || no) && !ignored.has(label)) add(rows, Math.floor(i / size));
  }
  return rows;
}

function indices(t: Vector, p: Vector, classes: number, size: number, truth: Truth, matches: Matches): readonly number[] {
  const { isSmoothed, classWeights, ignored } = truth;
  const rows: number[] = [];
  for (let at = 0; at < t.length; at += 1) {
    const label = t[at]!;
    if (!(label >= 0 && label < classes) || ignored.has(label)) continue;
    for (let c = isSmoothed ? 0 : label; c < (isSmoothed ? classes : label + 1); c += 1) {
      if (matches(p[at * classes + c]!) && classWeights?.[c] !== 0) add(rows, Math.floor((at * classes) / size));
    }
  }
  return rows;
}

function shares(t: Vector, p: Vector, classes: number, size: number, { isSmoothed, classWeights }: Truth, matches: Matches) {
  const rows: number[] = [];
  for (let i = 0; i < p.length; i += 1) {
    if ((t[i]! > 0 || isSmoothed) && matches(p[i]!) && classWeights?.[i % classes] !== 0) add(rows, Math.floor(i / size));
  }
  return rows;
}

function add(rows: number[], row: number): void {
  if (rows.at(-1) !== row) rows.push(row);
}
