import type { ReadInput } from '../../src/reader/reading';

/** A text as people have it: the program for it must load the same numbers as the reader. */
export interface Loading {
  readonly says: string;
  readonly fileName: string;
  readonly text: string;
  readonly columns?: ReadInput['columns'];
  /** The part of the text that is selected. */
  readonly selected?: string;
  /** True where a program cannot load it, so that the numbers stand in it. */
  readonly isWritten?: boolean;
}

const rows = (...lines: readonly string[]): string => `${lines.join('\n')}\n`;
const pair = { target: 'y_true', prediction: 'y_pred' } as const;

const tables: readonly Loading[] = [
  { says: 'a byte order mark', fileName: 'a.csv', text: `\ufeff${rows('y_true,y_pred', '1,2', '3,5.5')}` },
  { says: 'line ends of old Macs', fileName: 'a.csv', text: 'y_true,y_pred\r1,2\r3,5.5\r' },
  { says: 'line ends of Windows and blank lines', fileName: 'a.csv', text: 'y_true,y_pred\r\n\r\n1,2\r\n\r\n3,5.5\r\n' },
  { says: 'the line sep=; of Excel', fileName: 'a.csv', text: rows('sep=;', 'y_true;y_pred', '1,5;2', '3;5,5') },
  { says: 'comments above the header', fileName: 'a.csv', text: rows('# a run', '# of May', 'y_true,y_pred', '1,2', '3,5.5') },
  { says: 'a comment that is the header', fileName: 'a.csv', text: rows('# y_true,y_pred', '1,2', '3,5.5') },
  { says: 'runs of blanks', fileName: 'a.txt', text: rows('y_true   y_pred', '1        2', '  3      5.5') },
  { says: 'bars', fileName: 'a.psv', text: rows('y_true|y_pred', '1|2', '3|5.5') },
  {
    says: 'a table of Markdown',
    fileName: 'a.csv',
    text: rows('| y_true | y_pred |', '|---|--:|', '| 1 | 2 |', '| 3 | 5.5 |'),
    columns: pair,
  },
  { says: 'separators at line ends', fileName: 'a.csv', text: rows('y_true,y_pred', '1,2,', '3,5.5,') },
  { says: 'a separator at one line end', fileName: 'a.csv', text: rows('y_true,y_pred', '1,2', '3,5.5,', '4,4') },
  { says: 'row names of R', fileName: 'a.csv', text: rows('"y_true","y_pred"', '"a",1,2', '"b",3,5.5', '"c",4,4') },
  { says: 'an index of pandas', fileName: 'a.csv', text: rows(',y_true,y_pred', '0,1,2', '1,3,5.5') },
  {
    says: 'a line end within a quoted name',
    fileName: 'a.csv',
    text: rows('"y\ntrue",y_pred', '1,2', '3,5.5'),
    columns: { target: 0, prediction: 1 },
  },
  {
    says: 'names that are repeated',
    fileName: 'a.csv',
    text: rows('id,y_pred,y_pred', '7,2,1', '8,5.5,3'),
    columns: { target: 2, prediction: 1 },
  },
  { says: 'blanks around everything', fileName: 'a.csv', text: rows(' y_true , y_pred ', ' 1 , 2 ', ' 3 , NA ', ' 4 , 5.5 ') },
  { says: 'a quoted number', fileName: 'a.csv', text: rows('y_true,y_pred', '"1","2"', '"3","5.5"') },
  { says: 'the true minus', fileName: 'a.csv', text: rows('y_true,y_pred', '−1,2', '3,−5.5') },
  { says: 'no-break blanks', fileName: 'a.csv', text: rows('y_true,y_pred', '1\u00a0,2', '3,5.5\u00a0') },
  { says: 'percent signs', fileName: 'a.csv', text: rows('y_true,y_pred', '1%,2 %', '3%,5.5%') },
  { says: 'thousands between quotes', fileName: 'a.csv', text: rows('y_true,y_pred', '"1,234.5",2', '"3,000","1,005.5"') },
  { says: 'thousands with blanks and decimal commas', fileName: 'a.csv', text: rows('y_true;y_pred', '1 234,5;2', '3 000;1 005,5') },
  { says: 'Swiss thousands', fileName: 'a.csv', text: rows('y_true;y_pred', "1'234.5;2", "3'000;1'005.5") },
  { says: 'won', fileName: 'a.csv', text: rows('정답,예측', '"1,200원",2원', '"3,000원","1,005원"') },
  { says: 'a styled column beside a plain one', fileName: 'a.csv', text: rows('y_true;y_pred', '1.234,5;1', '3.000,25;2.5', '4,5;3') },
  {
    says: 'missing values of many kinds',
    fileName: 'a.csv',
    text: rows('y_true,y_pred', '1,2', '-,1', 'NULL,3', '4,', 'none,4', '5,5.5', '6,결측', 'inf,1', '1,-Infinity'),
  },
  {
    says: 'missing values beside decimal commas',
    fileName: 'a.csv',
    text: rows('y_true;y_pred', '1,5;2', '-;1', 'nil;3', '4;1,25', '5;결측'),
  },
  { says: 'exponents and points without digits', fileName: 'a.csv', text: rows('y_true,y_pred', '1e-3,.5', '+3.,2.5E2', '4,1.') },
  { says: 'truth values', fileName: 'a.csv', text: rows('y_true,y_pred', 'True,0.5', 'False,0.25', 'True,1') },
  { says: 'yes and no', fileName: 'a.csv', text: rows('label,prob', 'yes,0.5', 'no,0.25', ',0.5', 'yes,1') },
  { says: 'words with blanks behind them', fileName: 'a.csv', text: rows('label ;prob', 'yes ;0.5', 'no;0.25', 'yes ;1 ') },
  { says: 'words of both sides', fileName: 'a.csv', text: rows('y_true,y_pred', 'cat,cat', 'dog,cat', 'ant,dog', 'cat,ant') },
  { says: 'numbers among words', fileName: 'a.csv', text: rows('y_true,y_pred', '1,cat', 'cat,cat', 'dog,1', 'cat,dog') },
  {
    says: 'class columns',
    fileName: 'a.csv',
    text: rows('p_1,t_0,p_0,t_1', '0.4,1,0.6,0', '0.2,0,0.8,1'),
    columns: { target: ['t_0', 't_1'], prediction: ['p_0', 'p_1'] },
  },
  {
    says: 'selected records in the middle',
    fileName: 'a.csv',
    text: rows('y_true,y_pred', '9,1', '1,2', '3,5.5', '9,1'),
    selected: '1,2\n3,5.5\n',
  },
  { says: 'selected records to the end', fileName: 'a.csv', text: rows('y_true,y_pred', '9,1', '1,2', '3,5.5'), selected: '1,2\n3,5.5\n' },
  {
    says: 'a selected table with its header',
    fileName: 'a.csv',
    text: rows('y_true,y_pred', '1,2', '3,5.5'),
    selected: rows('y_true,y_pred', '1,2', '3,5.5'),
  },
  {
    says: 'no header, with a selection',
    fileName: 'a.csv',
    text: rows('9,1', '1,2', '3,5.5'),
    selected: '1,2\n3,5.5',
    columns: { target: 0, prediction: 1 },
  },
  {
    says: 'a selected table in a page of notes',
    fileName: 'a.md',
    text: rows('Results', '', 'y_true,y_pred', '1,2', '3,5.5', '', 'Good.'),
    selected: rows('y_true,y_pred', '1,2', '3,5.5'),
    isWritten: true,
  },
];

