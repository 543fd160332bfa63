// Value plus gradient of every loss against a loop written by hand for that loss alone, and what `evaluate` adds to it:
// `npm run bench -- kernels`. 10^6 pairs, 10^5 × 10 rows for losses over classes and vectors. All losses run in one process and in
// turns, so that type feedback is shared as in the panel: a loop that is fast only while it is alone shows up here.
import { makeBatch } from '../src/core/batch';
import { datasetFrom } from '../src/core/dataset';
import type { LossDefinition } from '../src/core/definition';
import { evaluate } from '../src/core/evaluate';
import { losses } from '../src/core/losses/index';
import { resolveParameters } from '../src/core/parameters';
import { pairwiseSum } from '../src/core/reduce';
import { handWritten } from './handWritten.mjs';

const PAIRS = 1e6;
const WIDTH = 10;
const WARM_UP = 8;
const ROUNDS = 40;

/** A small generator (mulberry32), so that every run measures the same numbers. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Targets and predictions of the kind a loss is made for. */
function samplesFor(loss: LossDefinition): { target: Float64Array; prediction: Float64Array } {
  const random = generator(7);
  const normal = () => random() + random() + random() + random() - 2;
  const fill = (make: (index: number) => number) => Float64Array.from({ length: PAIRS }, (_, i) => make(i));
  if (loss.layout !== 'rows') {
    const binary = () => (random() < 0.4 ? 1 : 0);
    const target = fill(loss.target === 'binary' ? binary : loss.target === 'sign' ? () => 2 * binary() - 1 : () => 3 * normal());
    const prediction = fill(loss.prediction === 'probability' ? () => 0.001 + 0.998 * random() : i => target[i]! + 2 * normal());
    return { target, prediction };
  }
  const probabilities = () => {
    const values = fill(() => 0.01 + random());
    for (let start = 0; start < PAIRS; start += WIDTH) {
      const row = values.subarray(start, start + WIDTH);
      const sum = row.reduce((a, b) => a + b);
      row.forEach((value, c) => {
        row[c] = value / sum;
      });
    }
    return values;
  };
  const prediction = loss.prediction === 'simplex' ? probabilities() : fill(() => 3 * normal());
  const rows = PAIRS / WIDTH;
  if (loss.target === 'classIndex') return { target: Float64Array.from({ length: rows }, () => Math.floor(random() * WIDTH)), prediction };
  if (loss.target === 'simplex') return { target: probabilities(), prediction };
  if (loss.target === 'vector') return { target: fill(normal), prediction };
  const target = new Float64Array(PAIRS);
  for (let row = 0; row < rows; row++) target[row * WIDTH + Math.floor(random() * WIDTH)] = 1;
  return { target, prediction };
}

const values = new Float64Array(PAIRS);
const gradient = new Float64Array(PAIRS);

/** The three things to time for a loss, and the milliseconds they took in each round. */
function contestOf(loss: LossDefinition) {
  const { target, prediction } = samplesFor(loss);
  const resolved = resolveParameters(loss);
  if (!resolved.ok) throw new Error(loss.id);
  const parameters = resolved.value;
  const width = { pairs: 1, rows: WIDTH, sets: PAIRS }[loss.layout];
  const batch = makeBatch(target, prediction, PAIRS / width, width, loss.layout === 'pairs' ? 1 : width);
  const made = datasetFrom({ target, prediction });
  const rows = [PAIRS / WIDTH, WIDTH];
  const dataset =
    loss.layout === 'rows'
      ? {
          target: loss.target === 'classIndex' ? made.target : { ...made.target, shape: rows },
          prediction: { ...made.prediction, shape: rows },
        }
      : made;
  const ours = () => {
    if (loss.valueAndGradient) return loss.valueAndGradient(values, gradient, batch, parameters);
    loss.perSample(values, batch, parameters);
    if (!loss.whole) return loss.gradient(gradient, batch, parameters);
    loss.whole(gradient, batch, undefined, PAIRS, pairwiseSum(values));
  };
  const byHand = handWritten[loss.id];
  if (!byHand) throw new Error(`write ${loss.id} by hand`);
  return {
    lossId: loss.id,
    ours,
    hand: () => byHand(values, gradient, target, prediction, WIDTH),
    whole: () => {
      if (!evaluate(loss.id, dataset).ok) throw new Error(loss.id);
    },
    times: { ours: [] as number[], hand: [] as number[], whole: [] as number[] },
    heap: Number.POSITIVE_INFINITY,
  };
}

/** The quickest round: what the loop takes when nobody else wants the processor. */
const least = (times: readonly number[]): number => Math.min(...times);

const contests = losses.map(contestOf);
const time = (run: () => void): number => {
  const start = performance.now();
  run();
  return performance.now() - start;
};
for (let round = -WARM_UP; round < ROUNDS; round++) {
  for (const { ours, hand, times } of contests) {
    // Both once unmeasured, which brings the arrays into the cache; then in turns, and who begins changes from round to round.
    ours();
    hand();
    const first = round % 2 === 0 ? time(ours) : 0;
    const byHand = time(hand);
    const byUs = first || time(ours);
    if (round < 0) continue;
    times.ours.push(byUs);
    times.hand.push(byHand);
  }
}
// Apart from the contest: `evaluate` allocates its report, and what the collector then does would fall on somebody else.
for (let round = 0; round < 10; round++) for (const { whole, times } of contests) times.whole.push(time(whole));
// What a call leaves on the heap; one number boxed an element would be 12 MB. The least of a few calls: the engine keeps its own books.
for (const contest of contests) {
  for (let call = 0; call < 5; call++) {
    globalThis.gc?.();
    const before = process.memoryUsage().heapUsed;
    contest.ours();
    contest.heap = Math.min(contest.heap, process.memoryUsage().heapUsed - before);
  }
}

console.log('| loss | kernel ms | by hand ms | ratio | evaluate ms | evaluate / kernel | heap KB a call |');
console.log('|---|---:|---:|---:|---:|---:|---:|');
for (const { lossId, times, heap } of contests) {
  const [ours, hand, whole] = [least(times.ours), least(times.hand), least(times.whole)];
  const cells = [ours, hand, ours / hand, whole, whole / ours].map(cell => cell.toFixed(2));
  console.log(`| ${lossId} | ${cells.join(' | ')} | ${Math.max(0, heap / 1024).toFixed(0)} |`);
}
