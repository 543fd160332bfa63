/** The languages whose calls are recognised. */
export type ProgramLanguage = 'python' | 'javascript';

/** What a token is. Comments are none; `line` is the end of a statement of Python. */
export const KIND = { name: 1, number: 2, string: 3, mark: 4, line: 5 } as const;

/** The tokens of a program, side by side in arrays: a million characters make no million objects. */
export interface Tokens {
  readonly text: string;
  readonly language: ProgramLanguage;
  readonly count: number;
  readonly kinds: Uint8Array;
  readonly starts: Int32Array;
  /** Exclusive ends. */
  readonly ends: Int32Array;
}

/** The text of a token. */
export function wordAt(tokens: Tokens, index: number): string {
  return tokens.text.slice(tokens.starts[index], tokens.ends[index]);
}

/** Whether a token is this sign. */
export function isMark(tokens: Tokens, index: number, mark: string): boolean {
  return tokens.kinds[index] === KIND.mark && tokens.text[tokens.starts[index]!] === mark;
}

/** Whether a token is a name. */
export function isName(tokens: Tokens, index: number): boolean {
  return tokens.kinds[index] === KIND.name;
}

/** The first token of the dotted path that ends with the name at `index`. */
export function pathBegin(tokens: Tokens, index: number): number {
  let begin = index;
  while (isMark(tokens, begin - 1, '.') && isName(tokens, begin - 2)) begin -= 2;
  return begin;
}

/** Longer strings name no loss. */
const LONGEST_WORD = 80;

