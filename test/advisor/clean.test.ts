import assert from 'node:assert/strict';
import { advise } from '../../src/advisor/advise';
import { corpus } from './corpus/index';
import { datasetOf } from './corpus/read';

/** Alarms: what a clean file must not raise. */
const alarmsOf = (dataset: Parameters<typeof advise>[0], lossId?: string) =>
  advise(dataset, lossId === undefined ? {} : { lossId })
    .findings.filter(({ level }) => level !== 'info')
    .map(({ code, level, text }) => `${level} ${code}: ${text.en}`);

describe('a clean file raises no alarm:', () => {
  const clean = corpus.filter(file => file.clean);

  for (const file of clean) {
    it(`${file.what}, whether no loss is named or ${file.clean!.join(', ')}`, () => {
      const dataset = datasetOf(file);
      for (const lossId of [undefined, ...file.clean!]) assert.deepEqual(alarmsOf(dataset, lossId), [], lossId ?? 'no loss named');
    });
  }

  it('there are fifty and more of them', () => assert.ok(clean.length >= 50, String(clean.length)));
});
