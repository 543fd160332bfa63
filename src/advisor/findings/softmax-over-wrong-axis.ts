import { type Text, text } from '../../core/text';
import { formatCount, formatNumber } from '../../strings/numbers';
import { join } from '../../strings/say';
import type { TargetKind } from '../advice';
import { usableRows } from '../measures/usableRows';
import type { CheckInput, FindingDefinition, Found } from './check';
import { effectOf, meanOf, twoValues, valuesWith } from './valuesWith';

/** The columns add up to 1 and the rows do not. */
export const softmaxOverWrongAxis: FindingDefinition = {
  code: 'softmax-over-wrong-axis',
  title: text('Softmax over the wrong axis', '소프트맥스의 축이 잘못됨'),
  why: text(
    'A softmax must run over the classes of one sample. Over the samples of a batch it makes them compete: with more samples every probability shrinks, and the loss depends on who else is in the batch.',
    '소프트맥스는 한 표본의 클래스 사이에 적용해야 합니다. 배치의 표본 사이에 적용하면 표본끼리 경쟁하여 표본이 많을수록 확률이 작아지고, 손실이 배치에 함께 든 표본에 따라 달라집니다.',
  ),
  evidence: ['perone/euclidesdb#2', 'DeepReinforcementLearning/DeepReinforcementLearningInAction#32'],
  check,
};

const CLASSES: ReadonlySet<TargetKind> = new Set(['class-ids', 'binary', 'ordinal', 'one-hot', 'distribution', 'multi-hot', 'constant']);
/** Two columns of two numbers sum to 1 too easily: so many numbers there must be. Mine. */
const FEWEST = 6;
/** Columns that sum to 1 have the mean 1/n: what is off by more is not worth adding up. */
const MEAN_TOLERANCE = 0.25;

function check(input: CheckInput): Found | undefined {
  const { evidence, target } = input;
  const { rows, width, finite, negative, outsideUnit, mean, perRow, lastAxis } = evidence.prediction;
  if (!perRow || lastAxis || negative > 0 || outsideUnit > 0 || finite < FEWEST || Math.abs(mean * rows - 1) > MEAN_TOLERANCE)
    return undefined;
  // Where rows and columns have lengths of their own, an array of C rows beside n targets stands on its side.
  const isTurned = !evidence.aligned && evidence.target.rows === width;
  if (!(CLASSES.has(target.kind) || isTurned) || perRow.simplex === perRow.rows || !perRow.columnsSumToOne) return undefined;
  const [low, high] = [formatNumber(perRow.smallestSum, 3), formatNumber(perRow.largestSum, 3)];
  const [n, c] = [formatCount(rows), formatCount(width)];
  const fact = text(
    `Each of the ${c} columns sums to 1, the rows sum to between ${low} and ${high}.`,
    `열 ${c}개의 합이 모두 1이고, 행의 합은 ${low}부터 ${high}까지입니다.`,
  );
  return {
    level: 'warning',
    certainty: 'likely',
    rows: [],
    ...(isTurned
      ? {
          text: join([
            fact,
            text(
              `There are ${c} targets, so the array of ${n} × ${c} is transposed.`,
              `정답이 ${c}개이므로 ${n} × ${c} 배열은 전치된 것입니다.`,
            ),
          ]),
        }
      : rows === width
        ? square(input, fact)
        : overBatch(input, fact)),
  };
}

function square(input: CheckInput, fact: Text): Pick<Found, 'text' | 'fix' | 'asGiven' | 'asMeant'> {
  const step = { kind: 'transpose', array: 'prediction' } as const;
  const values = valuesWith(input, step);
  const either = text(
    'Either the array is transposed, or the softmax ran over the batch.',
    '배열이 전치되었거나 소프트맥스를 배치 방향으로 적용한 것입니다.',
  );
  return {
    ...values,
    fix: { ...step, label: text('Transpose the predictions', '예측값 전치') },
    text: join([fact, either, ...effectOf(input.loss, values)]),
  };
}

function overBatch({ evidence, loss, parameters }: CheckInput, fact: Text): Pick<Found, 'text' | 'asGiven'> {
  const dataset = usableRows(evidence);
  const wrong = text(
    'The softmax ran over the samples instead of the classes. The logits cannot be had back from that: use dim=1 (axis=-1) in the model.',
    '소프트맥스를 클래스가 아니라 표본 방향으로 적용했습니다. 여기서 로짓을 되찾을 수는 없으므로 모델에서 dim=1(axis=-1)로 고치십시오.',
  );
  return { ...twoValues(dataset && meanOf(loss, dataset, parameters), undefined), text: join([fact, wrong]) };
}
