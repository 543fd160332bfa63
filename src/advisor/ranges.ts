import { type Text, text } from '../core/text';
import { formatCount, formatNumber } from '../strings/numbers';
import type { ArrayFacts } from './facts';
import { clue } from './names';

/** "Numbers from −2.1 to 8.4." */
export function rangeOf({ width, min, max }: ArrayFacts): Text {
  const [low, high] = [formatNumber(min), formatNumber(max)];
  return width === 1
    ? text(`Numbers from ${low} to ${high}.`, `${low}부터 ${high}까지의 수입니다.`)
    : text(
        `${formatCount(width)} numbers a row, from ${low} to ${high}.`,
        `행마다 수가 ${formatCount(width)}개씩 있고 범위는 ${low}부터 ${high}까지입니다.`,
      );
}

/** "All 400 lie between 0 and 1 (0.002 to 0.98)." */
export function insideUnit({ finite, min, max }: ArrayFacts): Text {
  return text(
    `All ${formatCount(finite)} lie between 0 and 1 (${formatNumber(min)} to ${formatNumber(max)}).`,
    `${formatCount(finite)}개 모두 0과 1 사이에 있습니다(${formatNumber(min)}부터 ${formatNumber(max)}까지).`,
  );
}

/** "17 of 400 lie outside [0, 1] (−4.2 to 6.1)." */
export function outsideUnit({ finite, outsideUnit: outside, min, max }: ArrayFacts): Text {
  return text(
    `${formatCount(outside)} of ${formatCount(finite)} lie outside [0, 1] (${formatNumber(min)} to ${formatNumber(max)}).`,
    `${formatCount(finite)}개 가운데 ${formatCount(outside)}개가 [0, 1] 밖에 있습니다(${formatNumber(min)}부터 ${formatNumber(max)}까지).`,
  );
}

/** What speaks for raw scores although all lie in [0, 1]. */
export function byChance({ finite }: ArrayFacts): Text {
  const all = formatCount(finite);
  return text(
    `Raw scores can lie in [0, 1] by chance, the sooner the fewer there are (here ${all}).`,
    `원점수도 우연히 [0, 1] 안에 들 수 있고, 값이 적을수록 그러기 쉽습니다(지금 ${all}개).`,
  );
}

/** "All 400 are at most 0 (−4.2 to −0.1)." */
export function atMostZero({ finite, min, max }: ArrayFacts): Text {
  return text(
    `All ${formatCount(finite)} are at most 0 (${formatNumber(min)} to ${formatNumber(max)}).`,
    `${formatCount(finite)}개 모두 0 이하입니다(${formatNumber(min)}부터 ${formatNumber(max)}까지).`,
  );
}

/** At most this share of a column may lie outside [0, 1] for its name to be believed against its values; mine, untested on a corpus. */
const STRAY_SHARE = 0.2;

/**
 * Probabilities by name, of which a few are impossible: "Named a probability, but 1 of 6 lie outside [0, 1]." Undefined where the name
 * says nothing of the kind, or where so many lie outside that the name is more likely wrong than the values.
 */
export function strayProbabilities(prediction: ArrayFacts): Text | undefined {
  const isNamed = clue(prediction.name, 'probability') && !clue(prediction.name, 'logit') && !clue(prediction.name, 'logProbability');
  if (!isNamed || prediction.outsideUnit === 0 || prediction.outsideUnit > STRAY_SHARE * prediction.finite) return undefined;
  const outside = outsideUnit(prediction);
  return text(`Named a probability, but ${outside.en}`, `이름은 확률인데 ${outside.ko}`);
}
