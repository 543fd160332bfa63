import { lossById } from '../../core/losses/index';
import { type Text, text } from '../../core/text';
import { formatCount, formatNumber, formatShare } from '../../strings/numbers';
import { join } from '../../strings/say';
import type { Fix } from '../advice';
import { applyFix } from '../fix';
import { ROW_SAMPLE } from '../measures/sample';
import { usableRows } from '../measures/usableRows';
import type { CheckInput, FindingDefinition, Found } from './check';
import { meanOf } from './valuesWith';

/** Whole levels that may be amounts or names. */
export const ordinalOrClass: FindingDefinition = {
  code: 'ordinal-or-class',
  title: text('Levels: amounts or names of classes?', '수준: 양인가, 클래스 이름인가?'),
  why: text(
    'For a loss of amounts 5 is further from 1 than from 4, as with ratings; for a loss of classes every wrong class is equally wrong, as with species. Whole numbers look the same in both cases, so only a person can tell.',
    '양을 다루는 손실에서는 평점처럼 5가 4보다 1에서 더 멀고, 클래스를 다루는 손실에서는 품종처럼 틀린 클래스가 모두 똑같이 틀린 것입니다. 정수만 보아서는 구별할 수 없으므로 사람이 정해야 합니다.',
  ),
  evidence: ['autogluon/autogluon-assistant#37', 'laresbernardo/lares#38'],
  check,
};

/** Scales have 3 to 11 levels (advisor.md, row 25). */
const LEVELS = { least: 3, most: 11 };
/** Guesses below these leave the question open: a name for ratings makes 0.8 of amounts, whole predictions make 0.8 of classes. Mine. */
const OPEN = { amounts: 0.8, classes: 0.85 };
/** From this many levels on whole numbers from 0 can be a scale; fewer are more often classes. Mine. */
const SCALE_FROM_ZERO = 5;

function check(input: CheckInput): Found | undefined {
  const { evidence, target: guess, loss, isNamed } = input;
  const { target, prediction, dataset } = evidence;
  const count = target.uniques?.values.length ?? 0;
  const isConsecutive = target.integers && count === target.max - target.min + 1;
  if (!isConsecutive || count < LEVELS.least || count > LEVELS.most || target.width > 1 || prediction.width > 1 || dataset.target.words)
    return undefined;
  const areAmounts = guess.kind === 'ordinal';
  if ((!areAmounts && guess.kind !== 'class-ids') || target.min < 0) return undefined;
  const isOpen = areAmounts ? guess.score < OPEN.amounts : guess.score < OPEN.classes && (target.min > 0 || count >= SCALE_FROM_ZERO);
  const isCrossed = areAmounts ? loss.target === 'classIndex' : loss.family === 'regression';
  if (!(isNamed ? isCrossed && guess.score < 1 : isOpen)) return undefined;
  const [k, low, high] = [formatCount(count), formatNumber(target.min), formatNumber(target.max)];
  return {
    level: 'info',
    certainty: 'hint',
    rows: [],
    fix: areAmounts ? areNames : areSizes,
    text: join([
      text(
        `The targets are ${k} levels from ${low} to ${high}. Are they names or amounts?`,
        `정답이 ${low}부터 ${high}까지의 ${k}단계입니다. 클래스 이름입니까, 크기를 견줄 수 있는 양입니까?`,
      ),
      ...bothReadings(input),
    ]),
  };
}

const areNames: Fix = { kind: 'answer', answers: { target: 'class-ids' }, label: text('They are names of classes', '클래스 이름입니다') };
const areSizes: Fix = { kind: 'answer', answers: { target: 'ordinal' }, label: text('They are amounts in order', '순서가 있는 양입니다') };

/** The mean error of amounts, and the share of wrong classes once predictions are rounded. */
function bothReadings({ evidence }: CheckInput): readonly Text[] {
  const usable = usableRows(evidence, ROW_SAMPLE);
  if (!usable) return [];
  const error = meanOf(lossById('mae')!, usable, {});
  const wrong = meanOf(lossById('zero_one')!, applyFix(usable, { kind: 'apply', array: 'prediction', function: 'round' }), {});
  if (error === undefined || wrong === undefined) return [];
  const [size, share] = [formatNumber(error), formatShare(wrong)];
  const sampled = evidence.target.rows > ROW_SAMPLE;
  const [rowsEn, rowsKo] = sampled ? [` (on ${formatCount(ROW_SAMPLE)} rows)`, ` (${formatCount(ROW_SAMPLE)}행 기준)`] : ['', ''];
  return [
    text(
      `As amounts they are missed by ${size} on average (MAE); as names ${share} of the rows are wrong once predictions are rounded${rowsEn}.`,
      `양으로 보면 평균 절대 오차가 ${size}, 이름으로 보면 예측값을 반올림했을 때 틀린 행의 비율이 ${share}입니다${rowsKo}.`,
    ),
  ];
}
