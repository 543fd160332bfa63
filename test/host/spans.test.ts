import assert from 'node:assert/strict';
import { type Edit, shiftSpan, spanOf, spansOf } from '../../src/host/spans';
import type { Span } from '../../src/protocol/places';

const span = (fromLine: number, from: number, toLine: number, to: number): Span => ({
  start: { line: fromLine, character: from },
  end: { line: toLine, character: to },
});
const edit = (fromLine: number, from: number, toLine: number, to: number, text: string): Edit => ({
  range: span(fromLine, from, toLine, to),
  text,
});

describe('selections as spans', () => {
  const caret = span(4, 2, 4, 2);
  const first = span(7, 0, 8, 3);
  const second = span(1, 0, 1, 9);
  const ROWS: readonly [says: string, given: readonly Span[], wanted: readonly Span[]][] = [
    ['keeps the order in which they were made', [first, second], [first, second]],
    ['drops carets beside a real selection', [caret, first], [first]],
    ['keeps one caret when nothing is selected', [caret, span(9, 0, 9, 0)], [caret]],
    ['of nothing is nothing', [], []],
  ];
  for (const [says, given, wanted] of ROWS) it(says, () => assert.deepEqual(spansOf(given), wanted));

  it('holds plain data only, whatever else the selection carries', () => {
    const selection = { ...span(1, 2, 3, 4), active: { line: 1, character: 2 }, isReversed: true };
    assert.deepEqual(Object.keys(spanOf(selection)), ['start', 'end']);
  });
});

describe('a span after an edit', () => {
  // The span is lines 10 to 12, from character 4 to character 8.
  const array = span(10, 4, 12, 8);
  const ROWS: readonly [says: string, edited: Edit, wanted: Span][] = [
    ['moves down with a line that is added above', edit(0, 0, 0, 0, 'a\n'), span(11, 4, 13, 8)],
    ['moves up with lines that are removed above', edit(2, 0, 4, 0, ''), span(8, 4, 10, 8)],
    ['moves along its line with text before it', edit(10, 0, 10, 1, 'abc'), span(10, 6, 12, 8)],
    ['moves with text right before it', edit(10, 4, 10, 4, 'x ='), span(10, 7, 12, 8)],
    ['counts \\r\\n as one line end', edit(0, 0, 0, 0, 'a\r\nb\r\n'), span(12, 4, 14, 8)],
    ['grows with a line inside', edit(11, 0, 11, 0, '1,\n'), span(10, 4, 13, 8)],
    ['grows with text at its last line', edit(12, 2, 12, 2, '55'), span(10, 4, 12, 10)],
    ['grows with text right behind its last character', edit(12, 8, 12, 8, ','), span(10, 4, 12, 9)],
    ['shrinks when lines inside go', edit(10, 6, 12, 0, ''), span(10, 4, 10, 14)],
    ['stays for edits behind it', edit(12, 9, 15, 0, 'zzz\n'), array],
    ['keeps what is left when its beginning is replaced', edit(9, 0, 11, 0, 'a\n'), span(9, 0, 11, 8)],
    ['ends with the new text when its end is replaced', edit(12, 0, 14, 2, '9]'), span(10, 4, 12, 2)],
    ['takes the new text when all of it is replaced', edit(10, 4, 12, 8, '[1]'), span(10, 4, 10, 7)],
  ];
  for (const [says, edited, wanted] of ROWS) it(says, () => assert.deepEqual(shiftSpan(array, edited), wanted));

  it('leaves a caret a caret when text is typed at it', () => {
    assert.deepEqual(shiftSpan(span(3, 5, 3, 5), edit(3, 5, 3, 5, 'ab')), span(3, 7, 3, 7));
  });
});
