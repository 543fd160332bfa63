// `npm run screens`: the pictures of README and docs, docs/screens/, taken from the real thing. `-- themes` takes only every tab in every theme.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { launchBrowser } from '../vscode/chromium.mts';
import { crush } from '../vscode/crush.mts';
import { copyExamples } from '../vscode/examples.mts';
import { openTab, settled, tabs } from '../vscode/panel.mts';
import { takePictures } from '../vscode/pictures.mts';
import { startServer } from '../vscode/server.mts';
import { root, say, temporaryFolder } from '../vscode/shell.mts';
import { buildBundles, packExtension } from '../vscode/vsix.mts';
import { type CodeWindow, openWindow } from '../vscode/window.mts';

/** Whole windows: an example, its language, and whether every tab is shown or only the Overview. */
const windows = [
  { example: 'regression-outliers.csv', language: 'en', isWhole: true },
  { example: 'regression-outliers.csv', language: 'ko', isWhole: true },
  { example: 'binary-probabilities.csv', language: 'en', isWhole: true },
  { example: 'binary-probabilities.csv', language: 'ko', isWhole: true },
  { example: 'three-class-logits.csv', language: 'en', isWhole: true },
] as const;

/** The panel alone in every theme and width: the tabs of regression, and the one that only classes have. */
const themed = [
  { example: 'regression-outliers.csv', tabs: ['Overview', 'Shape', 'Rows', 'Residuals', 'Learn'] },
  { example: 'binary-probabilities.csv', tabs: ['Decisions'] },
] as const;

const ids: Readonly<Record<string, string>> = {
  개요: 'overview',
  모양: 'shape',
  행별: 'rows',
  잔차: 'residuals',
  판정: 'decisions',
  배우기: 'learn',
};

await buildBundles();
const { file: vsix } = await packExtension();
const screens = path.join(root, 'docs', 'screens');
mkdirSync(path.join(screens, 'themes'), { recursive: true });
const folder = path.join(temporaryFolder('screens'), 'examples');
copyExamples(folder);
const server = await startServer({ vsix, settings: { 'workbench.colorTheme': 'Default Light Modern', 'editor.minimap.enabled': false } });
const browser = await launchBrowser();

/** A window with the panel of an example in a language. */
async function panelOf(
  example: string,
  language: string,
  width: number,
  height: number,
): Promise<{ window: CodeWindow; panel: Awaited<ReturnType<CodeWindow['panel']>> }> {
  const window = await openWindow(browser, server, { folder, file: path.join(folder, example), width, height });
  // The file explorer would take a quarter of a picture that is about the data and the panel.
  await window.palette('View: Close Primary Side Bar');
  await window.palette('Loss Explorer: Compute Loss');
  const panel = await window.panel();
  await server.settings({ 'lossExplorer.language': language }, () =>
    panel.evaluate(wanted => document.documentElement.lang === wanted, language),
  );
  await settled(panel);
  return { window, panel };
}

for (const { example, language, isWhole } of process.argv.includes('themes') ? [] : windows) {
  const { window, panel } = await panelOf(example, language, 1640, 1180);
  const labels = (await tabs(panel).allTextContents()).map(label => label.trim());
  for (const label of isWhole ? labels : labels.slice(0, 1)) {
    await openTab(panel, label);
    const picture = path.join(
      screens,
      `${example.replace(/\.\w+$/, '')}-${ids[label] ?? label.toLowerCase()}${language === 'en' ? '' : `.${language}`}.png`,
    );
    await window.page.screenshot({ path: picture });
    crush(picture);
    say(path.relative(root, picture));
  }
  await window.close();
}
const taken: string[] = [];
const pictureOf = (tab: string, theme: string, width: number): string => {
  const picture = path.join(screens, 'themes', `${tab}-${theme}-${width}.png`);
  taken.push(picture);
  return picture;
};
for (const { example, tabs: names } of themed) {
  const { window, panel } = await panelOf(example, 'en', 1640, 1180);
  await takePictures({ server, window, panel }, names, pictureOf);
  for (const picture of taken.splice(0)) crush(picture);
  await window.close();
}
await browser.close();
await server.stop();
process.exit(0);
