import { join } from '../strings/say';
import type { Answers, PredictionKind, Recommendation, TargetKind } from './advice';
import { binaryCandidates, fractionCandidates, signCandidates } from './binaryCandidates';
import { classCandidates } from './classCandidates';
import { compared } from './differently';
import type { Evidence } from './evidence';
import { extraCandidates } from './extraCandidates';
import { outputFact } from './outputs';
import { maskCandidates, vectorCandidates } from './pictureCandidates';
import { regressionCandidates } from './regressionCandidates';

/** The losses for these kinds of data, best first (advisor.md 2.5 and its last part). */
export function candidatesFor(
  evidence: Evidence,
  target: TargetKind,
  prediction: PredictionKind,
  answers: Answers = {},
): readonly Recommendation[] {
  const extra = extraCandidates(evidence, target);
  // A label for a pair of vectors leaves nothing for a loss of single numbers to do.
  const isPair = extra.length > 0 && evidence.prediction.width > evidence.target.width;
  const [first, ...others] = isPair ? extra : [...extra, ...candidatesOfKinds(evidence, target, prediction, answers)];
  return compared([withOutput(first!), ...others]);
}

function candidatesOfKinds(
  evidence: Evidence,
  target: TargetKind,
  prediction: PredictionKind,
  answers: Answers,
): readonly Recommendation[] {
  // One label beside a number for each class: two classes and ordered ones are classes too.
  const isRowOfClasses = evidence.prediction.width >= 2 && evidence.target.width === 1;
  switch (target) {
    case 'binary':
      return isRowOfClasses ? classCandidates(evidence, 'class-ids', prediction) : binaryCandidates(evidence, prediction, target, answers);
    case 'multi-hot':
      return binaryCandidates(evidence, prediction, target, answers);
    case 'plus-minus-one':
      return signCandidates(evidence, prediction, answers);
    case 'fraction':
      return prediction === 'logit' || prediction === 'probability' || prediction === 'percent-probabilities'
        ? fractionCandidates(evidence, prediction)
        : regressionCandidates(evidence, 'real', prediction, answers);
    case 'mask':
      return maskCandidates(evidence, prediction);
    case 'class-ids':
    case 'one-hot':
    case 'distribution':
      return classCandidates(evidence, target, prediction);
    case 'unit-vectors':
    case 'embeddings':
      return vectorCandidates(evidence);
    case 'ordinal':
      return isRowOfClasses && prediction !== 'quantiles'
        ? classCandidates(evidence, 'class-ids', prediction)
        : regressionCandidates(evidence, target, prediction, answers);
    default:
      return regressionCandidates(evidence, target, prediction, answers);
  }
}

/** Names the output layer with the reason of the first one, where it is not a matter of course. */
function withOutput(first: Recommendation): Recommendation {
  const output = outputFact(first);
  return output.en === '' ? first : { ...first, because: join([first.because, output]) };
}
