import type { Uri } from 'vscode';
import { fail, problem, type Result } from '../core/problem';
import { type Channel, createChannel, type Disposable, type NoEvents, type NoMethods, type RequestOptions } from '../protocol/channel';
import type { EngineEvents, EngineMethods } from '../protocol/messages';
import type { EngineDoor, EngineProcess } from './engineDoor';

type EngineChannel = Channel<EngineMethods, EngineEvents, NoEvents>;

/** The engine as the host sees it: started on first need, kept warm, started again after a crash. */
export interface EngineClient extends Disposable {
  /** True when the engine can read local files itself. */
  readonly readsPaths: boolean;
  /** Asks the engine; never rejects. After a crash the waiting requests answer `engine-restarted`. */
  request<Name extends keyof EngineMethods & string>(
    method: Name,
    params: EngineMethods[Name]['params'],
    options?: RequestOptions,
  ): Promise<Result<EngineMethods[Name]['reply']>>;
  onProgress(listener: (progress: EngineEvents['progress']) => void): Disposable;
  /** Tells that the engine stopped by itself and that all sessions are gone. The next request starts a new one. */
  onCrash(listener: (reason: string) => void): Disposable;
}

/** Makes the client; nothing runs until the first request. */
export function createEngineClient(door: EngineDoor, extensionUri: Uri): EngineClient {
  const progressListeners = new Set<(progress: EngineEvents['progress']) => void>();
  const crashListeners = new Set<(reason: string) => void>();
  let running: Promise<{ readonly process: EngineProcess; readonly channel: EngineChannel }> | undefined;

  async function start() {
    const process = await door.start(extensionUri);
    const channel: EngineChannel = createChannel<EngineMethods, NoMethods, EngineEvents, NoEvents>(process.port, {});
    channel.on('progress', progress => {
      for (const listener of progressListeners) listener(progress);
    });
    process.onExit(reason => {
      running = undefined;
      channel.dispose(problem('engine-restarted', { reason }));
      for (const listener of [...crashListeners]) listener(reason);
    });
    return { process, channel };
  }

  const subscribe = <Payload>(listeners: Set<(payload: Payload) => void>, listener: (payload: Payload) => void): Disposable => {
    listeners.add(listener);
    return { dispose: () => void listeners.delete(listener) };
  };

  return {
    readsPaths: door.readsPaths,
    async request(method, params, options) {
      running ??= start();
      try {
        return await (await running).channel.request(method, params, options);
      } catch (error) {
        running = undefined;
        return fail(problem('internal', { message: `the engine cannot be started: ${error instanceof Error ? error.message : error}` }));
      }
    },
    onProgress: listener => subscribe(progressListeners, listener),
    onCrash: listener => subscribe(crashListeners, listener),
    dispose() {
      void running?.then(({ process, channel }) => {
        channel.dispose();
        process.dispose();
      });
      running = undefined;
    },
  };
}