const documents: readonly Loading[] = [
  { says: 'an object of arrays', fileName: 'a.json', text: '{"y_true": [1, 3], "y_pred": [2, 5.5]}' },
  {
    says: 'arrays below keys with points',
    fileName: 'a.json',
    text: '{"run.1": {"y.true": [1, 3], "y.pred": [2, 5.5]}}',
    columns: { target: 'run.1.y.true', prediction: 'run.1.y.pred' },
  },
  { says: 'an array of records', fileName: 'a.json', text: '[{"y_true": 1, "y_pred": 2}, {"y_true": 3, "y_pred": 5.5}]' },
  {
    says: 'records of which some lack a key',
    fileName: 'a.json',
    text: '[{"y_true": 1, "y_pred": 2}, {"y_pred": 1}, {"y_true": 3, "y_pred": 5.5}]',
  },
  {
    says: 'records of words',
    fileName: 'a.json',
    text: '[{"y_true": "b", "y_pred": "a"}, {"y_true": null, "y_pred": "a"}, {"y_true": "b", "y_pred": "b"}]',
  },
  {
    says: 'rows of pandas by number',
    fileName: 'a.json',
    text: '{"10": {"y_true": 1, "y_pred": 2}, "9": {"y_true": 3, "y_pred": 5.5}, "11": {"y_true": 4, "y_pred": 4}}',
  },
  { says: 'columns of pandas by number', fileName: 'a.json', text: '{"y_true": {"0": 1, "1": 3}, "y_pred": {"0": 2, "1": null}}' },
  {
    says: 'the split of pandas',
    fileName: 'a.json',
    text: '{"columns": ["y_true", "y_pred"], "index": [0, 1], "data": [[1, 2], [3, 5.5]]}',
  },
  { says: 'a matrix of pairs', fileName: 'a.json', text: '[[1, 0.5], [0, 0.25], [1, 0.75]]' },
  { says: 'two arrays one below the other', fileName: 'a.jsonl', text: '[1, 3]\n[2, 5.5]\n' },
  { says: 'JSON Lines', fileName: 'a.jsonl', text: '{"y_true": 1, "y_pred": 2}\n\n{"y_true": 3, "y_pred": 5.5}\n' },
  { says: 'NaN and infinities', fileName: 'a.json', text: '{"y_true": [1, NaN, 3, 4], "y_pred": [2, 1, Infinity, 5.5], "note": "NaN"}' },
  { says: 'truth values in JSON', fileName: 'a.json', text: '{"y_true": [true, false], "y_pred": [0.5, 0.25]}' },
  { says: 'numbers as texts', fileName: 'a.json', text: '{"y_true": ["1", "3.5"], "y_pred": [2, 5.5]}' },
  { says: 'matrices', fileName: 'a.json', text: '{"y_true": [[1, 0], [0, 1]], "y_pred": [[0.5, 0.25], [0.75, 1]]}' },
  { says: 'arrays of three axes', fileName: 'a.json', text: '{"y_true": [[[1, 0], [0, 1]]], "y_pred": [[[0.5, 0.25], [0.75, 1]]]}' },
  {
    says: 'comments, which are no JSON',
    fileName: 'a.jsonc',
    text: '{\n  // of May\n  "y_true": [1, 3], "y_pred": [2, 5.5]\n}',
    isWritten: true,
  },
  {
    says: 'a part of each array, selected',
    fileName: 'a.json',
    text: '{"y_true": [1, 3, 9], "y_pred": [2, 5.5, 1]}',
    selected: '"y_true": [1, 3, 9], "y_pred": [2, 5.5, 1]',
  },
  { says: 'a list in a program', fileName: 'a.py', text: 'y_true = [1, 3]\ny_pred = [2, 5.5]\n', isWritten: true },
];

export const LOADINGS: readonly Loading[] = [...tables, ...documents];
