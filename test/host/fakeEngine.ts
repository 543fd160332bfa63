import { ok, type Result } from '../../src/core/problem';
import { text } from '../../src/core/text';
import type { EngineDoor } from '../../src/host/engineDoor';
import { createChannel, type Handlers, type NoEvents, type NoMethods } from '../../src/protocol/channel';
import type { EngineEvents, EngineMethods } from '../../src/protocol/messages';
import type { Opened } from '../../src/protocol/views';
import { portPair } from '../protocol/ports';

/** What a fake engine is asked: method and params, in order. */
export type Asked = { readonly [Name in keyof EngineMethods]: readonly [Name, EngineMethods[Name]['params']] }[keyof EngineMethods];

/** A door whose engines run in this process and answer as the test says. */
export interface FakeDoor extends EngineDoor {
  readonly asked: Asked[];
  /** How many engines were started. */
  readonly starts: () => number;
  /** Stops the running engine as a crash would. */
  crash(reason: string): void;
  progress(progress: EngineEvents['progress']): void;
}

type Answers = {
  readonly [Name in keyof EngineMethods]?: (params: EngineMethods[Name]['params']) => Promise<Result<unknown>> | Result<unknown>;
};

/** An opening of four rows with nothing to say. */
export const OPENED: Opened = {
  state: 'ready',
  files: ['a.csv'],
  tables: [],
  columns: { target: ['y_true'], prediction: ['y_pred'] },
  isWeighted: false,
  rows: 4,
  used: 4,
  notes: [],
  adjustment: { fixes: [], answers: {} },
  losses: [],
  lossId: 'mse',
  task: text('regression', '회귀'),
};

/** Makes the door. Methods without an answer answer null. */
export function fakeDoor(answers: Answers = {}, readsPaths = true): FakeDoor {
  const asked: Asked[] = [];
  let count = 0;
  let running: { crash: (reason: string) => void; progress: FakeDoor['progress'] } | undefined;
  return {
    readsPaths,
    asked,
    starts: () => count,
    crash: reason => running?.crash(reason),
    progress: progress => running?.progress(progress),
    async start() {
      count += 1;
      const [hostPort, enginePort] = portPair();
      const names = [
        'feed',
        'open',
        'overview',
        'rows',
        'shape',
        'row',
        'place',
        'card',
        'close',
        'hover',
        'pairs',
        'adjust',
        'findings',
        'findingPlaces',
        'exportRows',
        'report',
        'rowAt',
        'heat',
        'heatWorst',
      ] as const;
      const handlers = Object.fromEntries(
        names.map(name => [
          name,
          (params: never) => {
            asked.push([name, params] as unknown as Asked);
            return answers[name]?.(params) ?? ok(null);
          },
        ]),
      ) as unknown as Handlers<EngineMethods>;
      const channel = createChannel<NoMethods, EngineMethods, NoEvents, EngineEvents>(enginePort, handlers);
      let exit: (reason: string) => void = () => undefined;
      running = {
        crash: reason => {
          channel.dispose();
          exit(reason);
        },
        progress: progress => channel.emit('progress', progress),
      };
      return {
        port: hostPort,
        onExit: listener => {
          exit = listener;
        },
        dispose: () => channel.dispose(),
      };
    },
  };
}
