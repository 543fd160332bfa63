import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read } from '../../src/reader/read';
import type { Reading } from '../../src/reader/reading';

function reading(input: Parameters<typeof read>[0]): Reading {
  const result = read(input);
  assert.ok(result.ok);
  return result.value;
}

describe('the examples', () => {
  it('are what scripts/make-examples.mjs writes', () => {
    const folder = mkdtempSync(join(tmpdir(), 'loss-explorer-examples-'));
    try {
      const made = spawnSync(process.execPath, ['scripts/make-examples.mjs', folder], { encoding: 'utf8' });
      assert.equal(made.status, 0, made.stderr);
      const names = readdirSync(folder).sort();
      assert.deepEqual(
        names,
        readdirSync('examples')
          .filter(name => /\.(csv|json)$/.test(name))
          .sort(),
      );
      for (const name of names) assert.equal(readFileSync(join(folder, name), 'utf8'), readFileSync(`examples/${name}`, 'utf8'), name);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
  const expected = new Map<string, readonly [string, readonly number[], string, readonly number[]]>([
    ['regression-outliers.csv', ['y_true', [500], 'y_pred', [500]]],
    ['binary-probabilities.csv', ['y_true', [400], 'y_prob', [400]]],
    ['three-class-logits.csv', ['target', [300], 'logit_0, logit_1, logit_2', [300, 3]]],
    ['predicted-variance.csv', ['y_true', [300], 'y_pred', [300]]],
    ['event-counts.csv', ['y_true', [365], 'y_pred', [365]]],
    ['labels-from-one.csv', ['label', [150], 'logit_0 … logit_4', [150, 5]]],
    ['mask-0-255.json', ['mask', [16, 16], 'predictions', [16, 16]]],
    ['two-models.csv', ['y_true', [300], 'y_pred', [300]]],
    ['one-hot.json', ['targets', [60, 4], 'predictions', [60, 4]]],
  ]);
  for (const fileName of readdirSync('examples').filter(name => /\.(csv|json)$/.test(name)))
    it(`${fileName} is read without a remark`, () => {
      const { dataset, notes } = reading({ bytes: new Uint8Array(readFileSync(`examples/${fileName}`)), fileName });
      assert.deepEqual(notes, []);
      assert.deepEqual(
        [dataset?.target.name, dataset?.target.shape, dataset?.prediction.name, dataset?.prediction.shape],
        expected.get(fileName),
      );
    });
});
