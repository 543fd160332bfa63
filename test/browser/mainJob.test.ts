import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { settled } from '../../scripts/vscode/panel.mts';
import { lossValue } from './shown';
import { world } from './world';

interface GoldenCase {
  readonly id: string;
  readonly target: readonly number[];
  readonly prediction: readonly (number | readonly number[])[];
  readonly perSample: readonly number[];
  readonly mean: number;
}

function goldenCase(id: string): GoldenCase {
  const file = `test/golden/${id.replace(/-\d+$/, '')}.json`;
  const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { cases: readonly GoldenCase[] };
  const found = cases.find(each => each.id === id);
  assert.ok(found, `There is a golden case ${id}.`);
  return found;
}

/** Cases with the parameters that are the defaults, as tables whose header tells the roles; the loss by its full name. */
const rows = [
  { id: 'mse-003', header: 'target,prediction', loss: 'Mean squared error' },
  { id: 'mae-003', header: 'target,prediction', loss: 'Mean absolute error' },
  { id: 'binary_cross_entropy-011', header: 'label,probability', loss: 'Binary cross entropy' },
  {
    id: 'sparse_categorical_cross_entropy_with_logits-007',
    header: 'label,logit_0,logit_1,logit_2,logit_3',
    loss: 'Sparse categorical cross entropy with logits',
  },
].map(row => ({ ...row, golden: goldenCase(row.id) }));

const csvOf = (header: string, { target, prediction }: GoldenCase): string =>
  [header, ...target.map((value, row) => [value, prediction[row]].flat().join(','))].join('\n') + '\n';

describe('the main job', () => {
  const here = world(Object.fromEntries(rows.map(row => [`${row.id}.csv`, csvOf(row.header, row.golden)])));

  for (const { id, loss, golden } of rows) {
    it(`right-click on a selection shows ${id} as other libraries compute it, and the worst row leads back`, async () => {
      const { window } = here;
      const { length } = golden.target;
      await window.openFile(`${id}.csv`);
      await window.select([1, 1], [length + 2, 1]);
      await window.contextMenuOnSelection('Compute Loss');
      const panel = await window.panel();
      await settled(panel);

      const shown = await lossValue(panel, loss);
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
      // A click leaves the focus in the panel, and the status bar tells of the active editor only.
      await window.tab(`${id}.csv`).click();
      await window.position(position => position.line === worst + 2 && position.selected > 0);
    });
  }
});
