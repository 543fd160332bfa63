import { text } from '../core/text';
import type { TargetKind } from './advice';
import { classRowKinds } from './classRowKind';
import { type Evidence, FEW } from './evidence';
import { rowsOf } from './facts';
import { guess } from './guesses';
import { clue } from './names';
import type { PredictionGuesses } from './predictionKind';
import { insideUnit, outsideUnit, rangeOf } from './ranges';

/** Several numbers a sample: what are they, given the target? (advisor.md 2.3) */
export function matrixPredictionKinds(evidence: Evidence, target: TargetKind): PredictionGuesses {
  const { prediction, classMap, dataset } = evidence;
  const facts = rowsOf(prediction)!;
  const numbers = rangeOf(prediction);
  const named = clue(prediction.name, 'quantile');
  switch (target) {
    case 'unit-vectors':
    case 'embeddings':
      return vectorKinds(evidence);
    case 'plus-minus-one':
      // A label for a pair of vectors, of which the second stands in an array of its own.
      if (dataset.extra?.input2) return vectorKinds(evidence);
      return perLabelKinds(evidence, 'margin');
    case 'multi-hot':
      return perLabelKinds(evidence, 'label-probabilities');
    case 'mask':
      return perLabelKinds(evidence, 'probability');
    case 'class-ids':
    case 'one-hot':
    case 'distribution':
    case 'binary':
      return classMap
        ? classRowKinds(prediction, classMap.rows, classMap.classes)
        : classRowKinds(prediction, facts, dataset.prediction.shape.at(-1)!);
    case 'ordinal':
    case 'constant':
      return named ? quantileKinds(evidence) : classRowKinds(prediction, facts, dataset.prediction.shape.at(-1)!);
    default:
      if (named && evidence.target.width === 1) return quantileKinds(evidence);
      return [
        guess('real', evidence.target.width === prediction.width ? 0.9 : 0.5, numbers),
        prediction.min > 0 && guess('positive', 0.4, numbers),
      ];
  }
}

function quantileKinds({ prediction }: Evidence): PredictionGuesses {
  return [
    guess('quantiles', 0.85, text('The columns are named after quantiles.', '열 이름이 분위수를 나타냅니다.')),
    guess('real', 0.4, rangeOf(prediction)),
  ];
}

function vectorKinds({ prediction }: Evidence): PredictionGuesses {
  const facts = rowsOf(prediction)!;
  const unit = facts.rows > 0 && facts.unitNorm === facts.rows;
  return [
    unit && guess('unit-vectors', 0.9, text('Each row is a vector of length 1.', '모든 행이 길이가 1인 벡터입니다.')),
    guess('vectors', unit ? 0.4 : 0.9, rangeOf(prediction)),
  ];
}

/** One number a label or pixel, each true or not by itself. */
function perLabelKinds({ prediction }: Evidence, inside: 'probability' | 'label-probabilities' | 'margin'): PredictionGuesses {
  const raw = inside === 'margin' ? 'margin' : 'logit';
  const outside = outsideUnit(prediction);
  const isNamed = clue(prediction.name, 'percent');
  if (prediction.outsideUnit > 0) {
    const isPercent = prediction.min >= 0 && prediction.max <= 100 && isNamed;
    return [guess(raw, isPercent ? 0.3 : 0.95, outside), isPercent && guess('percent-probabilities', 0.85, outside)];
  }
  const numbers = insideUnit(prediction);
  const kind = inside === 'margin' ? 'label-probabilities' : inside;
  if (prediction.integers)
    return [guess('hard-class', 0.8, text('Only 0 and 1: decisions.', '0과 1뿐이므로 이미 내린 판정입니다.')), guess(kind, 0.5, numbers)];
  const facts = rowsOf(prediction)!;
  // Several labels beside rows that sum to 1: the model has a softmax where each column needs a sigmoid.
  const isSoftmax = kind === 'label-probabilities' && facts.rows >= FEW / 2 && facts.simplex === facts.rows;
  const many = prediction.finite >= FEW;
  return [
    isSoftmax && guess('class-probabilities', 0.95, text('All rows sum to 1.', '모든 행의 합이 1입니다.')),
    guess(kind, isSoftmax ? 0.4 : many ? 0.9 : 0.6, numbers),
    guess(raw, many ? 0.1 : clue(prediction.name, 'logit') ? 0.7 : 0.4, numbers),
  ];
}
