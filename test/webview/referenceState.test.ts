import assert from 'node:assert/strict';
import { readState } from '../../webview/reference/state';

const empty = { version: 1, query: '', selected: '', pageScroll: 0, listScroll: 0 };

describe('the state of the reference that survives a reload', () => {
  const ROWS: readonly [says: string, kept: unknown, read: object][] = [
    ['nothing kept', undefined, empty],
    ['text', 'huber', empty],
    ['null', null, empty],
    ['another version', { version: 2, query: 'huber', selected: 'huber' }, empty],
    [
      'our own',
      { version: 1, query: 'huber', selected: 'mse', pageScroll: 120, listScroll: 40.5 },
      { version: 1, query: 'huber', selected: 'mse', pageScroll: 120, listScroll: 40.5 },
    ],
    ['values of other kinds', { version: 1, query: 7, selected: {}, pageScroll: '3', listScroll: -1 }, empty],
    ['numbers that no page scrolls to', { version: 1, pageScroll: Number.POSITIVE_INFINITY, listScroll: Number.NaN }, empty],
    ['a text that nobody typed', { version: 1, query: 'x'.repeat(5000) }, empty],
  ];
  for (const [says, kept, read] of ROWS) it(`${says} is read as ${JSON.stringify(read)}`, () => assert.deepEqual(readState(kept), read));
});
