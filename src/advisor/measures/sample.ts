/** Rows that are looked at where a statistic suffices: a correlation of 20 000 pairs is known to 0.007. */
export const ROW_SAMPLE = 20_000;

/**
 * Indices up to `count`: all of them, or one from each of `most` stretches of equal length. Its place in the stretch wanders, so that
 * the columns of a matrix and data that repeat take part alike.
 */
export function sampleOf(count: number, most: number): Float64Array {
  const places = new Float64Array(Math.min(count, most));
  const stretch = count / places.length;
  let state = 1;
  for (let place = 0; place < places.length; place += 1) {
    // Park and Miller's generator.
    state = (state * 16807) % 2147483647;
    places[place] = stretch === 1 ? place : Math.floor((place + state / 2147483647) * stretch);
  }
  return places;
}
