/** 1, 2 or 5 of a power of ten, at most as large as asked. */
export function stepOf(size: number): number {
  const power = 10 ** Math.floor(Math.log10(size));
  return power * (size >= 5 * power ? 5 : size >= 2 * power ? 2 : 1);
}

/** A place that can be read: a multiple of a round step. */
export function rounded(place: number, size: number): number {
  const step = stepOf(size);
  return Number((Math.round(place / step) * step).toPrecision(12));
}
