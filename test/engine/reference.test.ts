import assert from 'node:assert/strict';
import { losses } from '../../src/core/losses/index';
import { engineHere, valueOrThrow } from './client';

describe('the engine answers the reference', () => {
  it('with every loss once, in families, and with those that are only named', async () => {
    const { families, outside } = valueOrThrow(await engineHere().request('catalogue', null));
    const ids = families.flatMap(family => family.losses.map(({ lossId }) => lossId));
    assert.deepEqual([...ids].sort(), losses.map(({ id }) => id).sort());
    assert.equal(outside.losses.length, 13);
  });

  it('with the page of a loss, coloured by the webview', async () => {
    const page = valueOrThrow(await engineHere().request('page', { lossId: 'huber' }));
    assert.equal(page.lossId, 'huber');
    assert.match(JSON.stringify(page), /var\(--le-curve\)/);
  });

  it('with a problem for a loss that does not exist', async () => {
    const answer = await engineHere().request('page', { lossId: 'no_such_loss' });
    assert.ok(!answer.ok);
    assert.deepEqual([answer.problems[0].code, answer.problems[0].facts], ['unknown-loss', { lossId: 'no_such_loss' }]);
  });
});
