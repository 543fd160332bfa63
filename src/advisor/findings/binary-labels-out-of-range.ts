import type { TargetDomain } from '../../core/domain';
import { type Text, text } from '../../core/text';
import { formatCount, formatNumber } from '../../strings/numbers';
import { join } from '../../strings/say';
import type { Fix } from '../advice';
import { UNIT_TOLERANCE } from '../facts';
import type { FixStep } from '../fix';
import { usableRows } from '../measures/usableRows';
import type { CheckInput, FindingDefinition, Found } from './check';
import { mask255 } from './mask255';
import { rowsWhere } from './rows';
import { effectOf, meanOf, type TwoValues, twoValues, valuesWith } from './valuesWith';

/** Labels other than 0 and 1 (or shares between) in a loss of such labels. */
export const binaryLabelsOutOfRange: FindingDefinition = {
  code: 'binary-labels-out-of-range',
  title: text('Labels outside 0 to 1', '0과 1을 벗어난 레이블'),
  why: text(
    'Binary cross-entropy weighs ln p with t and ln(1 − p) with 1 − t. With a label such as 2 or −1 one of the weights is negative: the loss can fall below 0 and has no minimum. PyTorch’s form with logits accepts any label without a word.',
    '이진 교차 엔트로피 오차는 ln p에 t를, ln(1 − p)에 1 − t를 곱합니다. 레이블이 2나 −1이면 한쪽 가중치가 음수가 되어 손실이 0 아래로 내려가고 최솟값이 없어집니다. 로짓을 받는 PyTorch 함수는 어떤 레이블이든 아무 말 없이 받습니다.',
  ),
  evidence: ['pytorch/pytorch#110865', 'pytorch/pytorch#123339'],
  check,
};

/** Marks for "no label", which another finding tells of. */
const MARKS: ReadonlySet<number> = new Set([-100]);
/** Targets of losses that read 0, 1 and shares between. */
const TAKES_BITS: ReadonlySet<TargetDomain> = new Set(['binary', 'probability', 'multiHot']);
/** Labels by guess must be this sure before a loss that nobody named is said to fail on them; mine. */
const SURE = 0.7;

function check(input: CheckInput): Found | undefined {
  const { evidence, loss, isNamed, target: guess, prediction } = input;
  const { target, dataset } = evidence;
  if (target.outsideUnit === 0) return undefined;
  const values = target.uniques?.values.filter(value => !MARKS.has(value));
  // Masks of 0 and 255, and percentages beside probabilities, have findings of their own.
  const arePercent = evidence.prediction.outsideUnit === 0 && values?.every(value => value === 0 || value === 100);
  if (arePercent || mask255(input)) return undefined;
  const takesBits = TAKES_BITS.has(loss.target);
  const areTwo = values?.length === 2;
  if (isNamed) return takesBits && isOutside(values) ? found(input, values, 'error', 'sure') : undefined;
  const areLabels = areTwo && guess.kind === 'binary' && guess.score >= SURE && takesBits;
  if (areLabels && isOutside(values) && dataset.target.words === undefined) return found(input, values, 'error', 'likely');
  const areSigns = guess.kind === 'plus-minus-one' && areTwo;
  const areProbabilities =
    (prediction.kind === 'probability' || prediction.kind === 'label-probabilities') &&
    prediction.score >= SURE &&
    evidence.prediction.outsideUnit === 0;
  return areSigns && areProbabilities ? found(input, values, 'warning', 'likely') : undefined;
}

/** Whether a label is neither a share nor a mark; unknown values are. */
function isOutside(values: readonly number[] | undefined): values is readonly number[] | undefined {
  return values === undefined || values.some(value => value < -UNIT_TOLERANCE || value > 1 + UNIT_TOLERANCE);
}

