import { isNameCode, nameEnd } from './blanks';
import { Grid } from './grid';
import type { Node } from './nodes';
import { numberEnd, scanNumber } from './number';
import { isMissing, nonFiniteWord } from './words';

/** Longer words are no `nan`, `-Infinity`, `<NA>`. */
const LONGEST_WORD = 12;

/** Gathers numbers that stand outside brackets, with the missing and non-finite ones among them, into one array. */
export class LooseValues {
  private readonly grid = new Grid();
  private numbers = 0;

  /** Takes the value at `start`; answers the offset after it, or -1 when no value stands there. */
  take(text: string, start: number, end: number): number {
    const value = scanNumber(text, start, end);
    if (numberEnd > 0) {
      const stop = numberEnd;
      this.numbers += 1;
      this.grid.leaf(0, start);
      this.grid.leaves.push(value);
      return isNameCode(text.charCodeAt(stop)) ? nameEnd(text, stop, end) : stop;
    }
    const isSigned = !isNameCode(text.charCodeAt(start));
    const stop = nameEnd(text, isSigned ? start + 1 : start, Math.min(end, start + LONGEST_WORD));
    const word = text.slice(start, stop);
    const nonFinite = nonFiniteWord(word);
    if (nonFinite === undefined && (isSigned || !isMissing(word))) return -1;
    this.grid.leaf(0, start);
    if (nonFinite === undefined) this.grid.leaves.pushMissing();
    else this.grid.leaves.pushNonFinite(nonFinite);
    return stop;
  }

  /** The array of all values, which lie between `start` and `end`; undefined when no number was among them. */
  arrayIn(start: number, end: number): Node | undefined {
    if (this.numbers === 0) return undefined;
    this.grid.start = start;
    this.grid.end = end;
    this.grid.close(0, end);
    return { kind: 'grid', grid: this.grid };
  }
}
