import { type Problem, problem } from '../core/problem';
import type { Gathered } from './column';
import type { ValueKind } from './reading';
import { classOrder, isMissing, isMissingAmongNumbers, nonFiniteWord } from './words';

/** More distinct words than this are names or sentences, not classes. */
const MOST_CLASSES = 1000;

/** Gathers the cells of a column: numbers into a `Float64Array`, words as codes beside it. */
export class ColumnBuilder {
  values: Float64Array;
  length = 0;
  missing = 0;
  /** The first texts that are neither numbers nor missing: they decide how the column is written (percent, thousands …). */
  readonly samples: string[] = [];
  texts = 0;
  private firstMissing = -1;
  private firstText = -1;
  private booleans = 0;
  private nans = 0;
  private firstNaN = -1;
  private rounded = 0;
  private firstRounded = -1;
  private roundedText = '';
  private readonly codeOf = new Map<string, number>();
  private codes: Int32Array | undefined;
  private readonly doubtful: number[] = [];

  constructor(capacity: number) {
    this.values = new Float64Array(Math.max(16, capacity));
  }

  /** Makes room for one more value; the caller may then write `values[length++]` itself. */
  reserve(): void {
    if (this.length < this.values.length) return;
    const grown = new Float64Array(this.values.length * 2);
    grown.set(this.values);
    this.values = grown;
    if (this.codes) {
      const moreCodes = new Int32Array(grown.length).fill(-1);
      moreCodes.set(this.codes);
      this.codes = moreCodes;
    }
  }

  push(value: number): void {
    this.reserve();
    this.values[this.length++] = value;
  }

  pushBoolean(value: boolean): void {
    this.booleans += 1;
    this.push(value ? 1 : 0);
  }

  pushMissing(): void {
    if (this.missing++ === 0) this.firstMissing = this.length;
    this.push(Number.NaN);
  }

  pushNonFinite(value: number): void {
    if (Number.isNaN(value) && this.nans++ === 0) this.firstNaN = this.length;
    this.push(value);
  }

  /** Notes that the number pushed last was an integer which no double holds. */
  markRounded(written: string): void {
    if (this.rounded++ === 0) {
      this.firstRounded = this.length - 1;
      this.roundedText = written;
    }
  }

  /** True once the column is sure to be names or sentences: then the reader need not look at its cells any more. */
  get isText(): boolean {
    return this.codeOf.size > MOST_CLASSES && this.texts === this.length - this.missing;
  }

  /** A cell of a column that `isText`. */
  passText(): void {
    this.texts += 1;
    this.push(Number.NaN);
  }

  /** A cell that is not a plain number: missing, NaN or infinity as a word, or text. */
  pushText(word: string) {
    if (isMissing(word)) return this.pushMissing();
    const nonFinite = nonFiniteWord(word);
    if (nonFinite !== undefined) return this.pushNonFinite(nonFinite);
    if (isMissingAmongNumbers(word)) this.doubtful.push(this.length);
    if (this.texts++ === 0) this.firstText = this.length;
    if (this.samples.length < 64) this.samples.push(word);
    this.reserve();
    this.codes ??= new Int32Array(this.values.length).fill(-1);
    let code = this.codeOf.get(word);
    if (code === undefined && this.codeOf.size <= MOST_CLASSES) {
      code = this.codeOf.size;
      this.codeOf.set(word, code);
    }
    this.codes[this.length] = code ?? -2;
    this.values[this.length++] = Number.NaN;
  }

  /** True when words outnumber the numbers, so that the column holds classes or text. */
  get isWords(): boolean {
    return this.texts > this.length - this.missing - this.texts;
  }

