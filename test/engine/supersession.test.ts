import assert from 'node:assert/strict';
import type { Result } from '../../src/core/problem';
import { csvOf, engineHere, openTexts, valueOrThrow } from './client';

const codeOf = (result: Result<unknown>) => (result.ok ? 'ok' : result.problems[0].code);

/** A CSV that takes the reader many steps. */
const large = () => {
  const lines = Array.from({ length: 200_000 }, (_, i) => `${(i % 97) / 7},${(i % 89) / 6}`);
  return `target,prediction\n${lines.join('\n')}\n`;
};

describe('an engine that is asked faster than it answers', () => {
  it('answers only the last of three positions of a slider', async () => {
    const engine = engineHere();
    await openTexts(engine, { 'a.csv': csvOf({ target: [1, 2, 3], prediction: [1, 2, 5] }) });
    const answers = [0.5, 1, 1.5].map(delta =>
      engine.request('rows', { session: 's', lossId: 'huber', parameters: { delta } }, { key: 'rows' }),
    );
    const results = await Promise.all(answers);
    assert.deepEqual(results.map(codeOf), ['cancelled', 'cancelled', 'ok']);
    // e = 2, δ = 1.5: 1.5·(2 − 0.75).
    assert.equal(valueOrThrow(results[2]!).sum, 1.875);
  });

  it('tells how far a large file is, never going back', async () => {
    const engine = engineHere();
    const fractions: number[] = [];
    engine.on('progress', ({ fraction, doing, session }) => {
      assert.equal(session, 's');
      assert.ok(doing.en && doing.ko);
      fractions.push(fraction);
    });
    const opened = await openTexts(engine, { 'large.csv': large() });
    assert.equal(opened.rows, 200_000);
    assert.ok(fractions.length > 3, `${fractions.length} reports`);
    assert.deepEqual(
      [...fractions].sort((a, b) => a - b),
      fractions,
    );
    assert.ok(fractions.every(fraction => fraction >= 0 && fraction <= 1));
  });

  it('stops a large open that is cancelled, and the session stays closed', async () => {
    const engine = engineHere();
    const text = large();
    const started = new Promise<void>(resolve => engine.on('progress', ({ fraction }) => fraction > 0.1 && resolve()));
    const opening = engine.request(
      'open',
      { session: 's', sources: [{ kind: 'text', text, fileName: 'large.csv' }], selections: [] },
      { key: 'open s' },
    );
    await started;
    engine.cancel('open s');
    assert.equal(codeOf(await opening), 'cancelled');
    assert.equal(codeOf(await engine.request('overview', { session: 's', lossId: 'mse', parameters: {} })), 'internal');
  });

  it('lets a new open of a session take the place of the one under way, without a key', async () => {
    const engine = engineHere();
    const source = (text: string) => ({ kind: 'text' as const, text, fileName: 'a.csv' });
    const [first, second] = await Promise.all([
      engine.request('open', { session: 's', sources: [source(large())], selections: [] }),
      engine.request('open', { session: 's', sources: [source('target,prediction\n1,2\n2,2\n')], selections: [] }),
    ]);
    assert.equal(codeOf(first), 'cancelled');
    assert.equal(valueOrThrow(second).rows, 2);
  });

  it('answers another session while a large file is being read', async () => {
    const engine = engineHere();
    await openTexts(engine, { 'a.csv': csvOf({ target: [1, 2], prediction: [1, 4] }) }, 'small');
    const order: string[] = [];
    const opening = openTexts(engine, { 'large.csv': large() }).then(() => order.push('large'));
    const quick = engine.request('rows', { session: 'small', lossId: 'mse', parameters: {} }).then(() => order.push('small'));
    await Promise.all([opening, quick]);
    assert.deepEqual(order, ['small', 'large']);
  });

  it('reads a text that came in parts, and only in the version that the open names', async () => {
    const engine = engineHere();
    void engine.request('feed', { session: 's', feed: 'v1', text: 'target,prediction\n9,9\n' });
    void engine.request('feed', { session: 's', feed: 'v2', text: 'target,predic' });
    void engine.request('feed', { session: 's', feed: 'v2', text: 'tion\n1,2\n3,3\n' });
    const source = (feed: string) => [{ kind: 'fed' as const, feed, fileName: 'a.csv' }];
    assert.equal(valueOrThrow(await engine.request('open', { session: 's', sources: source('v2'), selections: [] })).rows, 2);
    const outdated = valueOrThrow(await engine.request('open', { session: 's', sources: source('v1'), selections: [] }));
    assert.deepEqual([outdated.state, outdated.notes[0]!.problem.code], ['failed', 'source-closed']);
  });
});
