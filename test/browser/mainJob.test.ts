import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { settled } from '../../scripts/vscode/panel.mts';
import { lossValue } from './shown';
import { world } from './world';

interface GoldenCase {
  readonly id: string;
  readonly loss: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly target: readonly number[];
  readonly prediction: readonly number[];
  readonly perSample: readonly number[];
  readonly mean: number;
}

const golden = JSON.parse(readFileSync('test/golden/public.json', 'utf8')) as { cases: readonly GoldenCase[] };

/** The first case of a loss with a few plain rows and the default parameters. */
function goldenCase(loss: string): GoldenCase {
  const found = golden.cases.find(
    each =>
      each.loss === loss &&
      Object.keys(each.params).length === 0 &&
      each.target.length >= 5 &&
      each.target.length <= 40 &&
      [...each.target, ...each.prediction].every(value => typeof value === 'number'),
  );
  assert.ok(found, `There is a golden case of ${loss}.`);
  return found;
}

const csvOf = ({ target, prediction }: GoldenCase): string =>
  ['target,prediction', ...target.map((value, row) => `${value},${prediction[row]}`)].join('\n') + '\n';

const rows = [
  { name: 'Mean squared error', golden: goldenCase('mse') },
  { name: 'Mean absolute error', golden: goldenCase('mae') },
  { name: 'Binary cross entropy', golden: goldenCase('binary_cross_entropy') },
];

describe('the main job', () => {
  const here = world(Object.fromEntries(rows.map(row => [`${row.golden.loss}.csv`, csvOf(row.golden)])));

  for (const { name, golden } of rows) {
    it(`right-click on a selection shows ${golden.id} as other libraries compute it, and the worst row leads back`, async () => {
      const { window } = here;
      const { length } = golden.target;
      await window.openFile(`${golden.loss}.csv`);
      await window.select([1, 1], [length + 2, 1]);
      await window.contextMenuOnSelection('Compute Loss');
      const panel = await window.panel();
      await settled(panel);

      const shown = await lossValue(panel, new RegExp(`^${name}`, 'i'));
      assert.ok(Math.abs(shown.exact - golden.mean) <= 1e-12 + 1e-9 * Math.abs(golden.mean), `${shown.exact} is ${golden.mean}`);
      assert.ok(
        Math.abs(Number(shown.short.replace('−', '-').replaceAll(/[\s,]/g, '')) - golden.mean) <= 5e-3 * Math.abs(golden.mean),
        shown.short,
      );

      const worst = golden.perSample.indexOf(Math.max(...golden.perSample));
      await panel
        .getByRole('button', { name: new RegExp(`^Row ${worst + 1}\\b`) })
        .first()
        .click();
      await window.position(position => position.line === worst + 2 && position.selected > 0);
    });
  }
});
