import type { Uri } from 'vscode';
import type { Disposable, Port } from '../protocol/channel';

/** A running engine. */
export interface EngineProcess extends Disposable {
  readonly port: Port;
  /** Calls `listener` once when the engine stops by itself, with the reason in its own words; not after `dispose`. */
  onExit(listener: (reason: string) => void): void;
}

/** How this extension host starts an engine: by a worker thread of Node, or by a Web Worker. */
export interface EngineDoor {
  /** True when the engine can read local files itself. */
  readonly readsPaths: boolean;
  /** Starts an engine of the extension that is installed at `extensionUri`. Rejects when the worker cannot be made. */
  start(extensionUri: Uri): Promise<EngineProcess>;
}
