import { csv, plain, type Row, table } from './expecting';

const pair = (target: readonly number[], prediction: readonly number[]) => ({
  target: ['y_true', target] as const,
  prediction: ['y_pred', prediction] as const,
});
const commented = '# run 12\n# epoch 3\ny_true,y_pred\n1,0.9\n0,0.2\n1,0.4\n';

/** Files as spreadsheets, R, pandas, numpy and people write them. */
const rows: readonly Row[] = [
  ['the line in which Excel names the separator', csv('sep=;\r\ny_true;y_pred\r\n1;0,9\r\n0;0,2\r\n'), pair([1, 0], [0.9, 0.2])],
  ['comments above the header', csv(commented), { ...pair([1, 0, 1], [0.9, 0.2, 0.4]), notes: [] }],
  [
    'a selection below comments and header',
    csv(commented, { selections: [{ start: commented.indexOf('0,0.2'), end: commented.length }] }),
    pair([0, 1], [0.2, 0.4]),
  ],
  [
    'the header that numpy.savetxt writes as a comment',
    csv('# y_true,y_pred\n1.0e0,9e-1\n0.0,2e-1\n'),
    { ...pair([1, 0], [0.9, 0.2]), notes: [] },
  ],
  ['a column called #', csv('#,y_true,y_pred\n1,1,0.9\n2,0,0.2\n'), pair([1, 0], [0.9, 0.2])],
  ['comments and nothing else', csv('# a\n# b\n'), { fails: 'empty-input' }],
  [
    'a table of Markdown',
    plain('| y_true | y_pred |\n|:-------|-------:|\n| 1 | 0.9 |\n| 0 | 0.2 |\n', { languageId: 'markdown' }),
    { ...pair([1, 0], [0.9, 0.2]), notes: [], second: ['| 0 | 0.2 |'] },
  ],
  [
    'a print of pandas, its index without a name',
    plain('   y_true  y_pred\n0       1     0.9\n1       0     0.2\n'),
    pair([1, 0], [0.9, 0.2]),
  ],
  ['row names of R', csv('"y_true" "y_pred"\n"a" 1 0.9\n"b" 0 0.2\n'), pair([1, 0], [0.9, 0.2])],
  [
    'a decimal comma among separating commas: ragged, not shifted by one column',
    csv('y_true,y_pred\n1,0,9\n0,0,2\n'),
    { noDataset: true, facts: { 'ragged-rows': { row: 0, found: 3, expected: 2, count: 2 } } },
  ],
  [
    'thousands with points and a decimal comma',
    csv('\ufeffy_true;y_pred\r\n1.234,50;1.200,00\r\n0,12;0,08\r\n'),
    { ...pair([1234.5, 0.12], [1200, 0.08]), notes: ['number-style', 'number-style'] },
  ],
  [
    'actual and predicted of something',
    csv('date,actual_price,predicted_price\n2024-01-01,10,11\n2024-01-02,12,11.5\n'),
    { target: ['actual_price', [10, 12]], prediction: ['predicted_price', [11, 11.5]] },
  ],
  [
    'a target column without a value',
    csv('target,prediction\n,0.9\n,0.2\n'),
    { noDataset: true, facts: { 'missing-values': { column: 'target', count: 2, firstRow: 0 } } },
  ],
  [
    'several targets and predictions, numbered',
    csv('y_true_0,y_true_1,y_pred_0,y_pred_1\n1,2,0.9,2.1\n'),
    { target: ['y_true_0, y_true_1', [1, 2], [1, 2]], prediction: ['y_pred_0, y_pred_1', [0.9, 2.1], [1, 2]] },
  ],
];

/** The conflicts of formats.md 3.2 that other tests do not show. */
const conflicts: readonly Row[] = [
  ['b: a score is a prediction', csv('label,score\n1,0.9\n0,0.2\n'), { target: ['label', [1, 0]], prediction: ['score', [0.9, 0.2]] }],
  [
    'e: of two unknown columns the values tell 0/1 from fractions',
    csv('a,b\n0.9,1\n0.2,0\n'),
    { target: ['b', [1, 0]], prediction: ['a', [0.9, 0.2]], notes: ['roles-guessed'] },
  ],
  ['e: and where they tell nothing a person chooses', csv('a,b\n2.5,3.5\n4,1\n'), { noDataset: true, notes: ['choose-columns'] }],
  ['f: a mask beside a target is no target', csv('mask,target,prob\n1,1,0.9\n0,0,0.8\n'), { target: ['target', [1, 0]] }],
  [
    'g: labels from 0 beside prob_1 and prob_2 stay as they are, and the numbers name no class',
    csv('label,prob_1,prob_2\n0,0.9,0.1\n1,0.2,0.8\n'),
    { target: ['label', [0, 1]], notes: [] },
  ],
];

describe('reading messy tables', () => table(rows));
describe('where names and values meet', () => table(conflicts));
