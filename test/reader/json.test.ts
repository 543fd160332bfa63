import { json, type Row, table } from './expecting';

const three = { target: ['targets', [1, 0, 1]] as const, prediction: ['predictions', [0.9, 0.2, 0.7]] as const };

const rows: readonly Row[] = [
  ['an object of arrays', json('{"targets":[1,0,1],"predictions":[0.9,0.2,0.7]}'), { ...three, notes: [], second: ['0', '0.2'] }],
  ['the prediction first: names say which is which', json('{"predictions":[0.9,0.2,0.7],"targets":[1,0,1]}'), three],
  ['comments and trailing commas', json('// c\n{"targets": [1, 0, 1,], /* [ */ "predictions": [0.9, 0.2, 0.7,],}'), three],
  [
    'NaN and infinities as Python writes them',
    json('{"targets":[1,2,3],"predictions":[NaN,-Infinity,Infinity]}'),
    {
      prediction: ['predictions', [NaN, -Infinity, Infinity]],
      facts: { 'non-finite-values': { column: 'predictions', count: 3, firstRow: 0 } },
    },
  ],
  [
    '1. and .5',
    json('{"targets":[1.,0.],"predictions":[.5,-.25]}'),
    { target: ['targets', [1, 0]], prediction: ['predictions', [0.5, -0.25]] },
  ],
  [
    'null is a missing value',
    json('{"targets":[1,0],"predictions":[null,0.5]}'),
    { prediction: ['predictions', [NaN, 0.5]], notes: ['missing-values'] },
  ],
  [
    'nested arrays have a shape, and (n,1) stays (n,1)',
    json('{"targets":[[1],[0]],"logits":[[1.5,2],[3,-4]]}'),
    {
      target: ['targets', [1, 0], [2, 1]],
      prediction: ['logits', [1.5, 2, 3, -4], [2, 2]],
      second: ['[0]', '[3,-4]'],
    },
  ],
  [
    'an array of records',
    json('[{"y_true":1,"y_pred":0.9},\n{"y_pred":0.2,"y_true":0}]'),
    { target: ['y_true', [1, 0]], prediction: ['y_pred', [0.9, 0.2]], second: ['{"y_pred":0.2,"y_true":0}'] },
  ],
  [
    'a record without a key has a missing value',
    json('[{"y_true":1},{"y_true":0,"y_pred":0.2}]'),
    { prediction: ['y_pred', [NaN, 0.2]], facts: { 'missing-values': { column: 'y_pred', count: 1, firstRow: 0 } } },
  ],
  [
    'records with arrays',
    json('[{"target":1,"logits":[1,2]},{"target":0,"logits":[3,4]}]'),
    { prediction: ['logits', [1, 2, 3, 4], [2, 2]] },
  ],
  [
    'a wrapper',
    json('{"run":3,"results":[{"y_true":1,"y_pred":0.9},{"y_true":0,"y_pred":0.2}]}'),
    { target: ['results.y_true', [1, 0]], prediction: ['results.y_pred', [0.9, 0.2]] },
  ],
  [
    'target and prediction in different objects',
    json('{"truth":{"y_true":[1,0]},"model":{"y_pred":[0.9,0.2]}}'),
    { target: ['truth.y_true', [1, 0]], prediction: ['model.y_pred', [0.9, 0.2]] },
  ],
  [
    'words as classes',
    json('{"y_true":["cat","dog"],"y_pred":["dog","dog"]}'),
    { target: ['y_true', [0, 1]], prediction: ['y_pred', [1, 1]], classNames: ['cat', 'dog'] },
  ],
  ['booleans', json('{"y_true":[true,false],"y_prob":[0.5,0.25]}'), { target: ['y_true', [1, 0]] }],
  [
    'pandas by columns, ordered by number',
    json('{"y_true":{"10":1,"2":0},"y_pred":{"2":0.5,"10":0.25}}'),
    { target: ['y_true', [0, 1]], prediction: ['y_pred', [0.5, 0.25]] },
  ],
  [
    'pandas by rows, ordered by number',
    json('{"10":{"y_true":1,"y_pred":0.9},"2":{"y_pred":0.2,"y_true":0}}'),
    { target: ['y_true', [0, 1]], prediction: ['y_pred', [0.2, 0.9]], notes: [], second: ['1', '0.9'] },
  ],
  ['settings by number are no rows', json('{"1":{"rate":0.1,"size":3},"2":{"rate":0.2,"size":4}}'), { fails: 'no-numbers' }],
  [
    'pandas split',
    json('{"columns":["y_true","y_pred"],"index":[0,1],"data":[[1,0.9],[0,0.1]]}'),
    { target: ['y_true', [1, 0]], prediction: ['y_pred', [0.9, 0.1]], second: ['[0,0.1]'] },
  ],
  [
    'JSON Lines with a last line cut off',
    json('{"target":1,"p":0.5}\n{"target":0,"p":0.25}\n{"target":1,"p', { languageId: 'jsonl' }),
    { target: ['target', [1, 0]], prediction: ['p', [0.5, 0.25]], notes: ['syntax-error', 'roles-guessed'] },
  ],
  [
    'two arrays on two lines: the first is the target',
    json('[1, 0]\n[0.9, 0.2]'),
    { target: ['column 1', [1, 0]], prediction: ['column 2', [0.9, 0.2]], notes: ['roles-guessed'] },
  ],
  [
    'unknown names: a person chooses',
    json('{"a":[1,2],"b":[3,4]}'),
    { noDataset: true, notes: ['choose-columns'], candidates: ['a', 'b'] },
  ],
  [
    'lengths that differ are kept and told',
    json('{"targets":[1,0,1],"predictions":[0.9,0.2]}'),
    {
      target: ['targets', [1, 0, 1]],
      prediction: ['predictions', [0.9, 0.2]],
      facts: { 'length-mismatch': { target: 3, prediction: 2, targetName: 'targets', predictionName: 'predictions' } },
    },
  ],
  [
    'a matrix of labels and predictions: its columns in order',
    json('[[1, 0.9],[0, 0.2]]'),
    {
      target: ['column 1', [1, 0]],
      prediction: ['column 2', [0.9, 0.2]],
      notes: ['roles-guessed'],
      second: ['[0, 0.2]'],
      candidates: ['column 1', 'column 2'],
    },
  ],
  ['a matrix of hard predictions', json('[[1, 1],[0, 1]]'), { target: ['column 1', [1, 0]], prediction: ['column 2', [1, 1]] }],
  [
    'a matrix of pairs inside a wrapper',
    json('{"data": [[1, 0.9],[0, 0.2]]}'),
    { target: ['column 1', [1, 0]], prediction: ['column 2', [0.9, 0.2]] },
  ],
  [
    'a matrix of two fractions: a person chooses',
    json('[[21.3, 20.9],[18.5, 18.2]]'),
    { noDataset: true, notes: ['choose-columns'], candidates: ['column 1', 'column 2'] },
  ],
  [
    'a matrix whose columns a person chose',
    json('[[21.3, 20.9],[18.5, 18.2]]', { columns: { target: 'column 2', prediction: 0 } }),
    { target: ['column 2', [20.9, 18.2]], prediction: ['column 1', [21.3, 18.5]] },
  ],
  ['a matrix of probabilities is one array', json('[[0.1, 0.9],[0.8, 0.2]]'), { noDataset: true, notes: ['single-array'] }],
  ['a matrix of one-hot rows is one array', json('[[1, 0],[0, 1]]'), { noDataset: true, notes: ['single-array'] }],
  [
    'a matrix that its name calls logits is one array',
    json('{"logits": [[1, 0.9],[0, 0.2]]}'),
    { noDataset: true, notes: ['single-array'] },
  ],
  [
    'an id, a label and a prediction in each row: a person chooses',
    json('[[7, 1, 0.9],[8, 0, 0.2]]'),
    { noDataset: true, candidates: ['column 1', 'column 2', 'column 3'] },
  ],
  ['one array alone', json('[1,2,3]'), { noDataset: true, facts: { 'single-array': { name: 'column 1', length: 3 } } }],
  [
    'ragged rows',
    json('[[1,2],[3],[4,5]]'),
    { fails: 'ragged-rows', facts: { 'ragged-rows': { row: 1, found: 1, expected: 2, count: 1 } } },
  ],
  [
    'a number beside rows is ragged',
    json('{"targets":[1,2],"predictions":[[1,2],3]}'),
    { noDataset: true, facts: { 'ragged-rows': { row: 1, found: 1, expected: 2, count: 1 } } },
  ],
  [
    'text among numbers',
    json('{"targets":[1,0,1],"predictions":[0.9,"high",0.7]}'),
    { facts: { 'not-a-number': { row: 1, column: 'predictions', found: 'high', count: 1 } }, at: { 'not-a-number': '"high"' } },
  ],
  [
    'an array that is never closed',
    json('{"targets": [1,\n0'),
    { fails: 'syntax-error', facts: { 'syntax-error': { line: 1, column: 1, found: 'end of text', expected: ']' } } },
  ],
  [
    'a missing comma',
    json('{"targets":[1 0]}'),
    { fails: 'syntax-error', facts: { 'syntax-error': { line: 0, column: 14, found: '0', expected: ', ]' } }, at: { 'syntax-error': '0' } },
  ],
  ['hex is no number', json('{"targets":[0x10]}'), { fails: 'syntax-error' }],
  ['deep nesting', json('['.repeat(1_000_000)), { fails: 'too-deep' }],
  ['deep nesting of objects', json('{"a":'.repeat(100_000)), { fails: 'too-deep' }],
  [
    '__proto__ and constructor are keys like others',
    json('{"__proto__":[1,0],"constructor":{"y_pred":[0.5,0.25],"y_true":[1,0]}}'),
    { target: ['constructor.y_true', [1, 0]] },
  ],
  [
    'records with __proto__',
    json('[{"__proto__":1,"y_true":1,"y_pred":0.5},{"__proto__":2,"y_true":0,"y_pred":0.25}]'),
    { target: ['y_true', [1, 0]], candidates: ['__proto__', 'y_true', 'y_pred'] },
  ],
  ['an empty object', json('{}'), { fails: 'no-numbers' }],
];

describe('reading JSON', () => table(rows));
