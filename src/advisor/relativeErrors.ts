import type { Vector } from '../core/arrays';
import { medianInPlace } from './robust';

/**
 * Which of these rows are outliers of ln p − ln t too. Where errors grow with the target, as those of prices do, the rows that stand out
 * of p − t are the tail of the targets and no mistakes: on the scale of logarithms they lie among the others. `places` are rows that tell
 * the scale, `fence` is how many MAD away an outlier lies. Numbers that have no logarithm stay outliers.
 */
export function alsoInLogarithms(
  target: Vector,
  prediction: Vector,
  rows: readonly number[],
  places: Vector,
  fence: number,
): readonly number[] {
  const ratio = (i: number) => Math.log(prediction[i]! / target[i]!);
  const known: number[] = [];
  for (let at = 0; at < places.length; at += 1) {
    const i = places[at]!;
    if (target[i]! > 0 && prediction[i]! > 0) known.push(ratio(i));
  }
  // Signs on both sides: no data of which only the ratio counts.
  if (known.length < places.length / 2) return rows;
  const ratios = Float64Array.from(known);
  const median = medianInPlace(ratios);
  const mad = medianInPlace(ratios.map(value => Math.abs(value - median)));
  return rows.filter(i => !(target[i]! > 0 && prediction[i]! > 0 && Math.abs(ratio(i) - median) <= fence * mad));
}
