import assert from 'node:assert/strict';
import { inOrder } from '../../src/host/dataDocuments';

describe('two files from the explorer', () => {
  const ROWS: readonly [first: string, second: string, target: string, why: string][] = [
    ['y_true.csv', 'y_pred.csv', 'y_true.csv', 'clicked in order'],
    ['y_pred.csv', 'y_true.csv', 'y_true.csv', 'the names say the reverse of the clicks'],
    ['predictions.csv', 'labels.csv', 'labels.csv', 'the names say the reverse of the clicks'],
    ['model-output.json', 'ground_truth.json', 'ground_truth.json', 'the names say the reverse of the clicks'],
    ['예측.csv', '정답.csv', '정답.csv', 'the names say the reverse of the clicks'],
    ['model.csv', 'truth.csv', 'truth.csv', 'one name says it and the other says nothing'],
    ['y_pred.csv', 'run7.csv', 'run7.csv', 'one name says it and the other says nothing'],
    ['truth.csv', 'model.csv', 'truth.csv', 'clicked in order'],
    ['b.csv', 'a.csv', 'b.csv', 'the names say nothing'],
    ['predicates.csv', 'targeted.csv', 'predicates.csv', 'other words that begin alike say nothing'],
    ['pred_v1.csv', 'pred_v2.csv', 'pred_v1.csv', 'both names say the same'],
    ['prediction_targets.csv', 'labels.csv', 'prediction_targets.csv', 'a name that says both decides nothing'],
  ];
  for (const [first, second, target, why] of ROWS) {
    it(`${first} and ${second}: ${target} holds the targets, because ${why}`, () => {
      const [one] = inOrder([{ path: `/true/${first}` }, { path: `/pred/${second}` }]);
      assert.equal(one.path.endsWith(`/${target}`), true);
    });
  }
});
