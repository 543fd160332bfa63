// Value plus gradient of every loss against other libraries on the same numbers, in one run: `npm run bench -- peers`. PyTorch and NumPy
// (one thread, float64; NumPy gives the value alone) run the very snippets that the extension exports, when python3 has them; TensorFlow.js
// (float32) runs on its CPU and WASM backends where it has the loss.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pythonWith } from '../scripts/python.mts';
import { hasTargetPerRow } from '../src/core/batch';
import type { Batch, LossDefinition, ResolvedParameters } from '../src/core/definition';
import type { Library } from '../src/core/equivalent';
import { losses } from '../src/core/losses/index';
import { resolveParameters } from '../src/core/parameters';
import { pairwiseSum } from '../src/core/reduce';
import { ELEMENTS, fullBatch } from './batches';
import { timeTensorFlow } from './tfjs';

const ROUNDS = 25;
const python = pythonWith('torch', 'numpy') ?? pythonWith('numpy');
const folder = mkdtempSync(path.join(tmpdir(), 'loss-bench-'));
const files = new Map<ArrayLike<number>, string>();
const values = new Float64Array(ELEMENTS);
const gradient = new Float64Array(ELEMENTS);

function defaultsOf(loss: LossDefinition): ResolvedParameters {
  const resolved = resolveParameters(loss);
  if (!resolved.ok) throw new Error(loss.id);
  return resolved.value;
}

/** The quickest of our rounds, kernel and sum. */
function timeOurs(loss: LossDefinition, batch: Batch, parameters: ResolvedParameters): number {
  const extra = Object.fromEntries(Object.keys(batch.extra).map(name => [name, new Float64Array(ELEMENTS)]));
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    if (loss.valueAndGradient) loss.valueAndGradient(values, gradient, batch, parameters);
    else {
      loss.perSample(values, batch, parameters);
      if (!loss.whole) loss.gradient(gradient, batch, parameters);
    }
    loss.extraGradient?.(extra, batch, parameters);
    const total = pairwiseSum(values, 0, batch.count);
    loss.whole?.(gradient, batch, undefined, batch.count, total);
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

/** Writes an array once, however many losses use it. */
function fileOf(array: ArrayLike<number>): string {
  const known = files.get(array);
  if (known) return known;
  const file = path.join(folder, `${files.size}.f64`);
  writeFileSync(file, Float64Array.from(array));
  files.set(array, file);
  return file;
}

/** What peers.py is to run for a loss in a library; undefined where the library has no code for it. */
function taskOf(loss: LossDefinition, library: Library, batch: Batch, parameters: ResolvedParameters): object | undefined {
  const code = loss.equivalents.find(each => each.library === library && each.code)?.code?.(parameters);
  if (!code) return undefined;
  const { target, prediction, count, width, extra } = batch;
  const shape = loss.layout === 'pairs' ? [count] : [count, width];
  const perRow = hasTargetPerRow(loss, parameters);
  return {
    id: loss.id,
    library,
    shape,
    targetShape: perRow ? [count] : target.length === 0 ? [0] : shape,
    integerTarget: loss.target === 'classIndex' || loss.target === 'labelList',
    files: Object.fromEntries(
      Object.entries({ target, prediction, ...extra }).map(([name, array]) => [name, fileOf(array as ArrayLike<number>)]),
    ),
    before: [...(code.imports ?? []), ...(code.before ?? [])],
    mean: code.mean,
  };
}

/** Runs all tasks in one Python; empty where there is none. */
function timePython(tasks: readonly object[]): ReadonlyMap<string, number> {
  if (!python) return new Map();
  const list = path.join(folder, 'tasks.json');
  writeFileSync(list, JSON.stringify(tasks));
  const run = spawnSync(python, ['bench/peers.py', list], { encoding: 'utf8', maxBuffer: 1e8 });
  const times = new Map<string, number>();
  if (run.status !== 0) console.log(`· ${python} gave up: ${run.error?.message ?? run.stderr.trim().split('\n').at(-1)}`);
  for (const line of (run.stdout ?? '').split('\n').filter(Boolean)) {
    const { id, library, ms, error } = JSON.parse(line) as { id: string; library: string; ms?: number; error?: string };
    if (ms !== undefined) times.set(`${library} ${id}`, ms);
    else if (!error?.startsWith('ModuleNotFoundError')) console.log(`· ${library} ${id}: ${error}`);
  }
  return times;
}

async function main(): Promise<void> {
  const batches = new Map<string, Batch>();
  const tasks: object[] = [];
  for (const loss of losses) {
    const batch = fullBatch(loss);
    batches.set(loss.id, batch);
    for (const library of ['pytorch', 'numpy'] as const)
      tasks.push(...[taskOf(loss, library, batch, defaultsOf(loss))].filter(task => task !== undefined));
  }
  // Before, between and after the others: whoever else wants the processor meanwhile shall not fall on one side alone.
  const ours = new Map<string, number>();
  const timeAll = () => {
    for (const loss of losses) {
      const time = timeOurs(loss, batches.get(loss.id)!, defaultsOf(loss));
      ours.set(loss.id, Math.min(time, ours.get(loss.id) ?? time));
    }
  };
  timeAll();
  const inPython = timePython(tasks);
  timeAll();
  const [cpu, wasm] = [await timeTensorFlow('cpu', batches), await timeTensorFlow('wasm', batches)];
  timeAll();
  rmSync(folder, { recursive: true });

  const versions = spawnSync(
    python ?? 'python3',
    ['-c', 'import torch, numpy; print("PyTorch", torch.__version__, "NumPy", numpy.__version__)'],
    {
      encoding: 'utf8',
    },
  );
  console.log(
    `Node ${process.versions.node}; ${versions.stdout?.trim() || 'no PyTorch'}; TensorFlow.js 4.22.0; 10^6 elements, milliseconds, quickest round`,
  );
  console.log('| loss | ours | PyTorch | × | NumPy (value) | × | TF.js CPU | × | TF.js WASM | × |');
  console.log('|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|');
  for (const { id } of losses) {
    const own = ours.get(id)!;
    const peers = [inPython.get(`pytorch ${id}`), inPython.get(`numpy ${id}`), cpu.get(id), wasm.get(id)];
    const cells = peers.flatMap(time => (time === undefined ? ['', ''] : [time.toFixed(2), (time / own).toFixed(1)]));
    console.log(`| ${id} | ${own.toFixed(2)} | ${cells.join(' | ')} |`);
  }
  const slower = losses.filter(({ id }) => (inPython.get(`pytorch ${id}`) ?? Number.POSITIVE_INFINITY) < ours.get(id)!);
  console.log(
    slower.length === 0
      ? 'At least as fast as PyTorch on one thread everywhere it was timed.'
      : `Slower than PyTorch: ${slower.map(({ id }) => id).join(', ')}.`,
  );
}

void main();
