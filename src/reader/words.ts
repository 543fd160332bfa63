/** Ways in which files write "no value here" (pandas' list and what spreadsheets write). */
const MISSING = new Set(['', 'na', 'n/a', '#n/a', '#na', 'null', 'none', '<na>', 'nil', 'missing', '결측', '없음']);

/** These mean "no value" only in a column whose other cells are numbers. */
const MISSING_AMONG_NUMBERS = new Set(['-', '.', '?', '--']);

/** True for a cell that holds no value. */
export function isMissing(word: string): boolean {
  return word.length < 8 && MISSING.has(word.toLowerCase());
}

/** True for a cell that means "no value" where the rest of its column is numeric. */
export function isMissingAmongNumbers(word: string): boolean {
  return MISSING_AMONG_NUMBERS.has(word);
}

/** NaN or an infinity written as a word (`nan`, `-inf`, `Infinity`, `-1.#IND`), else undefined. */
export function nonFiniteWord(word: string): number | undefined {
  if (word.length > 10 || !/^[niNI1∞+\-\u2212]/.test(word)) return undefined;
  const found = /^([+\-\u2212]?)(?:(nan|1\.#(?:ind|qnan))|(inf|infinity|1\.#inf|∞))$/i.exec(word);
  if (!found) return undefined;
  if (found[2]) return Number.NaN;
  return found[1] && found[1] !== '+' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
}

const POSITIVE = new Set([
  'yes',
  'y',
  'true',
  't',
  'positive',
  'pos',
  'on',
  'pass',
  'success',
  '참',
  '예',
  '네',
  '양성',
  '양품',
  '합격',
  '긍정',
  '있음',
  '1',
  '+1',
]);
const NEGATIVE = new Set([
  'no',
  'n',
  'false',
  'f',
  'negative',
  'neg',
  'off',
  'fail',
  'failure',
  '거짓',
  '아니오',
  '아니요',
  '음성',
  '불량',
  '불합격',
  '부정',
  '없음',
  '0',
  '-1',
]);

/**
 * The classes in the order of their indices. Of two words, the one that says yes is class 1; otherwise code-unit order,
 * which is what scikit-learn's `LabelEncoder` and pandas' categories use.
 */
export function classOrder(words: readonly string[]): string[] {
  const sorted = [...words].sort();
  if (sorted.length !== 2) return sorted;
  const [first, second] = sorted as [string, string];
  const firstIsYes = POSITIVE.has(first.toLowerCase());
  const secondIsNo = NEGATIVE.has(second.toLowerCase());
  return firstIsYes || (secondIsNo && !NEGATIVE.has(first.toLowerCase())) ? [second, first] : sorted;
}
