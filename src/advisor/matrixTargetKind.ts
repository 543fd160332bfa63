import { type Text, text } from '../core/text';
import { formatCount, formatNumber } from '../strings/numbers';
import type { Guess, TargetKind } from './advice';
import { mappedIds, type TargetGuesses } from './amounts';
import type { Evidence } from './evidence';
import { type ArrayFacts, rowsOf } from './facts';
import { guess } from './guesses';
import { labelMatrixKinds } from './labelMatrixKind';
import { clue } from './names';
import { smoothingOf } from './smoothing';

/** More different whole numbers than this are no classes, in grids either; mine. */
const MOST_CLASSES = 50;

/** From this many numbers a row on they can be an embedding (advisor.md 2.2). */
const WIDEST_OUTPUT = 16;

/** Rows of one number for each class or dimension: what are they? (advisor.md 2.2, 2-D and more) */
export function matrixTargetKinds(evidence: Evidence): TargetGuesses {
  const { target, classMap } = evidence;
  const distinct = target.uniques?.values ?? [];
  if (classMap) return [mappedIds(classMap, classMap.labels.max < classMap.classes ? 0.95 : 0.85), guess('mask', 0.4, sizes(target))];
  if (distinct.includes(255) && distinct.every(value => value === 0 || value === 255)) {
    return [guess('mask', 0.95, text('Its only values are 0 and 255.', '값이 0과 255뿐입니다.'))];
  }
  if (distinct.length > 0 && distinct.every(value => value === 0 || value === 1)) return labelMatrixKinds(evidence);
  if (distinct.length === 1) return constantKinds(evidence, distinct[0]!);
  if (target.integers && target.min >= 0) return [...gridKinds(evidence, distinct), multiOutput(evidence, 0.5)];
  return realKinds(evidence);
}

function constantKinds(evidence: Evidence, value: number): TargetGuesses {
  const shown = formatNumber(value, 6);
  const because = text(`Every target is ${shown}.`, `모든 정답이 같은 값(${shown})입니다.`);
  return [guess('constant', 0.6, because), multiOutput(evidence, 0.5)];
}

/** Whole numbers above 1: levels of a picture, classes that were decided already, or amounts. */
function gridKinds({ target, prediction }: Evidence, distinct: readonly number[]): TargetGuesses {
  if (distinct.length === 0 || distinct.length > MOST_CLASSES) return [];
  const known = new Set(distinct);
  const decided = prediction.integers && prediction.uniques?.values.every(value => known.has(value)) === true;
  const both = text('Whole numbers, and the predictions come from the same few.', '정수이고 예측값도 같은 몇 가지 값뿐입니다.');
  const picture = text('A few levels from 0 to 255, as a picture has them.', '그림처럼 0부터 255까지의 몇 단계 값입니다.');
  return [
    decided && guess('class-ids', 0.8, both),
    target.max === 255 && guess('mask', prediction.outsideUnit === 0 || clue(target.name, 'mask') ? 0.8 : 0.5, picture),
    !decided && clue(target.name, 'mask') && guess('mask', 0.7, sizes(target)),
  ];
}

function realKinds(evidence: Evidence): TargetGuesses {
  const { target } = evidence;
  const facts = rowsOf(target)!;
  if (target.negative === 0 && facts.rows > 0 && facts.simplex >= 0.98 * facts.rows) {
    const epsilon = smoothingOf(evidence.dataset.target);
    const sums =
      facts.simplex === facts.rows
        ? text('Each row is non-negative and sums to 1.', '모든 행이 음수가 아니고 합이 1입니다.')
        : text(`${share(facts.simplex, facts.rows)} rows sum to 1.`, `합이 1인 행: ${share(facts.simplex, facts.rows)}.`);
    const smoothed =
      epsilon === undefined
        ? sums
        : text(
            `${sums.en} They look like one-hot rows with label smoothing of ε = ${formatNumber(epsilon, 3)}.`,
            `${sums.ko} 원-핫 벡터에 레이블 스무딩(ε = ${formatNumber(epsilon, 3)})을 적용한 값으로 보입니다.`,
          );
    return [guess('distribution', 0.9, smoothed), multiOutput(evidence, 0.2)];
  }
  if (target.negative === 0 && facts.rows > 0 && facts.hundred === facts.rows) {
    const percent = text('The rows sum to 100: shares in percent.', '행의 합이 100이므로 백분율로 쓴 비율입니다.');
    return [guess('distribution', 0.75, percent), multiOutput(evidence, 0.4)];
  }
  if (target.rank >= 3 && target.outsideUnit === 0) {
    return [guess('mask', 0.6, text('Grids of numbers from 0 to 1.', '0과 1 사이 수로 된 격자입니다.')), multiOutput(evidence, 0.3)];
  }
  const signed = target.negative > 0 || clue(target.name, 'vector');
  if (signed && facts.rows > 0 && facts.unitNorm === facts.rows) {
    return [
      guess('unit-vectors', 0.9, text('Each row is a vector of length 1.', '모든 행이 길이가 1인 벡터입니다.')),
      multiOutput(evidence, 0.2),
    ];
  }
  return vectorKinds(evidence);
}

function share(some: number, all: number): string {
  return `${formatCount(some)}/${formatCount(all)}`;
}

function vectorKinds(evidence: Evidence): TargetGuesses {
  const { target } = evidence;
  const facts = rowsOf(target)!;
  const similarNorms = facts.smallestNorm > 0 && facts.largestNorm <= 4 * facts.smallestNorm;
  const vectors = (evidence.dataset.target.shape.at(-1) ?? 1) >= WIDEST_OUTPUT && target.negative > 0 && similarNorms;
  const named = clue(target.name, 'vector');
  const [short, long] = [formatNumber(facts.smallestNorm, 3), formatNumber(facts.largestNorm, 3)];
  const because = text(
    `${sizes(target).en} The rows have lengths from ${short} to ${long}.`,
    `${sizes(target).ko} 행 벡터의 길이는 ${short}–${long}입니다.`,
  );
  return [
    (vectors || named) && guess('embeddings', named ? 0.85 : 0.6, because),
    multiOutput(evidence, vectors ? 0.45 : named ? 0.3 : 0.7),
  ];
}

/** "60×16 numbers." */
function sizes({ rows, width, min, max }: ArrayFacts): Text {
  const [n, c] = [formatCount(rows), formatCount(width)];
  return text(
    `${n}×${c} numbers from ${formatNumber(min)} to ${formatNumber(max)}.`,
    `${n}×${c} 크기이고 값은 ${formatNumber(min)}–${formatNumber(max)}입니다.`,
  );
}

function multiOutput({ target }: Evidence, score: number): Guess<TargetKind> {
  const width = formatCount(target.width);
  return guess(
    'multi-output',
    score,
    text(
      `${width} numbers a row, from ${formatNumber(target.min)} to ${formatNumber(target.max)}.`,
      `행마다 수가 ${width}개씩 있고 범위는 ${formatNumber(target.min)}–${formatNumber(target.max)}입니다.`,
    ),
  );
}
