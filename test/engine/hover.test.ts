import assert from 'node:assert/strict';
import type { HoverView } from '../../src/protocol/editorViews';
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

  it('works over the key of an array, and marks the key with the array', async () => {
    const marked = '{"y_true": [0, 1.5, 1], "y_‸pred": [0.25, 0.75, 1.25], "note": "x"}';
    const text = marked.replace('‸', '');
    const tip = await hoverOver(marked, 'a.json');
    assert.match(tip!.title.en, /y_pred.*prediction/);
    assert.equal(text.slice(tip!.range.start, tip!.range.end), '"y_pred": [0.25, 0.75, 1.25]');
  });

  for (const [what, marked, file, pair] of [
    ['two columns', 'y_true,y_pred\n1.5,1.‸25\n2.5,2.75\n', 'a.csv', { target: ['y_true'], prediction: ['y_pred'] }],
    [
      'the columns of the classes',
      'label,prob_0,prob_1\n0,0.8,0.2\n1,0.3,0.‸7\n0,0.9,0.1\n',
      'a.csv',
      { target: ['label'], prediction: ['prob_0', 'prob_1'] },
    ],
    ['two arrays of JSON', '{"y_true": [1, 2.5], "y_pred": [1.5,‸ 2]}', 'a.json', { target: ['y_true'], prediction: ['y_pred'] }],
    ['two keys of records', '[{"y": 1, "y_pred": 1.‸5}, {"y": 2, "y_pred": 2.5}]', 'a.json', { target: ['y'], prediction: ['y_pred'] }],
    ['an array without a partner', '{"losses": [3.5, 2,‸ 1]}', 'a.json', undefined],
  ] as const) {
    it(`names the pair that its link computes: ${what}`, async () => {
      assert.deepEqual((await hoverOver(marked, file))?.pair, pair);
    });
  }

  it('does not tell the range of real numbers twice', async () => {
    const tip = await hoverOver('y_true,y_pred\n1.5,1.‸25\n2.5,2.75\n', 'a.csv');
    assert.equal(tip?.facts.length, 1);
  });

  for (const [what, text, file] of [
    ['a word of prose', 'The ‸quick brown fox', 'a.csv'],
    ['a JSON key of no numbers', '{"na‸me": "x"}', 'a.json'],
    ['an empty text', '‸', 'a.csv'],
    [
      'a column of names',
      `name,y_true,y_pred\n${Array.from({ length: 30 }, (_, i) => `${i === 3 ? '‸' : ''}person ${i},1.5,1.25\n`).join('')}`,
      'a.csv',
    ],
    ['a column with all values missing', 'y_true,y_pred\n1.5,‸NaN\n2.5,NaN\n', 'a.csv'],
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
