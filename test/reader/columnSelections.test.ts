import { csv, type Expected, plain, type Row, table } from './expecting';

const file = 'id,y_true,y_pred,x\n7,1,0.92,3\n10,0,0.1,4\n11,1,0.75,5\n12,0,0.4,6\n';
const bare = '1\n0\n1\n0.9\n0.2\n0.7\n';
const quoted = 'note,y_true,y_pred\n"a\nb",1,0.9\n"c\nd",0,0.2\ne,1,0.5\n';
const report = 'run  y  p\nab   1  0.9\ncd   0  0.2\nef   1  0.7\n';

/** Selections around these pieces, each looked for behind the one before: VS Code makes one selection a line. */
function down(text: string, ...pieces: readonly string[]): { start: number; end: number }[] {
  let from = 0;
  return pieces.map(piece => {
    const start = text.indexOf(piece, from);
    if (start < 0) throw new Error(`${piece} is not in the text`);
    from = start + piece.length;
    return { start, end: from };
  });
}

const pairs: Expected = { target: ['y_true', [1, 0, 1, 0]], prediction: ['y_pred', [0.92, 0.1, 0.75, 0.4]], notes: [] };

const rows: readonly Row[] = [
  [
    'over one column is one array',
    csv(file, { selections: down(file, '0.92', '0.1', '0.75') }),
    { noDataset: true, candidates: ['y_pred'], facts: { 'single-array': { name: 'y_pred', length: 3 } } },
  ],
  ['over two columns is a table of pairs', csv(file, { selections: down(file, '1,0.92', '0,0.1', '1,0.75', '0,0.4') }), pairs],
  ['takes cells whole that the rectangle cuts', csv(file, { selections: down(file, '1,0.9', '0,0.1', '1,0.7', '0,0.') }), pairs],
  [
    'leaves out the neighbour that the rectangle touches in a few records',
    csv(file, { selections: down(file, '1,0.92', '0,0,0.', '1,1,0.7', '2,0,0.4') }),
    pairs,
  ],
  ['may begin in the header', csv(file, { selections: down(file, 'y_true,y_pred', '1,0.92', '0,0.1', '1,0.75', '0,0.4') }), pairs],
  [
    'of two columns without telling names takes them in order',
    csv('a,b,c\n1,2,3\n4,5,6\n', { selections: down('a,b,c\n1,2,3\n4,5,6\n', '2,3', '5,6') }),
    { target: ['b', [2, 5]], prediction: ['c', [3, 6]], notes: ['roles-guessed'] },
  ],
  [
    'of whole lines is these lines',
    csv(file, { selections: down(file, '7,1,0.92,3', '10,0,0.1,4') }),
    { target: ['y_true', [1, 0]], prediction: ['y_pred', [0.92, 0.1]] },
  ],
  [
    'with columns chosen by a person lists them all',
    csv(file, { selections: down(file, '0.92', '0.1', '0.75'), columns: { target: 'y_true', prediction: 'x' } }),
    { target: ['y_true', [1, 0, 1]], prediction: ['x', [3, 4, 5]] },
  ],
  [
    'in a text of no format separated by blanks',
    plain(report, { selections: down(report, '1  0.9', '0  0.2', '1  0.7') }),
    { target: ['column 2', [1, 0, 1]], prediction: ['column 3', [0.9, 0.2, 0.7]], notes: ['no-header', 'roles-guessed'] },
  ],
  [
    'of records with line ends inside quotes',
    csv(quoted, { selections: down(quoted, '1,0.9', '0,0.2') }),
    { target: ['y_true', [1, 0]], prediction: ['y_pred', [0.9, 0.2]], second: ['"c\nd",0,0.2'] },
  ],
];

const cells: readonly Row[] = [
  ['one cell means its whole table', csv(file, { selections: down(file, '0.1') }), pairs],
  ['cells of three columns in one record name the columns', csv(file, { selections: down(file, '1', '0.92', '3') }), pairs],
  [
    'a stretch from the middle of a record to the middle of another takes both whole',
    csv(file, { selections: down(file, '92,3\n10,0,0.1,4\n11,1') }),
    { target: ['y_true', [1, 0, 1]], prediction: ['y_pred', [0.92, 0.1, 0.75]] },
  ],
  [
    'two stretches of a file with one column are target and prediction',
    csv(bare, { selections: down(bare, '1\n0\n1', '0.9\n0.2\n0.7') }),
    { target: ['column 1', [1, 0, 1]], prediction: ['column 2', [0.9, 0.2, 0.7]], notes: ['roles-guessed'] },
  ],
  [
    'two lines of numbers in a report are target and prediction, NaN among them',
    plain('true: 1 0 nan\npred: 0.9 0.2 -inf', { selections: down('true: 1 0 nan\npred: 0.9 0.2 -inf', '1 0 nan', '0.9 0.2 -inf') }),
    { target: ['column 1', [1, 0, Number.NaN]], prediction: ['column 2', [0.9, 0.2, -Infinity]] },
  ],
];

describe('a column selection', () => table(rows));
describe('cells and stretches', () => table(cells));
