import type { Dataset, Vector } from '../../core/arrays';
import { text } from '../../core/text';
import { formatCount, formatNumber } from '../../strings/numbers';
import { usableRows } from '../measures/usableRows';
import { withoutRows } from '../measures/withoutRows';
import type { CheckInput, FindingDefinition, Found } from './check';
import { lossValue } from './lossValue';
import { unionOf } from './rows';
import { twoValues } from './valuesWith';

/** Losses of the angle between two vectors. */
const ANGLES = new Set(['cosine_similarity', 'cosine_distance', 'cosine_embedding']);

/** Vectors without a direction. */
export const zeroVector: FindingDefinition = {
  code: 'zero-vector',
  title: text('Zero vectors have no direction', '영벡터에는 방향이 없음'),
  why: text(
    'The cosine divides by both lengths. For a zero vector that is 0/0, and libraries disagree: Keras and PyTorch put a small number below and get 0, others give no number at all, which spoils the mean. Mind the sign as well: a perfect row costs −1 in Keras and 0 as 1 − cos.',
    '코사인은 두 벡터의 길이로 나눕니다. 영벡터에서는 0/0이 되며 라이브러리마다 다르게 처리합니다. Keras와 PyTorch는 분모에 작은 수를 두어 0으로 보고, 계산이 불가능한 값을 내어 평균을 망치는 것도 있습니다. 부호도 주의하십시오. 완벽한 행의 손실이 Keras에서는 −1, 1 − cos에서는 0입니다.',
  ),
  evidence: ['facebookresearch/simsiam#44', 'tensorflow/tensorflow#34577', 'tensorflow/tensorflow#37896', 'HKUDS/LightRAG#3421'],
  check,
};

function check({ evidence, loss, parameters }: CheckInput): Found | undefined {
  const { dataset, prediction, aligned } = evidence;
  if (!ANGLES.has(loss.id) || !aligned || (dataset.prediction.shape.at(-1) ?? 1) < 2) return undefined;
  const [ofPrediction, ofSecond] = zeroRows(dataset, loss.id);
  const rows = unionOf(ofPrediction, ofSecond);
  if (rows.length === 0) return undefined;
  const usable = usableRows(evidence);
  const asGiven = usable && lossValue(loss.id, usable, parameters);
  const rest = usable && withoutRows(usable, unionOf(...zeroRows(usable, loss.id)));
  const asMeant = rest && lossValue(loss.id, rest, parameters);
  // An array with one axis is one vector.
  const isRows = dataset.prediction.shape.length > 1;
  const [p, t, all] = [formatCount(ofPrediction.length), formatCount(ofSecond.length), formatCount(isRows ? prediction.rows : 1)];
  const other = loss.id === 'cosine_embedding' ? text('other sides', '상대 벡터') : text('targets', '정답');
  const counted =
    parameters.eps === 0
      ? text('With ε = 0 they have no cosine.', 'ε = 0이면 코사인이 없습니다.')
      : text('Here their cosine counts as 0, as in PyTorch and Keras.', '여기서는 PyTorch와 Keras처럼 코사인을 0으로 봅니다.');
  const without =
    asMeant === undefined
      ? text('', '')
      : text(` Without them the loss is ${formatNumber(asMeant)}.`, ` 이 행들을 빼면 손실은 ${formatNumber(asMeant)}입니다.`);
  return {
    level: 'warning',
    certainty: 'sure',
    rows: isRows ? rows : [],
    ...twoValues(asGiven, asMeant),
    ...(isRows && { fix: { kind: 'leave-out', rows, label: text('Leave these rows out', '이 행들 제외') } }),
    text: text(
      `Zero vectors in ${all} rows: ${p} predictions, ${t} ${other.en}. ${counted.en}${without.en} Look for padding, or for a ReLU at the end of the model.`,
      `${all}행 가운데 영벡터인 행: 예측값 ${p}개, ${other.ko} ${t}개. ${counted.ko}${without.ko} 패딩이거나 모델 끝에 ReLU가 있는지 살펴보십시오.`,
    ),
  };
}

/** Rows of the file in which a vector along the last axis is zero: of the predictions, and of what they are compared with. */
function zeroRows({ target, prediction, extra }: Dataset, lossId: string): readonly [readonly number[], readonly number[]] {
  const second = lossId === 'cosine_embedding' ? extra?.input2 : target;
  const perRow = prediction.values.length / (prediction.shape[0] ?? 1);
  const others = second?.values.length === prediction.values.length ? zeroVectors(second.values, prediction.shape) : [];
  // Rows that were left out have no prediction.
  const isCounted = (row: number) => Number.isFinite(prediction.values[row * perRow]);
  return [zeroVectors(prediction.values, prediction.shape), others.filter(isCounted)];
}

function zeroVectors(values: Vector, shape: readonly number[]): readonly number[] {
  const rows: number[] = [];
  const width = shape.at(-1)!;
  const perRow = values.length / (shape[0] ?? 1);
  for (let start = 0; start + width <= values.length; start += width) {
    let i = start;
    while (i < start + width && values[i] === 0) i += 1;
    const row = Math.floor(start / perRow);
    if (i === start + width && rows[rows.length - 1] !== row) rows.push(row);
  }
  return rows;
}
