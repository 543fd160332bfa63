import assert from 'node:assert/strict';
import { losses } from '../../src/core/losses/index';
import { resolveParameters } from '../../src/core/parameters';
import { EXPORT_LIBRARIES, exportLibraries } from '../../src/derive/exportCode';
import { valueOrThrow } from '../engine/client';
import { type Asked, codeFor } from './exporting';
import { PROGRAMS } from './programs/index';

describe('exported code', () => {
  for (const { says, asked, program } of PROGRAMS) {
    it(says, async () => assert.equal(valueOrThrow(await codeFor(asked)), program));
  }

  const csv = (rows: number) => `y_true,y_pred\n${Array.from({ length: rows }, (_, row) => `${row},${row + 0.5}`).join('\n')}\n`;

  it('of a text that no file holds has the numbers in it, as long as they are few', async () => {
    const few = { files: { 'Untitled-1': csv(1000) }, lossId: 'mae', library: 'numpy', encoding: null } as const;
    assert.match(valueOrThrow(await codeFor(few)), /^target = np\.array\(\[$/m);
    const refused = await codeFor({ ...few, files: { 'Untitled-1': csv(1001) } });
    assert.deepEqual(refused.ok ? [] : refused.problems.map(({ code, facts }) => ({ code, facts })), [
      { code: 'code-needs-file', facts: { count: 2002, limit: 2000 } },
    ]);
  });

  it('is refused for a library that has none for these settings', async () => {
    const refused = await codeFor({ files: { 'a.csv': csv(3) }, lossId: 'half_squared_error', library: 'keras' });
    assert.deepEqual(refused.ok ? [] : refused.problems.map(({ code }) => code), ['no-code']);
  });

  const HOSTILE: readonly [says: string, name: string, literal: string][] = [
    ['quotes', 'y"y', String.raw`"y\"y"`],
    ['a quote at the end of a backslash', 'y\\"', String.raw`"y\\\""`],
    ['a backslash that would begin an escape', String.raw`y\n`, String.raw`"y\\n"`],
    ['a line end', 'y\ny', String.raw`"y\ny"`],
    ['a line separator', 'y\u2028y', String.raw`"y\u2028y"`],
    ['a turn of the writing direction', 'y\u202ey', String.raw`"y\u202ey"`],
    ['a letter mark of Arabic', 'y\u061cy', String.raw`"y\u061cy"`],
    ['half of a pair', 'y\ud800y', String.raw`"y\ud800y"`],
    ['a tag that nobody sees', 'y\u{e0041}y', String.raw`"y\U000e0041y"`],
    ['a program', '"]; import os; os.system("x"); ["', String.raw`"\"]; import os; os.system(\"x\"); [\""`],
    ['Korean', '정답 값', '"정답 값"'],
  ];
  for (const [says, name, literal] of HOSTILE) {
    it(`writes a column name with ${says} as one literal`, async () => {
      const header = `"${name.replaceAll('"', '""')}",y_pred`;
      const asked: Asked = {
        files: { 'a.csv': `${header}\n1,2\n3,4\n` },
        lossId: 'mae',
        library: 'numpy',
        columns: { target: 0, prediction: 1 },
      };
      const code = valueOrThrow(await codeFor(asked));
      assert.ok(code.includes(`target = data[${literal}].to_numpy("float64")\n`), code);
    });
    it(`writes a file name with ${says} as one literal, and keeps it in its comment`, async () => {
      const code = valueOrThrow(await codeFor({ files: { [`${name}.csv`]: csv(3) }, lossId: 'mae', library: 'numpy' }));
      assert.ok(code.includes(`data = pd.read_csv(${literal.slice(0, -1)}.csv")\n`), code);
      assert.match(code, /^# .*\n# Run it in the folder of .*\nimport numpy as np\n/);
      assert.doesNotMatch(code, /[\u2028\u202e\u061c]/);
    });
    it(`writes a word with ${says} as one literal`, async () => {
      const rows = [name, 'b', name].map((label, row) => ({
        label,
        p: [
          [0.5, 0.5],
          [0.1, 0.9],
          [0.8, 0.2],
        ][row],
      }));
      const asked: Asked = {
        files: { 'a.json': JSON.stringify(rows) },
        lossId: 'sparse_categorical_cross_entropy',
        library: 'numpy',
        columns: { target: 'label', prediction: 'p' },
      };
      const code = valueOrThrow(await codeFor(asked));
      assert.ok(/^classes = \{.*\}$/m.test(code) && code.includes(`${literal}: `), code);
    });
  }
});

describe('code of the libraries', () => {
  const defaultsOf = (id: string) => {
    const loss = losses.find(each => each.id === id)!;
    return valueOrThrow(resolveParameters(loss));
  };
  /** The settings that a library is written with in the catalogue: its own where it has them, else the defaults. */
  const withItsSettings = (id: string, library: string) => {
    const loss = losses.find(each => each.id === id)!;
    const presets = loss.equivalents.filter(each => each.library === library).map(({ preset }) => preset ?? {});
    return presets.map(preset => valueOrThrow(resolveParameters(loss, preset)));
  };

  for (const { id, equivalents } of losses) {
    it(`${id} has NumPy code, and each library has code with its settings or says what differs`, () => {
      assert.ok(
        equivalents.some(({ library, code }) => library === 'numpy' && code?.(defaultsOf(id))),
        'NumPy',
      );
      for (const library of EXPORT_LIBRARIES) {
        const named = equivalents.filter(each => each.library === library);
        const hasCode = withItsSettings(id, library).some(parameters => named.some(({ code }) => code?.(parameters)));
        assert.ok(named.length === 0 || hasCode || named.some(({ differs }) => differs), library);
      }
    });
  }

  it('is offered for the libraries that divide as the settings ask, weighted or not', () => {
    const mse = losses.find(({ id }) => id === 'mse')!;
    const offered = (normalization: string, isWeighted: boolean) => exportLibraries(mse, { normalization }, isWeighted);
    assert.deepEqual(offered('count', false), ['pytorch', 'keras', 'optax', 'sklearn', 'numpy']);
    assert.deepEqual(offered('nonzeroCount', true), ['pytorch', 'keras', 'optax', 'sklearn', 'numpy']);
  });
});
