import { csv, type Row, table } from './expecting';

const pair = (target: readonly number[], prediction: readonly number[]) => ({
  target: ['y_true', target] as const,
  prediction: ['y_pred', prediction] as const,
});

const rows: readonly Row[] = [
  ['commas with a header', csv('y_true,y_pred\n1,0.92\n0,0.08\n'), { ...pair([1, 0], [0.92, 0.08]), notes: [], second: ['0,0.08'] }],
  [
    'a byte order mark and CRLF are no part of names or values',
    csv('\ufeffy_true,y_pred\r\n1,0.9\r\n0,0.1\r\n'),
    { ...pair([1, 0], [0.9, 0.1]), notes: [], second: ['0,0.1'] },
  ],
  ['CR alone and mixed line ends', csv('y_true,y_pred\r1,0.9\r\n0,0.1\n1,0.7'), pair([1, 0, 1], [0.9, 0.1, 0.7])],
  ['semicolons', csv('y_true;y_pred\n1;0.9\n0;0.1\n'), { ...pair([1, 0], [0.9, 0.1]), notes: [] }],
  [
    'semicolons with a decimal comma',
    csv('y_true;y_pred\n0,12;0,08\n1,5;2,25\n'),
    { ...pair([0.12, 1.5], [0.08, 2.25]), notes: ['number-style'] },
  ],
  ['tabs', csv('y_true\ty_pred\n1\t0.9\n0\t0.1\n', { languageId: 'tsv' }), pair([1, 0], [0.9, 0.1])],
  ['a bar', csv('y_true|y_pred\n1|0.9\n0|0.1\n'), pair([1, 0], [0.9, 0.1])],
  ['runs of blanks', csv('y_true  y_pred\n1     0.9 \n0     0.1\n'), pair([1, 0], [0.9, 0.1])],
  [
    'blanks after commas and blank lines',
    csv('y_true, y_pred\n\n1, 0.9\n   \n0, 0.1\n\n'),
    { ...pair([1, 0], [0.9, 0.1]), second: ['0, 0.1'] },
  ],
  [
    'quoted cells with separators, doubled quotes and line ends inside',
    csv('note,y_true,y_pred\n"a, ""b""\nc",1,"0.9"\nplain,0,0.1\n'),
    { ...pair([1, 0], [0.9, 0.1]), second: ['plain,0,0.1'] },
  ],
  [
    'a quoted decimal comma in a file of commas',
    csv('y_true,y_pred\n1,"0,456"\n0,"0,120"\n'),
    { ...pair([1, 0], [0.456, 0.12]), notes: ['number-style'] },
  ],
  [
    'groups of thousands',
    csv('y_true,y_pred\n"1,234.5","1,200"\n"2,000","1,999"\n999,1000\n'),
    pair([1234.5, 2000, 999], [1200, 1999, 1000]),
  ],
  [
    'percent and currency signs are left off with a note',
    csv('y_true,y_pred\n$3,92%\n$4,8%\n'),
    { ...pair([3, 4], [92, 8]), notes: ['unit-stripped', 'unit-stripped'] },
  ],
  ['signs, exponents and bare points', csv('y_true,y_pred\n+1.,-.5\n−2,1e-3\n3E2,0\n'), pair([1, -2, 300], [-0.5, 0.001, 0])],
  [
    'missing values in all their spellings',
    csv('y_true,y_pred\n1,\n0,NA\n1,null\n0,#N/A\n1,-\n0,0.5\n1,.\n1,1\n1,1\n1,1\n1,1\n1,1\n1,1\n'),
    {
      target: ['y_true', [1, 0, 1, 0, 1, 0, 1, 1, 1, 1, 1, 1, 1]],
      prediction: ['y_pred', [NaN, NaN, NaN, NaN, NaN, 0.5, NaN, 1, 1, 1, 1, 1, 1]],
      facts: { 'missing-values': { column: 'y_pred', count: 6, firstRow: 0 } },
      notes: ['missing-values'],
    },
  ],
  [
    'NaN and infinities stay and are counted',
    csv('y_true,y_pred\n1,nan\n0,-inf\n1,Infinity\n0,1e999\n1,2\n'),
    {
      ...pair([1, 0, 1, 0, 1], [NaN, -Infinity, Infinity, Infinity, 2]),
      facts: { 'non-finite-values': { column: 'y_pred', count: 4, firstRow: 0 } },
    },
  ],
  [
    'yes and no become 1 and 0',
    csv('y_true,y_prob\nyes,0.9\nno,0.2\n'),
    { target: ['y_true', [1, 0]], classNames: ['no', 'yes'], notes: ['words-as-classes'] },
  ],
  ['참 and 거짓 become 1 and 0', csv('정답,예측\n참,0.9\n거짓,0.2\n'), { target: ['정답', [1, 0]], prediction: ['예측', [0.9, 0.2]] }],
  [
    'two words without a yes go by the alphabet',
    csv('y_true,y_prob\ndog,0.9\ncat,0.2\n'),
    { target: ['y_true', [1, 0]], classNames: ['cat', 'dog'] },
  ],
  [
    'words follow the class columns by name, not by alphabet',
    csv('y_true,prob_dog,prob_cat\ndog,0.9,0.1\ncat,0.3,0.7\n'),
    {
      target: ['y_true', [0, 1]],
      prediction: ['prob_dog, prob_cat', [0.9, 0.1, 0.3, 0.7], [2, 2]],
      classNames: ['dog', 'cat'],
    },
  ],
  ['words on both sides share one list', csv('y_true,y_pred\ncat,dog\nbird,cat\n'), pair([1, 0], [2, 1])],
  [
    'class columns are sorted by number',
    csv('id,target,prob_1,prob_10,prob_0,prob_2,prob_3,prob_4,prob_5,prob_6,prob_7,prob_8,prob_9\n7,0,1,10,0,2,3,4,5,6,7,8,9\n'),
    {
      target: ['target', [0]],
      prediction: ['prob_0 … prob_10', [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10], [1, 11]],
    },
  ],
  [
    'labels 1 to C beside prob_1 to prob_C are matched by name',
    csv('label,prob_1,prob_2,prob_3\n1,.8,.1,.1\n3,.1,.1,.8\n'),
    { target: ['label', [0, 2]], classNames: ['1', '2', '3'] },
  ],
  ['a weight column', csv('y_true,y_pred,sample_weight\n1,0.9,2\n0,0.1,0.5\n'), { ...pair([1, 0], [0.9, 0.1]), weight: [2, 0.5] }],
  [
    'no header: first column target, second prediction, with a note',
    csv('1,0.9\n0,0.2\n'),
    { target: ['column 1', [1, 0]], prediction: ['column 2', [0.9, 0.2]], notes: ['no-header', 'roles-guessed'] },
  ],
  ['no header and three columns: a person chooses', csv('1,0.9,3\n0,0.2,4\n'), { noDataset: true, notes: ['no-header', 'choose-columns'] }],
  ['unknown names: a person chooses', csv('a,b\n1,2\n3,4\n'), { noDataset: true, notes: ['choose-columns'], candidates: ['a', 'b'] }],
  [
    'unknown names, but 0 and 1 beside fractions',
    csv('a,b\n0.2,1\n0.4,0\n'),
    { target: ['b', [1, 0]], prediction: ['a', [0.2, 0.4]], notes: ['roles-guessed'] },
  ],
  [
    'columns by name, even one that is ignored otherwise',
    csv('latency_ms,b\n1,2\n3,4\n', { columns: { target: 'latency_ms', prediction: 'b' } }),
    { target: ['latency_ms', [1, 3]], prediction: ['b', [2, 4]] },
  ],
  [
    'columns by number, several as classes',
    csv('1,0.9,0.1\n0,0.2,0.8\n', { columns: { target: 0, prediction: [1, 2] } }),
    { prediction: ['column 2, column 3', [0.9, 0.1, 0.2, 0.8], [2, 2]] },
  ],
  [
    'a column that does not exist',
    csv('a,b\n1,2\n', { columns: { target: 'c', prediction: 'b' } }),
    { fails: 'unknown-column', facts: { 'unknown-column': { name: 'c', available: 'a, b' } } },
  ],
  ['one column alone', csv('y\n1\n2\n'), { noDataset: true, notes: ['single-array'] }],
  [
    'text among numbers is told with its place',
    csv('y_true,y_pred\n1,0.9\n0,abc\n1,0.7\n'),
    {
      ...pair([1, 0, 1], [0.9, NaN, 0.7]),
      facts: { 'not-a-number': { row: 1, column: 'y_pred', found: 'abc', count: 1 } },
      at: { 'not-a-number': 'abc' },
    },
  ],
  [
    'hex, underscores and dates are text',
    csv('y_true,y_pred\n1,0x10\n0,1_000\n1,2026-01-02\n1,3\n1,4\n1,5\n1,6\n'),
    { facts: { 'not-a-number': { row: 0, column: 'y_pred', found: '0x10', count: 3 } } },
  ],
  [
    'a short row is told, and nothing is computed',
    csv('y_true,y_pred\n1,0.9\n0\n1,0.7\n'),
    { noDataset: true, facts: { 'ragged-rows': { row: 1, found: 1, expected: 2, count: 1 } }, at: { 'ragged-rows': '0' } },
  ],
  [
    'a long row is told',
    csv('y_true,y_pred\n1,0.9\n0,1,2\n'),
    { noDataset: true, facts: { 'ragged-rows': { row: 1, found: 3, expected: 2, count: 1 } }, at: { 'ragged-rows': '0,1,2' } },
  ],
  [
    'a separator at the end of each line is no further cell',
    csv('y_true,y_pred\n1,0.9,\n0,0.1,\n'),
    { ...pair([1, 0], [0.9, 0.1]), notes: [] },
  ],
  [
    'an unclosed quote is told with its line',
    csv('y_true,y_pred\n1,"0.9\n0,0.2\n'),
    { fails: 'unclosed-quote', facts: { 'unclosed-quote': { line: 1 } } },
  ],
  ['an empty file', csv(' \n'), { fails: 'empty-input' }],
  ['a header without rows', csv('y_true,y_pred\n'), { fails: 'no-numbers' }],
  ['words only', csv('name,place\nan,b\nc,d\ne,f\n'), { fails: 'no-numbers' }],
  ['more columns than a spreadsheet', csv(`${'a,'.repeat(100_000)}\n1,2\n`), { fails: 'too-large' }],
  ['integers beyond 2^53 are told', csv('y_true,y_pred\n9007199254740993,1\n2,1\n'), { notes: ['integer-beyond-2-53'] }],
];

describe('reading CSV', () => table(rows));
