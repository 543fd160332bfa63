import { Uri, workspace } from 'vscode';
import type { EngineDoor } from './engineDoor';

// The few Web Worker globals that this door needs; the host layer has no DOM.
declare class Worker {
  constructor(url: string, options?: { readonly name?: string });
  postMessage(message: unknown): void;
  terminate(): void;
  addEventListener(kind: 'message', listener: (event: { readonly data: unknown }) => void): void;
  addEventListener(kind: 'error', listener: (event: { readonly message?: string }) => void): void;
  removeEventListener(kind: 'message', listener: (event: { readonly data: unknown }) => void): void;
}
declare class Blob {
  constructor(parts: readonly Uint8Array[], options?: { readonly type?: string });
}
declare const URL: { createObjectURL(blob: Blob): string; revokeObjectURL(url: string): void };

/**
 * The engine as a Web Worker. The script goes through `workspace.fs` and a blob, because the extension's own address cannot always be
 * given to a worker: with `vscode-remote:` VS Code throws ("Creating workers from remote extensions is currently not supported"),
 * and an `https:` address of another origin is refused by the browser.
 */
export const webDoor: EngineDoor = {
  readsPaths: false,
  async start(extensionUri) {
    // The engine, which the Node door loads too, and behind it the door that starts it.
    const scripts = ['engineCore.js', 'web/engine.js'].map(file => workspace.fs.readFile(Uri.joinPath(extensionUri, 'dist', file)));
    const address = URL.createObjectURL(new Blob(await Promise.all(scripts), { type: 'text/javascript' }));
    const worker = new Worker(address, { name: 'loss-explorer' });
    let isDisposed = false;
    return {
      port: {
        post: message => worker.postMessage(message),
        listen(listener) {
          const unwrap = ({ data }: { readonly data: unknown }) => {
            // The script has been loaded once it speaks; revoking earlier would race with the load.
            URL.revokeObjectURL(address);
            listener(data);
          };
          worker.addEventListener('message', unwrap);
          return { dispose: () => worker.removeEventListener('message', unwrap) };
        },
      },
      onExit(listener) {
        // A Web Worker has no exit: an uncaught error is the sign that it is beyond use.
        worker.addEventListener('error', ({ message }) => {
          if (isDisposed) return;
          isDisposed = true;
          worker.terminate();
          listener(message || 'the worker failed');
        });
      },
      dispose() {
        isDisposed = true;
        worker.terminate();
      },
    };
  },
};
