import assert from 'node:assert/strict';
import { advise } from '../../src/advisor/advise';
import type { ArrayInput } from '../../src/core/dataset';
import { datasetFrom } from '../../src/core/dataset';
import { matrix, normals } from './samples';

const ids = (n: number) => Array.from({ length: n }, (_, i) => i % 3);

describe('why lengths differ', () => {
  const table: readonly [what: string, target: ArrayInput, prediction: ArrayInput, en: RegExp, ko: RegExp][] = [
    ['one more', normals(11, 3), normals(10, 5), /header or an index/, /머리글/],
    [
      'outputs of three classes in one line',
      ids(30),
      normals(90, 5),
      /there are 3 classes.*Reshape them to \(30, 3\)/,
      /클래스도 3개.*\(30, 3\)/,
    ],
    ['four numbers a row in one line', normals(25, 3), normals(100, 5), /exactly 4 times as long/, /꼭 4배/],
    ['one-hot rows in one line', ids(90).map(id => (id === 0 ? 1 : 0)), matrix(30, 3, 5), /exactly 3 times as long/, /꼭 3배/],
    ['classes in rows', ids(30), matrix(3, 30, 5), /shape \(3, 30\).*transpose/, /\(3, 30\).*전치/],
    [
      'a batch that was left out',
      normals(1000, 3),
      normals(992, 5),
      /31 full batches of 32: the last 8 rows.*drop_last/,
      /크기 32의 배치 31개.*마지막 8행.*drop_last/,
    ],
    [
      'a batch that was filled up',
      normals(1000, 3),
      normals(1024, 5),
      /32 full batches of 32.*24 repeated rows/,
      /크기 32의 배치 32개.*24행/,
    ],
    ['as many missing values', [1, Number.NaN, 3, Number.NaN, 5, 6], [1, 3, 5, 6], /as many rows without a value \(2\)/, /꼭 2개/],
    ['a test part', normals(503, 3), normals(101, 5), /20 % of the longer/, /20 %/],
    ['rows of unequal length', [1, 0], [[0.2, 0.8], [0.4]], /row 2 has the length 1, others 2/, /2행의 길이: 1, 다른 행의 길이: 2/],
    ['nothing', [1, 2, 3], [], /nothing in ‘prediction’/, /‘prediction’ 열에 값이 없습니다/],
    ['no pattern', normals(47, 3), normals(31, 5), /Join them by an id/, /id를 기준으로/],
  ];
  for (const [what, target, prediction, en, ko] of table) {
    it(what, () => {
      const found = advise(datasetFrom({ target, prediction })).findings.find(({ code }) => code === 'length-mismatch');
      assert.match(found!.text.en, en);
      assert.match(found!.text.ko, ko);
    });
  }

  it('says that nothing was cut off', () => {
    const [found] = advise(datasetFrom({ target: normals(9, 3), prediction: normals(8, 3) })).findings;
    assert.match(found!.text.en, /The target.*has 9 rows, the prediction.*has 8.*Nothing has been cut off\.$/);
  });
});
