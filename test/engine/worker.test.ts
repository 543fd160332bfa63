import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import esbuild from 'esbuild';
import { problem } from '../../src/core/problem';
import { createChannel, type NoEvents, type NoMethods, type Port } from '../../src/protocol/channel';
import type { EngineEvents, EngineMethods } from '../../src/protocol/messages';
import { close, csvOf, type EngineClient, valueOrThrow } from './client';

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
    const port: Port = {
      post: message => worker.postMessage(message),
      listen: listener => {
        worker.on('message', listener);
        return { dispose: () => void worker.off('message', listener) };
      },
    };
    engine = createChannel<EngineMethods, NoMethods, EngineEvents, NoEvents>(port, {});
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
    const waiting = engine.request('open', { session: 'x', sources: [], selections: [] });
    worker.once('exit', () => engine.dispose(problem('engine-restarted', { reason: 'exit' })));
    await worker.terminate();
    const result = await waiting;
    assert.equal(result.ok ? '' : result.problems[0].code, 'engine-restarted');
  });
});
