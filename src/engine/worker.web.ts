// The engine's door in a browser: a Web Worker without a file system.
import type { Port } from '../protocol/channel';
import { startEngine } from './engine';

declare const self: DedicatedWorkerGlobalScope;

const port: Port = {
  post: message => self.postMessage(message),
  listen: listener => {
    const hear = (event: MessageEvent) => listener(event.data);
    self.addEventListener('message', hear);
    return { dispose: () => self.removeEventListener('message', hear) };
  },
};

// A message to oneself queues behind those that wait. A timer would, too, but browsers hold nested ones back for 4 ms.
const turns = new MessageChannel();
const resuming: (() => void)[] = [];
turns.port1.onmessage = () => resuming.shift()?.();

startEngine(port, {
  pause: () =>
    new Promise(resolve => {
      resuming.push(resolve);
      turns.port2.postMessage(null);
    }),
});
