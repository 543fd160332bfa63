import assert from 'node:assert/strict';
import { read } from '../../src/reader/read';

const table: readonly [sentence: string, text: string, columns: object | undefined, extra: Readonly<Record<string, readonly number[]>>][] =
  [
    ['a column named variance', 'y_true,y_pred,variance\n1,1.5,0.2\n2,2.5,0.3\n', undefined, { variance: [0.2, 0.3] }],
    ['a variance beside a mean that no name tells', 'y_true,mu,sigma2\n1,1.5,0.2\n2,2.5,0.3\n', undefined, { variance: [0.2, 0.3] }],
    ['예측 분산', '정답,예측,예측 분산\n1,1.5,0.2\n2,2.5,0.3\n', undefined, { variance: [0.2, 0.3] }],
    ['a second score', 'target,score,score_2\n1,1.5,0.2\n-1,2.5,0.3\n', { target: 'target', prediction: 'score' }, { input2: [0.2, 0.3] }],
    ['a variance with a missing value is left aside', 'y_true,y_pred,variance\n1,1.5,\n2,2.5,0.3\n', undefined, {}],
    ['features of no such name', 'y_true,y_pred,x_1,x_2\n1,1.5,1,2\n2,2.5,3,4\n', undefined, {}],
    ['class columns named score', 'y_true,score_1,score_2\n0,1.5,1\n1,2.5,3\n', undefined, {}],
  ];

describe('arrays that some losses need beside target and prediction', () => {
  for (const [sentence, text, columns, expected] of table) {
    it(sentence, () => {
      const result = read({ text, languageId: 'csv', ...(columns && { columns }) });
      assert.ok(result.ok && result.value.dataset, JSON.stringify(result));
      const found = Object.entries(result.value.dataset.extra ?? {}).map(([name, { values }]) => [
        name,
        Array.from(values as Float64Array),
      ]);
      assert.deepEqual(Object.fromEntries(found), expected);
    });
  }
});
