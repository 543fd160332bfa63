import assert from 'node:assert/strict';
import { losses } from '../../src/core/losses/index';
import { cardOf } from '../../src/derive/card';
import { pythonEncoding } from '../../src/engine/export/encodings';
import { csvOf, engineHere, openTexts, valueOrThrow } from './client';

const csv = csvOf({ y_true: [1, 2], y_pred: [1, 4], weight: [1, 3] });
const mae = { session: 's', lossId: 'mae', parameters: {} };
const asked = { ...mae, library: 'numpy', language: 'en' } as const;

describe('the engine asked for code', () => {
  it('tells the same libraries with the overview and by themselves', async () => {
    const engine = engineHere();
    await openTexts(engine, { 'a.csv': csv });
    const alone = valueOrThrow(await engine.request('exportable', mae));
    assert.deepEqual(alone, ['pytorch', 'keras', 'sklearn', 'numpy']);
    assert.deepEqual(valueOrThrow(await engine.request('overview', mae)).exportable, alone);
  });

  it('offers nothing where the settings are refused', async () => {
    const engine = engineHere();
    await openTexts(engine, { 'a.csv': csv });
    const overview = valueOrThrow(await engine.request('overview', { ...mae, lossId: 'huber', parameters: { delta: -1 } }));
    assert.deepEqual(overview.exportable, []);
  });

  it('loads a text from its file once it has been saved, and until then writes the numbers', async () => {
    const engine = engineHere();
    await openTexts(engine, { 'a.csv': csv });
    assert.match(valueOrThrow(await engine.request('exportCode', asked)), /^target = np\.array\(\[1, 2\], dtype="float64"\)$/m);
    const saved = valueOrThrow(await engine.request('exportCode', { ...asked, encodings: ['utf16le'] }));
    assert.match(saved, /^data = pd\.read_csv\("a\.csv", encoding="utf-16"\)$/m);
  });

  it('refuses a session that is not open, and a loss that there is none of', async () => {
    const engine = engineHere();
    const codeOf = async (question: typeof asked | (Omit<typeof asked, 'lossId'> & { lossId: string })) => {
      const reply = await engine.request('exportCode', question);
      return reply.ok ? '' : reply.problems[0].code;
    };
    assert.equal(await codeOf(asked), 'internal');
    await openTexts(engine, { 'a.csv': csv });
    assert.equal(await codeOf({ ...asked, lossId: 'hubber' }), 'unknown-loss');
  });

  const ENCODINGS: readonly [name: string, python: string | undefined][] = [
    ['utf8', 'utf-8'],
    ['utf8bom', 'utf-8-sig'],
    ['utf16be', 'utf-16'],
    ['euckr', 'cp949'],
    ['windows1252', 'cp1252'],
    ['iso88591', 'iso8859-1'],
    ['iso885915', 'iso8859-15'],
    ['cp437', 'cp437'],
    ['no-such', undefined],
    ['constructor', undefined],
  ];
  for (const [name, python] of ENCODINGS)
    it(`calls ${name} ${python ?? 'nothing'} in Python`, () => assert.equal(pythonEncoding(name), python));

  it('lists NumPy on no card: it has no losses, they are written in it', () => {
    assert.deepEqual(
      losses.filter(loss => cardOf(loss).libraries.some(({ library }) => library === 'numpy')).map(({ id }) => id),
      [],
    );
  });
});
