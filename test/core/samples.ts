import { makeBatch } from '../../src/core/batch';
import type { Batch, LossDefinition } from '../../src/core/definition';

/** A small generator (mulberry32), so that a failing test fails again. */
export function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Entries of a row that add up to 1. */
function simplexRow(random: () => number, width: number): number[] {
  const row = Array.from({ length: width }, () => 0.05 + random());
  const sum = row.reduce((a, b) => a + b);
  return row.map(entry => entry / sum);
}

const positivePredictions: ReadonlySet<string> = new Set(['positive', 'aboveMinusOne', 'rate', 'distance']);
const positiveTargets: ReadonlySet<string> = new Set(['positive', 'nonNegative', 'aboveMinusOne']);

/** Some class indices without repetition, then −1. */
function labelList(random: () => number, width: number): number[] {
  const classes = Array.from({ length: width }, (_, i) => i).sort(() => random() - 0.5);
  const held = Math.floor(random() * (width + 1));
  return classes.map((label, i) => (i < held ? label : -1));
}

/** A batch of numbers that a loss is made for, by its declared domains: `count` samples of `width` elements. */
export function batchFor(loss: LossDefinition, seed = 1, count = 7, width = loss.layout === 'pairs' ? 1 : 4): Batch {
  const random = generator(seed);
  const target: number[] = [];
  const prediction: number[] = [];
  for (let row = 0; row < count; row++) {
    const simplex = simplexRow(random, width);
    const hot = Math.floor(random() * width);
    for (let i = 0; i < width; i++) {
      if (loss.prediction === 'simplex') prediction.push(simplex[i]!);
      else if (loss.prediction === 'logProbability') prediction.push(Math.log(simplex[i]!));
      else if (loss.prediction === 'probability') prediction.push(0.05 + 0.9 * random());
      else if (positivePredictions.has(loss.prediction)) prediction.push(0.1 + 3 * random());
      else if (loss.prediction === 'label') prediction.push(Math.floor(4 * random()));
      else prediction.push(6 * random() - 3);
    }
    if (loss.target === 'classIndex') target.push(loss.prediction === 'label' ? Math.floor(4 * random()) : hot);
    else if (loss.target === 'sign' && loss.layout === 'rows') target.push(random() < 0.5 ? 1 : -1);
    else if (loss.target === 'labelList') target.push(...labelList(random, width));
    else if (loss.target === 'simplex') target.push(...simplexRow(random, width));
    else
      for (let i = 0; i < width; i++) {
        if (loss.target === 'oneHot') target.push(i === hot ? 1 : 0);
        else if (loss.target === 'binary' || loss.target === 'multiHot') target.push(random() < 0.5 ? 1 : 0);
        else if (loss.target === 'sign') target.push(random() < 0.5 ? 1 : -1);
        else if (loss.target === 'count') target.push(Math.floor(5 * random()));
        else if (positiveTargets.has(loss.target)) target.push(0.1 + 3 * random());
        else if (loss.target !== 'none') target.push(6 * random() - 3);
      }
  }
  const extraOf = (name: string) => Float64Array.from(prediction, () => (name === 'variance' ? 0.2 + 2 * random() : 6 * random() - 3));
  const extra = Object.fromEntries((loss.extra ?? []).map(({ name }) => [name, extraOf(name)]));
  return makeBatch(Float64Array.from(target), Float64Array.from(prediction), count, width, loss.layout === 'pairs' ? 1 : width, extra);
}
