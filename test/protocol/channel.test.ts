import assert from 'node:assert/strict';
import { ok, problem, type Result } from '../../src/core/problem';
import { createChannel, type Handlers, type NoEvents, type NoMethods, type Port, packedPort } from '../../src/protocol/channel';
import { jsonPortPair, portPair, turn } from './ports';

interface Methods {
  double: { params: number; reply: number };
  slow: { params: string; reply: string };
  broken: { params: null; reply: null };
  unsendable: { params: null; reply: unknown };
}
interface Events {
  progress: { fraction: number };
}

/** Both ends, with a `slow` that waits until the test lets it go. */
function ends(pair = portPair(), pause?: () => Promise<void>) {
  const started: string[] = [];
  const told: string[] = [];
  const release = new Map<string, () => void>();
  const handlers: Handlers<Methods> = {
    double: n => ok(2 * n),
    slow: async (word, context) => {
      started.push(word);
      context.onCancel(() => told.push(word));
      await new Promise<void>(resolve => release.set(word, resolve));
      return ok(context.cancelled() ? 'nobody reads this' : word);
    },
    broken: () => {
      throw new Error('no such luck');
    },
    unsendable: () => ok(() => 1),
  };
  const server = createChannel<NoMethods, Methods, NoEvents, Events>(pair[0], handlers, pause ? { pause } : {});
  const client = createChannel<Methods, NoMethods, Events, NoEvents>(pair[1], {});
  return { server, client, started, told, release, pair };
}

const codeOf = (result: Result<unknown>) => (result.ok ? 'ok' : result.problems[0].code);

