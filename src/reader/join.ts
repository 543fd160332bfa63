import type { Dataset, NamedArray } from '../core/arrays';
import { fail, ok, problem, type Result } from '../core/problem';
import { settleClasses } from './named';
import type { Origin, Origins } from './origin';
import type { PlacedRange, Reading, ReadingNote } from './reading';

/** One of the two files: its reading, and the array that it is taken for. */
interface Side {
  readonly array: NamedArray;
  readonly names: readonly string[];
  readonly rangeOf: (index: number) => PlacedRange | undefined;
  readonly classNames?: readonly string[];
  readonly origin: Origin;
}

/**
 * Two files as one dataset: the target from the first, the prediction from the second. Each file gives the array of that role, or the
 * only one it has. Places tell their file (0 target, 1 prediction); rows are paired in the order they stand.
 */
export function joinReadings(target: Reading, prediction: Reading): Result<Reading> {
  const first = sideOf(target, 'target', 0);
  const second = sideOf(prediction, 'prediction', 1);
  const tables = [...target.tables, ...prediction.tables];
  const notes: ReadingNote[] = [...placed(target.notes, 0), ...placed(prediction.notes, 1)];
  if (!first || !second) {
    const candidates = tables.reduce((count, table) => count + table.candidates.length, 0);
    const cause =
      notes.find(note => note.severity === 'error' && note.code !== 'single-array') ?? problem('choose-columns', { candidates });
    return fail(cause);
  }
  const lengths = [first.array.shape[0] ?? 0, second.array.shape[0] ?? 0] as const;
  if (lengths[0] !== lengths[1])
    notes.push({
      ...problem('length-mismatch', {
        target: lengths[0],
        prediction: lengths[1],
        targetName: first.array.name,
        predictionName: second.array.name,
      }),
      range: second.array.source,
      file: 1,
    });
  const settled = settleClasses(first.array, second.array, second.classNames);
  notes.push(...settled.notes);
  const weight = target.dataset?.weight;
  const origins: Origins = {
    target: first.origin,
    prediction: { ...second.origin, file: 1 },
    ...(weight && target.origins?.weight ? { weight: target.origins.weight } : {}),
  };
  const dataset: Dataset = {
    target: settled.target,
    prediction: settled.prediction,
    ...(weight ? { weight } : {}),
    ...(settled.classNames ? { classNames: settled.classNames } : {}),
  };
  return ok({
    dataset,
    tables,
    arrays: [target, prediction].flatMap(({ arrays }, file) => arrays.map(array => ({ ...array, file }))),
    columns: { target: first.names, prediction: second.names, ...(weight ? { weight: weight.name } : {}) },
    origins,
    notes,
    rangesOf: index => [first.rangeOf(index), second.rangeOf(index)].filter(range => range !== undefined),
    format: target.format,
    tabular: target.tabular && prediction.tabular,
  });
}

/** The notes of one file; that it holds one array alone is as it should be here. */
function placed(notes: readonly ReadingNote[], file: number): ReadingNote[] {
  return notes
    .filter(({ code }) => code !== 'single-array' && code !== 'choose-columns' && code !== 'roles-guessed')
    .map(note => ({ ...note, file }));
}

function sideOf(reading: Reading, role: 'target' | 'prediction', file: number): Side | undefined {
  const { dataset, origins, single } = reading;
  if (dataset && origins) {
    const place = role === 'target' ? 0 : -1;
    return {
      array: dataset[role],
      names: reading.columns[role],
      origin: origins[role],
      ...(dataset.classNames && (dataset[role].shape[1] ?? 1) > 1 ? { classNames: dataset.classNames } : {}),
      rangeOf: index => {
        const range = reading.rangesOf(index).at(place);
        return range && { ...range, file };
      },
    };
  }
  const found = single?.(role);
  if (!found) return undefined;
  return { ...found, rangeOf: index => ({ ...found.rangeOf(index), file }) };
}
