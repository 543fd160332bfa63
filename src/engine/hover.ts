import { ok, type Result } from '../core/problem';
import { type HoverArray, hoverOf } from '../derive/hover';
import type { HoverView } from '../protocol/editorViews';
import type { EngineMethods } from '../protocol/messages';
import { lastKey, roleOfName } from '../reader/candidates';
import { classSuffix } from '../reader/columns';
import { isExtraRole } from '../reader/extras';
import type { ColumnRole } from '../reader/reading';
import { type ArrayAt, arrayAt, type WindowArray } from '../reader/window';

/** What stands at a place of a document's window, told from the window alone. Null where no numbers are. */
export function hover({ language, theme, ...window }: EngineMethods['hover']['params']): Result<HoverView | null> {
  const found = arrayAt(window);
  // One value alone is prose more often than data.
  if (!found || found.values.length < 2) return ok(null);
  // Without a number to show (names, comments, all missing) there is nothing to advise on.
  if (!hasNumbers(found)) return ok(null);
  const [array, siblings] = grouped({ ...found, siblings: found.siblings.filter(hasNumbers) });
  return ok(
    hoverOf({ array: hoverArray(array, found.range), siblings: siblings.map(one => hoverArray(one, found.range)), language, theme }),
  );
}

function hasNumbers({ values }: WindowArray): boolean {
  return values.some(Number.isFinite);
}

type Named = WindowArray & { readonly classes?: ColumnRole; readonly columns?: readonly string[] };

/** Puts the columns of one prediction (`prob_0`, `prob_1` …) together: alone, none of them could be compared with a target. */
function grouped({ siblings, ...own }: ArrayAt): [Named, Named[]] {
  const groups = new Map<string, WindowArray[]>();
  for (const array of [own, ...siblings]) {
    const stem = stemOf(array);
    if (stem) groups.set(stem, [...(groups.get(stem) ?? []), array]);
  }
  const together = (array: WindowArray): Named => {
    const members = groups.get(stemOf(array) ?? '') ?? [];
    return members.length > 1 ? sideBySide(members) : array;
  };
  const hit = together(own);
  const others = new Map<string, Named>();
  for (const sibling of siblings) {
    const one = together(sibling);
    if (one.name !== hit.name && !isBeside(sibling)) others.set(one.name, one);
  }
  return [hit, [...others.values()]];
}

/** Identifiers and weights stand beside the data and are nobody's partner. */
function isBeside({ name }: WindowArray): boolean {
  const role = roleOfName(name);
  return role === 'ignore' || role === 'weight';
}

/** What the columns of the classes of one prediction have in common. */
function stemOf({ name, shape, words }: WindowArray): string | undefined {
  const role = roleOfName(name);
  const isScore = role === 'probability' || role === 'logit' || role === 'logProbability';
  if (!isScore || words || shape.length !== 1) return undefined;
  const suffix = classSuffix(lastKey(name));
  return suffix && `${suffix.stem} ${shape[0]}`;
}

function sideBySide(members: readonly WindowArray[]): Named {
  const number = ({ name }: WindowArray) => Number(classSuffix(lastKey(name))?.suffix);
  const columns = [...members].sort((a, b) => number(a) - number(b) || 0);
  const rows = columns[0]!.shape[0]!;
  const values = new Float64Array(rows * columns.length);
  for (const [at, column] of columns.entries())
    for (let row = 0; row < rows; row += 1) values[row * columns.length + at] = column.values[row]!;
  const role = roleOfName(columns[0]!.name);
  const names = columns.map(({ name }) => name);
  return { name: `${names[0]} … ${names.at(-1)}`, values, shape: [rows, columns.length], columns: names, ...(role && { classes: role }) };
}

function hoverArray({ classes, columns, ...array }: Named, range: ArrayAt['range']): HoverArray {
  const role = sideOf(classes ?? roleOfName(array.name));
  return {
    name: array.name,
    values: array.values,
    shape: array.shape,
    source: range,
    offsetOf: () => -1,
    ...(array.words && { words: array.words }),
    ...(role && { role }),
    ...(columns && { columns }),
  };
}

/** Target or prediction, as far as a column's name tells. */
function sideOf(role: ColumnRole | undefined): HoverArray['role'] {
  if (role === 'target' || role === 'mask') return 'target';
  return role === undefined || role === 'ignore' || role === 'weight' || isExtraRole(role) ? undefined : 'prediction';
}
