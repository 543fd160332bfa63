import { Uri, type WebviewPanel } from 'vscode';
import { currentLanguage } from './language';
import { newNonce, pageOf } from './panel/html';

/** Loads one of our pages into a webview: `dist/<bundle>.js` with `dist/<bundle>.css`. */
export function setPage(panel: WebviewPanel, extensionUri: Uri, bundle: 'webview' | 'reference'): void {
  const { webview } = panel;
  const dist = Uri.joinPath(extensionUri, 'dist');
  const inPage = (file: string) => webview.asWebviewUri(Uri.joinPath(dist, file)).toString();
  // Also for restored panels: the extension's folder moves with every update.
  webview.options = { enableScripts: true, enableForms: false, localResourceRoots: [dist] };
  panel.iconPath = Uri.joinPath(extensionUri, 'media', 'icon.png');
  webview.html = pageOf({
    language: currentLanguage(),
    cspSource: webview.cspSource,
    script: inPage(`${bundle}.js`),
    style: inPage(`${bundle}.css`),
    nonce: newNonce(),
  });
}
