import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { losses } from '../../src/core/losses/index';

function docs(...args: string[]): { readonly code: number | null; readonly output: string } {
  const run = spawnSync(process.execPath, ['scripts/docs.mjs', ...args], { encoding: 'utf8' });
  return { code: run.status, output: run.stdout + run.stderr };
}

describe('the documentation of the losses', function () {
  this.timeout(60_000);
  const folder = mkdtempSync(path.join(tmpdir(), 'docs-'));
  const inFolder = (file: string) => path.join(folder, file);
  before(() => assert.equal(docs(folder).code, 0));
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('in docs/losses is what the catalogue says now (else: npm run docs)', () => {
    const { code, output } = docs('--check');
    assert.equal(code, 0, output);
  });

  it('is two pages and two pictures a loss, and the table and the mistakes in two languages', () => {
    assert.equal(readdirSync(inFolder('pictures')).length, 2 * losses.length);
    assert.equal(readdirSync(folder).filter(file => file.endsWith('.md')).length, 2 * losses.length + 4);
  });

  it('comes out the same each time', () => assert.match(docs(folder).output, /0 written, 0 removed/));

  it('is stale where a page was changed, lost, or left over by a loss that is no more; the check names them and writes nothing', () => {
    writeFileSync(inFolder('mse.md'), 'changed');
    rmSync(inFolder('pictures/mae.ko.svg'));
    writeFileSync(inFolder('no_such_loss.md'), 'left over');
    const { code, output } = docs('--check', folder);
    assert.equal(code, 1);
    assert.deepEqual(
      output
        .split('\n')
        .filter(line => line.includes(folder))
        .map(line => line.replace(`${folder}/`, ''))
        .sort(),
      [
        'mse.md is not what the catalogue says now.',
        'no_such_loss.md belongs to no loss.',
        'pictures/mae.ko.svg is not what the catalogue says now.',
      ],
    );
    assert.equal(readFileSync(inFolder('mse.md'), 'utf8'), 'changed');
    assert.ok(!existsSync(inFolder('pictures/mae.ko.svg')));
    assert.match(docs(folder).output, /2 written, 1 removed/);
    assert.equal(docs('--check', folder).code, 0);
  });
});
