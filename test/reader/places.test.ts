import assert from 'node:assert/strict';
import { joinReadings } from '../../src/reader/join';
import { lineIndex } from '../../src/reader/lines';
import { recognisedPairs } from '../../src/reader/pairs';
import { read, readSteps } from '../../src/reader/read';
import type { Reading } from '../../src/reader/reading';
import { arrayAt } from '../../src/reader/window';
import { csv, json } from './expecting';

function reading(input: Parameters<typeof read>[0]): Reading {
  const result = read(input);
  assert.ok(result.ok);
  return result.value;
}

describe('lines', () => {
  const text = 'ab\r\nc\rd\n\nef';
  for (const [offset, line, character] of [
    [0, 0, 0],
    [2, 0, 2],
    [4, 1, 0],
    [6, 2, 0],
    [8, 3, 0],
    [9, 4, 0],
    [11, 4, 2],
  ] as const) {
    it(`offset ${offset} is line ${line}, character ${character}, and back`, () => {
      const lines = lineIndex(text);
      assert.deepEqual(lines.positionOf(offset), { line, character });
      assert.equal(lines.offsetOf({ line, character }), offset);
    });
  }
  it('positions outside the text are moved to its nearest place', () => {
    const lines = lineIndex(text);
    assert.deepEqual(lines.positionOf(99), { line: 4, character: 2 });
    assert.equal(lines.offsetOf({ line: 0, character: 99 }), 2);
    assert.equal(lines.offsetOf({ line: 99, character: 0 }), text.length);
    assert.equal(lines.lineCount, 5);
  });
});

describe('two files', () => {
  it('may hold a matrix, of which a person would have to choose columns if it stood alone', () => {
    const joined = joinReadings(reading(json('[1, 0]')), reading(json('[[1.5, 0.9],[-0.5, 0.2]]')));
    assert.ok(joined.ok && joined.value.dataset);
    assert.deepEqual(joined.value.dataset.prediction.shape, [2, 2]);
  });
  it('give the target from the first and the prediction from the second, with places that tell their file', () => {
    const target = csv('id,label\n1,cat\n2,dog\n');
    const prediction = json('{"y_pred": ["dog", "dog"]}');
    const joined = joinReadings(reading(target), reading(prediction));
    assert.ok(joined.ok && joined.value.dataset);
    assert.deepEqual(Array.from(joined.value.dataset.target.values as Float64Array), [0, 1]);
    assert.deepEqual(Array.from(joined.value.dataset.prediction.values as Float64Array), [1, 1]);
    assert.deepEqual(
      joined.value.rangesOf(1).map(({ file, start, end }) => [file, (file === 0 ? target : prediction).text!.slice(start, end)]),
      [
        [0, '2,dog'],
        [1, '"dog"'],
      ],
    );
    assert.ok(joined.value.notes.every(note => note.code !== 'single-array'));
  });
  it('of different lengths say so', () => {
    const joined = joinReadings(reading(csv('y\n1\n0\n')), reading(csv('y_pred\n1\n0\n1\n')));
    assert.ok(joined.ok);
    assert.deepEqual(
      joined.value.notes.filter(note => note.severity === 'error').map(note => [note.code, note.file]),
      [['length-mismatch', 1]],
    );
  });
  it('whose columns nobody can tell apart fail with a reason', () => {
    const joined = joinReadings(reading(csv('a,b\n1,2\n')), reading(csv('y_pred\n1\n')));
    assert.ok(!joined.ok && joined.problems[0].code === 'choose-columns');
  });
});

describe('the array under the pointer', () => {
  const rows: readonly (readonly [
    string,
    { text: string; mark: string; languageId: string; header?: string; cut?: true },
    string,
    readonly number[],
    readonly string[],
  ])[] = [
    ['a cell of a table', { text: 'y_true,y_pred\n1,0.9\n0,0.2\n', mark: '0.2', languageId: 'csv' }, 'y_pred', [0.9, 0.2], ['y_true']],
    [
      'a window of a table below its header',
      { text: '5,0.9\n6,0.2\n', mark: '0.2', languageId: 'csv', header: 'y_true,y_pred', cut: true },
      'y_pred',
      [0.9, 0.2],
      ['y_true'],
    ],
    [
      'a matrix cut off below',
      { text: '{"targets":[[1,0],[0,1]],"p":[[0.5,0.5],[0.2', mark: '0.2', languageId: 'json' },
      'p',
      [0.5, 0.5],
      ['targets'],
    ],
    [
      'an array cut off above',
      { text: '0.1, 0.2],\n"y_pred":[1,2]}', mark: '0.2', languageId: 'json', cut: true },
      'column 1',
      [0.1, 0.2],
      ['y_pred'],
    ],
    [
      'a key of records',
      { text: '[{"y_true":1,"y_pred":0.9},\n{"y_true":0,"y_pred":0.25},\n{"y_t', mark: '0.25', languageId: 'json' },
      'y_pred',
      [0.9, 0.25],
      ['y_true'],
    ],
    [
      'a literal in a program',
      { text: 'y_true = np.array([1, 0])\np = [0.3, 0.4]', mark: '0.4', languageId: 'python' },
      'p',
      [0.3, 0.4],
      ['y_true'],
    ],
  ];
  for (const [sentence, { text, mark, languageId, header, cut }, name, values, siblings] of rows)
    it(sentence, () => {
      const found = arrayAt({ text, languageId, fileName: '', fromStart: !cut, offset: text.indexOf(mark), ...(header ? { header } : {}) });
      assert.ok(found);
      assert.equal(found.name, name);
      assert.deepEqual(Array.from(found.values), values);
      assert.deepEqual(
        found.siblings.map(sibling => sibling.name),
        siblings,
      );
      assert.ok(text.slice(found.range.start, found.range.end).includes(mark));
    });
  it('is nothing among records without a key', () => {
    assert.equal(arrayAt({ text: '{NaN{{', languageId: 'json', fileName: '', fromStart: false, offset: 0 }), undefined);
  });
  it('is nothing in a text without arrays', () => {
    assert.equal(arrayAt({ text: 'print("hello")', languageId: 'python', fileName: '', fromStart: true, offset: 3 }), undefined);
  });
});

