import { type Text, text } from '../core/text';
import { formatCount, formatNumber, formatShare } from '../strings/numbers';
import { quote } from '../strings/problems/words';
import type { Evidence, Labels } from './evidence';
import { MOST_UNIQUES } from './uniques';

/** Below this share of what an even split would give the rare class (for two classes: of the rows) imbalance is worth a word, and below `EXTREME_SHARE` it rules (Google's table, advisor.md 2.4). */
export const RARE_SHARE = 0.2;
export const EXTREME_SHARE = 0.01;

/** More class weights than this are no suggestion that a person can read. */
const MOST_WEIGHTS = 50;

/** How often each of two labels occurs. */
export interface BinaryShare {
  readonly positives: number;
  readonly negatives: number;
  /** The rarer one's share of the rows. */
  readonly minority: number;
}

/** Labels of two kinds; the larger value is the positive one. Undefined for anything else. */
export function binaryShare({ target, labels }: Evidence): BinaryShare | undefined {
  const { values = [], counts = [] } = target.uniques ?? {};
  const kept = values.flatMap((value, i) => (labels?.ignored.includes(value) ? [] : [counts[i]!]));
  if (kept.length !== 2) return undefined;
  const [negatives, positives] = kept as [number, number];
  return { positives, negatives, minority: Math.min(positives, negatives) / (positives + negatives) };
}

/** What a positive must count for both labels to weigh alike: negatives / positives, to three digits. */
export function positiveWeight({ positives, negatives }: BinaryShare): number {
  return Number((negatives / positives).toPrecision(3));
}

/** "Only 17 of 10 000 targets are 1 (0.2 %)." Empty where both labels are common. */
export function rareFact(share: BinaryShare | undefined): Text {
  if (!share || share.minority >= RARE_SHARE) return text('', '');
  const { positives, negatives, minority } = share;
  const [few, all] = [formatCount(Math.min(positives, negatives)), formatCount(positives + negatives)];
  const weight = formatNumber(positives < negatives ? positiveWeight(share) : positives / negatives, 3);
  const kind = positives < negatives ? text('positive', '양성') : text('negative', '음성');
  return text(
    `Only ${few} of ${all} labels are ${kind.en} (${formatShare(minority)}): a weight of ${weight} lets them count as much as the others.`,
    `레이블 ${all}개 가운데 ${kind.ko}은 ${few}개(${formatShare(minority)})뿐입니다. 가중치 ${weight}배를 주면 두 레이블의 비중이 같아집니다.`,
  );
}

/** Class weights n/(C·n_c) over the classes that occur (scikit-learn's `balanced`), and the class that asks for them; classes that do not occur get 1. */
export interface ClassBalance {
  readonly weights?: readonly number[];
  readonly rarest: number;
  readonly count: number;
  readonly all: number;
}

/** Undefined where every class occurs at least `RARE_SHARE` as often as in an even split. */
export function classBalance(counts: readonly number[]): ClassBalance | undefined {
  const present = counts.filter(count => count > 0);
  const all = present.reduce((sum, count) => sum + count, 0);
  const count = Math.min(...present);
  if (present.length < 2 || (count / all) * (present.length === 2 ? 1 : present.length) >= RARE_SHARE) return undefined;
  const weights = counts.map(each => (each > 0 ? Number((all / (present.length * each)).toPrecision(3)) : 1));
  return { ...(counts.length <= MOST_WEIGHTS ? { weights } : {}), rarest: counts.indexOf(count), count, all };
}

/** How often each class 0..C−1 occurs among labels. */
export function labelCounts({ target }: Pick<Evidence, 'target'>, classes: number, { ignored }: Labels): readonly number[] {
  // Whole numbers that are no labels may be of any size.
  if (classes > MOST_UNIQUES) return [];
  const counts = new Array<number>(classes).fill(0);
  target.uniques?.values.forEach((value, i) => {
    if (value >= 0 && value < classes && !ignored.includes(value)) counts[value] = target.uniques!.counts[i]!;
  });
  return counts;
}

/** How often each class occurs among one-hot rows: the sums of the columns. */
export function columnCounts({ dataset: { target } }: Pick<Evidence, 'dataset'>): readonly number[] {
  const width = target.shape.at(-1) ?? 1;
  const counts = new Array<number>(width).fill(0);
  for (let i = 0; i < target.values.length; i += 1) if (target.values[i] === 1) counts[i % width]! += 1;
  return counts;
}

/** "Class 2 has only 3 of 150 rows." */
export function rareClassFact(balance: ClassBalance | undefined, names: readonly string[] | undefined): Text {
  if (!balance) return text('', '');
  const word = names?.[balance.rarest];
  const name = word === undefined ? formatCount(balance.rarest) : quote(word);
  const [few, all] = [formatCount(balance.count), formatCount(balance.all)];
  return text(
    `Class ${name} has only ${few} of ${all} labels: weights n/(C·n_c) let every class count alike.`,
    `클래스 ${name}의 레이블은 ${all}개 가운데 ${few}개뿐입니다. 가중치 n/(C·n_c)를 주면 모든 클래스의 비중이 같아집니다.`,
  );
}
