import type { FixStep } from '../../src/advisor/fix';
import type { Loading } from './loadings';

/** A text whose numbers the panel has changed by a fix: the program must change what it loads in the same way. */
export interface Fixing extends Loading {
  readonly step: FixStep;
}

const rows = (...lines: readonly string[]): string => `${lines.join('\n')}\n`;
const pairs = rows('y_true,y_pred', '1,0.25', '2,0.5', '1,0.75', '2,0.625');
const labels = rows('y_true,y_pred', '97,0.5', '101,1.5', '122,2.5', '97,3.5');
const matrices = JSON.stringify({
  y_true: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  y_pred: [
    [0.5, 0.3, 0.2],
    [0.1, 0.6, 0.3],
    [0.2, 0.2, 0.6],
  ],
});
const column = JSON.stringify({ y_true: [1, 2, 3], y_pred: [[1.5], [2.5], [2]] });

const on =
  (text: string, fileName: string) =>
  (says: string, step: FixStep): Fixing => ({ says: `a fix: ${says}`, fileName, text, step });
const table = on(pairs, 'a.csv');
const matrix = on(matrices, 'a.json');
const apply = (name: Extract<FixStep, { kind: 'apply' }>['function']): FixStep => ({ kind: 'apply', array: 'prediction', function: name });

export const FIXINGS: readonly Fixing[] = [
  table('subtract 1', { kind: 'scale', array: 'target', factor: 1, offset: -1 }),
  table('divide by 255', { kind: 'scale', array: 'target', factor: 1 / 255, offset: 0 }),
  table('divide both by 100', { kind: 'scale', array: 'both', factor: 0.01, offset: 0 }),
  table('0 and 1 to −1 and 1', { kind: 'scale', array: 'target', factor: 2, offset: -1 }),
  on(labels, 'a.csv')('number labels anew', { kind: 'relabel', array: 'target', from: [97, 101, 122], to: [0, 1, 2] }),
  table('leave rows out', { kind: 'leave-out', rows: [1, 3] }),
  table('swap', { kind: 'swap' }),
  ...(['exp', 'ln', 'logit', 'sigmoid', 'undo-sigmoid', 'round'] as const).map(name => table(name, apply(name))),
  ...(['softmax', 'log-softmax', 'undo-softmax'] as const).map(name => matrix(name, apply(name))),
  matrix('divide rows by their sum', { kind: 'normalise', array: 'prediction' }),
  matrix('another order of columns', { kind: 'reorder-columns', array: 'prediction', order: [2, 0, 1] }),
  matrix('rows and columns exchanged', { kind: 'transpose', array: 'prediction' }),
  on(column, 'a.json')('a column made flat', { kind: 'squeeze' }),
];
