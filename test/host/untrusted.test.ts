import assert from 'node:assert/strict';
import { asColumns, asCount, asLossId, asModelRef, asParameters, asPlotWindow, asSpan } from '../../src/host/untrusted';
import { asRestoredSource } from '../../src/host/untrustedState';

const span = { start: { line: 1, character: 0 }, end: { line: 2, character: 5 } };
const source = { uris: ['file:///data/a.csv'], selections: [span] };

describe('the state of a restored panel', () => {
  const GOOD: readonly [says: string, state: unknown, wanted: unknown][] = [
    ['gives its source', { version: 1, source, tab: 'rows' }, source],
    ['may name two files', { version: 1, source: { uris: ['a:/x', 'a:/y'], selections: [] } }, { uris: ['a:/x', 'a:/y'], selections: [] }],
    [
      'keeps chosen columns, by name, by number and as classes',
      { version: 1, source: { ...source, columns: { target: 't', prediction: ['p0', 1], weight: 2 } } },
      { ...source, columns: { target: 't', prediction: ['p0', 1], weight: 2 } },
    ],
    ['keeps files that are compared with it', { version: 1, source: { ...source, models: ['a:/b'] } }, { ...source, models: ['a:/b'] }],
    ['drops such files that are no addresses', { version: 1, source: { ...source, models: [1] } }, source],
    ['loses keys that it should not have', { version: 1, source: { ...source, command: 'rm' }, evil: true }, source],
  ];
  for (const [says, state, wanted] of GOOD) it(says, () => assert.deepEqual(asRestoredSource(state), wanted));

  const BAD: readonly [says: string, state: unknown][] = [
    ['nothing', undefined],
    ['null', null],
    ['a text', '{"version":1}'],
    ['another version', { version: 2, source }],
    ['no version', { source }],
    ['no source', { version: 1 }],
    ['no files', { version: 1, source: { uris: [], selections: [] } }],
    ['three files', { version: 1, source: { uris: ['a:/1', 'a:/2', 'a:/3'], selections: [] } }],
    ['a file that is no text', { version: 1, source: { uris: [7], selections: [] } }],
    ['selections that are no list', { version: 1, source: { uris: ['a:/1'], selections: { length: 1 } } }],
    [
      'a selection with a negative line',
      { version: 1, source: { uris: ['a:/1'], selections: [{ ...span, start: { line: -1, character: 0 } }] } },
    ],
    ['a list instead of an object', [{ version: 1, source }]],
  ];
  for (const [says, state] of BAD) it(`is refused when it is ${says}`, () => assert.equal(asRestoredSource(state), undefined));
});

describe('values from outside', () => {
  const ROWS: readonly [says: string, checked: unknown, wanted: unknown][] = [
    ['a row is a whole number', asCount(12), 12],
    ['a fraction is no row', asCount(1.5), undefined],
    ['NaN is no row', asCount(Number.NaN), undefined],
    ['a number beyond 2^53 is no row', asCount(2 ** 60), undefined],
    ['a loss has a plain id', asLossId('binary_cross_entropy'), 'binary_cross_entropy'],
    ['a path is no loss', asLossId('../../etc/passwd'), undefined],
    ['a loss id has no capital letters', asLossId('Huber'), undefined],
    ['a span that ends before it starts is none', asSpan({ start: span.end, end: span.start }), undefined],
    ['a caret is a span', asSpan({ start: span.start, end: span.start }), { start: span.start, end: span.start }],
    ['columns without names are allowed', asColumns({}), {}],
    ['columns that are objects are dropped', asColumns({ target: { toString: 'x' }, prediction: 'p' }), { prediction: 'p' }],
    [
      'parameters keep numbers, flags, words, lists and null',
      asParameters({ a: 1, b: true, c: 'mean', d: [1, 2], e: null }),
      { a: 1, b: true, c: 'mean', d: [1, 2], e: null },
    ],
    [
      'infinite parameters pass, the loss judges them',
      asParameters({ delta: Number.POSITIVE_INFINITY }),
      { delta: Number.POSITIVE_INFINITY },
    ],
    ['a model is a file of the panel and a name', asModelRef({ file: 1, label: 'b', uri: 'file:///x' }), { file: 1, label: 'b' }],
    ['a model without a file is none', asModelRef({ label: 'b' }), undefined],
    ['a window is two sides', asPlotWindow({ x: [0, 1], y: [-2, 3], z: 1 }), { x: [0, 1], y: [-2, 3] }],
    ['a window without an extent is none', asPlotWindow({ x: [1, 1], y: [0, 1] }), undefined],
    ['a window whose ends are turned around is none', asPlotWindow({ x: [2, 1], y: [0, 1] }), undefined],
    ['a window with an end at infinity is none', asPlotWindow({ x: [0, Number.POSITIVE_INFINITY], y: [0, 1] }), undefined],
    ['a window with a third end is none', asPlotWindow({ x: [0, 1, 2], y: [0, 1] }), undefined],
    ['a window of one side is none', asPlotWindow({ x: [0, 1] }), undefined],
    ['parameters with objects inside are refused', asParameters({ delta: { valueOf: 1 } }), undefined],
    ['a list is no set of parameters', asParameters([1]), undefined],
  ];
  for (const [says, checked, wanted] of ROWS) it(says, () => assert.deepEqual(checked, wanted));

  it('a parameter called __proto__ changes no prototype', () => {
    const parameters = asParameters(JSON.parse('{"__proto__": [1], "delta": 2}'));
    assert.equal(Object.getPrototypeOf(parameters), Object.prototype);
    assert.deepEqual(Object.keys(parameters ?? {}), ['__proto__', 'delta']);
  });
});
