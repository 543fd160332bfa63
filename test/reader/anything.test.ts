import assert from 'node:assert/strict';
import fc from 'fast-check';
import { recognisedPairs } from '../../src/reader/pairs';
import { read } from '../../src/reader/read';
import { arrayAt } from '../../src/reader/window';
import { csv, json } from './expecting';

const languages = ['csv', 'tsv', 'json', 'jsonc', 'jsonl', 'python', 'plaintext', undefined] as const;
/** Texts made of what parsers trip over, besides any characters at all. */
const shards = [
  '[',
  ']',
  '{',
  '}',
  '(',
  ')',
  '"',
  "'",
  '\\',
  ',',
  ';',
  '\t',
  '|',
  ':',
  '=',
  '\n',
  '\r',
  '\0',
  '...',
  '-',
  '1',
  '.5',
  '1e',
  'NaN',
  'y_true',
  'np.array(',
  '//',
  '/*',
  '#',
  '\ud800',
  '\ufeff',
  '"a":',
  '%',
  '$',
  ' ',
];
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(fc.constantFrom(...shards), { maxLength: 60 }).map(parts => parts.join('')),
);
/** Milliseconds; generous, because a machine shared with other work must not fail a test. */
const WHILE_OTHERS_WORK = 60_000;

const finite = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer().map(value => value / 1000),
  fc.maxSafeInteger(),
);

/** −0 is written as 0 by String. */
const written = (value: number) => (Object.is(value, -0) ? '-0' : String(value));

describe('whatever the text', function () {
  this.timeout(WHILE_OTHERS_WORK);
  it('reading answers and does not throw, and every place lies in the text', () => {
    fc.assert(
      fc.property(
        anyText,
        fc.constantFrom(...languages),
        fc.array(fc.tuple(fc.nat(220), fc.nat(220)), { maxLength: 3 }),
        (text, languageId, spans) => {
          const selections = spans.map(([start, end]) => ({ start, end }));
          const result = read({ text, selections, ...(languageId ? { languageId } : {}) });
          const notes = result.ok ? result.value.notes : result.problems;
          for (const { range } of notes)
            if (range) assert.ok(range.start >= 0 && range.start <= range.end && range.end <= text.length, JSON.stringify(range));
          if (!result.ok || !result.value.dataset) return;
          const { target, prediction } = result.value.dataset;
          for (const array of [target, prediction]) {
            assert.equal(
              array.values.length,
              array.shape.reduce((product, axis) => product * axis, 1),
            );
            for (let at = 0; at < array.values.length; at++) assert.ok(array.offsetOf(at) >= -1 && array.offsetOf(at) <= text.length);
          }
          for (const range of result.value.rangesOf(0)) assert.ok(range.start <= range.end && range.end <= text.length);
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('reading bytes answers and does not throw', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), bytes => void read({ bytes, fileName: 'x.csv' })),
      { numRuns: 500 },
    );
  });

  it('hover windows and pairs answer and do not throw', () => {
    fc.assert(
      fc.property(
        anyText,
        fc.constantFrom('csv', 'json', 'python', 'plaintext'),
        fc.nat(200),
        fc.boolean(),
        (text, languageId, offset, fromStart) => {
          const found = arrayAt({ text, languageId, offset: Math.min(offset, text.length), fromStart, fileName: '' });
          if (found) assert.ok(found.range.start >= 0 && found.range.end <= text.length);
          recognisedPairs(text, languageId);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('numbers that were written', function () {
  this.timeout(WHILE_OTHERS_WORK);
  const numbers = fc.array(fc.tuple(finite, finite), { minLength: 1, maxLength: 40 });

  it('come back exactly from CSV, at the place they stand', () => {
    fc.assert(
      fc.property(numbers, pairs => {
        const text = `y_true,y_pred\n${pairs.map(([first, second]) => `${written(first)},${written(second)}`).join('\n')}\n`;
        const result = read(csv(text));
        assert.ok(result.ok && result.value.dataset);
        pairs.forEach(([first, second], row) => {
          const { target, prediction } = result.value.dataset!;
          assert.ok(Object.is(target.values[row], first), `${first} came back as ${target.values[row]}`);
          assert.ok(Object.is(prediction.values[row], second), `${second} came back as ${prediction.values[row]}`);
          assert.ok(text.startsWith(`${written(second)}\n`, prediction.offsetOf(row)));
        });
      }),
    );
  });

  it('come back exactly from JSON, at the place they stand', () => {
    fc.assert(
      fc.property(numbers, pairs => {
        const text = `{"y_true": [${pairs.map(([first]) => written(first)).join(', ')}], "y_pred": [${pairs.map(([, second]) => written(second)).join(',\n')}]}`;
        const result = read(json(text));
        assert.ok(result.ok && result.value.dataset);
        const { target, prediction } = result.value.dataset;
        pairs.forEach(([first, second], row) => {
          assert.ok(Object.is(target.values[row], first), `${first} came back as ${target.values[row]}`);
          assert.ok(Object.is(prediction.values[row], second));
          assert.ok(text.startsWith(written(first), target.offsetOf(row)));
        });
      }),
    );
  });

  it('keep their places in files longer than the index step', () => {
    const rows = 5000;
    const records = Array.from({ length: rows }, (_, row) => `{"y_true": ${row}, "y_pred": ${row / 8}}`);
    const texts = [
      csv(`y_true,y_pred\n${Array.from({ length: rows }, (_, row) => `${row},${row / 8}`).join('\n')}`),
      json(
        `{"y_true": [${Array.from({ length: rows }, (_, row) => row).join(',')}], "y_pred": [${Array.from({ length: rows }, (_, row) => row / 8).join(' , ')}]}`,
      ),
      json(`[${records.join(',\n')}]`),
      json(records.join('\n'), { languageId: 'jsonl' }),
    ];
    for (const input of texts) {
      const result = read(input);
      assert.ok(result.ok && result.value.dataset);
      for (const row of [4999, 0, 1023, 1024, 1025, 3000, 2999, 2048]) {
        assert.match(
          input.text!.slice(result.value.dataset.prediction.offsetOf(row)),
          new RegExp(`^${String(row / 8).replace('.', '\\.')}[^\\d.]|^${row / 8}$`),
        );
        assert.ok(result.value.rangesOf(row).length > 0);
      }
    }
  });
});

describe('hostile texts', function () {
  this.timeout(WHILE_OTHERS_WORK);
  for (const [sentence, text] of [
    ['a giant quoted field', `y_true,y_pred,note\n1,0.5,"${'x,\n'.repeat(300_000)}"\n0,0.25,b\n`],
    ['NUL bytes', 'y_true,y_pred\n1,0.5\n0,\0\n1,0.75\n1,0.5\n'],
    ['a million blank lines', `y_true,y_pred\n${'\n'.repeat(1_000_000)}1,0.5\n`],
    ['a very long line of letters', 'a'.repeat(2_000_000)],
    ['a very long line of blanks', `1${' '.repeat(2_000_000)}x`],
    ['a million opening quotes', '"'.repeat(1_000_001)],
  ] as const)
    for (const languageId of languages)
      it(`${sentence} gets an answer as ${languageId ?? 'a text of no language'}`, () => {
        const result = read({ text, ...(languageId ? { languageId } : {}) });
        assert.ok(result.ok ? result.value.tables.length > 0 : result.problems.length > 0);
      });
});
