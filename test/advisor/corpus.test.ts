import assert from 'node:assert/strict';
import { advise } from '../../src/advisor/advise';
import { lossById } from '../../src/core/losses/index';
import { corpus } from './corpus/index';
import { datasetOf } from './corpus/read';

const listed = <Name extends string>(names: Name | readonly Name[]): readonly Name[] => (typeof names === 'string' ? [names] : names);

describe('a file of', () => {
  for (const file of corpus) {
    const { what, target, prediction, losses, asks = [] } = file;
    it(what, () => {
      const advice = advise(datasetOf(file));
      const guessed = advice.target.map(({ kind, score }) => `${kind} ${score}`).join(', ');
      assert.ok(listed(target).includes(advice.target[0]!.kind), `target: ${guessed}`);
      const predicted = advice.prediction.map(({ kind, score }) => `${kind} ${score}`).join(', ');
      assert.ok(listed(prediction).includes(advice.prediction[0]!.kind), `prediction: ${predicted}`);
      assert.ok(
        listed(losses).includes(advice.recommended[0]!.lossId),
        `loss: ${advice.recommended.map(({ lossId }) => lossId).join(', ')}`,
      );
      const urgent = advice.questions.flatMap(({ id, isUrgent }) => (isUrgent ? [id] : []));
      assert.deepEqual(urgent, asks);
      assert.ok(advice.questions.length <= Math.max(1, urgent.length), 'more than one question');
    });
  }

  it('any kind: eighty and more', () => assert.ok(corpus.length >= 80, String(corpus.length)));
});

describe('recommendations of the corpus', () => {
  it('give reasons in both languages, and every runner-up says what it would do differently', () => {
    for (const file of corpus) {
      const [, ...others] = advise(datasetOf(file)).recommended;
      for (const { lossId, differently } of others) {
        assert.ok(differently && differently.en.length > 20 && /[가-힣]/.test(differently.ko), `${file.what}: ${lossId}`);
      }
    }
  });

  it('set only parameters that the loss has', () => {
    for (const file of corpus) {
      for (const { lossId, parameters = {} } of advise(datasetOf(file)).recommended) {
        const known = lossById(lossId)!.parameters.map(({ name }) => name);
        for (const name of Object.keys(parameters)) assert.ok(known.includes(name), `${file.what}: ${lossId} ${name}`);
      }
    }
  });
});
