import { text } from '../core/text';
import { formatCount, formatNumber } from '../strings/numbers';
import { FEW } from './evidence';
import type { ArrayFacts } from './facts';
import { guess } from './guesses';
import { clue } from './names';
import type { PredictionGuesses } from './predictionKind';
import { byChance, outsideUnit, rangeOf, strayProbabilities } from './ranges';
import type { RowFacts } from './rowFacts';

/** Rows that sum to 1 may be this share of all: the others are a mistake of a few rows (a finding says so). */
const MOST = 0.98;

/** One number a class, of which one class is true. */
export function classRowKinds(prediction: ArrayFacts, facts: RowFacts, classes: number): PredictionGuesses {
  const { rows } = facts;
  const range = rangeOf(prediction);
  if (rows === 0) return [guess('class-logits', 0.3, range)];
  if (facts.oneHot === rows) {
    const single = text(
      'Each row is a single 1 among zeros: a decision.',
      '모든 행이 1 하나와 0으로만 되어 있으므로 이미 내린 판정입니다.',
    );
    return [guess('hard-class', 0.9, single), guess('class-probabilities', 0.5, range)];
  }
  if (prediction.negative === 0 && facts.simplex > 0 && facts.simplex >= MOST * rows) return [simplexRows(facts)];
  if (facts.logSimplex === rows) {
    const logs = text(
      'All at or below 0, and the exponentials of each row sum to 1.',
      '모두 0 이하이고, 각 행에 지수 함수를 취해 더하면 1입니다.',
    );
    return [guess('log-probabilities', 0.9, logs), guess('class-logits', 0.5, range)];
  }
  if (isPercent(prediction, facts)) {
    const hundred = text('The rows sum to about 100.', '각 행의 합이 약 100입니다.');
    const because = facts.hundred >= MOST * rows ? hundred : range;
    return [guess('percent-probabilities', 0.9, because), guess('class-logits', 0.2, range)];
  }
  if (prediction.outsideUnit === 0) return unitKinds(prediction, facts, classes);
  const outside = outsideUnit(prediction);
  const stray = strayProbabilities(prediction);
  if (stray) return [guess('class-probabilities', 0.7, stray), guess('class-logits', 0.5, outside)];
  return [guess('class-logits', 0.95, outside)];
}

function simplexRows({ rows, simplex, tolerance }: RowFacts) {
  const [all, some, within] = [formatCount(rows), formatCount(simplex), formatNumber(tolerance, 2)];
  return guess(
    'class-probabilities',
    0.95,
    simplex === rows
      ? text(
          `All ${all} rows are non-negative and sum to 1 (within ${within}).`,
          `${all}행 모두 음수가 없고 합이 1입니다(허용 오차 ${within}).`,
        )
      : text(
          `${some} of ${all} rows are non-negative and sum to 1 (within ${within}).`,
          `${all}행 가운데 ${some}행이 음수가 없고 합이 1입니다(허용 오차 ${within}).`,
        ),
  );
}

/** All in [0, 100], some above 1, and rows that sum to about 100 or a name that says so (advisor.md, decisions). */
function isPercent(prediction: ArrayFacts, { rows, hundred }: RowFacts): boolean {
  if (prediction.min < 0 || prediction.max > 100.5 || prediction.max <= 1) return false;
  return hundred >= MOST * rows || clue(prediction.name, 'percent');
}

/** All in [0, 1], but the rows do not sum to 1. */
function unitKinds(prediction: ArrayFacts, facts: RowFacts, classes: number): PredictionGuesses {
  const [low, high] = [formatNumber(facts.smallestSum, 3), formatNumber(facts.largestSum, 3)];
  const sums = text(
    `All lie in [0, 1], but the rows sum to between ${low} and ${high}.`,
    `모두 [0, 1] 안에 있지만 행의 합은 ${low}부터 ${high}까지입니다.`,
  );
  const logits = guess('class-logits', clue(prediction.name, 'logit') ? 0.9 : prediction.finite < FEW ? 0.5 : 0.3, byChance(prediction));
  if (facts.columnsSumToOne) {
    const columns = text(
      'The columns sum to 1 and the rows do not: a softmax over the wrong axis.',
      '행이 아니라 열의 합이 1이므로 소프트맥스를 다른 축에 적용한 값입니다.',
    );
    return [guess('class-probabilities', 0.65, columns), guess('label-probabilities', 0.4, sums), logits];
  }
  const rounded = 0.5 * classes * 10 ** -prediction.decimals;
  if (prediction.decimals < 2 && facts.smallestSum >= 1 - rounded && facts.largestSum <= 1 + rounded) {
    const coarse = text(
      `The rows sum to between ${low} and ${high}, which so few decimals allow for probabilities.`,
      `행의 합은 ${low}부터 ${high}까지이며, 소수 자릿수가 적은 확률이라면 나올 수 있는 값입니다.`,
    );
    return [guess('class-probabilities', 0.65, coarse), guess('label-probabilities', 0.5, sums), logits];
  }
  return [guess('label-probabilities', prediction.finite < FEW ? 0.5 : 0.75, sums), logits];
}
