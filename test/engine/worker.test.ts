import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import esbuild from 'esbuild';
import { problem } from '../../src/core/problem';
import { createChannel, type NoEvents, type NoMethods, type Port } from '../../src/protocol/channel';
import type { EngineEvents, EngineMethods, Source } from '../../src/protocol/messages';
import { close, csvOf, type EngineClient, valueOrThrow } from './client';

/** A worker thread that looks to the bundle like a Web Worker: a `self` with messages, no `require` used. */
const asWebWorker = (file: string) => `
  const { parentPort } = require('node:worker_threads');
  globalThis.self = {
    postMessage: message => parentPort.postMessage(message),
    addEventListener: (_, listener) => parentPort.on('message', data => listener({ data })),
    removeEventListener: () => undefined,
  };
  (0, eval)(require('node:fs').readFileSync(${JSON.stringify(file)}, 'utf8'));`;

function engineIn(worker: Worker): EngineClient {
  const port: Port = {
    post: message => worker.postMessage(message),
    listen: listener => {
      worker.on('message', listener);
      return { dispose: () => void worker.off('message', listener) };
    },
  };
  return createChannel<EngineMethods, NoMethods, EngineEvents, NoEvents>(port, {});
}

describe('the engine in a worker thread', function () {
  this.timeout(30_000);
  let folder: string;
  let worker: Worker;
  let engine: EngineClient;

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'loss-explorer-'));
    const outfile = path.join(folder, 'engine.js');
    await esbuild.build({
      entryPoints: ['src/engine/worker.node.ts'],
      outfile,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      target: 'es2022',
    });
    worker = new Worker(outfile);
    engine = engineIn(worker);
  });

  after(async () => {
    await worker.terminate();
    await rm(folder, { recursive: true });
  });

  it('reads a real file by its path and computes on it', async () => {
    const file = path.join(folder, 'predictions.csv');
    await writeFile(file, csvOf({ y_true: [1, 2, 3], y_pred: [1, 2, 6] }));
    const sources = [{ kind: 'path' as const, path: file, fileName: 'predictions.csv' }];
    const opened = valueOrThrow(await engine.request('open', { session: 's', sources, selections: [] }));
    assert.deepEqual([opened.state, opened.rows], ['ready', 3]);
    const view = valueOrThrow(await engine.request('rows', { session: 's', lossId: 'mse', parameters: {} }));
    close(view.mean, 3);
    assert.deepEqual([...view.gradient.y], [0, 0, 2]);
  });

  it('sees requests that wait before it starts one: a superseded one is never computed', async () => {
    const ask = (delta: number) => engine.request('rows', { session: 's', lossId: 'huber', parameters: { delta } }, { key: 'rows' });
    const results = await Promise.all([ask(1), ask(2), ask(3)]);
    assert.deepEqual(
      results.map(result => (result.ok ? 'ok' : result.problems[0].code)),
      ['cancelled', 'cancelled', 'ok'],
    );
  });

  it('answers what waits when the worker dies', async () => {
    // Far more than it can read before it is told to stop.
    const text = `target,prediction\n${'1.5,2.5\n'.repeat(1_000_000)}`;
    const waiting = engine.request('open', { session: 'x', sources: [{ kind: 'text', text, fileName: 'x.csv' }], selections: [] });
    worker.once('exit', () => engine.dispose(problem('engine-restarted', { reason: 'exit' })));
    await worker.terminate();
    const result = await waiting;
    assert.equal(result.ok ? '' : result.problems[0].code, 'engine-restarted');
  });
});

describe('the engine in a Web Worker', function () {
  this.timeout(30_000);
  let folder: string;
  let worker: Worker;
  let engine: EngineClient;

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'loss-explorer-'));
    const outfile = path.join(folder, 'engine.js');
    // Fails by itself when anything below the door imports Node.
    await esbuild.build({
      entryPoints: ['src/engine/worker.web.ts'],
      outfile,
      bundle: true,
      platform: 'browser',
      format: 'iife',
      target: 'es2022',
    });
    worker = new Worker(asWebWorker(outfile), { eval: true });
    engine = engineIn(worker);
  });

  after(async () => {
    await worker.terminate();
    await rm(folder, { recursive: true });
  });

  it('refuses paths with a reason, and computes on bytes', async () => {
    const open = async (source: Source) => valueOrThrow(await engine.request('open', { session: 's', sources: [source], selections: [] }));
    const refused = await open({ kind: 'path', path: '/etc/hosts', fileName: 'hosts' });
    assert.deepEqual([refused.state, refused.notes[0]!.problem.code], ['failed', 'unreadable-file']);
    const bytes = new TextEncoder().encode(csvOf({ y_true: [1, 2, 3], y_pred: [1, 2, 6] }));
    assert.equal((await open({ kind: 'bytes', bytes, fileName: 'a.csv' })).state, 'ready');
    close(valueOrThrow(await engine.request('rows', { session: 's', lossId: 'mse', parameters: {} })).mean, 3);
  });

  it('sees requests that wait before it starts one', async () => {
    const ask = (delta: number) => engine.request('rows', { session: 's', lossId: 'huber', parameters: { delta } }, { key: 'rows' });
    const results = await Promise.all([ask(1), ask(2)]);
    assert.deepEqual(
      results.map(({ ok }) => ok),
      [false, true],
    );
  });
});
