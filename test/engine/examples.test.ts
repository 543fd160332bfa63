import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import path from 'node:path';
import type { Opened } from '../../src/protocol/views';
import { type EngineClient, engineHere, valueOrThrow } from './client';

describe('every example that ships', () => {
  const files = globSync('examples/**/*.{csv,tsv,json,jsonl}');

  it('is looked at', () => assert.ok(files.length >= 4, files.join()));

  for (const file of files) {
    it(`${file}: opens, and every tab answers for every loss that fits`, async () => {
      const engine = engineHere();
      const sources = [{ kind: 'path' as const, path: file, fileName: path.basename(file) }];
      const opened = await withoutMistakes(engine, valueOrThrow(await engine.request('open', { session: 's', sources, selections: [] })));
      assert.equal(opened.state, 'ready', JSON.stringify(opened.notes));
      assert.ok(opened.used > 0 && opened.task.ko);
      assert.ok(opened.losses.some(({ fit }) => fit === 'recommended'));
      for (const { lossId, fit, start } of opened.losses.filter(loss => loss.fit !== 'unfit')) {
        const question = { session: 's', lossId, parameters: start };
        const { value, table, worst, used } = valueOrThrow(await engine.request('overview', question));
        assert.equal(value, table.find(line => line.lossId === lossId)!.value, `${lossId} (${fit}) in headline and table`);
        assert.ok(Number.isFinite(value), `${lossId} is ${value}`);
        const rows = valueOrThrow(await engine.request('rows', question));
        assert.deepEqual([rows.mean, rows.used, rows.worst[0]!.row], [value, used, worst[0]!.row]);
        const shape = valueOrThrow(await engine.request('shape', question));
        const inside = shape.density.counts.reduce((sum, count) => sum + count, 0);
        assert.ok(inside + shape.offLeft.count + shape.offRight.count > 0);
        const places = valueOrThrow(await engine.request('place', { session: 's', row: worst[0]!.row }));
        assert.ok(places.length > 0);
      }
    });
  }
});

/** Applies the fix of every error, as a person would before anything else. */
async function withoutMistakes(engine: EngineClient, opened: Opened): Promise<Opened> {
  const { lossId } = opened;
  const { findings } = valueOrThrow(await engine.request('findings', { session: 's', lossId, parameters: {}, isNamed: false }));
  const fixes = findings.flatMap(({ code, level, fix }) =>
    level === 'error' && fix && !fix.use ? [{ code, lossId, parameters: {} }] : [],
  );
  return fixes.length === 0 ? opened : valueOrThrow(await engine.request('adjust', { session: 's', adjustment: { fixes, answers: {} } }));
}
