import assert from 'node:assert/strict';
import { type Lines, placeInWindow, windowRound } from '../../src/host/hover/windowText';

/** A document that counts which lines are looked at. */
function documentOf(lines: readonly string[]): Lines & { readonly seen: Set<number> } {
  const seen = new Set<number>();
  return {
    seen,
    lineCount: lines.length,
    lineAt: line => {
      seen.add(line);
      return { text: lines[line] ?? '' };
    },
  };
}

const rows = (count: number) => Array.from({ length: count }, (_, row) => `${row},${row * 2}`);

describe('the window of a hover', () => {
  it('is the whole of a short document', () => {
    const around = windowRound(documentOf(['a,b', '1,2', '3,4']), { line: 1, character: 2 });
    assert.deepEqual(around, { text: 'a,b\n1,2\n3,4', offset: 6, start: { line: 0, character: 0 }, fromStart: true });
  });

  it('is 200 lines of a long document, and no other line is looked at', () => {
    const document = documentOf(rows(1_000_000));
    const around = windowRound(document, { line: 500_000, character: 3 });
    assert.equal(around.text.split('\n').length, 200);
    assert.equal(around.fromStart, false);
    assert.deepEqual(around.start, { line: 499_900, character: 0 });
    assert.ok(document.seen.size <= 202);
    assert.equal(around.text.slice(around.offset - 3, around.offset), '500');
  });

  it('never holds more than 64 K characters', () => {
    const around = windowRound(documentOf(Array.from({ length: 500 }, () => 'x'.repeat(1000))), { line: 250, character: 0 });
    assert.ok(around.text.length <= 64 * 1024);
    assert.ok(around.text.length > 60 * 1024);
  });

  it('is cut out of a line that is longer than that', () => {
    const around = windowRound(documentOf(['{', `"y": [${'0.5,'.repeat(1_000_000)}1]`, '}']), { line: 1, character: 2_000_000 });
    assert.equal(around.text.length, 64 * 1024);
    assert.equal(around.offset, 32 * 1024);
    assert.deepEqual(placeInWindow(around, around.offset), { line: 1, character: 2_000_000 });
    assert.equal(around.fromStart, false);
  });

  it('begins where a long first line begins when the pointer is near', () => {
    const around = windowRound(documentOf(['1,'.repeat(100_000)]), { line: 0, character: 10 });
    assert.equal(around.fromStart, true);
    assert.equal(around.offset, 10);
  });

  it('knows the place of each of its characters', () => {
    const lines = ['a,b', '1,2', '', '33,4'];
    const around = windowRound(documentOf(lines), { line: 3, character: 1 });
    const places = Array.from({ length: around.text.length }, (_, offset) => placeInWindow(around, offset));
    for (const [offset, { line, character }] of places.entries()) {
      assert.equal((lines[line] + '\n')[character], around.text[offset]);
    }
  });
});
