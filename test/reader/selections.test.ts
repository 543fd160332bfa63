import { around, csv, json, plain, type Row, table } from './expecting';

const doc = '{\n  "targets": [1, 0, 1],\n  "predictions": [0.9, 0.2, 0.7],\n  "other": {"y_true": [5, 6], "y_pred": [5.5, 6.5]}\n}';
const file = 'y_true,y_pred\n1,0.9\n0,0.2\n1,0.7\n0,0.4\n';
const three = { target: ['targets', [1, 0, 1]] as const, prediction: ['predictions', [0.9, 0.2, 0.7]] as const };
const caret = (text: string, mark: string) => ({ selections: [{ start: text.indexOf(mark), end: text.indexOf(mark) }] });
const python = 'import numpy\nteacher = [0.5, 0.25]\nx = list(range(3))\nstudent = [0.75, 0.5]\n';

const rows: readonly Row[] = [
  ['a caret in one array means the object around it', json(doc, caret(doc, '0.2')), three],
  [
    'a caret in an inner object means that object',
    json(doc, caret(doc, '5.5')),
    { target: ['other.y_true', [5, 6]], prediction: ['other.y_pred', [5.5, 6.5]] },
  ],
  [
    'two selections are named by the keys before them',
    json(doc, { selections: around(doc, '[1, 0, 1]', '[0.9, 0.2, 0.7]') }),
    { ...three, second: ['0', '0.2'], notes: [] },
  ],
  ['names win over the order of selections', json(doc, { selections: around(doc, '[0.9, 0.2, 0.7]', '[1, 0, 1]') }), three],
  [
    'a part of an object in one selection',
    json(doc, { selections: around(doc, '"targets": [1, 0, 1],\n  "predictions": [0.9, 0.2, 0.7]') }),
    three,
  ],
  [
    'one array selected',
    json(doc, { selections: around(doc, '[1, 0, 1]') }),
    { noDataset: true, facts: { 'single-array': { name: 'targets', length: 3 } } },
  ],
  [
    'a selection that ends inside an array',
    json(doc, { selections: around(doc, '[1, 0, 1],\n  "predictions": [0.9, 0.') }),
    { fails: 'syntax-error' },
  ],
  [
    'two arrays whose names tell nothing: first target',
    plain(python, { languageId: 'python', selections: around(python, '[0.5, 0.25]', '[0.75, 0.5]') }),
    { target: ['teacher', [0.5, 0.25]], prediction: ['student', [0.75, 0.5]], notes: ['roles-guessed'] },
  ],
  ['a caret in a table means the whole table', csv(file, caret(file, '0.2')), { target: ['y_true', [1, 0, 1, 0]] }],
  [
    'parts of lines widen to whole records, named by the header of the file',
    csv(file, { selections: around(file, '.2\n1,0') }),
    { target: ['y_true', [0, 1]], prediction: ['y_pred', [0.2, 0.7]], second: ['1,0.7'] },
  ],
  [
    'several stretches of records',
    csv(file, { selections: around(file, '1,0.9\n', '0,0.4\n') }),
    { target: ['y_true', [1, 0]], prediction: ['y_pred', [0.9, 0.4]], second: ['0,0.4'] },
  ],
  [
    'the names of two columns',
    csv('a,b,c\n1,2,3\n4,5,6\n', { selections: around('a,b,c', 'c', 'a') }),
    { target: ['c', [3, 6]], prediction: ['a', [1, 4]] },
  ],
  ['a blank selection counts as a caret', json(doc, { selections: [{ start: doc.indexOf(' [1'), end: doc.indexOf(' [1') + 1 }] }), three],
  [
    'offsets outside the text',
    json('{"targets":[1],"predictions":[2]}', { selections: [{ start: -5, end: 1e9 }] }),
    { target: ['targets', [1]] },
  ],
];

describe('reading what is selected', () => table(rows));