  /** Sorts out what the column is. The builder must not be used afterwards. */
  finish(): Gathered {
    if (this.isWords && this.texts > this.doubtful.length) return this.asWords();
    if (!this.isWords) for (const element of this.doubtful) this.becomeMissing(element);
    const values = this.values.length === this.length ? this.values : this.values.slice(0, this.length);
    const nonFinite = this.countNonFinite(values);
    const numbers = this.length - this.missing - this.texts;
    const kind: ValueKind =
      this.texts > 0
        ? 'mixed'
        : numbers === 0
          ? 'empty'
          : this.booleans === numbers
            ? 'boolean'
            : onlyIntegers(values)
              ? 'integer'
              : 'number';
    return {
      values,
      kind,
      problems: (column, rowOf) => {
        const found: { element: number; problem: Problem }[] = [];
        const say = (element: number, what: Problem) => found.push({ element, problem: what });
        if (this.texts > 0) say(this.firstText, this.notANumber(column, rowOf));
        if (this.missing > 0)
          say(this.firstMissing, problem('missing-values', { column, count: this.missing, firstRow: rowOf(this.firstMissing) }, 'warning'));
        if (nonFinite.count > 0)
          say(
            nonFinite.first,
            problem('non-finite-values', { column, count: nonFinite.count, firstRow: rowOf(nonFinite.first) }, 'warning'),
          );
        if (this.rounded > 0)
          say(
            this.firstRounded,
            problem(
              'integer-beyond-2-53',
              { row: rowOf(this.firstRounded), column, found: this.roundedText, count: this.rounded },
              'warning',
            ),
          );
        return found;
      },
    };
  }

  private notANumber(column: string, rowOf: (element: number) => number): Problem {
    return problem('not-a-number', { row: rowOf(this.firstText), column, found: this.firstTextAsWritten(), count: this.texts }, 'error');
  }

  private firstTextAsWritten(): string {
    const code = this.codes?.[this.firstText] ?? -1;
    for (const [word, known] of this.codeOf) if (known === code) return word;
    return this.samples[0] ?? '';
  }

  private becomeMissing(element: number): void {
    this.texts -= 1;
    this.missing += 1;
    if (this.firstMissing < 0 || element < this.firstMissing) this.firstMissing = element;
    this.codes![element] = -1;
    if (element === this.firstText) this.firstText = this.codes!.findIndex(code => code !== -1);
  }

  /** NaN written as a word, and infinities however written. */
  private countNonFinite(values: Float64Array): { count: number; first: number } {
    let count = this.nans;
    let first = this.firstNaN;
    for (let at = 0; at < values.length; at++) {
      const value = values[at]!;
      if (value !== Number.POSITIVE_INFINITY && value !== Number.NEGATIVE_INFINITY) continue;
      count += 1;
      if (first < 0 || at < first) first = at;
    }
    return { count, first };
  }

  private asWords(): Gathered {
    const distinct = this.codeOf.size;
    const asText = distinct > MOST_CLASSES || (distinct > 20 && distinct > this.texts / 2);
    const values = this.values.slice(0, this.length);
    if (asText) {
      return {
        values,
        kind: 'mixed',
        problems: (column, rowOf) => [{ element: this.firstText, problem: this.notANumber(column, rowOf) }],
      };
    }
    const used = new Set(this.codeOf.keys());
    for (let at = 0; at < values.length; at++) if (Number.isFinite(values[at]!)) used.add(String(values[at]));
    const words = classOrder([...used]);
    const indexOf = new Map(words.map((word, index) => [word, index]));
    const indexOfCode = Int32Array.from(this.codeOf.keys(), word => indexOf.get(word)!);
    for (let at = 0; at < values.length; at++) {
      const code = this.codes![at]!;
      if (code >= 0) values[at] = indexOfCode[code]!;
      else if (Number.isFinite(values[at]!)) values[at] = indexOf.get(String(values[at]))!;
    }
    return {
      values,
      kind: 'word',
      words,
      problems: (column, rowOf) =>
        this.missing > 0
          ? [
              {
                element: this.firstMissing,
                problem: problem('missing-values', { column, count: this.missing, firstRow: rowOf(this.firstMissing) }, 'warning'),
              },
            ]
          : [],
    };
  }
}

function onlyIntegers(values: Float64Array): boolean {
  for (let at = 0; at < values.length; at++) {
    const value = values[at]!;
    if (!Number.isNaN(value) && !Number.isInteger(value)) return false;
  }
  return true;
}
