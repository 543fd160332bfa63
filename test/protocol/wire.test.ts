import assert from 'node:assert/strict';
import fc from 'fast-check';
import { pack, unpack } from '../../src/protocol/wire';
import { asVsCodeSends } from './ports';

const arrives = (value: unknown) => unpack(asVsCodeSends(pack(value)));

describe('a message between host and webview', () => {
  const cases: [string, unknown][] = [
    ['a word', 'probability'],
    ['null', null],
    ['a number', 0.1],
    ['not a number, which JSON makes null', Number.NaN],
    ['infinity in a field', { loss: Number.POSITIVE_INFINITY, gradient: Number.NEGATIVE_INFINITY }],
    ['negative zero, which JSON makes zero', { gradient: -0 }],
    ['nothing at all', undefined],
    ['nothing in a list', [1, undefined, 3]],
    ['nested lists', [[1, [2, Number.NaN]], [], [[]]]],
    ['a series', new Float64Array([1.5, Number.NaN, -0, Number.NEGATIVE_INFINITY])],
    ['an empty series', { y: new Float64Array(0) }],
    ['series of both widths, the odd one first', { row: new Uint32Array([7, 4294967295, 9]), y: new Float64Array([0.25]) }],
    ['series in lists', [new Float64Array([1]), { x: [new Float64Array([2, 3])] }]],
    ['a key of the user that looks like a mark', { $: 'NaN' }],
    ['a key of the user that looks like a series', { $: [8, 0, 1], y: new Float64Array([3]) }],
    ['keys that look like escaped marks', { $$: { $: '-0' }, $number: 'NaN', $$number: 1 }],
    ['text that looks like a mark', '{"$":"NaN"}'],
    ['a whole message of the user that looks packed', { $wire: 1, tree: { $: 'NaN' } }],
  ];
  for (const [what, value] of cases) {
    it(`brings ${what} through unchanged`, () => assert.deepEqual(arrives(value), value));
  }

  it('keeps a key __proto__ as a key and leaves prototypes alone', () => {
    const hostile = JSON.parse('{"__proto__": {"polluted": true}, "constructor": 1}') as object;
    const arrived = arrives(hostile) as object;
    assert.deepEqual(Object.keys(arrived), ['__proto__', 'constructor']);
    assert.equal(Object.getPrototypeOf(arrived), Object.prototype);
    assert.equal(({} as { polluted?: boolean }).polluted, undefined);
  });

  it('ships only the part of a large buffer that a view shows, and one buffer for all series', () => {
    const large = new Float64Array(100_000).fill(4);
    const message = pack({ a: large.subarray(10, 12), b: large.subarray(0, 1), c: new Uint32Array([1]) }) as { series: ArrayBuffer };
    assert.equal(message.series.byteLength, 3 * 8 + 4);
  });

  it('gives every series its own memory, so that it can be sent on', () => {
    const { a } = arrives({ a: new Float64Array([1, 2]), b: new Float64Array(50) }) as { a: Float64Array };
    assert.equal(a.buffer.byteLength, 16);
  });

  it('leaves out fields that hold nothing', () => assert.deepEqual(Object.keys(arrives({ a: undefined, b: 1 }) as object), ['b']));

  it('brings any JSON value through unchanged', () => {
    fc.assert(fc.property(fc.jsonValue(), value => assert.deepEqual(arrives(value), value)));
  });

  const refused: [string, unknown][] = [
    ['a function', { run: () => 1 }],
    ['a bigint', 3n],
    ['a map', new Map()],
    ['a series of a kind that has no place in the pack', new Float32Array(3)],
  ];
  for (const [what, value] of refused) {
    it(`refuses ${what} instead of losing it`, () => assert.throws(() => pack(value), TypeError));
  }

  const damaged: [string, unknown][] = [
    ['a foreign message', { type: 'vscode-something' }],
    ['text', 'hello'],
    ['an unknown mark', { $wire: 1, tree: { $: 'Inf' } }],
    ['a series beyond its buffer', { $wire: 1, tree: { $: [8, 0, 2] }, series: new ArrayBuffer(8) }],
    ['a series at a negative place', { $wire: 1, tree: { $: [8, -8, 1] }, series: new ArrayBuffer(8) }],
    ['a series that is not there', { $wire: 1, tree: { $: [4, 0, 1] } }],
  ];
  for (const [what, value] of damaged) {
    it(`does not take ${what} for a message`, () => assert.throws(() => unpack(value), TypeError));
  }
});
