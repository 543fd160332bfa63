import { text } from '../core/text';
import { formatCount, formatNumber } from '../strings/numbers';
import type { Guess, PredictionKind, TargetKind } from './advice';
import { type Evidence, FEW } from './evidence';
import type { ArrayFacts } from './facts';
import { guess } from './guesses';
import { clue } from './names';
import { insideUnit, outsideUnit, rangeOf, strayProbabilities } from './ranges';

type PredictionGuesses = readonly (Guess<PredictionKind> | false | undefined)[];

/** Several numbers a sample: what are they, given the target? (advisor.md 2.3) */
export function matrixPredictionKinds(evidence: Evidence, target: TargetKind): PredictionGuesses {
  const { prediction } = evidence;
  const facts = prediction.perRow!;
  const numbers = rangeOf(prediction);
  switch (target) {
    case 'unit-vectors':
    case 'embeddings': {
      const unit = facts.rows > 0 && facts.unitNorm === facts.rows;
      return [
        unit && guess('unit-vectors', 0.9, text('Each row is a vector of length 1.', '모든 행이 길이가 1인 벡터입니다.')),
        guess('vectors', unit ? 0.4 : 0.9, numbers),
      ];
    }
    case 'multi-hot':
    case 'mask':
      return perLabelKinds(prediction, target);
    case 'class-ids':
    case 'one-hot':
    case 'distribution':
    case 'binary':
    case 'ordinal':
    case 'constant':
      return classKinds(prediction);
    default:
      return [
        clue(prediction.name, 'quantile') &&
          guess('quantiles', 0.85, text('The columns are named after quantiles.', '열 이름이 분위수를 나타냅니다.')),
        guess('real', evidence.target.width === prediction.width ? 0.9 : 0.5, numbers),
        prediction.min > 0 && guess('positive', 0.4, numbers),
      ];
  }
}

/** One number a class, of which one class is true. */
function classKinds(prediction: ArrayFacts): PredictionGuesses {
  const facts = prediction.perRow!;
  const { rows } = facts;
  if (rows === 0) return [guess('class-logits', 0.3, rangeOf(prediction))];
  if (facts.oneHot === rows) {
    return [
      guess(
        'hard-class',
        0.9,
        text('Each row is a single 1 among zeros: a decision.', '모든 행이 1 하나와 0으로만 되어 있으므로 이미 내린 판정입니다.'),
      ),
      guess('class-probabilities', 0.5, rangeOf(prediction)),
    ];
  }
  if (prediction.negative === 0 && facts.simplex > 0 && facts.simplex >= 0.98 * rows) {
    const because = text(
      `${facts.simplex === rows ? `All ${formatCount(rows)}` : `${formatCount(facts.simplex)} of ${formatCount(rows)}`} rows are non-negative and sum to 1 (within ${formatNumber(facts.tolerance, 2)}).`,
      `${facts.simplex === rows ? `${formatCount(rows)}행 모두` : `${formatCount(rows)}행 가운데 ${formatCount(facts.simplex)}행이`} 음수가 없고 합이 1입니다(허용 오차 ${formatNumber(facts.tolerance, 2)}).`,
    );
    return [guess('class-probabilities', 0.95, because)];
  }
  if (facts.logSimplex === rows) {
    return [
      guess(
        'log-probabilities',
        0.9,
        text('All at or below 0, and the exponentials of each row sum to 1.', '모두 0 이하이고, 각 행에 지수 함수를 취해 더하면 1입니다.'),
      ),
      guess('class-logits', 0.5, rangeOf(prediction)),
    ];
  }
  if (prediction.min >= 0 && prediction.max <= 100.5 && facts.hundred >= 0.98 * rows) {
    return [
      guess('percent-probabilities', 0.9, text('The rows sum to about 100.', '각 행의 합이 약 100입니다.')),
      guess('class-logits', 0.2, rangeOf(prediction)),
    ];
  }
  if (prediction.outsideUnit === 0) {
    const because = text(
      `All lie in [0, 1], but the rows sum to between ${formatNumber(facts.smallestSum, 3)} and ${formatNumber(facts.largestSum, 3)}.`,
      `모두 [0, 1] 안에 있지만 행의 합은 ${formatNumber(facts.smallestSum, 3)}부터 ${formatNumber(facts.largestSum, 3)}까지입니다.`,
    );
    const few = prediction.finite < FEW;
    return [
      guess('label-probabilities', few ? 0.5 : 0.75, because),
      guess('class-logits', few ? 0.5 : clue(prediction.name, 'logit') ? 0.9 : 0.3, because),
    ];
  }
  const stray = strayProbabilities(prediction);
  if (stray) return [guess('class-probabilities', 0.7, stray), guess('class-logits', 0.5, outsideUnit(prediction))];
  return [guess('class-logits', 0.95, outsideUnit(prediction))];
}

/** One number a label or pixel, each true or not by itself. */
function perLabelKinds(prediction: ArrayFacts, target: 'multi-hot' | 'mask'): PredictionGuesses {
  if (prediction.outsideUnit > 0) return [guess('logit', 0.95, outsideUnit(prediction))];
  const numbers = insideUnit(prediction);
  if (prediction.integers)
    return [
      guess('hard-class', 0.8, text('Only 0 and 1: decisions.', '0과 1뿐이므로 이미 내린 판정입니다.')),
      guess('label-probabilities', 0.5, numbers),
    ];
  return [
    guess(target === 'mask' ? 'probability' : 'label-probabilities', prediction.finite >= FEW ? 0.9 : 0.6, numbers),
    guess('logit', prediction.finite >= FEW ? 0.1 : 0.4, numbers),
  ];
}
