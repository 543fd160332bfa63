import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { losses } from '../../src/core/losses/index';
import { type FormulaPack, unpackFormula } from '../../src/host/formulaPack';
import { elementsOf } from './xml';

/** Runs the build step as `npm run build` does, into `folder`. */
function draw(folder: string): string {
  const run = spawnSync(process.execPath, ['scripts/formulas.mjs', folder], { encoding: 'utf8' });
  assert.equal(run.status, 0, run.stderr);
  return run.stdout;
}

describe('the pictures of the formulas', function () {
  this.timeout(60_000);
  const folder = mkdtempSync(path.join(tmpdir(), 'formulas-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  before(() => draw(folder));

  it('are a value, a gradient and a stable form for each loss that has one, and nothing else', () => {
    const expected = losses.flatMap(({ id, formula }) => Object.keys(formula).map(part => `${id}.${part}.svg`));
    assert.deepEqual(readdirSync(folder).sort(), [...expected, 'formulas.json'].sort());
  });

  for (const { id, formula } of losses) {
    it(`${id} is drawn as well-formed SVG that a strict page takes and a screen reader can read`, () => {
      for (const part of Object.keys(formula)) {
        const svg = readFileSync(path.join(folder, `${id}.${part}.svg`), 'utf8');
        const [root, ...inside] = elementsOf(svg);
        assert.equal(root!.name, 'svg');
        assert.equal(root!.attributes.role, 'img');
        assert.ok(root!.attributes['aria-label']!.length > 3);
        assert.match(root!.attributes.width!, /^[\d.]+ex$/);
        assert.match(root!.attributes.viewBox!, /^[-\d. ]+$/);
        assert.ok(svg.includes('currentColor'));
        assert.ok(inside.some(({ name }) => name === 'path'));
        for (const { name, attributes } of [root!, ...inside]) {
          assert.ok(['svg', 'title', 'g', 'path', 'rect', 'text', 'line'].includes(name), name);
          for (const [attribute, value] of Object.entries(attributes)) {
            assert.doesNotMatch(attribute, /^(style|on.*|.*href|src|id)$/);
            // Branches are found by their class; nothing else is.
            if (attribute === 'class') assert.match(value, /^branch-\d$/);
            if (attribute !== 'xmlns') assert.doesNotMatch(value, /url\(|https?:|javascript:/);
          }
        }
        assert.ok(svg.length < 32_000, `${svg.length} characters`);
      }
    });
  }

  it('are packed for shipping with each glyph once, and come out of the pack as they are', () => {
    const source = readFileSync(path.join(folder, 'formulas.json'), 'utf8');
    const pack = JSON.parse(source) as FormulaPack;
    assert.equal(new Set(pack.glyphs).size, pack.glyphs.length);
    for (const { id, formula } of losses) {
      for (const part of Object.keys(formula)) {
        assert.equal(unpackFormula(pack, `${id}.${part}`), readFileSync(path.join(folder, `${id}.${part}.svg`), 'utf8'));
      }
    }
    assert.equal(unpackFormula(pack, 'no_such_loss.value'), undefined);
    assert.equal(unpackFormula(pack, 'toString'), undefined);
  });

  it('are kept while they are up to date, drawn anew when they are not, and removed with their loss', () => {
    const [stale, old] = [path.join(folder, 'mse.value.svg'), path.join(folder, 'no_such_loss.value.svg')];
    writeFileSync(stale, '<svg/>');
    writeFileSync(old, '<svg/>');
    const all = losses.reduce((count, { formula }) => count + Object.keys(formula).length, 0);
    assert.match(draw(folder), new RegExp(`1 drawn, ${all - 1} kept`));
    assert.ok(readFileSync(stale, 'utf8').length > 1000);
    assert.ok(!readdirSync(folder).includes('no_such_loss.value.svg'));
  });
});
