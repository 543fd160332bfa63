import { csv, type Row, table } from './expecting';

const probs = (more: readonly number[]) => ['probs', more, [more.length / 2, 2]] as const;

const rows: readonly Row[] = [
  [
    'quoted arrays with commas, with blanks as numpy prints, as calls',
    csv('file,label,probs\na.png,1,"[0.1,0.9]"\nb.png,0,"[0.8 0.2]"\nc.png,1,"array([0.25, 0.75])"\n'),
    {
      target: ['label', [1, 0, 1]],
      prediction: probs([0.1, 0.9, 0.8, 0.2, 0.25, 0.75]),
      notes: [],
      second: ['b.png,0,"[0.8 0.2]"'],
    },
  ],
  [
    'arrays on both sides of a tab need no quotes',
    csv('y_true\ty_pred\n[1, 0]\t[0.9, 0.1]\n[0, 1]\t[0.4, 0.6]\n', { languageId: 'tsv' }),
    { target: ['y_true', [1, 0, 0, 1], [2, 2]], prediction: ['y_pred', [0.9, 0.1, 0.4, 0.6], [2, 2]] },
  ],
  [
    'arrays wrapped over lines, and tensors',
    csv('y_true,y_pred\n1,"[1.e-01\n 9.e-01]"\n0,"tensor([0.5, 0.5], device=\'cuda:0\')"\n'),
    { target: ['y_true', [1, 0]], prediction: ['y_pred', [0.1, 0.9, 0.5, 0.5], [2, 2]] },
  ],
  [
    'a first record with an array is no header',
    csv('a.png,1,"[0.1,0.9]"\nb.png,0,"[0.8,0.2]"\n'),
    { noDataset: true, notes: ['no-header', 'choose-columns'], candidates: ['column 1', 'column 2', 'column 3'] },
  ],
  [
    'an empty cell is a row of missing values, and null is one',
    csv('label,probs\n1,\n0,"[0.8,0.2]"\n1,"[null,0.5]"\n'),
    {
      prediction: probs([Number.NaN, Number.NaN, 0.8, 0.2, Number.NaN, 0.5]),
      facts: { 'missing-values': { column: 'probs', count: 3, firstRow: 0 } },
    },
  ],
  [
    'a word among arrays is told with its row',
    csv('label,probs\n1,"[0.8,0.2]"\n0,error\n1,"[0.3,0.7]"\n'),
    {
      prediction: probs([0.8, 0.2, Number.NaN, Number.NaN, 0.3, 0.7]),
      notes: ['not-a-number'],
      facts: { 'not-a-number': { row: 1, column: 'probs', found: 'error', count: 1 } },
      at: { 'not-a-number': 'error' },
    },
  ],
  [
    'arrays of different widths',
    csv('label,probs\n1,"[0.1,0.9]"\n0,"[0.8,0.1,0.1]"\n1,"[1]"\n'),
    {
      noDataset: true,
      facts: { 'ragged-rows': { row: 1, found: 3, expected: 2, count: 2 } },
      at: { 'ragged-rows': '[0.8,0.1,0.1]' },
    },
  ],
  [
    'a number by itself among arrays',
    csv('label,probs\n1,0.5\n0,"[0.8,0.2]"\n0,"[0.8,0.2]"\n'),
    { noDataset: true, facts: { 'ragged-rows': { row: 0, found: 1, expected: 2, count: 1 } }, at: { 'ragged-rows': '0.5' } },
  ],
  [
    'an array that breaks off',
    csv('label,probs\n1,"[0.8,0.2]"\n0,"[0.8,0.2"\n1,"[0.1,0.9]"\n'),
    { noDataset: true, facts: { 'not-a-number': { row: 1, column: 'probs', found: '[0.8,0.2', count: 1 } } },
  ],
  [
    'an array whose middle was never printed',
    csv('label,probs\n1,"[0.1 0.2 ... 0.1]"\n0,"[0.3 0.1 ... 0.1]"\n'),
    { noDataset: true, facts: { 'truncated-print': { line: 1 } }, at: { 'truncated-print': '...' } },
  ],
  [
    'ragged arrays beside what the names choose do not matter',
    csv('y_true,y_pred,boxes\n1,0.9,"[1,2]"\n0,0.2,"[1]"\n'),
    { target: ['y_true', [1, 0]], prediction: ['y_pred', [0.9, 0.2]], notes: [] },
  ],
  [
    'lists of words stay words',
    csv("y_true,y_pred,tags\n1,0.9,\"['a','b']\"\n0,0.2,\"['c']\"\n"),
    { target: ['y_true', [1, 0]], prediction: ['y_pred', [0.9, 0.2]], notes: [] },
  ],
];

describe('reading arrays inside cells', () => table(rows));
