/**
 * Requests, replies and events over any port that carries messages. Both ends make a channel; each names what it asks of
 * the other (`Remote`) and answers itself (`Local`).
 *
 *     // engine (worker), answers EngineMethods and tells EngineEvents:
 *     const host = createChannel<NoMethods, EngineMethods, NoEvents, EngineEvents>(port, handlers, { pause });
 *     host.emit('progress', { session, fraction: 0.4, doing });
 *
 *     // host:
 *     const engine = createChannel<EngineMethods, NoMethods, EngineEvents, NoEvents>(workerPort, {});
 *     engine.on('progress', progress => …);
 *     const reply = await engine.request('rows', { session, lossId, parameters }, { key: `${session} rows` });
 *     if (reply.ok) show(reply.value); else explain(reply.problems);
 *     worker.on('exit', () => engine.dispose(problem('engine-restarted', { reason })));
 *
 *     // panel side of the host and webview: wrap the port in `packedPort`, because VS Code sends JSON there
 *     const panel = createChannel<NoMethods, PanelMethods, NoEvents, PanelEvents>(packedPort(webviewPort), {
 *       // One engine serves several panels: the key must name the session, or panels would supersede one another.
 *       overview: (params, { key, onCancel }) => engine.request('overview', { ...params, session }, { key: `${session} ${key}`, onCancel }),
 *       …
 *     });
 *     const host = createChannel<PanelMethods, NoMethods, PanelEvents, NoEvents>(packedPort(windowPort), {});
 *
 * A request never rejects and is always answered: by the handler's Result; with `internal` when the handler throws or there is
 * none; with `cancelled` when a later request has the same `key`; with the problem given to `dispose`. Use one key for one
 * thing on the screen, for example `rows`: the earlier answer is no longer wanted once a later one is asked for.
 */
import type { Problem, Result } from '../core/problem';
import { fail, problem } from '../core/problem';
import { messageOf, type Request } from './envelope';
import { isPacked, pack, unpack } from './wire';

/** Something to undo. */
export interface Disposable {
  dispose(): void;
}

/** Carries messages both ways, in order. */
export interface Port {
  post(message: unknown): void;
  listen(listener: (message: unknown) => void): Disposable;
}

/** Every entry of `Methods` has params and a reply. */
export type MethodMap<Methods> = { readonly [Name in keyof Methods]: { readonly params: unknown; readonly reply: unknown } };
export type NoMethods = Record<never, never>;
export type NoEvents = Record<never, never>;

/** What a handler may know of its request. */
export interface RequestContext {
  /** The key of the request, if it had one. */
  readonly key?: string;
  /** True once nobody waits for the answer: stop at the next opportunity, whatever is returned. */
  cancelled(): boolean;
  /** Runs `listener` when the request is cancelled. */
  onCancel(listener: () => void): void;
}

export type Handlers<Local extends MethodMap<Local>> = {
  readonly [Name in keyof Local]: (
    params: Local[Name]['params'],
    context: RequestContext,
  ) => Result<Local[Name]['reply']> | Promise<Result<Local[Name]['reply']>>;
};

export interface RequestOptions {
  /** A later request with the same key makes this one answer `cancelled` at once. */
  readonly key?: string;
  /** The `onCancel` of a request that this one is made for: when that is cancelled, so is this. */
  readonly onCancel?: RequestContext['onCancel'];
}

export interface ChannelOptions {
  /**
   * Awaited before each handler starts. A worker gives a turn of its event loop, so that all requests that already wait in
   * the port are seen first and superseded ones are never started. Without it handlers start at once.
   */
  readonly pause?: () => Promise<void>;
}

export interface Channel<Remote extends MethodMap<Remote>, RemoteEvents, LocalEvents> extends Disposable {
  request<Name extends keyof Remote & string>(
    method: Name,
    params: Remote[Name]['params'],
    options?: RequestOptions,
  ): Promise<Result<Remote[Name]['reply']>>;
  /** Answers the unanswered request with this key with `cancelled`, at both ends. */
  cancel(key: string): void;
  emit<Name extends keyof LocalEvents & string>(event: Name, payload: LocalEvents[Name]): void;
  on<Name extends keyof RemoteEvents & string>(event: Name, listener: (payload: RemoteEvents[Name]) => void): Disposable;
  /** Stops listening and answers everything that waits with `because` (default: `internal`, channel closed); later requests too. */
  dispose(because?: Problem): void;
}

type Waiting = { readonly key: string | undefined; readonly settle: (result: Result<unknown>) => void };
type Running = { readonly key: string | undefined; readonly cancel: () => void };
type AnyHandler = (params: unknown, context: RequestContext) => Result<unknown> | Promise<Result<unknown>>;

