import { numberFrom } from './number';
import { isMissing, nonFiniteWord } from './words';

/** Longer selections are tables; the test below is for what a person picks by hand. */
const LONGEST = 1 << 20;

/**
 * True for a selection that is an array without brackets: numbers one below the other, or, unless `onlyDown`, several in one line. Two
 * of them are target and prediction, not two parts of a table.
 */
export function isBareArray(selected: string, onlyDown: boolean): boolean {
  if (selected.length > LONGEST) return false;
  const lines = selected.trim().split(/\r\n?|\n/);
  const down = lines.length > 1;
  if (onlyDown && !down) return false;
  const values = down ? lines.map(line => line.replace(/[,;]\s*$/, '').trim()) : lines[0]!.trim().split(/\s*[,;\s]\s*/);
  return values.length > 1 && values.some(isNumber) && values.every(value => isNumber(value) || isMissing(value));
}

function isNumber(value: string): boolean {
  return numberFrom(value) !== undefined || nonFiniteWord(value) !== undefined;
}
