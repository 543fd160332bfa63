import { text } from '../core/text';
import { formatNumber } from '../strings/numbers';
import type { Guess, PredictionKind, TargetKind } from './advice';
import { type Evidence, FEW } from './evidence';
import type { ArrayFacts } from './facts';
import { guess, ranked } from './guesses';
import { matrixPredictionKinds } from './matrixPredictionKind';
import { clue } from './names';
import { insideUnit, outsideUnit, rangeOf, strayProbabilities } from './ranges';

type PredictionGuesses = readonly (Guess<PredictionKind> | false | undefined)[];

/** What the prediction is, given what the target most likely is; best guess first, at least one (advisor.md 2.3). */
export function predictionKinds(evidence: Evidence, target: TargetKind): readonly Guess<PredictionKind>[] {
  const { prediction } = evidence;
  if (prediction.finite === 0) return [guess('real', 0.1, text('There is no finite number in it.', '유한한 수가 없습니다.'))];
  const found = ranked(prediction.width > 1 ? matrixPredictionKinds(evidence, target) : columnKinds(evidence, target));
  return found.length > 0 ? found : [guess('real', 0.5, rangeOf(prediction))];
}

function columnKinds(evidence: Evidence, target: TargetKind): PredictionGuesses {
  const { prediction } = evidence;
  if (clue(prediction.name, 'quantile') && target === 'real') {
    return [
      guess('quantiles', 0.8, text('Its name says which quantile it predicts.', '이름이 어떤 분위수를 예측하는지 알려 줍니다.')),
      guess('real', 0.4, rangeOf(prediction)),
    ];
  }
  switch (target) {
    case 'binary':
    case 'plus-minus-one':
    case 'mask':
      return decisionKinds(evidence, target);
    case 'fraction':
      return fractionKinds(prediction);
    case 'class-ids':
      return [
        prediction.integers && guess('hard-class', 0.9, text('Whole numbers like the labels.', '정답 레이블과 같은 정수입니다.')),
        guess('real', 0.5, rangeOf(prediction)),
      ];
    case 'constant':
      return prediction.outsideUnit === 0
        ? [guess('probability', 0.5, insideUnit(prediction)), guess('real', 0.4, rangeOf(prediction))]
        : realKinds(prediction, 0.4);
    default:
      return realKinds(prediction, target === 'count' || target === 'positive' ? 0.9 : 0.5);
  }
}

/** One number a sample beside labels of two kinds. */
function decisionKinds(evidence: Evidence, target: 'binary' | 'plus-minus-one' | 'mask'): PredictionGuesses {
  const { prediction } = evidence;
  const raw: PredictionKind = target === 'plus-minus-one' ? 'margin' : 'logit';
  const distinct = prediction.uniques?.values ?? [];
  const known = new Set([0, 1, ...(evidence.target.uniques?.values ?? [])]);
  if (distinct.length > 0 && distinct.length <= 2 && distinct.every(value => known.has(value))) {
    const because = text(
      `Its only values are ${distinct.map(value => formatNumber(value)).join(', ')}: decisions, not probabilities.`,
      `값이 ${distinct.map(value => formatNumber(value)).join(', ')}뿐이므로 확률이 아니라 이미 내린 판정입니다.`,
    );
    return [guess('hard-class', prediction.finite >= FEW ? 0.85 : 0.6, because), guess('probability', 0.4, because)];
  }
  if (prediction.outsideUnit === 0) {
    const sure = prediction.finite >= FEW ? 0.95 : prediction.finite >= 4 ? 0.7 : 0.5;
    const score = clue(prediction.name, 'probability') ? 0.98 : clue(prediction.name, 'logit') ? 0.3 : sure;
    return [
      guess('probability', target === 'plus-minus-one' ? score * 0.8 : score, insideUnit(prediction)),
      guess(raw, 1 - score, insideUnit(prediction)),
    ];
  }
  const outside = outsideUnit(prediction);
  const stray = strayProbabilities(prediction);
  if (stray) return [guess('probability', 0.7, stray), guess(raw, 0.5, outside)];
  if (clue(prediction.name, 'percent') && prediction.min >= 0 && prediction.max <= 100) {
    return [guess('percent-probabilities', 0.85, outside), guess(raw, 0.3, outside)];
  }
  if (prediction.max <= 0 && clue(prediction.name, 'logProbability')) {
    return [guess('log-probabilities', 0.8, text('All at or below 0.', '모두 0 이하입니다.')), guess(raw, 0.4, outside)];
  }
  const allNegative = prediction.max <= 0;
  return [guess(raw, allNegative ? 0.7 : 0.95, outside), allNegative && guess('log-probabilities', 0.3, outside)];
}

function fractionKinds(prediction: ArrayFacts): PredictionGuesses {
  if (prediction.outsideUnit === 0) {
    return [guess('probability', prediction.finite >= FEW ? 0.8 : 0.6, insideUnit(prediction)), guess('real', 0.4, insideUnit(prediction))];
  }
  // A linear model that misses the unit interval by a little still predicts the share itself.
  const near = prediction.min >= -0.5 && prediction.max <= 1.5;
  const outside = outsideUnit(prediction);
  return [guess('logit', clue(prediction.name, 'logit') ? 0.95 : near ? 0.3 : 0.7, outside), guess('real', near ? 0.7 : 0.4, outside)];
}

function realKinds(prediction: ArrayFacts, positive: number): PredictionGuesses {
  return [
    guess('real', 0.8, rangeOf(prediction)),
    prediction.min > 0 &&
      guess('positive', positive, text(`All above 0: ${rangeOf(prediction).en}`, `모두 0보다 큽니다. ${rangeOf(prediction).ko}`)),
  ];
}
