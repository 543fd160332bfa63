// `npm run screens`: the pictures of README and docs, docs/screens/*.png, taken from the real thing.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { launchBrowser } from '../vscode/chromium.mts';
import { copyExamples } from '../vscode/examples.mts';
import { openTab, settled, tabs } from '../vscode/panel.mts';
import { startServer } from '../vscode/server.mts';
import { root, say, temporaryFolder } from '../vscode/shell.mts';
import { buildBundles, packExtension } from '../vscode/vsix.mts';
import { openWindow } from '../vscode/window.mts';

await buildBundles();
const { file: vsix } = await packExtension();
const screens = path.join(root, 'docs', 'screens');
mkdirSync(screens, { recursive: true });
const folder = path.join(temporaryFolder('screens'), 'examples');
const examples = copyExamples(folder);
const server = await startServer({ vsix, settings: { 'workbench.colorTheme': 'Default Light Modern', 'editor.minimap.enabled': false } });
const browser = await launchBrowser();
// Korean is shown once: the panel is the same.
const pictures = [...examples.map(example => ({ example, language: 'en' })), { example: 'regression-outliers.csv', language: 'ko' }];
for (const { example, language } of pictures) {
  const window = await openWindow(browser, server, { folder, file: path.join(folder, example), width: 1640, height: 1180 });
  // The file explorer would take a quarter of a picture that is about the data and the panel.
  await window.palette('View: Close Primary Side Bar');
  await window.palette('Loss Explorer: Compute Loss');
  const panel = await window.panel();
  await server.settings({ 'lossExplorer.language': language }, () =>
    panel.evaluate(wanted => document.documentElement.lang === wanted, language),
  );
  await settled(panel);
  for (const [i, label] of (await tabs(panel).allTextContents()).entries()) {
    await openTab(panel, label.trim());
    const ending = language === 'en' ? '' : `.${language}`;
    const picture = path.join(screens, `${example.replace(/\.\w+$/, '')}-${['overview', 'rows', 'shape'][i]}${ending}.png`);
    await window.page.screenshot({ path: picture });
    say(path.relative(root, picture));
  }
  await window.close();
}
await browser.close();
await server.stop();
process.exit(0);