/** Makes one end of a channel. See the head of this file for both ends. */
export function createChannel<Remote extends MethodMap<Remote>, Local extends MethodMap<Local>, RemoteEvents, LocalEvents>(
  port: Port,
  handlers: Handlers<Local>,
  options: ChannelOptions = {},
): Channel<Remote, RemoteEvents, LocalEvents> {
  const waiting = new Map<number, Waiting>();
  const running = new Map<number, Running>();
  const listeners = new Map<string, Set<(payload: unknown) => void>>();
  let lastId = 0;
  let closed: Problem | undefined;

  const listening = port.listen(foreign => {
    const message = messageOf(foreign);
    if (!message || closed) return;
    if (message.kind === 'request') void answer(message);
    else if (message.kind === 'reply') settle(message.id, message.result);
    else if (message.kind === 'cancel') running.get(message.id)?.cancel();
    else for (const listener of listeners.get(message.event) ?? []) listener(message.payload);
  });

  function settle(id: number, result: Result<unknown>): void {
    const request = waiting.get(id);
    waiting.delete(id);
    request?.settle(result);
  }

  async function answer({ id, method, params, key }: Request): Promise<void> {
    if (key !== undefined) for (const earlier of running.values()) if (earlier.key === key) earlier.cancel();
    let isCancelled = false;
    const whenCancelled: (() => void)[] = [];
    const reply = (result: Result<unknown>) => {
      if (!running.delete(id) || closed) return;
      try {
        port.post({ lossExplorer: 1, kind: 'reply', id, result });
      } catch (error) {
        port.post({ lossExplorer: 1, kind: 'reply', id, result: fail(internal(`the reply to ${method} cannot be sent`, error)) });
      }
    };
    const cancel = () => {
      if (isCancelled) return;
      isCancelled = true;
      reply(fail(problem('cancelled', {}, 'info')));
      for (const listener of whenCancelled) listener();
    };
    running.set(id, { key, cancel });
    try {
      await options.pause?.();
      if (isCancelled || closed) return;
      const handler = Object.hasOwn(handlers, method) ? (handlers[method as keyof Local] as AnyHandler) : undefined;
      if (!handler) return reply(fail(internal(`nobody answers ${method}`)));
      const context = { cancelled: () => isCancelled || closed !== undefined, onCancel: (run: () => void) => void whenCancelled.push(run) };
      reply(await handler(params, key === undefined ? context : { ...context, key }));
    } catch (error) {
      reply(fail(internal(`${method} failed`, error)));
    }
  }

  function cancelWaiting(id: number): void {
    if (closed || !waiting.has(id)) return;
    settle(id, fail(problem('cancelled', {}, 'info')));
    port.post({ lossExplorer: 1, kind: 'cancel', id });
  }

  function cancelKey(key: string): void {
    for (const [id, earlier] of waiting) if (earlier.key === key) cancelWaiting(id);
  }

  return {
    request: (method, params, { key, onCancel } = {}) =>
      new Promise(resolve => {
        if (closed) return resolve(fail(closed));
        lastId += 1;
        const id = lastId;
        try {
          if (key !== undefined) cancelKey(key);
          waiting.set(id, { key, settle: resolve as Waiting['settle'] });
          port.post({ lossExplorer: 1, kind: 'request', id, method, params, ...(key === undefined ? {} : { key }) });
          onCancel?.(() => cancelWaiting(id));
        } catch (error) {
          settle(id, fail(internal(`${method} cannot be sent`, error)));
        }
      }),
    cancel: cancelKey,
    emit: (event, payload) => {
      if (!closed) port.post({ lossExplorer: 1, kind: 'event', event, payload });
    },
    on: (event, listener) => {
      const all = listeners.get(event) ?? new Set();
      listeners.set(event, all.add(listener as (payload: unknown) => void));
      return { dispose: () => void all.delete(listener as (payload: unknown) => void) };
    },
    dispose: (because = internal('the channel is closed')) => {
      if (closed) return;
      closed = because;
      listening.dispose();
      for (const request of running.values()) request.cancel();
      for (const id of [...waiting.keys()]) settle(id, fail(because));
      listeners.clear();
    },
  };
}

/** A port whose messages pass through `pack` and `unpack`: for the way between host and webview. Foreign messages are dropped. */
export function packedPort(port: Port): Port {
  return {
    post: message => port.post(pack(message)),
    listen: listener => port.listen(message => isPacked(message) && listener(unpack(message))),
  };
}

function internal(what: string, error?: unknown): Problem {
  const cause = error === undefined ? '' : `: ${error instanceof Error ? error.message : String(error)}`;
  return problem('internal', { message: what + cause });
}
