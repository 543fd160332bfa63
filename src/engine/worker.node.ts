// The engine's door in Node: a worker thread that reads local files itself.
import { readFile } from 'node:fs/promises';
import { parentPort } from 'node:worker_threads';
import type { Port } from '../protocol/channel';
import { startEngine } from './engine';

const parent = parentPort;
if (!parent) throw new Error('worker.node runs in a worker thread');

const port: Port = {
  post: message => parent.postMessage(message),
  listen: listener => {
    parent.on('message', listener);
    return { dispose: () => void parent.off('message', listener) };
  },
};

startEngine(port, {
  // Immediates run after the messages that wait in the port.
  pause: () => new Promise(resolve => setImmediate(resolve)),
  readFile: path => readFile(path),
});
