import type { NamedArray } from '../../core/arrays';
import { type Text, text } from '../../core/text';
import { formatCount, formatShare } from '../../strings/numbers';
import { ordinal, quote } from '../../strings/problems/words';
import type { Evidence } from '../evidence';
import type { ArrayFacts } from '../facts';
import { rowsWhere } from './rows';

/** Sizes of batches that people use, the commonest first. */
const BATCH_SIZES = [32, 64, 128, 256, 16, 512, 1024, 8, 100, 50, 1000, 20, 10];
/** Parts into which data are commonly split. */
const PARTS = [0.9, 0.8, 0.75, 0.7, 0.6, 0.5, 0.4, 0.3, 0.25, 0.2, 0.1];

/** Why two arrays probably have different numbers of samples, and what to do. */
export function lengthCause(evidence: Evidence): Text {
  const { dataset, target, prediction } = evidence;
  const [short, long] = target.rows < prediction.rows ? [target, prediction] : [prediction, target];
  return (
    raggedCause(dataset.target) ??
    raggedCause(dataset.prediction) ??
    (short.rows === 0 ? empty(short) : undefined) ??
    transposedCause(evidence) ??
    missingCause(evidence) ??
    (long.rows - short.rows === 1 ? oneMore : undefined) ??
    flattenedCause(evidence, short.rows, long.rows) ??
    batchCause(target.rows, prediction.rows) ??
    partCause(short.rows, long.rows) ??
    text('Join them by an id.', 'id를 기준으로 합치십시오.')
  );
}

const oneMore = text(
  'One row more is often a header or an index read as a value, or a series that was shifted by one step.',
  '한 행 차이는 머리글이나 인덱스를 값으로 읽었거나, 시계열을 한 시점 밀었을 때 자주 생깁니다.',
);

function empty({ name }: ArrayFacts): Text {
  return text(`There is nothing in ${quote(name)}: choose another column.`, `${quote(name)} 열에 값이 없습니다. 다른 열을 고르십시오.`);
}

function raggedCause({ name, ragged }: NamedArray): Text | undefined {
  if (!ragged) return undefined;
  const [row, found, expected] = [ordinal(ragged.row), formatCount(ragged.found), formatCount(ragged.expected)];
  return text(
    `The rows of ${quote(name)} differ in length: row ${row} has the length ${found}, others ${expected}, so the values were counted one by one.`,
    `${quote(name)} 배열의 행 길이가 서로 다릅니다. ${row}행의 길이: ${found}, 다른 행의 길이: ${expected}. 그래서 값을 하나씩 세었습니다.`,
  );
}

/** `(C, n)` where `(n, C)` is expected. */
function transposedCause({ dataset: { prediction: array }, target, prediction }: Evidence): Text | undefined {
  const isTurned = prediction.width === target.rows && prediction.rows > 1 && target.rows > 1 && array.shape.length === 2;
  if (!isTurned || (target.width !== 1 && target.width !== prediction.rows)) return undefined;
  const [rows, columns] = [formatCount(prediction.rows), formatCount(prediction.width)];
  return text(
    `The predictions have the shape (${rows}, ${columns}), with a column for each target: rows and columns are exchanged, so transpose them.`,
    `예측값의 모양이 (${rows}, ${columns})이고 열마다 정답이 하나씩 있습니다. 행과 열이 바뀌었으니 전치하십시오.`,
  );
}

/** As many rows without a value as there are too many: the other side was made without them. */
function missingCause({ dataset, target, prediction }: Evidence): Text | undefined {
  const side = target.rows > prediction.rows ? 'target' : 'prediction';
  const long = side === 'target' ? target : prediction;
  if (long.missing + long.infinite === 0) return undefined;
  const missing = rowsWhere(dataset[side].values, long.width, value => !Number.isFinite(value)).length;
  if (missing !== Math.abs(target.rows - prediction.rows)) return undefined;
  const count = formatCount(missing);
  return text(
    `${quote(long.name)} has exactly as many rows without a value (${count}): the other side was probably made without these, so leave them out here too.`,
    `${quote(long.name)} 열에서 값이 없는 행이 꼭 ${count}개입니다. 다른 쪽은 이 행들을 빼고 만든 듯하니 여기서도 빼십시오.`,
  );
}

/** Outputs of a row written one after another. */
function flattenedCause({ target, prediction, labels }: Evidence, short: number, long: number): Text | undefined {
  const times = long / short;
  if (!Number.isInteger(times)) return undefined;
  const [k, n] = [formatCount(times), formatCount(short)];
  const areClasses = prediction.rows === long && labels !== undefined && (labels.distinct === times || labels.max + 1 === times);
  if (areClasses && target.width === 1) {
    return text(
      `That is ${k} times as many, and there are ${k} classes: the outputs of each row were written one after another. Reshape them to (${n}, ${k}).`,
      `꼭 ${k}배이고 클래스도 ${k}개입니다. 행마다 나온 출력을 한 줄로 펼친 것입니다. 모양을 (${n}, ${k})로 바꾸십시오.`,
    );
  }
  return text(
    `The longer one is exactly ${k} times as long: ${k} outputs or classes a row written one after another (reshape to ${n} × ${k}), or every row repeated.`,
    `긴 쪽이 꼭 ${k}배입니다. 행마다 나온 출력(또는 클래스) ${k}개를 한 줄로 펼쳤거나(${n} × ${k} 모양으로 되돌리십시오), 모든 행이 되풀이된 것입니다.`,
  );
}

/** A last batch that was left out, or filled up. */
function batchCause(targets: number, predictions: number): Text | undefined {
  const difference = Math.abs(targets - predictions);
  const size = BATCH_SIZES.find(each => predictions >= each && predictions % each === 0 && difference < each && targets % each !== 0);
  if (size === undefined) return undefined;
  const [b, batches, k] = [formatCount(size), formatCount(predictions / size), formatCount(difference)];
  return predictions < targets
    ? text(
        `The predictions are ${batches} full batches of ${b}: the last ${k} rows are the remainder of a batch, which drop_last=True leaves out.`,
        `예측값은 크기 ${b}의 배치 ${batches}개와 꼭 맞습니다. 마지막 ${k}행은 배치를 채우지 못한 나머지로, drop_last=True이면 빠집니다.`,
      )
    : text(
        `The predictions are ${batches} full batches of ${b}: the last batch was probably filled up with ${k} repeated rows, as distributed samplers do.`,
        `예측값은 크기 ${b}의 배치 ${batches}개와 꼭 맞습니다. 분산 샘플러처럼 마지막 배치를 되풀이한 ${k}행으로 채운 듯합니다.`,
      );
}

/** One of them is a part of a split. */
function partCause(short: number, long: number): Text | undefined {
  const part = PARTS.find(each => Math.abs(each * long - short) < 1);
  if (part === undefined || long < 10) return undefined;
  const share = formatShare(part);
  return text(
    `The shorter one is ${share} of the longer: one may be a training or test part of the other.`,
    `짧은 쪽이 긴 쪽의 ${share}입니다. 한쪽이 학습용이나 평가용으로 나눈 일부일 수 있습니다.`,
  );
}