function found(input: CheckInput, values: readonly number[] | undefined, level: Found['level'], certainty: Found['certainty']): Found {
  const { evidence, loss, isNamed } = input;
  const { dataset, target } = evidence;
  const rows = rowsWhere(
    dataset.target.values,
    target.width,
    value => (value < -UNIT_TOLERANCE || value > 1 + UNIT_TOLERANCE) && !MARKS.has(value),
  );
  const fix = fixOf(input, values);
  const numbers = isNamed || loss.target === 'binary' ? (fix ? valuesWith(input, fix) : asItIs(input)) : {};
  return {
    level,
    certainty,
    rows,
    ...numbers,
    ...(fix && { fix }),
    text: join([factOf(input, values, rows.length), ...effectOf(loss, numbers)]),
  };
}

/** The loss as given, where nobody can tell what was meant. */
function asItIs({ evidence, loss, parameters }: CheckInput): TwoValues {
  const dataset = usableRows(evidence);
  return dataset ? twoValues(meanOf(loss, dataset, parameters), undefined) : {};
}

/** Two kinds of labels become 0 and 1; levels of a picture and percentages are divided. */
function fixOf({ evidence: { target }, target: guess }: CheckInput, values: readonly number[] | undefined): Fix | undefined {
  const [low, high] = values ?? [];
  if (values?.length === 2) {
    const step: FixStep = { kind: 'relabel', array: 'target', from: [low!, high!], to: [0, 1] };
    const table = `${formatNumber(low!)} → 0, ${formatNumber(high!)} → 1`;
    return { ...step, label: text(`Map the labels: ${table}`, `레이블 바꾸기: ${table}`) };
  }
  const divisor =
    target.min < 0 ? undefined : target.max === 255 ? 255 : guess.kind === 'percentage' && target.max <= 100 ? 100 : undefined;
  if (divisor === undefined) return undefined;
  return {
    kind: 'scale',
    array: 'target',
    factor: 1 / divisor,
    offset: 0,
    label: text(`Divide the targets by ${divisor}`, `정답을 ${divisor}로 나누기`),
  };
}

function factOf({ evidence: { target }, loss }: CheckInput, values: readonly number[] | undefined, count: number): Text {
  const name = TAKES_BITS.has(loss.target) ? loss.names.short : undefined;
  const [low, high, k] = [formatNumber(target.min), formatNumber(target.max), formatCount(count)];
  if (values?.length === 2) {
    const [first, second] = values.map(value => formatNumber(value));
    return text(
      `The labels are ${first} and ${second}, but ${name ?? 'a loss of probabilities'} takes 0 and 1: with other labels it can become negative. Map ${first} to 0 and ${second} to 1 (the larger is taken for the positive one).`,
      `레이블이 ${first}, ${second} 두 가지인데, ${name ? `손실 함수(${name})` : '확률을 받는 손실 함수'}에는 0과 1이 필요합니다. 다른 레이블로는 손실이 음수가 될 수 있습니다. ${first} → 0, ${second} → 1로 바꾸십시오(큰 쪽을 양성으로 봅니다).`,
    );
  }
  if (target.integers && values && values[0]! >= 0 && values.length > 2 && target.max !== 255) {
    return text(
      `The labels run from ${low} to ${high}, but ${loss.names.short} takes 0 and 1 (rows outside: ${k}), so the loss can become negative. If these are class indices, predict one number for each class and use a multi-class cross-entropy.`,
      `레이블이 ${low}부터 ${high}까지인데, 손실 함수(${loss.names.short})는 0과 1을 받으므로(벗어난 행 ${k}개) 손실이 음수가 될 수 있습니다. 클래스 번호라면 클래스마다 수를 하나씩 예측하고 다중 클래스 교차 엔트로피 오차를 쓰십시오.`,
    );
  }
  return text(
    `The targets run from ${low} to ${high}, but ${loss.names.short} takes labels or shares between 0 and 1. Rows outside: ${k}.`,
    `정답이 ${low}부터 ${high}까지인데, 손실 함수(${loss.names.short})는 0과 1 사이의 레이블이나 비율을 받습니다. 벗어난 행: ${k}개.`,
  );
}
