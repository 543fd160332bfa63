import assert from 'node:assert/strict';
import type { HoverView } from '../../src/protocol/views';
import { type EngineClient, engineHere, valueOrThrow } from './client';

/** The hover over the place marked by `‸` in a text. */
async function hoverOver(marked: string, fileName: string, engine: EngineClient = engineHere()): Promise<HoverView | null> {
  const offset = marked.indexOf('‸');
  const languageId = fileName.split('.').pop()!;
  return valueOrThrow(
    await engine.request('hover', {
      text: marked.replace('‸', ''),
      fromStart: true,
      offset,
      languageId,
      fileName,
      language: 'ko',
      theme: 'dark',
    }),
  );
}

describe('the tip of the editor', () => {
  it('says over a column of a CSV what it is and which loss fits', async () => {
    const tip = await hoverOver('y_true,y_pred\n1.5,1.25\n2.5,‸2.75\n3.25,3\n4,4.5\n', 'a.csv');
    assert.ok(tip);
    assert.match(tip.title.en, /y_pred.*prediction/);
    assert.ok(tip.advice.ko.length > 0);
    assert.match(tip.picture, /^<svg/);
    assert.deepEqual(tip.range, { start: 27, end: 31 });
  });

  it('takes the columns of three classes for one prediction', async () => {
    const rows = ['0,0.8,0.1,0.1', '1,0.2,0.7,0.1', '2,0.1,0.2,0.7', '1,0.3,0.6,0.1', '0,0.9,0.05,0.05', '2,0.2,0.2,‸0.6'];
    const tip = await hoverOver(`label,prob_0,prob_1,prob_2\n${rows.join('\n')}\n`, 'a.csv');
    assert.match(tip!.title.en, /prob_0 … prob_2/);
    assert.match(tip!.advice.en, /cross.entropy/i);
  });

  it('works over an array of JSON, with its partner beside it', async () => {
    const tip = await hoverOver('{"y_true": [0, 1, 1, 0, 1, 0], "y_pred": [0.1, 0.9,‸ 0.8, 0.3, 0.6, 0.2]}', 'a.json');
    assert.match(tip!.advice.en, /cross.entropy/i);
  });

  for (const [what, text, file] of [
    ['a word of prose', 'The ‸quick brown fox', 'a.csv'],
    ['a JSON key of no numbers', '{"na‸me": "x"}', 'a.json'],
    ['an empty text', '‸', 'a.csv'],
  ] as const) {
    it(`has nothing to say over ${what}`, async () => assert.equal(await hoverOver(text, file), null));
  }
});

describe('the other questions of the host', () => {
  it('finds pairs by name in JSON, with the places of both', async () => {
    const text = '{"run": {"y_true": [1, 2], "y_pred": [1, 3]}}';
    const [pair] = valueOrThrow(await engineHere().request('pairs', { text, languageId: 'json' }));
    assert.equal(text.slice(pair!.target.range.start, pair!.target.range.end), '[1, 2]');
    assert.equal(text.slice(pair!.prediction.range.start, pair!.prediction.range.end), '[1, 3]');
  });

  it('finds none in broken JSON', async () => {
    assert.deepEqual(valueOrThrow(await engineHere().request('pairs', { text: '{"y_true": [1, 2', languageId: 'json' })), []);
  });

  it('gives the card of a loss, and refuses one that it does not know', async () => {
    const card = valueOrThrow(await engineHere().request('card', { lossId: 'huber' }));
    assert.equal(card.short, 'Huber');
    assert.ok(card.libraries.some(({ library }) => library === 'pytorch'));
    for (const lossId of ['nonsense', '__proto__', 'constructor']) {
      const refused = await engineHere().request('card', { lossId });
      assert.equal(refused.ok ? '' : refused.problems[0].code, 'unknown-loss');
    }
  });
});
