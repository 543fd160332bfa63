import { normaliseName } from '../../reader/columns';
import type { Candidate } from '../../reader/reading';

/** Words for what a model gives out. */
const OUTPUT =
  /^(y?hat|y?pred\p{L}*|prob\p{L}*|proba|softmax|logits?|scores?|outputs?|forecasts?|fcst|fitted|estimates?|예측값?|확률|로짓)$/u;

/** Words for what is told of an output besides it. */
const ASIDE = /^(std|stdev|sd|err|errors?|sigma|var|low|lower|high|upper|min|max|ci|labels?|class(es)?|conf(idence)?)$/;

/** True where a name tells that an array is the same kind of output as the one in use: `y_pred_b` or `model_b_pred` beside `y_pred`. */
export function isLike(other: Candidate, own: Candidate): boolean {
  const [words, ownWords] = [wordsOf(other), wordsOf(own)];
  if (words.some(word => ASIDE.test(word) && !ownWords.includes(word))) return false;
  if (own.role !== undefined && other.role === own.role) return true;
  return ownWords.some(word => OUTPUT.test(word) && words.includes(word));
}

function wordsOf({ names }: Candidate): readonly string[] {
  return normaliseName(names[0] ?? '').split('_');
}
