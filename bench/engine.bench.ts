// Times the engine from file to view, in this thread and without a port: what is measured is reading, advice, losses and summaries.
// `npm run bench -- engine` runs it.
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { advise } from '../src/advisor/advise';
import { open } from '../src/engine/open';
import { overview } from '../src/engine/overview';
import { rows } from '../src/engine/rows';
import { Computable } from '../src/engine/sessions';
import { shape } from '../src/engine/shape';
import { Feeds } from '../src/engine/sources';

const SIZES = [1e3, 1e5, 1e6];

/** A turn of the event loop, as the Node door gives it. */
const pause = () => new Promise<void>(resolve => setImmediate(resolve));

/** Highest heap plus array buffers seen at any turn, in MB. */
class Peak {
  #highest = 0;

  look(): void {
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    this.#highest = Math.max(this.#highest, (heapUsed + arrayBuffers) / 2 ** 20);
  }

  get megabytes(): number {
    return Math.round(this.#highest);
  }
}

/** Regression with 2 % outliers, 29 bytes a row: 29 MB at 10^6 rows. The same numbers on every run. */
function csvOf(count: number): string {
  let state = 1;
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const lines = ['id,y_true,y_pred'];
  for (let i = 0; i < count; i += 1) {
    const target = random() * 200 - 100;
    const noise = (random() + random() + random() - 1.5) * (random() < 0.02 ? 80 : 4);
    lines.push(`${1e6 + i},${target.toFixed(6)},${(target + noise).toFixed(6)}`);
  }
  return `${lines.join('\n')}\n`;
}

async function timed<T>(work: () => T | Promise<T>): Promise<[T, number]> {
  const start = performance.now();
  const value = await work();
  return [value, performance.now() - start];
}

async function measure(folder: string, count: number) {
  const file = path.join(folder, `${count}.csv`);
  globalThis.gc?.();
  const peak = new Peak();
  let turns = 0;
  const turn = async () => {
    // Asking costs 0.1 ms: not at each of the reader's steps.
    turns += 1;
    if (turns % 16 === 0) peak.look();
    await pause();
  };
  const doors = { pause, readFile: (name: string) => readFile(name) };
  const request = { session: 's', sources: [{ kind: 'path' as const, path: file, fileName: 'bench.csv' }], selections: [] };
  const [outcome, opening] = await timed(() => open(request, new Feeds(), doors, turn, () => undefined));
  const session = outcome.data;
  if (!(session instanceof Computable)) throw new Error(JSON.stringify(outcome.answer.notes));
  peak.look();
  const question = { lossId: outcome.answer.lossId, parameters: {} };
  const [, viewing] = await timed(() => overview(session, question, turn));
  peak.look();
  const [, ranking] = await timed(() => rows(session, question, turn));
  peak.look();
  const [, shaping] = await timed(() => shape(session, question, turn));
  const [, sliding] = await timed(() => shape(session, { lossId: 'huber', parameters: { delta: 2.5 } }, turn));
  peak.look();
  const [, advising] = await timed(() => advise(session.used.dataset));
  const ms = (time: number) => Math.round(time * 10) / 10;
  return {
    rows: count,
    'file MB': Math.round((await stat(file)).size / 1e5) / 10,
    loss: outcome.answer.lossId,
    'open ms': ms(opening),
    'of which advise': ms(advising),
    'overview ms': ms(viewing),
    'open + overview': ms(opening + viewing),
    'rows ms': ms(ranking),
    'shape ms': ms(shaping),
    'slider step ms': ms(sliding),
    'peak MB': peak.megabytes,
  };
}

async function main(): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'loss-explorer-bench-'));
  try {
    // Written beforehand, so that no garbage of the writer's is collected in the measured time.
    for (const count of SIZES) await writeFile(path.join(folder, `${count}.csv`), csvOf(count));
    const table = [];
    for (const count of SIZES) table.push(await measure(folder, count));
    console.table(table);
  } finally {
    await rm(folder, { recursive: true });
  }
}

void main();