describe('pairs in JSON', () => {
  it('are found by name in every object, with the places of both arrays', () => {
    const text = '{"train":{"y_true":[1,0],"y_prob":[0.5,0.25]},"test":{"targets":[1],"logits":[2]},"x":[1],"z":[2]}';
    assert.deepEqual(
      recognisedPairs(text, 'json').map(({ target, prediction }) => [
        target.name,
        prediction.name,
        text.slice(target.range.start, target.range.end),
      ]),
      [
        ['train.y_true', 'train.y_prob', '[1,0]'],
        ['test.targets', 'test.logits', '[1]'],
      ],
    );
  });
  it('are none in a broken document or another language', () => {
    assert.deepEqual(recognisedPairs('{"y_true":[1', 'json'), []);
    assert.deepEqual(recognisedPairs('{"y_true":[1],"y_pred":[1]}', 'python'), []);
  });
});

describe('bytes', () => {
  const korean = 'y_true,y_pred\n1,0.9\n0,0.2\n';
  const utf16 = (text: string, little: boolean) => {
    const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
    return new Uint8Array(little ? bytes : bytes.swap16());
  };
  for (const [sentence, bytes, names, note] of [
    ['UTF-8 with a byte order mark', new TextEncoder().encode(`\ufeff${korean}`), 'y_true', undefined],
    ['UTF-16 little endian', utf16(korean, true), 'y_true', undefined],
    ['UTF-16 big endian', utf16(korean, false), 'y_true', undefined],
    // 정답,예측 in CP949, as Korean Excel writes it: C1 A4 B4 E4, BF B9 C3 F8.
    [
      'CP949',
      Uint8Array.from([0xc1, 0xa4, 0xb4, 0xe4, 0x2c, 0xbf, 0xb9, 0xc3, 0xf8, ...new TextEncoder().encode('\n1,0.9\n0,0.2\n')]),
      '정답',
      'wrong-encoding',
    ],
  ] as const)
    it(`${sentence} is understood`, () => {
      const result = reading({ bytes, fileName: 'file.csv' });
      assert.equal(result.dataset?.target.name, names);
      assert.equal(result.notes[0]?.code, note);
    });
  it('of a binary format are named', () => {
    const result = read({ bytes: Uint8Array.from([0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0]), fileName: 'a.npy' });
    assert.ok(!result.ok && result.problems[0].code === 'unsupported-format');
  });
});

describe('reading in steps', () => {
  for (const [sentence, input] of [
    ['dressed numbers read a second time', csv(`y_true,y_pred\n${'$1,5%\n'.repeat(60_000)}`)],
    ['arrays inside cells', csv(`y_true,y_pred\n${'1,"[0.5,0.5]"\n'.repeat(60_000)}`)],
    ['a text that is tried as JSON first', { text: `[${'1, '.repeat(150_000)}1]\n(${'2, '.repeat(150_000)}2)`, languageId: 'plaintext' }],
  ] as const)
    it(`never goes back: ${sentence}`, () => {
      const steps = readSteps(input);
      const progress: number[] = [];
      for (let step = steps.next(); !step.done; step = steps.next()) progress.push(step.value);
      assert.ok(new Set(progress).size >= 3);
      assert.deepEqual(
        progress,
        [...progress].sort((a, b) => a - b),
      );
      assert.ok(progress.at(-1)! <= 1);
    });
  it('tells a growing progress and ends with what read gives', () => {
    const text = `y_true,y_pred\n${'1,0.5\n'.repeat(200_000)}`;
    const steps = readSteps(csv(text));
    const progress: number[] = [];
    let step = steps.next();
    while (!step.done) {
      progress.push(step.value);
      step = steps.next();
    }
    assert.ok(progress.length >= 4);
    assert.deepEqual(
      progress,
      [...progress].sort((a, b) => a - b),
    );
    assert.ok(progress.every(fraction => fraction >= 0 && fraction <= 1));
    assert.ok(step.value.ok && step.value.value.dataset?.target.values.length === 200_000);
  });
});
