import type { ArrayFacts } from '../facts';
import { clue } from '../names';
import type { CheckInput } from './check';

/** Which side holds 0..255, and whether it holds nothing but 0 and 255. */
export interface Mask255 {
  readonly side: 'target' | 'prediction' | 'both';
  readonly isExact: boolean;
}

const WHITE = 255;
/** An edge that was smoothed leaves this many levels; mine (as for the kind of the target). */
const FEW_LEVELS = 8;
/** A mask that was saved as JPEG: this share of its values lies within this distance of 0 or 255. Mine. */
const ENDS = { distance: 10, share: 0.9 };
/** Logits are hardly larger; numbers from 0 to 255 that reach it are levels too. As for the kind of the prediction. */
const LARGE_LOGIT = 30;

/** A mask of 0 and 255 on either side; undefined for class maps in which 255 means "no label". */
export function mask255(input: CheckInput): Mask255 | undefined {
  const { target, prediction, classMap } = input.evidence;
  const classes = classMap?.classes ?? (target.width === 1 ? prediction.width : 1);
  if (isBlackAndWhite(target)) {
    if (target.min === WHITE) return classes === 1 && isWhiteMask(input) ? { side: sideOf(input), isExact: true } : undefined;
    // Beside two columns 255 is the second class: else only one class would be left.
    return classes <= 2 ? { side: classes === 2 ? 'target' : sideOf(input), isExact: true } : undefined;
  }
  if (isBlackAndWhite(prediction) && target.finite > 0 && target.outsideUnit === 0 && target.width === prediction.width)
    return { side: 'prediction', isExact: true };
  const isMask = classes === 1 && isPicture(target) && speaksForMask(input);
  return isMask ? { side: sideOf(input), isExact: false } : undefined;
}

function isBlackAndWhite({ uniques, max }: ArrayFacts): boolean {
  return max === WHITE && uniques?.values.every(value => value === 0 || value === WHITE) === true;
}

/** A mask that is white all over. */
function isWhiteMask(input: CheckInput): boolean {
  return input.evidence.prediction.outsideUnit === 0 || speaksForMask(input);
}

/** Levels of a picture that are mostly black and white. Classes 0..K with 255 for "no label" are none. */
function isPicture({ integers, min, max, uniques, finite }: ArrayFacts): boolean {
  if (!integers || min !== 0 || max !== WHITE || !uniques) return false;
  const { values, counts } = uniques;
  const isClassMap = values.length > 2 && values.slice(0, -1).every((value, i) => value === i);
  if (isClassMap) return false;
  const atEnds = values.reduce((sum, value, i) => (value <= ENDS.distance || value >= WHITE - ENDS.distance ? sum + counts[i]! : sum), 0);
  return values.length <= FEW_LEVELS || atEnds >= ENDS.share * finite;
}

/** Few levels may be counts or grey values: predictions in [0, 1], a name, or a loss of labels must say that they are a mask. */
function speaksForMask({ evidence, loss, isNamed, target: guess }: CheckInput): boolean {
  const { target, prediction } = evidence;
  if (clue(target.name, 'mask') || (guess.kind === 'mask' && guess.score >= 0.7)) return true;
  return prediction.outsideUnit === 0 || isBlackAndWhite(prediction) || (isNamed && loss.target === 'binary');
}

function sideOf({ evidence: { prediction }, prediction: guess }: CheckInput): Mask255['side'] {
  const areLevels =
    prediction.min >= 0 && prediction.max <= WHITE && prediction.max > LARGE_LOGIT && guess.kind !== 'percent-probabilities';
  return areLevels || isBlackAndWhite(prediction) ? 'both' : 'target';
}
