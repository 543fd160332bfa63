// Value plus gradient of every loss against a loop written by hand for that loss alone: `node bench/kernels.mjs`.
// 10^6 pairs, 10^5 × 10 rows for losses over classes and vectors. All losses run in one process and in turns, so that
// type feedback is shared as in the panel: a loop that is fast only while it is alone shows up here.
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import esbuild from 'esbuild';
import { handWritten } from './handWritten.mjs';

const PAIRS = 1e6;
const WIDTH = 10;

/** The kernels and what feeds them, bundled from the sources as dist/ is. */
async function loadCore() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'loss-kernels-'));
  const outfile = path.join(folder, 'core.mjs');
  await esbuild.build({
    stdin: {
      contents: `export { losses } from './src/core/losses/index'; export { resolveParameters } from './src/core/parameters';
        export { makeBatch } from './src/core/batch'; export { evaluate } from './src/core/evaluate';`,
      resolveDir: path.resolve(import.meta.dirname, '..'),
      loader: 'ts',
    },
    bundle: true,
    format: 'esm',
    outfile,
    logLevel: 'error',
  });
  try {
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A small generator (mulberry32), so that every run measures the same numbers. */
function generator(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Targets and predictions of the kind a loss is made for. */
function samplesFor(loss) {
  const random = generator(7);
  const normal = () => random() + random() + random() + random() - 2;
  const fill = make => Float64Array.from({ length: PAIRS }, make);
  if (loss.layout === 'pairs' || loss.layout === 'sets') {
    const binary = fill(() => (random() < 0.4 ? 1 : 0));
    const target = { binary, sign: binary.map(t => 2 * t - 1) }[loss.target] ?? fill(() => 3 * normal());
    const prediction = loss.prediction === 'probability' ? fill(() => 0.001 + 0.998 * random()) : fill((_, i) => target[i] + 2 * normal());
    return { target, prediction };
  }
  const rows = PAIRS / WIDTH;
  const probabilities = () => {
    const values = fill(() => 0.01 + random());
    for (let start = 0; start < PAIRS; start += WIDTH) {
      const sum = values.subarray(start, start + WIDTH).reduce((a, b) => a + b);
      for (let c = 0; c < WIDTH; c++) values[start + c] /= sum;
    }
    return values;
  };
  const prediction = loss.prediction === 'simplex' ? probabilities() : fill(() => 3 * normal());
  if (loss.target === 'classIndex') return { target: Float64Array.from({ length: rows }, () => Math.floor(random() * WIDTH)), prediction };
  if (loss.target === 'simplex') return { target: probabilities(), prediction };
  if (loss.target === 'vector') return { target: fill(normal), prediction };
  const target = new Float64Array(PAIRS);
  for (let row = 0; row < rows; row++) target[row * WIDTH + Math.floor(random() * WIDTH)] = 1;
  return { target, prediction };
}

const median = times => times.toSorted((a, b) => a - b)[times.length >> 1];

/** Rows { lossId, ours, hand, ratio, evaluate }: milliseconds, medians over the rounds; the ratio is the median of each round's. */
export async function measureKernels({ rounds = 20, only } = {}) {
  const core = await loadCore();
  const values = new Float64Array(PAIRS);
  const gradient = new Float64Array(PAIRS);
  const contests = core.losses
    .filter(loss => handWritten[loss.id] && (!only || only.includes(loss.id)))
    .map(loss => {
      const { target, prediction } = samplesFor(loss);
      const parameters = core.resolveParameters(loss).value;
      const width = { pairs: 1, rows: WIDTH, sets: PAIRS }[loss.layout];
      const batch = core.makeBatch(target, prediction, PAIRS / width, width, loss.layout === 'pairs' ? 1 : width);
      const ours = loss.valueAndGradient
        ? () => loss.valueAndGradient(values, gradient, batch, parameters)
        : () => {
            loss.perSample(values, batch, parameters);
            loss.gradient(gradient, batch, parameters);
          };
      const array = (numbers, shape) => ({ name: '', values: numbers, shape, source: { start: 0, end: 0 }, offsetOf: () => -1 });
      const shape = width > 1 && loss.layout === 'rows' ? [PAIRS / width, width] : [PAIRS];
      const dataset = {
        target: array(target, loss.target === 'classIndex' ? [PAIRS / width] : shape),
        prediction: array(prediction, shape),
      };
      return {
        lossId: loss.id,
        ours,
        hand: () => handWritten[loss.id](values, gradient, target, prediction, WIDTH),
        evaluate: () => core.evaluate(loss.id, dataset),
        times: { ours: [], hand: [], evaluate: [] },
      };
    });
  const time = run => {
    const start = performance.now();
    run();
    return performance.now() - start;
  };
  for (let round = -5; round < rounds; round++) {
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
  for (let round = 0; round < 5; round++) for (const { evaluate, times } of contests) times.evaluate.push(time(evaluate));
  return contests.map(({ lossId, times }) => ({
    lossId,
    ours: median(times.ours),
    hand: median(times.hand),
    ratio: median(times.ours.map((ours, round) => ours / times.hand[round])),
    evaluate: median(times.evaluate),
  }));
}

if (process.argv[1] === import.meta.filename) {
  const only = process.argv[2]?.split(',');
  console.log('value plus gradient, 10^6 pairs or 10^5 × 10 rows      ours ms   by hand ms   ratio   evaluate ms');
  for (const { lossId, ours, hand, ratio, evaluate } of await measureKernels({ only })) {
    const columns = [
      ours.toFixed(2).padStart(8),
      hand.toFixed(2).padStart(12),
      ratio.toFixed(2).padStart(7),
      evaluate.toFixed(2).padStart(13),
    ];
    console.log(lossId.padEnd(54) + columns.join(' '));
  }
}
