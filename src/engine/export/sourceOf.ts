import type { Dataset, NamedArray } from '../../core/arrays';
import { fail, ok, problem, type Result } from '../../core/problem';
import { fixLines } from '../../derive/export/fixes';
import type { ExportArray, ExportSource } from '../../derive/export/source';
import type { Origin, Origins } from '../../reader/origin';
import type { SessionFile } from '../computed';
import type { Computable } from '../sessions';
import { opening } from './opening';

/** So many numbers are written into a program that cannot load them. */
const MOST_NUMBERS = 2000;

/** An array by its name, with where it comes from. */
interface Named {
  readonly name: string;
  readonly array: NamedArray;
  readonly origin: Origin | undefined;
}

/**
 * Where the arrays of a session can be loaded from. Where they cannot (a selection in a text, an edit that is not saved), their used
 * numbers; refused when those are too many to stand in a program.
 */
export function sourceOf(session: Computable, names: readonly string[], encodings: readonly (string | null)[]): Result<ExportSource> {
  const { reading, files } = session.source;
  const named = names.flatMap((name): Named[] => {
    const array = arrayOf(reading.dataset!, name);
    return array ? [{ name, array, origin: originOf(reading.origins, name) }] : [];
  });
  const loaded = fromFiles(
    named,
    files.map((file, at) => savedAs(file, encodings[at])),
  );
  const fixes = fixLinesOf(session);
  if (loaded && fixes) return ok(fixes.length > 0 ? { ...loaded, arrays: reshaped(loaded.arrays, session.used.dataset), fixes } : loaded);
  const used = named.map(({ name }) => ({ name, array: arrayOf(session.used.dataset, name)! }));
  const count = used.reduce((sum, { array }) => sum + array.values.length, 0);
  if (count > MOST_NUMBERS) return fail(problem('code-needs-file', { count, limit: MOST_NUMBERS }));
  const written = used.map(({ name, array: { values, shape } }): [string, ExportArray] => [
    name,
    { place: { from: 'numbers', values }, shape },
  ]);
  return ok({ files: [], arrays: Object.fromEntries(written) });
}

/** A file whose text was read before it was saved. */
function savedAs(file: SessionFile, encoding: string | null | undefined): SessionFile {
  return file.encoding === undefined && encoding ? { ...file, encoding } : file;
}

function arrayOf({ target, prediction, weight, extra }: Dataset, name: string): NamedArray | undefined {
  if (name === 'target') return target;
  if (name === 'prediction') return prediction;
  return name === 'weight' ? weight : extra?.[name];
}

function originOf(origins: Origins | undefined, name: string): Origin | undefined {
  if (name === 'target' || name === 'prediction' || name === 'weight') return origins?.[name];
  return origins?.extra?.[name];
}

/** All arrays from their files, or undefined when one of them cannot be loaded. */
function fromFiles(named: readonly Named[], files: readonly SessionFile[]): ExportSource | undefined {
  const arrays: [string, ExportArray][] = [];
  const opened = files.map((file, at) => {
    const wanted = named.flatMap(each => (each.origin?.file === at ? [{ ...each, origin: each.origin }] : []));
    const found = opening(file, wanted);
    for (const [index, { name, array }] of wanted.entries())
      if (found) arrays.push([name, { place: found.places[index]!, shape: array.shape }]);
    return found?.file;
  });
  if (arrays.length < named.length || !opened.every(file => file !== undefined)) return undefined;
  return { files: opened, arrays: Object.fromEntries(arrays) };
}

/** What the fixes of the panel did, in Python; undefined where that would be too long. */
function fixLinesOf({ steps, used }: Computable): readonly string[] | undefined {
  const { target, prediction } = used.dataset;
  const rows = used.total;
  const shapes = { target: [rows, ...target.shape.slice(1)], prediction: [rows, ...prediction.shape.slice(1)] };
  const lines = steps.map(step => fixLines(step, shapes));
  return lines.every(each => each !== undefined) ? lines.flat() : undefined;
}

/** The arrays with the shapes that fixes gave them. */
function reshaped(arrays: ExportSource['arrays'], dataset: Dataset): ExportSource['arrays'] {
  return Object.fromEntries(
    Object.entries(arrays).map(([name, array]) => [name, { ...array, shape: arrayOf(dataset, name)?.shape ?? array.shape }]),
  );
}
