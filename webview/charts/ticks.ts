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
