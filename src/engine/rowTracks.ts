import type { PlacedRange } from '../reader/reading';
import type { SessionFile } from './computed';
import type { Computable } from './sessions';

/** Readers find every 1024th row at once and the others by reading on from there: a search goes by such rows first. */
const STEP = 1024;

/** One array, or the records of a table, as its rows stand in one of the files: from the top of the text to its end. */
export interface RowTrack {
  readonly file: SessionFile;
  readonly rows: number;
  rangeOf(row: number): PlacedRange | undefined;
  /** The last row that begins at or before an offset; -1 where none does. */
  lastBegunBy(offset: number): number;
}

/** How the rows of a session stand in one of its files: once, or once for each array that lies in it. */
export function rowTracks({ source, used }: Computable, file: number): readonly RowTrack[] {
  const { reading, files } = source;
  const text = files[file];
  const rows = used.total;
  if (!text || rows === 0) return [];
  return reading.rangesOf(0).flatMap((first, slot): RowTrack[] => {
    if (first.file !== file) return [];
    const rangeOf = (row: number) => reading.rangesOf(row)[slot];
    return [{ file: text, rows, rangeOf, lastBegunBy: offset => lastBegunBy(rangeOf, rows, offset) }];
  });
}

function lastBegunBy(rangeOf: RowTrack['rangeOf'], rows: number, offset: number): number {
  let low = 0;
  let high = rows;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const rounded = middle - (middle % STEP);
    const row = rounded > low ? rounded : middle;
    if ((rangeOf(row)?.start ?? Number.POSITIVE_INFINITY) <= offset) low = row + 1;
    else high = row;
  }
  return low - 1;
}
