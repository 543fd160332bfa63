import { text } from '../core/text';
import { formatNumber } from '../strings/numbers';
import type { Guess, PredictionKind, TargetKind } from './advice';
import { type Evidence, FEW } from './evidence';
import type { ArrayFacts } from './facts';
import { guess, ranked } from './guesses';
import { matrixPredictionKinds } from './matrixPredictionKind';
import { clue } from './names';
import { atMostZero, byChance, insideUnit, outsideUnit, rangeOf, strayProbabilities } from './ranges';

export type PredictionGuesses = readonly (Guess<PredictionKind> | false | undefined)[];

/** Logits beyond this are rare: the sigmoid of 30 is 1 to 13 digits. Positive numbers up to 100 that reach it are rather percentages; mine. */
const LARGE_LOGIT = 30;

/** What the prediction is, given what the target most likely is; best guess first, at least one (advisor.md 2.3). */
export function predictionKinds(evidence: Evidence, target: TargetKind): readonly Guess<PredictionKind>[] {
  const { prediction } = evidence;
  if (prediction.finite === 0) return [guess('real', 0.1, text('There is no finite number in it.', '유한한 수가 없습니다.'))];
  const found = ranked(prediction.width > 1 ? matrixPredictionKinds(evidence, target) : columnKinds(evidence, target));
  return found.length > 0 ? found : [guess('real', 0.5, rangeOf(prediction))];
}

function columnKinds(evidence: Evidence, target: TargetKind): PredictionGuesses {
  const { prediction } = evidence;
  if (clue(prediction.name, 'quantile') && amounts.has(target)) {
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
    case 'one-hot':
    case 'distribution':
      // One number beside rows of classes: the class that was chosen, or the second of two.
      if (isClassOf(evidence)) return [decision(prediction, 0.9), guess('real', 0.5, rangeOf(prediction))];
      return evidence.target.width === 2 ? decisionKinds(evidence, 'binary') : realKinds(prediction, 0.5);
    case 'class-ids':
    case 'ordinal':
      return [isDecision(evidence) && decision(prediction, target === 'ordinal' ? 0.85 : 0.9), ...realKinds(prediction, 0.5)];
    case 'constant':
      return prediction.outsideUnit === 0
        ? [guess('probability', 0.5, insideUnit(prediction)), guess('real', 0.4, rangeOf(prediction))]
        : realKinds(prediction, 0.4);
    default:
      return realKinds(prediction, target === 'count' || target === 'positive' ? 0.9 : 0.5);
  }
}

const amounts: ReadonlySet<TargetKind> = new Set(['real', 'positive', 'count', 'percentage', 'fraction', 'ordinal']);

/** Whole numbers of which the targets know all or, where these are more than a few, most. */
function isDecision({ target, prediction }: Evidence): boolean {
  if (!prediction.integers) return false;
  const known = new Set(target.uniques?.values ?? []);
  return prediction.uniques?.values.every(value => known.has(value) || (value >= target.min && value <= target.max)) === true;
}

function isClassOf({ target, prediction }: Evidence): boolean {
  return prediction.integers && prediction.min >= 0 && prediction.max <= target.width;
}

function decision(prediction: ArrayFacts, score: number): Guess<PredictionKind> {
  const values = prediction.uniques?.values ?? [];
  const list = values.length <= 5 ? values.map(value => formatNumber(value)).join(', ') : '';
  return guess(
    'hard-class',
    score,
    list === ''
      ? text('Whole numbers like the labels: decisions.', '정답 레이블과 같은 정수이므로 이미 내린 판정입니다.')
      : text(`Its only values are ${list}: decisions.`, `값이 ${list}뿐이므로 이미 내린 판정입니다.`),
  );
}

/** One number a sample beside labels of two kinds. */
function decisionKinds(evidence: Evidence, target: 'binary' | 'plus-minus-one' | 'mask'): PredictionGuesses {
  const { prediction } = evidence;
  const raw: PredictionKind = target === 'plus-minus-one' ? 'margin' : 'logit';
  const distinct = prediction.uniques?.values ?? [];
  const known = new Set([0, 1, ...(evidence.target.uniques?.values ?? [])]);
  if (distinct.length > 0 && distinct.length <= 2 && distinct.every(value => known.has(value))) {
    const decided = decision(prediction, prediction.finite >= FEW ? 0.85 : 0.6);
    return [decided, guess('probability', 0.4, decided.because)];
  }
  if (prediction.outsideUnit === 0) {
    const sure = prediction.finite >= FEW ? 0.95 : prediction.finite >= 4 ? 0.7 : 0.5;
    const score = clue(prediction.name, 'probability') ? 0.98 : clue(prediction.name, 'logit') ? 0.3 : sure;
    return [
      guess('probability', target === 'plus-minus-one' ? score * 0.8 : score, insideUnit(prediction)),
      guess(raw, Math.max(0.05, 1 - score), byChance(prediction)),
    ];
  }
  const outside = outsideUnit(prediction);
  const stray = strayProbabilities(prediction);
  if (stray) return [guess('probability', 0.7, stray), guess(raw, 0.5, outside)];
  if (prediction.min >= 0 && prediction.max <= 100) {
    if (clue(prediction.name, 'percent')) return [guess('percent-probabilities', 0.85, outside), guess(raw, 0.3, outside)];
    const large = prediction.max > LARGE_LOGIT;
    if (!clue(prediction.name, 'logit'))
      return [guess(raw, large ? 0.3 : 0.7, outside), guess('percent-probabilities', large ? 0.75 : 0.3, outside)];
  }
  if (prediction.max <= 0 && !clue(prediction.name, 'logit')) {
    const named = clue(prediction.name, 'logProbability');
    return [guess(raw, named ? 0.3 : 0.5, outside), guess('log-probabilities', named ? 0.85 : 0.4, atMostZero(prediction))];
  }
  return [guess(raw, 0.95, outside)];
}

function fractionKinds(prediction: ArrayFacts): PredictionGuesses {
  const { finite, min, max, name } = prediction;
  if (prediction.outsideUnit === 0) {
    return [guess('probability', finite >= FEW ? 0.8 : 0.6, insideUnit(prediction)), guess('real', 0.4, insideUnit(prediction))];
  }
  const outside = outsideUnit(prediction);
  if (min >= 0 && max <= 100 && clue(name, 'percent')) return [guess('percent-probabilities', 0.85, outside), guess('real', 0.4, outside)];
  // A linear model that misses the unit interval by a little still predicts the share itself.
  const near = min >= -0.5 && max <= 1.5;
  return [guess('logit', clue(name, 'logit') ? 0.95 : near ? 0.3 : 0.7, outside), guess('real', near ? 0.7 : 0.4, outside)];
}

function realKinds(prediction: ArrayFacts, positive: number): PredictionGuesses {
  const range = rangeOf(prediction);
  return [
    guess('real', 0.8, range),
    prediction.min > 0 && guess('positive', positive, text(`All above 0: ${range.en}`, `모두 0보다 큽니다. ${range.ko}`)),
  ];
}