/** What stands between the quotes of a string token, escapes as they are written; empty for a long one. */
export function quotedAt(tokens: Tokens, index: number): string {
  if (tokens.ends[index]! - tokens.starts[index]! > LONGEST_WORD) return '';
  return /^[a-z]{0,2}("""|'''|["'`])(.*?)\1?$/is.exec(wordAt(tokens, index))?.[2] ?? '';
}

/** A regular expression of JavaScript that is longer is taken for a division, so that a line full of slashes costs no square of its length. */
const LONGEST_PATTERN = 200;

const [NEWLINE, SPACE, HASH, STAR, SLASH, BACKSLASH] = [10, 32, 35, 42, 47, 92];
const [DOUBLE_QUOTE, SINGLE_QUOTE, BACKTICK] = [34, 39, 96];

/** Statements of Python that begin a line and stand in no bracket: after them, one that was left open above counts as closed. */
const STATEMENT = /(?:import|from|def|class|if|for|while|with|try)[ \t:]|@/y;

/** Cuts a program into tokens: one pass, tolerant of whatever is no program. */
export function tokensOf(text: string, language: ProgramLanguage): Tokens {
  const builder = new Builder(text, language);
  const isPython = language === 'python';
  let depth = 0;
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    if (code === NEWLINE) {
      if (depth > 0 && isPython) {
        STATEMENT.lastIndex = at + 1;
        if (STATEMENT.test(text)) depth = 0;
      }
      if (isPython && depth === 0) builder.add(KIND.line, at, at + 1);
      at += 1;
    } else if (code <= SPACE) at += 1;
    else if (isPython && code === HASH) at = lineEnd(text, at);
    else if (isPython && code === BACKSLASH && text.charCodeAt(at + 1) === NEWLINE) at += 2;
    else if (!isPython && code === SLASH && text.charCodeAt(at + 1) === SLASH) at = lineEnd(text, at);
    else if (!isPython && code === SLASH && text.charCodeAt(at + 1) === STAR) at = after(text, '*/', at + 2);
    else if (
      isPython ? code === DOUBLE_QUOTE || code === SINGLE_QUOTE : code === DOUBLE_QUOTE || code === SINGLE_QUOTE || code === BACKTICK
    )
      at = builder.add(KIND.string, at, stringEnd(text, at, language));
    else if (isNameStart(code)) {
      const end = nameEnd(text, at);
      const quote = text.charCodeAt(end);
      // r'…', f"…", rb'…'
      const isPrefix =
        isPython && end - at <= 2 && (quote === DOUBLE_QUOTE || quote === SINGLE_QUOTE) && /^[rbfu]+$/i.test(text.slice(at, end));
      at = isPrefix ? builder.add(KIND.string, at, stringEnd(text, end, language)) : builder.add(KIND.name, at, end);
    } else if (isDigit(code) || (code === 46 && isDigit(text.charCodeAt(at + 1)))) at = builder.add(KIND.number, at, numberEnd(text, at));
    else {
      const pattern = !isPython && code === SLASH && !builder.endsOperand() ? patternEnd(text, at) : -1;
      if (pattern > 0) at = builder.add(KIND.string, at, pattern);
      else {
        if (code === 40 || code === 91 || code === 123) depth += 1;
        else if ((code === 41 || code === 93 || code === 125) && depth > 0) depth -= 1;
        at = builder.add(KIND.mark, at, at + 1);
      }
    }
  }
  return builder.tokens();
}

class Builder {
  private kinds = new Uint8Array(1024);
  private starts = new Int32Array(1024);
  private ends = new Int32Array(1024);
  private count = 0;

  constructor(
    private readonly text: string,
    private readonly language: ProgramLanguage,
  ) {}

  /** Adds a token and answers its end. */
  add(kind: number, start: number, end: number): number {
    if (this.count === this.kinds.length) {
      this.kinds = grown(this.kinds, new Uint8Array(2 * this.count));
      this.starts = grown(this.starts, new Int32Array(2 * this.count));
      this.ends = grown(this.ends, new Int32Array(2 * this.count));
    }
    this.kinds[this.count] = kind;
    this.starts[this.count] = start;
    this.ends[this.count] = end;
    this.count += 1;
    return end;
  }

  /** True when a slash now would divide: behind a name, a number, a string or a closing bracket. */
  endsOperand(): boolean {
    const last = this.count - 1;
    if (last < 0) return false;
    if (this.kinds[last] !== KIND.mark) return !(this.kinds[last] === KIND.name && this.text.startsWith('return', this.starts[last]));
    return ')]}'.includes(this.text[this.starts[last]!]!);
  }

  tokens(): Tokens {
    const { text, language, count, kinds, starts, ends } = this;
    return { text, language, count, kinds, starts, ends };
  }
}

function grown<Numbers extends Uint8Array | Int32Array>(from: Numbers, into: Numbers): Numbers {
  into.set(from);
  return into;
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

function after(text: string, close: string, from: number): number {
  const end = text.indexOf(close, from);
  return end < 0 ? text.length : end + close.length;
}

/** Behind the closing quote; a string in simple quotes that nobody closed ends with its line. */
function stringEnd(text: string, start: number, language: ProgramLanguage): number {
  const quote = text[start]!;
  const isTriple = language === 'python' && text.startsWith(quote.repeat(3), start);
  const close = isTriple ? quote.repeat(3) : quote;
  const mayWrap = isTriple || quote === '`';
  for (let at = start + close.length; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH) at += 1;
    else if (code === NEWLINE && !mayWrap) return at;
    else if (text[at] === quote && (!isTriple || text.startsWith(close, at))) return at + close.length;
  }
  return text.length;
}

/** Behind a regular expression of JavaScript, or −1 where the slash is none. */
function patternEnd(text: string, start: number): number {
  let inClass = false;
  for (let at = start + 1; at < Math.min(text.length, start + LONGEST_PATTERN); at += 1) {
    const code = text.charCodeAt(at);
    if (code === NEWLINE) return -1;
    if (code === BACKSLASH) at += 1;
    else if (code === 91) inClass = true;
    else if (code === 93) inClass = false;
    else if (code === SLASH && !inClass) return at + 1;
  }
  return -1;
}

/** Letters of any script, `_` and `$`. */
function isNameStart(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95 || code === 36 || code > 127;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function nameEnd(text: string, start: number): number {
  let end = start + 1;
  for (let code = text.charCodeAt(end); isNameStart(code) || isDigit(code); code = text.charCodeAt(end)) end += 1;
  return end;
}

/** Digits, letters, points and the sign of an exponent: `1_000`, `0x1f`, `1e-7`. */
function numberEnd(text: string, start: number): number {
  let end = start + 1;
  for (; end < text.length; end += 1) {
    const code = text.charCodeAt(end);
    if (isDigit(code) || isNameStart(code) || code === 46) continue;
    const isSign = code === 43 || code === 45;
    const isExponent = /^[eE]$/.test(text[end - 1]!) && text.charCodeAt(start + 1) !== 120;
    if (!isSign || !isExponent) break;
  }
  return end;
}
