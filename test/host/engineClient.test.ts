import assert from 'node:assert/strict';
import type { Uri } from 'vscode';
import { ok } from '../../src/core/problem';
import { text } from '../../src/core/text';
import { createEngineClient } from '../../src/host/engineClient';
import type { EngineDoor } from '../../src/host/engineDoor';
import { turn } from '../protocol/ports';
import { fakeDoor } from './fakeEngine';

const EXTENSION = { scheme: 'file', path: '/extension' } as Uri;
const QUESTION = { text: '{}', languageId: 'json' };

describe('the engine as the host sees it', () => {
  it('is not started before the first question, and only once', async () => {
    const door = fakeDoor();
    const engine = createEngineClient(door, EXTENSION);
    assert.equal(door.starts(), 0);
    await Promise.all([engine.request('pairs', QUESTION), engine.request('pairs', QUESTION)]);
    assert.equal(door.starts(), 1);
    engine.dispose();
  });

  it('answers what waits with the reason of a crash, tells of it, and starts anew with the next question', async () => {
    const door = fakeDoor({ open: () => new Promise(() => undefined), pairs: () => ok([]) });
    const engine = createEngineClient(door, EXTENSION);
    const crashes: string[] = [];
    engine.onCrash(reason => crashes.push(reason));
    const waiting = engine.request('open', { session: 's', sources: [], selections: [] });
    await turn();
    door.crash('out of memory');
    const answer = await waiting;
    assert.equal(answer.ok, false);
    assert.deepEqual(!answer.ok && answer.problems[0], {
      code: 'engine-restarted',
      severity: 'error',
      facts: { reason: 'out of memory' },
    });
    assert.deepEqual(crashes, ['out of memory']);
    assert.deepEqual(await engine.request('pairs', QUESTION), ok([]));
    assert.equal(door.starts(), 2);
    engine.dispose();
  });

  it('answers with a problem when no engine can be started, and tries again the next time', async () => {
    let tries = 0;
    const door: EngineDoor = {
      readsPaths: true,
      start: () => {
        tries += 1;
        return Promise.reject(new Error('dist/engine.js is missing'));
      },
    };
    const engine = createEngineClient(door, EXTENSION);
    const answer = await engine.request('pairs', QUESTION);
    assert.match(
      !answer.ok && answer.problems[0].code === 'internal' ? answer.problems[0].facts.message : '',
      /dist\/engine\.js is missing/,
    );
    await engine.request('pairs', QUESTION);
    assert.equal(tries, 2);
  });

  it('passes progress on until the listener leaves', async () => {
    const door = fakeDoor();
    const engine = createEngineClient(door, EXTENSION);
    await engine.request('pairs', QUESTION);
    const fractions: number[] = [];
    const listening = engine.onProgress(({ fraction }) => fractions.push(fraction));
    const tell = async (fraction: number) => {
      door.progress({ session: 's', fraction, doing: text('reading', '읽는 중') });
      await turn();
    };
    await tell(0.25);
    await tell(0.5);
    listening.dispose();
    await tell(0.75);
    assert.deepEqual(fractions, [0.25, 0.5]);
    engine.dispose();
  });
});
