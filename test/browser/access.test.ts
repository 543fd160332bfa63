import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Frame } from 'playwright-core';
import { copyExamples } from '../../scripts/vscode/examples.mts';
import { hasClass, openTab, settled, tabs } from '../../scripts/vscode/panel.mts';
import { world } from './world';

interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

const axe = readFileSync(path.resolve('node_modules/axe-core/axe.min.js'), 'utf8');

/** Serious and critical violations, each in one line. axe is evaluated in the frame: a script tag would be refused by the policy. */
async function violations(panel: Frame): Promise<string[]> {
  await panel.evaluate(axe);
  const found = await panel.evaluate(async () => {
    const runner = (globalThis as unknown as { axe: { run(context: Document, options: object): Promise<{ violations: Violation[] }> } })
      .axe;
    // A webview's document has its title and its landmarks from the tab around it.
    return (await runner.run(document, { resultTypes: ['violations'], rules: { 'document-title': { enabled: false } } })).violations;
  });
  return found
    .filter(each => each.impact === 'serious' || each.impact === 'critical')
    .map(each => `${each.id}: ${each.nodes[0]?.html.slice(0, 200)} — ${each.nodes[0]?.failureSummary} (${each.nodes.length} nodes)`);
}

const themes = { light: 'Default Light Modern', dark: 'Default Dark Modern', 'high contrast': 'Default High Contrast' };
const bodyClass = { light: 'vscode-light', dark: 'vscode-dark', 'high contrast': 'vscode-high-contrast' };

describe('a panel for everyone', () => {
  const here = world({});
  let examples: string[] = [];
  before(() => {
    examples = copyExamples(here.folder);
  });

  for (const theme of Object.keys(themes) as (keyof typeof themes)[]) {
    it(`axe finds nothing serious in any tab in ${theme}`, async () => {
      const { window, server } = here;
      await window.openFile(examples.find(name => /regression/.test(name)) ?? '');
      const panel = await here.compute();
      await server.settings({ 'workbench.colorTheme': themes[theme] }, () => hasClass(panel, bodyClass[theme]));
      const found: string[] = [];
      for (const name of await tabs(panel).allTextContents()) {
        await openTab(panel, name.trim());
        found.push(...(await violations(panel)).map(violation => `${name.trim()}: ${violation}`));
      }
      assert.deepEqual(found, []);
    });
  }

  it('the keyboard alone walks through the tabs and goes to the worst row', async () => {
    const { window } = here;
    await window.openFile(examples.find(name => /regression/.test(name)) ?? '');
    await window.goTo(1);
    const panel = await here.compute();
    await panel.getByRole('tab', { name: 'Overview' }).focus();
    for (const [key, name] of [
      ['ArrowRight', 'Shape'],
      ['ArrowRight', 'Rows'],
      ['ArrowRight', 'Residuals'],
      ['End', 'Learn'],
      ['Home', 'Overview'],
      ['3', 'Rows'],
    ] as const) {
      await window.page.keyboard.press(key);
      await panel.getByRole('tab', { name, selected: true }).waitFor();
    }
    await settled(panel);
    await panel.getByRole('grid').focus();
    await window.page.keyboard.press('Enter');
    await window.position(position => position.line > 1 && position.selected > 0);
  });
});
