import type { NamedArray } from '../core/arrays';
import { type Problem, problem } from '../core/problem';
import type { Unit } from './candidates';
import { normaliseName } from './columns';
import { classOrder } from './words';

/** The array that a unit stands for: a column as it is, several columns interleaved to (n, classes). */
export function namedArrayOf(unit: Unit): NamedArray {
  const [first] = unit.columns;
  if (unit.columns.length === 1) {
    const { name, values, shape, source, offsetOf, words } = first!;
    return { name, values, shape, source, offsetOf, ...(words ? { words } : {}) };
  }
  const width = unit.columns.length;
  const [rows] = unit.shape as [number, number];
  const values = new Float64Array(rows * width).fill(Number.NaN);
  unit.columns.forEach((column, at) => {
    const cells = column.values;
    for (let row = 0; row < cells.length; row++) values[row * width + at] = cells[row]!;
  });
  return {
    name: unit.label,
    values,
    shape: unit.shape,
    source: {
      start: Math.min(...unit.columns.map(column => column.source.start)),
      end: Math.max(...unit.columns.map(column => column.source.end)),
    },
    offsetOf: index => unit.columns[index % width]!.offsetOf(Math.floor(index / width)),
  };
}

/** The arrays of a dataset after words and class columns have been brought to the same class numbers. */
export interface Settled {
  readonly target: NamedArray;
  readonly prediction: NamedArray;
  readonly classNames?: readonly string[];
  readonly notes: readonly Problem[];
}

/**
 * Gives the classes of target and prediction the same numbers. Words follow the class columns by name, else their own
 * order; two word columns share one list; labels 1…C beside `prob_1` … `prob_C` are matched by name (conflict g).
 */
export function settleClasses(target: NamedArray, prediction: NamedArray, classNames: readonly string[] | undefined): Settled {
  const notes: Problem[] = [];
  const say = (array: NamedArray, names: readonly string[]) =>
    notes.push(problem('words-as-classes', { column: array.name, classes: names.slice(0, 20).join(', '), count: names.length }, 'info'));
  const withNames = (names: readonly string[] | undefined) => (names ? { classNames: names } : {});
  if (target.words && classNames) {
    const place = placesIn(target.words, classNames);
    if (place) {
      say(target, classNames);
      return { target: renumbered(target, place, classNames), prediction, notes, ...withNames(classNames) };
    }
    say(target, target.words);
    const fits = target.words.length === classNames.length;
    return { target, prediction, notes, ...withNames(fits ? target.words : classNames) };
  }
  if (target.words && prediction.words) {
    const all = classOrder([...new Set([...target.words, ...prediction.words])]);
    say(target, all);
    return {
      target: renumbered(target, placesIn(target.words, all)!, all),
      prediction: renumbered(prediction, placesIn(prediction.words, all)!, all),
      notes,
      classNames: all,
    };
  }
  for (const array of [target, prediction]) if (array.words) say(array, array.words);
  const names = classNames ?? target.words;
  if (classNames && target.shape.length === 1 && isOneBased(target, classNames)) {
    const values = Float64Array.from({ length: target.values.length }, (_, at) => target.values[at]! - 1);
    say(target, classNames);
    return { target: { ...target, values, words: classNames }, prediction, notes, classNames };
  }
  // Columns numbered from 1 beside labels from 0: the numbers would be wrong as names of the classes.
  const isShifted = classNames?.[0] === '1' && target.shape.length === 1 && (target.values as Float64Array).includes(0);
  return { target, prediction, notes, ...withNames(isShifted ? undefined : names) };
}

/** Index in `names` of each word, or undefined when one is not there. */
function placesIn(words: readonly string[], names: readonly string[]): number[] | undefined {
  const exact = new Map(names.map((name, at) => [name, at]));
  const normal = new Map(names.map((name, at) => [normaliseName(name), at]));
  const places = words.map(word => exact.get(word) ?? normal.get(normaliseName(word)));
  return places.every(place => place !== undefined) ? (places as number[]) : undefined;
}

function renumbered(array: NamedArray, place: readonly number[], words: readonly string[]): NamedArray {
  const values = Float64Array.from({ length: array.values.length }, (_, at) => place[array.values[at]!] ?? Number.NaN);
  return { ...array, values, words };
}

function isOneBased(target: NamedArray, classNames: readonly string[]): boolean {
  if (classNames[0] !== '1' || Number(classNames.at(-1)) !== classNames.length) return false;
  for (let at = 0; at < target.values.length; at++) {
    const value = target.values[at]!;
    if (!Number.isNaN(value) && !(Number.isInteger(value) && value >= 1 && value <= classNames.length)) return false;
  }
  return true;
}
