import { type ArrayFacts, factsOf } from '../advisor/facts';
import type { NamedArray } from '../core/arrays';
import { type Language, type Text, text } from '../core/text';
import { formatCount, formatNumber, formatShare } from '../strings/numbers';
import { quote } from '../strings/problems/words';
import { histogramPicture, histogramWords, MOST_CLASSES, type Share, sharePicture } from './histogramPicture';
import type { ThemeKind } from './palette';

/** A picture with its words. */
export interface WordedPicture {
  readonly svg: string;
  readonly alt: Text;
}

/** What an array holds, in sentences. A hover sees a window of the document only, and says so. */
export function factsInWords(array: NamedArray): readonly Text[] {
  const facts = factsOf(array);
  return [sizeFact(facts), sharesFact(array, facts), missingFact(facts)].filter(fact => fact !== undefined);
}

function sizeFact({ rows, width, finite, min, max, mean, integers, decimals }: ArrayFacts): Text {
  const n = formatCount(rows);
  const c = formatCount(width);
  const [en, ko] = width > 1 ? [`${n} rows of ${c} numbers`, `수 ${c}개로 된 ${n}행`] : [`${n} values`, `값 ${n}개`];
  if (finite === 0) return text(`In the lines around here: ${en}, none of them a number.`, `이 주변의 줄 기준: ${ko}, 숫자는 없습니다.`);
  const [low, high, middle] = [min, max, mean].map(value => formatNumber(value));
  const written = integers ? text('whole numbers', '정수') : text(`up to ${decimals} decimals`, `소수점 아래 최대 ${decimals}자리`);
  return text(
    `In the lines around here: ${en}, from ${low} to ${high}, mean ${middle}, ${written.en}.`,
    `이 주변의 줄 기준: ${ko}, 최소 ${low}, 최대 ${high}, 평균 ${middle}, ${written.ko}.`,
  );
}

function sharesFact(array: NamedArray, facts: ArrayFacts): Text | undefined {
  const shares = sharesOf(array, facts);
  if (!shares) return undefined;
  const total = shares.reduce((sum, { count }) => sum + count, 0);
  const list = shares.map(({ name, count }) => `${name}: ${formatShare(count / total)}`).join(', ');
  return text(`Shares: ${list}.`, `비율: ${list}.`);
}

function missingFact({ missing, infinite }: ArrayFacts): Text | undefined {
  if (missing + infinite === 0) return undefined;
  return text(
    `${formatCount(missing)} missing, ${formatCount(infinite)} infinite.`,
    `빈 값 ${formatCount(missing)}개, 무한대 ${formatCount(infinite)}개.`,
  );
}

/** How often each class occurs, when the array is one column of a few whole numbers or words. */
function sharesOf(array: NamedArray, facts: ArrayFacts): readonly Share[] | undefined {
  const { uniques, integers, width, finite } = facts;
  const count = uniques?.values.length ?? 0;
  // As many levels as values are no classes.
  if (!uniques || !integers || width > 1 || count > MOST_CLASSES || (!array.words && count > 2 && count > finite / 2)) return undefined;
  return uniques.values.map((value, i) => {
    const word = array.words?.[value];
    return { name: word === undefined ? formatNumber(value, 6) : quote(word), count: uniques.counts[i]! };
  });
}

/** Bars of the classes, or a histogram of the numbers. */
export function arrayPicture(
  array: NamedArray,
  options: { readonly width: number; readonly height: number; readonly language: Language; readonly theme: ThemeKind },
): WordedPicture {
  const shares = sharesOf(array, factsOf(array));
  if (!shares) return { svg: histogramPicture(array.values, options), alt: histogramWords(array.values) };
  const list = shares.map(({ name, count }) => `${name}: ${formatCount(count)}`).join(', ');
  const alt = text(`Bars of how often each value occurs: ${list}.`, `값마다 몇 번 나오는지 나타낸 막대그래프: ${list}.`);
  return { svg: sharePicture(shares, alt, { ...options, height: Math.min(options.height, 24 + 26 * shares.length) }), alt };
}
