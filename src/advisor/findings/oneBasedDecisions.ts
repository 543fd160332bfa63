import { text } from '../../core/text';
import { formatCount, formatShare } from '../../strings/numbers';
import { join } from '../../strings/say';
import type { TargetKind } from '../advice';
import type { CheckInput, Found } from './check';
import { rowsWhere } from './rows';
import { effectOf, valuesWith } from './valuesWith';

/** Decisions agree this much more often with labels that are one smaller, and in at least half of the rows; mine. */
const GAIN = 0.3;
const FEWEST = 3;
const CLASSES: ReadonlySet<TargetKind> = new Set(['class-ids', 'binary', 'ordinal']);

const step = { kind: 'scale', array: 'target', factor: 1, offset: -1 } as const;

/** Labels 1..C beside decided classes 0..C−1. */
export function oneBasedDecisions(input: CheckInput): Found | undefined {
  const { evidence, target: guess, loss } = input;
  const { target, prediction: decided, dataset, aligned } = evidence;
  const isShifted = target.min === 1 && decided.min === 0 && target.max === decided.max + 1 && target.integers && decided.integers;
  if (!isShifted || !aligned || !CLASSES.has(guess.kind) || target.width > 1 || target.finite < FEWEST) return undefined;
  const [t, p] = [dataset.target.values, dataset.prediction.values];
  let same = 0;
  let shifted = 0;
  for (let i = 0; i < t.length; i += 1) {
    same = (same + Number(p[i] === t[i]!)) | 0;
    shifted = (shifted + Number(p[i] === t[i]! - 1)) | 0;
  }
  if (shifted < t.length / 2 || shifted - same < GAIN * t.length) return undefined;
  const values = valuesWith(input, step);
  const [c, last] = [target.max, decided.max].map(formatCount);
  const [now, then] = [same / t.length, shifted / t.length].map(formatShare);
  return {
    level: 'error',
    certainty: 'likely',
    rows: rowsWhere(t, 1, value => value === target.max),
    ...values,
    fix: { ...step, label: text('Subtract 1 from the labels', '레이블에서 1 빼기') },
    text: join([
      text(
        `The labels run from 1 to ${c}, the predicted classes from 0 to ${last}: ${now} of the rows agree, ${then} once 1 is subtracted from the labels.`,
        `정답 레이블은 1부터 ${c}까지, 예측한 클래스는 0부터 ${last}까지입니다. 일치하는 행의 비율이 지금은 ${now}, 레이블에서 1을 빼면 ${then}입니다.`,
      ),
      ...effectOf(loss, values),
    ]),
  };
}
