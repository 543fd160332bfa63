/**
 * A LaTeX formula as one line of plain text, for screen readers and places without pictures: `\frac{1 - t}{1 - p}` becomes
 * `(1 − t)/(1 − p)`. Knows the commands that the catalogue uses; an unknown command is kept by its name, so nothing is lost.
 */
export function formulaText(latex: string): string {
  const reader = new Reader(latex);
  let words = tidy(reader.sequence());
  for (const [mark, bar] of bars) words = words.replace(mark, bar);
  return words;
}

/**
 * Bars of absolute values and norms, opening and closing ones told apart until the end (a minus after a closing one is no
 * sign), by characters of the private use area.
 */
const [ABS, ABS_END, NORM, NORM_END] = ['\ue000', '\ue001', '\ue002', '\ue003'] as const;
const bars: readonly (readonly [RegExp, string])[] = [
  [/\ue000 ?/g, '|'],
  [/ ?\ue001/g, '|'],
  [/\ue002 ?/g, '‖'],
  [/ ?\ue003/g, '‖'],
];

/** Commands that stand for one symbol. */
const symbols: Readonly<Record<string, string>> = {
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  delta: 'δ',
  varepsilon: 'ε',
  epsilon: 'ε',
  tau: 'τ',
  sigma: 'σ',
  lambda: 'λ',
  mu: 'μ',
  ell: 'ℓ',
  partial: '∂',
  infty: '∞',
  sum: 'Σ',
  le: ' ≤ ',
  ge: ' ≥ ',
  leq: ' ≤ ',
  geq: ' ≥ ',
  ne: ' ≠ ',
  neq: ' ≠ ',
  in: ' ∈ ',
  notin: ' ∉ ',
  to: ' → ',
  cdot: '·',
  cdots: '…',
  dots: '…',
  ldots: '…',
  times: '×',
  pm: '±',
  mp: '∓',
  lvert: ABS,
  rvert: ABS_END,
  lVert: NORM,
  rVert: NORM_END,
  quad: ' ',
  qquad: ' ',
  textstyle: '',
  displaystyle: '',
  limits: '',
  left: '',
  right: '',
  bigl: '',
  bigr: '',
  Bigl: '',
  Bigr: '',
  mid: '|',
  ',': ' ',
  ';': ' ',
  ':': ' ',
  '!': '',
  ' ': ' ',
  '{': '{',
  '}': '}',
  '|': '‖',
  '\\': '; ',
};

/** Commands whose argument is shown as it is. */
const wrappers = new Set([
  'operatorname',
  'mathrm',
  'text',
  'mathbf',
  'boldsymbol',
  'mathcal',
  'mathbb',
  'operatorname*',
  'bar',
  'hat',
  'tilde',
]);

const accents: Readonly<Record<string, string>> = { hat: '\u0302', bar: '\u0304', tilde: '\u0303' };

class Reader {
  readonly #tokens: readonly string[];
  #at = 0;

  constructor(latex: string) {
    this.#tokens = latex.match(/\\[A-Za-z]+\*?|\\.|\s+|./gsu) ?? [];
  }

  /** Reads until the group, the environment or the text ends. */
  sequence(): string {
    let out = '';
    while (this.#at < this.#tokens.length) {
      const token = this.#tokens[this.#at]!;
      if (token === '}' || token === '\\end') break;
      out += this.#item();
    }
    return out;
  }

  #item(): string {
    const token = this.#tokens[this.#at]!;
    this.#at += 1;
    if (token === '{') {
      const inside = this.sequence();
      this.#at += 1;
      return inside;
    }
    if (token === '^') {
      const power = this.#argument();
      return `^${power.includes('_') ? `(${power})` : grouped(power)}`;
    }
    if (token === '_') return `_${grouped(this.#argument())}`;
    if (token === '&') return ' if ';
    if (token === '-') return ' − ';
    if (/^[+=<>]$/.test(token)) return ` ${token} `;
    if (!token.startsWith('\\')) return token;
    // TeX ignores blanks after a command that ends in a letter.
    if (/[A-Za-z]$/.test(token)) this.#skipBlanks();
    return this.#command(token.slice(1));
  }

  #command(name: string): string {
    if (/^[tdc]?frac$/.test(name)) {
      const [above, below] = [this.#argument(), this.#argument()];
      return above === '1' && below === '2' ? '½' : `${grouped(above)}/${grouped(below)}`;
    }
    if (name === 'sqrt') return `√(${tidy(this.#argument())})`;
    if (name === 'begin' || name === 'end') {
      const environment = this.#argument();
      if (name === 'end') return '';
      const body = tidy(this.sequence()).replaceAll('if otherwise', 'otherwise');
      this.#at += 1;
      this.#argument();
      return environment === 'cases' ? `{ ${body} }` : body;
    }
    if (wrappers.has(name)) return this.#argument() + (accents[name] ?? '');
    const symbol = symbols[name];
    // A function's name: ln, max, cosh …
    return symbol ?? ` ${name} `;
  }

  #skipBlanks(): void {
    while (/^\s+$/.test(this.#tokens[this.#at] ?? '')) this.#at += 1;
  }

  #argument(): string {
    this.#skipBlanks();
    return this.#at < this.#tokens.length ? tidy(this.#item()) : '';
  }
}

/** Parentheses where a reader could not tell how far a part goes. */
function grouped(part: string): string {
  return /^(?:[\p{L}\p{N}._∂]+|\((?:[^()]|\([^()]*\))*\))$/u.test(part) || part.length <= 1 ? part : `(${part})`;
}

function tidy(words: string): string {
  return words
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/ ?· ?/g, '·')
    .replace(/(\p{L}) _/gu, '$1_')
    .replace(/ ?([,;]) ?/g, '$1 ')
    .replace(/([([{]) /g, '$1')
    .replace(/ ([)\]}])/g, '$1')
    .replace(/(^|[(=,;\ue000/^{] ?)− /g, '$1−')
    .replace(/(\p{L}) \(/gu, '$1(')
    .trim();
}
