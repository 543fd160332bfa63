import type { Port } from '../../src/protocol/channel';

/** Two ports that hand each other structured clones, a microtask later, as workers do. */
export function portPair(): [Port, Port] {
  const ends: ((message: unknown) => void)[][] = [[], []];
  const end = (own: number, other: number): Port => ({
    post: message => {
      const clone = structuredClone(message);
      queueMicrotask(() => {
        for (const listener of ends[other]!) listener(clone);
      });
    },
    listen: listener => {
      ends[own]!.push(listener);
      return { dispose: () => void ends[own]!.splice(ends[own]!.indexOf(listener), 1) };
    },
  });
  return [end(0, 1), end(1, 0)];
}

/** As `portPair`, but through JSON with typed buffers apart: what VS Code does between host and webview. */
export function jsonPortPair(): [Port, Port] {
  const [one, other] = portPair();
  const through = (port: Port): Port => ({ post: message => port.post(asVsCodeSends(message)), listen: port.listen });
  return [through(one), through(other)];
}

/** Replays the algorithm of VS Code's extHostWebviewMessaging: JSON, with buffers pulled out and put back. */
export function asVsCodeSends(message: unknown): unknown {
  const buffers: ArrayBuffer[] = [];
  const json = JSON.stringify(message, (_key, value) =>
    value instanceof ArrayBuffer ? { $$vscode_array_buffer_reference$$: true, index: buffers.push(value) - 1 } : value,
  );
  return JSON.parse(json, (_key, value) => (value?.$$vscode_array_buffer_reference$$ ? buffers[value.index]!.slice(0) : value));
}

/** Resolves when every message and handler that was under way has run. */
export function turn(): Promise<void> {
  return new Promise(resolve => setImmediate(resolve));
}
