import { Worker } from 'node:worker_threads';
import { Uri } from 'vscode';
import type { EngineDoor } from './engineDoor';

/** The engine as a worker thread: on desktops and servers. */
export const nodeDoor: EngineDoor = {
  readsPaths: true,
  async start(extensionUri) {
    const worker = new Worker(Uri.joinPath(extensionUri, 'dist', 'engine.js').fsPath, { name: 'loss-explorer' });
    let isDisposed = false;
    let reason = '';
    worker.on('error', error => {
      reason = error.message;
    });
    return {
      port: {
        post: message => worker.postMessage(message),
        listen(listener) {
          worker.on('message', listener);
          return { dispose: () => void worker.off('message', listener) };
        },
      },
      onExit: listener =>
        void worker.on('exit', code => {
          if (!isDisposed) listener(reason || `exit code ${code}`);
        }),
      dispose() {
        isDisposed = true;
        void worker.terminate();
      },
    };
  },
};
