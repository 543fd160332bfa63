/** Round numbers in min … max. */
export function linearTicks(min: number, max: number, most: number): number[] {
  if (!(max > min)) return [min];
  const rough = (max - min) / Math.max(1, most - 1);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map(factor => factor * power).find(size => size >= rough * 0.999) ?? 10 * power;
  const ticks: number[] = [];
  for (let index = Math.ceil(min / step - 1e-9); index * step <= max + step * 1e-9; index += 1)
    ticks.push(Number((index * step).toPrecision(12)));
  return ticks;
}

/** Powers of ten in min … max; 1-2-5 steps when there is hardly a decade. */
export function logTicks(min: number, max: number, most: number): number[] {
  if (!(min > 0) || !(max > min)) return [min];
  const first = Math.ceil(Math.log10(min) - 1e-9);
  const last = Math.floor(Math.log10(max) + 1e-9);
  if (last - first < 2) {
    const steps: number[] = [];
    for (let decade = first - 1; decade <= last; decade += 1) for (const factor of [1, 2, 5]) steps.push(Number(`${factor}e${decade}`));
    return steps.filter(tick => tick >= min && tick <= max);
  }
  const step = Math.ceil((last - first + 1) / most);
  const ticks: number[] = [];
  for (let decade = first; decade <= last; decade += step) ticks.push(Number(`1e${decade}`));
  return ticks;
}

/** Compresses a signed number: about linear within ±constant, logarithmic beyond. */
export function symlog(value: number, constant: number): number {
  return Math.asinh(value / constant);
}

/** Undoes `symlog`. */
export function unSymlog(position: number, constant: number): number {
  return Math.sinh(position) * constant;
}

/** Zero and signed powers of ten from the constant's decade outwards, at most about `most` of them. */
export function symlogTicks(min: number, max: number, constant: number, most = 9): number[] {
  const first = Math.ceil(Math.log10(constant));
  const last = Math.floor(Math.log10(Math.max(Math.abs(min), Math.abs(max), constant)));
  const sides = (min < 0 ? 1 : 0) + (max > 0 ? 1 : 0);
  const step = Math.max(1, Math.ceil(((last - first + 1) * sides) / (most - 1)));
  const ticks = [0];
  for (let decade = last; decade >= first; decade -= step) ticks.push(10 ** decade, -(10 ** decade));
  const shown = ticks.filter(tick => tick >= min && tick <= max).sort((a, b) => a - b);
  // All within the linear part: round numbers tell more than a lonely zero.
  return shown.length < 3 ? linearTicks(min, max, 7) : shown;
}
