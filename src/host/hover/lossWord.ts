/** Longer words name no loss. */
const LONGEST = 80;

/** Names of losses in lower case without underscores, as the engine's tables have them (a test compares), and hardly anything else. */
const NAME = new RegExp(
  [
    'crossentropy|^kldiv|kullbackleibler|deviance$|cosine(?:similarity|proximity|distances?)$|(?:absolute|squared)difference$',
    '(?:squared|absolute|percentage|logarithmic|squaredlog)error$',
    '^(?:bce|mse|mae|mape|msle|kld|huber|(?:squared|categorical)?hinge|logcosh|poisson|dice|tversky)$',
    '^(?:bce(?:withlogits)?|mse|l1|l2|smoothl1|huber|nll|(?:poisson|gaussian)nll|logpoisson|log|meanpinball|brierscore|zeroone|dice|contrastive)loss$',
    '(?:margin|embedding|ranking|focal|hinge|perceptron)loss(?:es)?$',
  ].join('|'),
);

/**
 * Whether a loss's name may stand at a character of a line: a cheap question that keeps the engine asleep while somebody moves the
 * pointer over other code. In quotes any word may be one where the line speaks of a loss or an objective (`objective='binary'`).
 */
export function mayNameLoss(line: string, character: number): boolean {
  const word = wordAround(line, character, /[\w$]/);
  if (word === '') return false;
  if (isLossName(word)) return true;
  const quoted = wordAround(line, character, /[\w:"'`]/);
  return /^(["'`])[\w:]+\1$/.test(quoted) && /loss|objective/.test(line);
}

/** Whether a word is made like the names of losses. */
export function isLossName(word: string): boolean {
  return NAME.test(word.replaceAll('_', '').toLowerCase());
}

/** The name of a loss that a program imports by another name: `CE` of `import CrossEntropyLoss as CE`. */
export function isLossAlias(text: string, word: string): boolean {
  const at = word === '' ? -1 : text.indexOf(` as ${word}`);
  return at > 0 && isLossName(wordAround(text, at - 1, /[\w$]/)) && !/[\w$]/.test(text[at + 4 + word.length] ?? '');
}

/** The characters of a kind around a place; empty where none stands there, or too many. */
export function wordAround(text: string, at: number, kind: RegExp): string {
  let [start, end] = [at, at];
  while (start > 0 && at - start <= LONGEST && kind.test(text[start - 1]!)) start -= 1;
  while (end < text.length && end - at <= LONGEST && kind.test(text[end]!)) end += 1;
  return end - start > LONGEST ? '' : text.slice(start, end);
}
