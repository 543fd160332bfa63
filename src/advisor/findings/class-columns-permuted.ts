import { type Text, text } from '../../core/text';
import { formatCount, formatShare } from '../../strings/numbers';
import { join } from '../../strings/say';
import type { Fix, TargetKind } from '../advice';
import { rowsOf } from '../facts';
import { bestAssignment } from '../measures/assignment';
import { type Confusion, confusionOf } from '../measures/confusion';
import type { CheckInput, FindingDefinition, Found } from './check';
import { effectOf, valuesWith } from './valuesWith';

/** Columns of predictions that stand in another order than the labels. */
export const classColumnsPermuted: FindingDefinition = {
  code: 'class-columns-permuted',
  title: text('Class columns in another order than the labels', '클래스 열과 레이블의 순서가 다름'),
  why: text(
    'Column c of the predictions is judged by label c. Libraries sort labels (“cat” before “dog”), data loaders number them as they come: when both orders differ, a good model looks worse than chance, and its loss is huge.',
    '예측값의 c번째 열은 레이블 c로 평가됩니다. 라이브러리는 레이블을 정렬하고 데이터 로더는 나온 순서대로 번호를 매기기도 합니다. 두 순서가 다르면 좋은 모델도 찍는 것보다 못해 보이고 손실이 매우 커집니다.',
  ),
  evidence: ['scikit-learn: log_loss takes the columns in sorted order of the labels'],
  check,
};

/** The assignment problem of more classes takes too long, and chance finds too much (advisor.md, row 26). */
const MOST_CLASSES = 50;
/** The accuracy that another order must win (advisor.md, row 26). */
const GAIN = 0.3;
/** An order that chance would find once in a thousand files is none; mine. */
const CHANCE = 1e-3;

const CLASSES: ReadonlySet<TargetKind> = new Set(['class-ids', 'binary', 'one-hot', 'ordinal']);

function check(input: CheckInput): Found | undefined {
  const { evidence, target, prediction } = input;
  const classes = classesOf(input);
  if (!CLASSES.has(target.kind) || prediction.kind === 'quantiles' || classes < 2 || classes > MOST_CLASSES || !evidence.aligned)
    return undefined;
  const { dataset } = evidence;
  const confusion = confusionOf(dataset.target, dataset.prediction.values, classes);
  const { counts, rows } = confusion;
  const diagonal = Array.from({ length: classes }, (_, c) => c);
  const before = hits(confusion, diagonal) / rows;
  if (!(rows > 0) || before > 1 - GAIN) return undefined;
  const order = bestAssignment(counts, classes);
  const after = hits(confusion, order) / rows;
  if (after - before < GAIN || !isBeyondChance(confusion, order, after)) return undefined;
  const kept = withUnusedInPlace(confusion, order);
  const step = { kind: 'reorder-columns', array: 'prediction', order: kept } as const;
  const isFlat = dataset.prediction.shape.length === 2;
  const values = isFlat ? valuesWith(input, step) : {};
  return {
    level: 'warning',
    certainty: 'likely',
    rows: [],
    ...values,
    ...(isFlat && { fix: { ...step, label: text('Reorder the columns', '열 순서 바꾸기') } satisfies Fix }),
    text: join([factOf(input, kept, before, after, rows), ...effectOf(input.loss, values)]),
  };
}

/** How many classes the columns stand for; 0 where labels and columns do not belong together. */
function classesOf({ evidence: { classMap, target, prediction, labels } }: CheckInput): number {
  if (classMap) return classMap.axis === 'last' && classMap.labels.max < classMap.classes ? classMap.classes : 0;
  if (target.width === 1) return labels && labels.min >= 0 && labels.max < prediction.width ? prediction.width : 0;
  const rows = rowsOf(target);
  const isOneHot = rows !== undefined && rows.rows > 0 && rows.oneHot === rows.rows && target.rank === 2;
  return isOneHot && target.width === prediction.width ? target.width : 0;
}

function hits({ counts, classes }: Confusion, order: readonly number[]): number {
  return order.reduce((sum, column, label) => sum + counts[label * classes + column]!, 0);
}

/**
 * Whether so many hits are unlikely when labels and decisions have nothing to do with each other: C! orders, each of which is met with the
 * probability e^(−n·KL(after‖expected)) at most (Chernoff).
 */
function isBeyondChance({ counts, classes, rows }: Confusion, order: readonly number[], after: number): boolean {
  const [labels, columns] = [new Float64Array(classes), new Float64Array(classes)];
  for (let i = 0; i < counts.length; i += 1) {
    labels[Math.floor(i / classes)]! += counts[i]!;
    columns[i % classes]! += counts[i]!;
  }
  const expected = order.reduce((sum, column, label) => sum + (labels[label]! / rows) * (columns[column]! / rows), 0);
  if (!(after > expected)) return false;
  const part = (p: number, q: number) => (p > 0 ? p * Math.log(p / q) : 0);
  const divergence = part(after, expected) + part(1 - after, 1 - expected);
  let orders = 0;
  for (let c = 2; c <= classes; c += 1) orders += Math.log(c);
  return orders - rows * divergence < Math.log(CHANCE);
}

/** Classes that no row speaks for keep their column where it is free. */
function withUnusedInPlace({ counts, classes }: Confusion, order: readonly number[]): readonly number[] {
  const isSpokenFor = order.map((column, label) => counts[label * classes + column]! > 0);
  const taken = new Set(order.filter((_, label) => isSpokenFor[label]));
  const kept = order.map((column, label) => (isSpokenFor[label] ? column : taken.has(label) ? -1 : label));
  const used = new Set(kept);
  const free = order.filter(column => !used.has(column)).sort((a, b) => a - b);
  return kept.map(column => (column >= 0 ? column : free.shift()!));
}

function factOf({ evidence: { dataset } }: CheckInput, order: readonly number[], before: number, after: number, rows: number): Text {
  const name = (c: number) => dataset.classNames?.[c] ?? formatCount(c);
  const moved = order.flatMap((column, label) => (column === label ? [] : [{ column, label }]));
  const [first] = moved;
  const isPair = moved.length === 2;
  const list =
    moved
      .slice(0, 4)
      .map(({ column, label }) => `${name(column)} → ${name(label)}`)
      .join(', ') + (moved.length > 4 ? ', …' : '');
  const ask = isPair
    ? text(
        `Exchange the columns ${name(first!.label)} ↔ ${name(first!.column)}?`,
        `열 ${name(first!.label)} ↔ ${name(first!.column)} 교환이 필요해 보입니다.`,
      )
    : text(`Another order of the columns (${list})?`, `열의 순서(${list})가 다른 것으로 보입니다.`);
  const [low, high, n] = [formatShare(before), formatShare(after), formatCount(rows)];
  return text(
    `${ask.en} The share of rows whose largest prediction is that of the label would rise from ${low} to ${high} (${n} rows looked at).`,
    `${ask.ko} 가장 큰 예측값이 정답 레이블의 열에 있는 행의 비율이 ${low}에서 ${high}로 높아집니다(${n}행 기준).`,
  );
}
