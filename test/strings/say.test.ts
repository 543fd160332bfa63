import assert from 'node:assert/strict';
import { text } from '../../src/core/text';
import { join, same, say } from '../../src/strings/say';

describe('sentences in two languages', () => {
  const loss = text('The loss falls.', '손실이 줄어듭니다.');

  it('are said in the language asked for', () => {
    assert.equal(say(loss, 'en'), 'The loss falls.');
    assert.equal(say(loss, 'ko'), '손실이 줄어듭니다.');
  });

  it('take facts that both languages share', () => assert.deepEqual(same('δ = 1.5'), { en: 'δ = 1.5', ko: 'δ = 1.5' }));

  it('are joined language by language', () => {
    assert.deepEqual(join([loss, same('n = 3')], ' · '), { en: 'The loss falls. · n = 3', ko: '손실이 줄어듭니다. · n = 3' });
    assert.deepEqual(join([]), { en: '', ko: '' });
  });
});