describe('a channel', () => {
  it('brings the reply of a request', async () => {
    assert.deepEqual(await ends().client.request('double', 21), ok(42));
  });

  it('keeps NaN between host and webview when the port is packed', async () => {
    const [one, other] = jsonPortPair();
    const { client } = ends([packedPort(one), packedPort(other)]);
    assert.deepEqual(await client.request('double', Number.NaN), ok(Number.NaN));
  });

  it('answers a handler that throws with internal, and says what happened', async () => {
    const result = await ends().client.request('broken', null);
    assert.deepEqual(result, { ok: false, problems: [problem('internal', { message: 'broken failed: no such luck' })] });
  });

  it('answers a reply that cannot be sent with internal', async () => {
    assert.equal(codeOf(await ends().client.request('unsendable', null)), 'internal');
  });

  it('answers params that cannot be sent with internal', async () => {
    assert.equal(codeOf(await ends().client.request('double', (() => 1) as never)), 'internal');
  });

  for (const name of ['nonsense', 'constructor', '__proto__', 'toString']) {
    it(`answers the unknown method ${name} with internal`, async () => {
      assert.equal(codeOf(await ends().client.request(name as 'double', 1)), 'internal');
    });
  }

  it('cancels the earlier of two requests with one key at both ends, and answers the later', async () => {
    const { client, release, told } = ends();
    const first = client.request('slow', 'first', { key: 'rows' });
    await turn();
    const second = client.request('slow', 'second', { key: 'rows' });
    assert.equal(codeOf(await first), 'cancelled');
    await turn();
    assert.deepEqual(told, ['first']);
    release.get('first')!();
    release.get('second')!();
    assert.deepEqual(await second, ok('second'));
  });

  it('never starts a request that was superseded while it queued', async () => {
    const { client, release, started } = ends(portPair(), turn);
    const answers = ['first', 'second', 'third'].map(word => client.request('slow', word, { key: 'rows' }));
    await turn();
    await turn();
    release.get('third')!();
    assert.deepEqual((await Promise.all(answers)).map(codeOf), ['cancelled', 'cancelled', 'ok']);
    assert.deepEqual(started, ['third']);
  });

  it('lets requests with other keys, or none, alone', async () => {
    const { client, release } = ends();
    const answers = [client.request('slow', 'a', { key: 'a' }), client.request('slow', 'b', { key: 'b' }), client.request('slow', 'c')];
    await turn();
    for (const free of release.values()) free();
    assert.deepEqual((await Promise.all(answers)).map(codeOf), ['ok', 'ok', 'ok']);
  });

  it('cancels by key on demand', async () => {
    const { client, told } = ends();
    const answer = client.request('slow', 'only', { key: 'rows' });
    await turn();
    client.cancel('rows');
    assert.equal(codeOf(await answer), 'cancelled');
    await turn();
    assert.deepEqual(told, ['only']);
  });

  it('answers everything that waits, and everything later, with the problem it was closed with', async () => {
    const { client } = ends();
    const answers = [client.request('slow', 'a'), client.request('slow', 'b', { key: 'b' })];
    client.dispose(problem('engine-restarted', { reason: 'exit code 134' }));
    answers.push(client.request('slow', 'c'));
    assert.deepEqual((await Promise.all(answers)).map(codeOf), ['engine-restarted', 'engine-restarted', 'engine-restarted']);
  });

  it('tells handlers that are under way when their end closes', async () => {
    const { client, server, told } = ends();
    void client.request('slow', 'a');
    await turn();
    server.dispose();
    assert.deepEqual(told, ['a']);
  });

  it('passes a cancellation on through a channel in the middle', async () => {
    const { client: engine, told } = ends();
    const pair = portPair();
    createChannel<NoMethods, Pick<Methods, 'slow'>, NoEvents, NoEvents>(pair[0], {
      slow: (word, { onCancel }) => engine.request('slow', word, { onCancel }),
    });
    const panel = createChannel<Pick<Methods, 'slow'>, NoMethods, NoEvents, NoEvents>(pair[1], {});
    void panel.request('slow', 'first', { key: 'rows' });
    await turn();
    panel.cancel('rows');
    await turn();
    assert.deepEqual(told, ['first']);
  });

  it('brings events to their listeners until these leave', async () => {
    const { client, server } = ends();
    const heard: number[] = [];
    const listening = client.on('progress', ({ fraction }) => heard.push(fraction));
    server.emit('progress', { fraction: 0.5 });
    await turn();
    listening.dispose();
    server.emit('progress', { fraction: 1 });
    await turn();
    assert.deepEqual(heard, [0.5]);
  });

  const foreign: [string, unknown][] = [
    ['text', 'setImmediate$0.1'],
    ['null', null],
    ['another extension’s message', { type: 'onmessage', kind: 'reply', id: 1 }],
    ['a reply without a result', { lossExplorer: 1, kind: 'reply', id: 1 }],
    ['a reply whose problems are no problems', { lossExplorer: 1, kind: 'reply', id: 1, result: { ok: false, problems: ['x'] } }],
    ['a reply to a question that nobody asked', { lossExplorer: 1, kind: 'reply', id: 99, result: { ok: true, value: 1 } }],
    ['a request without a method', { lossExplorer: 1, kind: 'request', id: 5 }],
    ['a request whose key is an object', { lossExplorer: 1, kind: 'request', id: 5, method: 'double', params: 1, key: {} }],
  ];
  for (const [what, message] of foreign) {
    it(`ignores ${what}`, async () => {
      const sent: unknown[] = [];
      let say: (message: unknown) => void = () => undefined;
      const port: Port = {
        post: posted => sent.push(posted),
        listen: listener => {
          say = listener;
          return { dispose: () => undefined };
        },
      };
      const channel = createChannel<Methods, Methods, Events, Events>(port, {
        double: () => ok(1),
        slow: () => ok(''),
        broken: () => ok(null),
        unsendable: () => ok(1),
      });
      let answered = false;
      void channel.request('double', 1).then(() => {
        answered = true;
      });
      say(message);
      await turn();
      assert.equal(answered, false);
      assert.equal(sent.length, 1);
    });
  }
});
