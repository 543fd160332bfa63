// Value plus gradient of every loss against a loop written by hand for that loss alone, and what `evaluate` adds to it:
// `npm run bench -- kernels`. 10^6 pairs, 10^5 × 10 rows for losses over classes and vectors. All losses run in one process and in
// turns, so that type feedback is shared as in the panel: a loop that is fast only while it is alone shows up here.
import type { LossDefinition } from '../src/core/definition';
import { evaluate } from '../src/core/evaluate';
import { losses } from '../src/core/losses/index';
import { resolveParameters } from '../src/core/parameters';
import { pairwiseSum } from '../src/core/reduce';
import { ELEMENTS, fullBatch, fullDataset } from './batches';
import { handWritten } from './handWritten.mjs';

const WARM_UP = 8;
const ROUNDS = 40;
/** What a call may leave on the heap; one number boxed an element would be 12 MB. */
const MOST_HEAP = 2 ** 20;

const values = new Float64Array(ELEMENTS);
const gradient = new Float64Array(ELEMENTS);

/** The three things to time for a loss, and the milliseconds they took in each round. */
function contestOf(loss: LossDefinition) {
  const resolved = resolveParameters(loss);
  if (!resolved.ok) throw new Error(loss.id);
  const parameters = resolved.value;
  const batch = fullBatch(loss);
  const { target, prediction, width } = batch;
  const dataset = fullDataset(loss);
  const ours = () => {
    if (loss.valueAndGradient) return loss.valueAndGradient(values, gradient, batch, parameters);
    loss.perSample(values, batch, parameters);
    if (!loss.whole) return loss.gradient(gradient, batch, parameters);
    loss.whole(gradient, batch, undefined, batch.count, pairwiseSum(values));
  };
  const byHand = handWritten[loss.id];
  return {
    lossId: loss.id,
    ours,
    /** Undefined for the losses that were never written by hand; `npm run bench -- peers` has others for them. */
    hand: byHand && (() => byHand(values, gradient, target as Float64Array, prediction as Float64Array, width)),
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
    hand?.();
    const first = round % 2 === 0 ? time(ours) : 0;
    const byHand = hand ? time(hand) : Number.NaN;
    const byUs = first || time(ours);
    if (round < 0) continue;
    times.ours.push(byUs);
    times.hand.push(byHand);
  }
}
// Apart from the contest: `evaluate` allocates its report, and what the collector then does would fall on somebody else.
for (let round = 0; round < 10; round++) for (const { whole, times } of contests) times.whole.push(time(whole));
// What a call leaves on the heap: the least of several calls, since the engine keeps its own books, and after calls enough that the loop
// is compiled again. Collecting garbage throws compiled code away that has rested, and an interpreted loop boxes every number.
for (const contest of contests) {
  globalThis.gc?.();
  for (let call = 0; call < 20; call++) contest.ours();
  for (let call = 0; call < 10; call++) {
    const before = process.memoryUsage().heapUsed;
    contest.ours();
    contest.heap = Math.min(contest.heap, Math.max(0, process.memoryUsage().heapUsed - before));
  }
}

console.log('| loss | kernel ms | by hand ms | ratio | evaluate ms | evaluate / kernel | heap KB a call |');
console.log('|---|---:|---:|---:|---:|---:|---:|');
for (const { lossId, times, heap } of contests) {
  const [ours, hand, whole] = [least(times.ours), least(times.hand), least(times.whole)];
  const cells = [ours, hand, ours / hand, whole, whole / ours].map(cell => (Number.isNaN(cell) ? '' : cell.toFixed(2)));
  console.log(`| ${lossId} | ${cells.join(' | ')} | ${Math.max(0, heap / 1024).toFixed(0)} |`);
}
const greedy = contests.filter(({ heap }) => heap > MOST_HEAP);
if (greedy.length > 0) {
  console.log(`Left more than 1 MB on the heap: ${greedy.map(({ lossId }) => lossId).join(', ')}.`);
  process.exitCode = 1;
}
