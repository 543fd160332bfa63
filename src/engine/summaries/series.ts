import type { Vector } from '../../core/arrays';
import type { Series } from '../../protocol/views';

/** Up to here a line is drawn through every value (Chart.js carries this many without thinning). */
const RAW_LIMIT = 4000;

/** Entries of a band: two for each pixel of a wide panel. */
const BAND_ENTRIES = 1800;

/**
 * A series for the screen: all points up to 4,000 values, above that a band of smallest and largest value over 1,800
 * stretches, so that no peak is lost. Values that are not finite are left out: Chart.js would drop or misplace them.
 *
 * @param y values in drawing order
 * @param xOf x of position `i`, ascending
 * @param rowOf sample behind position `i`
 */
export function seriesFor(y: Vector, xOf: (i: number) => number, rowOf: (i: number) => number): Series {
  return y.length <= RAW_LIMIT ? points(y, xOf, rowOf) : band(y, xOf, rowOf);
}

function points(y: Vector, xOf: (i: number) => number, rowOf: (i: number) => number): Series {
  const kept: number[] = [];
  for (let i = 0; i < y.length; i += 1) if (Number.isFinite(y[i])) kept.push(i);
  return {
    x: Float64Array.from(kept, xOf),
    y: Float64Array.from(kept, i => y[i]!),
    row: Float64Array.from(kept, rowOf),
    banded: false,
  };
}

function band(y: Vector, xOf: (i: number) => number, rowOf: (i: number) => number): Series {
  const x = new Float64Array(BAND_ENTRIES);
  const max = new Float64Array(BAND_ENTRIES);
  const min = new Float64Array(BAND_ENTRIES);
  const row = new Float64Array(BAND_ENTRIES);
  let entries = 0;
  for (let entry = 0; entry < BAND_ENTRIES; entry += 1) {
    const from = Math.floor((entry * y.length) / BAND_ENTRIES);
    const to = Math.floor(((entry + 1) * y.length) / BAND_ENTRIES);
    let low = -1;
    let high = -1;
    for (let i = from; i < to; i += 1) {
      const value = y[i]!;
      if (!Number.isFinite(value)) continue;
      if (low < 0 || value < y[low]!) low = i;
      if (high < 0 || value > y[high]!) high = i;
    }
    if (high < 0) continue;
    x[entries] = (xOf(from) + xOf(to - 1)) / 2;
    max[entries] = y[high]!;
    min[entries] = y[low]!;
    row[entries] = rowOf(Math.abs(y[low]!) > Math.abs(y[high]!) ? low : high);
    entries += 1;
  }
  return { x: x.slice(0, entries), y: max.slice(0, entries), min: min.slice(0, entries), row: row.slice(0, entries), banded: true };
}
