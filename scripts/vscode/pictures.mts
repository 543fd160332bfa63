// Pictures of the panel: every tab that is wanted, in every kind of theme, as narrow and as wide as people have it.
import type { Frame } from 'playwright-core';
import { hasClass, openTab } from './panel.mts';
import type { Server } from './server.mts';
import type { CodeWindow } from './window.mts';

/** VS Code's own theme of each kind, and the class that VS Code puts on a webview's body in it. */
const themes = {
  light: ['Default Light Modern', 'vscode-light'],
  dark: ['Default Dark Modern', 'vscode-dark'],
  contrast: ['Default High Contrast', 'vscode-high-contrast'],
  'contrast-light': ['Default High Contrast Light', 'vscode-high-contrast-light'],
} as const;
const widths = [700, 1400];

/** Takes them; `fileOf` says where each goes. Light comes last: it is how a window starts. */
export async function takePictures(
  { server, window, panel }: { readonly server: Server; readonly window: CodeWindow; readonly panel: Frame },
  names: readonly string[],
  fileOf: (tab: string, theme: string, width: number) => string,
): Promise<void> {
  for (const [theme, [label, bodyClass]] of Object.entries(themes).reverse()) {
    await server.settings({ 'workbench.colorTheme': label }, () => hasClass(panel, bodyClass));
    for (const width of widths) {
      await window.setPanelWidth(width);
      for (const name of names) {
        await openTab(panel, name);
        const frame = await panel.parentFrame()?.frameElement();
        await frame?.screenshot({ path: fileOf(name.toLowerCase().replace(/\W+/g, '-'), theme, width) });
      }
    }
  }
}
