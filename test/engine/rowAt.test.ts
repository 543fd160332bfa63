import assert from 'node:assert/strict';
import { type EngineClient, engineHere, openTexts, valueOrThrow } from './client';

interface Case {
  readonly name: string;
  readonly file?: string;
  /** In which `{1}` is a cursor in row 1, and `{-}` one in no row. */
  readonly text: string;
}

const CASES: readonly Case[] = [
  {
    name: 'the lines of a table, wherever in them, but not its header or what follows it',
    text: '{-}y,p{-}\n{1}1,{1}1.5{1}\n{2}2,2.5{2}\n{3}3,3{3}\n{-}',
  },
  { name: 'lines with blanks around them and empty lines between', text: 'y,p\n{1}  1,1.5  {1}\n{-}\n{2}2,2{2}\n' },
  {
    name: 'a record that goes over two lines, because a cell holds a line end',
    text: 'name,y_true,y_pred\n"a\n{1}b",1,{1}1.5\n{2}c,2,2\n',
  },
  { name: 'lines that end with \\r\\n', text: 'y,p\r\n{1}1,1.5{1}\r\n{2}2,2{2}\r\n' },
  {
    name: 'the elements of two lists, both ends of each included',
    file: 'a.json',
    text: '{{-}"y_true": [{1}1.{1}5{1}, {2}2{2}, 3], "y_pred": [1,{2}2{2},{3}3.5{3}]{-}}',
  },
  { name: 'records of JSON', file: 'a.json', text: '[{-}\n  {1}{"y": 1,{1}\n   "p": {1}1.5}{1},{-}\n  {2}{"y": 2, "p": 2}{2}\n]{-}' },
  { name: 'records one a line', file: 'a.jsonl', text: '{1}{"y": 1, "p": 1.5}{1}\n{2}{"y": 2, "p": 2}{2}\n' },
  {
    name: 'rows of an array of rows, brackets included',
    file: 'a.json',
    text: '{"label": [{1}0{1}, 1], "logits": [{-} {1}[0.5,{1} 1.5, 0]{1},\n {2}[1, 2,{2} 3]{2}]}',
  },
];

/** Takes the cursors out of a text and tells where they stood. */
function cursorsOf(marked: string) {
  const cursors: { line: number; character: number; row: number | null }[] = [];
  let text = '';
  let from = 0;
  for (const mark of marked.matchAll(/\{(\d|-)\}/g)) {
    text += marked.slice(from, mark.index);
    from = mark.index + mark[0].length;
    const lines = text.split('\n');
    cursors.push({ line: lines.length - 1, character: lines.at(-1)!.length, row: mark[1] === '-' ? null : Number(mark[1]) - 1 });
  }
  return { text: text + marked.slice(from), cursors };
}

describe('the row under a cursor', () => {
  let engine: EngineClient;
  beforeEach(() => {
    engine = engineHere();
  });
  afterEach(() => engine.dispose());
  const rowAt = async (line: number, character: number, file = 0) =>
    valueOrThrow(await engine.request('rowAt', { session: 's', file, line, character }));

  for (const { name, file = 'a.csv', text: marked } of CASES) {
    it(`is found in ${name}`, async () => {
      const { text, cursors } = cursorsOf(marked);
      const opened = await openTexts(engine, { [file]: text });
      assert.equal(opened.state, 'ready', JSON.stringify(opened.notes));
      for (const { line, character, row } of cursors) assert.equal(await rowAt(line, character), row, `${line}:${character}`);
    });
  }

  it('is found in each of two files', async () => {
    await openTexts(engine, { 'y_true.csv': 'y_true\n1\n2\n3\n', 'y_pred.json': '[1.5, 2.5,\n3.5]' });
    assert.deepEqual(
      [await rowAt(2, 0), await rowAt(0, 7, 1), await rowAt(1, 1, 1), await rowAt(0, 0, 1), await rowAt(0, 0, 2)],
      [1, 1, 2, null, null],
    );
  });

  it('is one that was left out, too', async () => {
    await openTexts(engine, { 'a.csv': 'y,p\n1,1\n2,nan\n3,3\n' });
    assert.equal(await rowAt(2, 1), 1);
  });

  const ROWS = 5_000;
  const MANY: readonly (readonly [what: string, fileName: string, text: string])[] = [
    ['lines', 'a.csv', `y,p\n${Array.from({ length: ROWS }, (_, i) => `${i % 7},${(i * i) % 101}`).join('\n')}\n`],
    [
      'elements of lists',
      'a.json',
      `{"y_true": [${Array.from({ length: ROWS }, (_, i) => i % 7).join(', ')}],\n"y_pred": [\n${Array.from({ length: ROWS }, (_, i) => (i * i) % 101).join(',\n')}]}`,
    ],
    ['records', 'a.json', `[${Array.from({ length: ROWS }, (_, i) => `{"y": ${i % 7}, "p": ${(i * i) % 101}}`).join(',\n')}]`],
  ];
  for (const [what, fileName, text] of MANY) {
    it(`is the inverse of the place of a row, in any order, among ${ROWS} ${what}`, async () => {
      await openTexts(engine, { [fileName]: text });
      for (let i = 0; i < 200; i += 1) {
        const row = (i * 2_713) % ROWS;
        for (const { span } of valueOrThrow(await engine.request('place', { session: 's', row }))) {
          assert.equal(await rowAt(span.start.line, span.start.character), row);
          assert.equal(await rowAt(span.end.line, span.end.character), row);
        }
      }
    });
  }
});
