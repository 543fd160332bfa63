import type { Language } from '../../core/text';

/** What the page of a panel is made of. */
export interface PageParts {
  readonly language: Language;
  /** The webview's own origin, `webview.cspSource`. */
  readonly cspSource: string;
  readonly script: string;
  readonly style: string;
  readonly nonce: string;
}

/** 128 random bits, so that no text that finds its way into the page can guess which scripts may run. */
export function newNonce(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * The page of a panel. No data go in here: they come as messages. The policy allows our script and the modules that
 * it imports (they inherit the nonce), our one style sheet and pictures of our own or made in the page (an exported chart); no network, no
 * inline script or style, no evaluation.
 */
export function pageOf({ language, cspSource, script, style, nonce }: PageParts): string {
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src ${cspSource}`,
    `img-src ${cspSource} data:`,
    `font-src ${cspSource}`,
    "form-action 'none'",
    "base-uri 'none'",
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${language}">
  <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="${policy}">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Loss Explorer</title>
    <link rel="stylesheet" href="${style}">
  </head>
  <body>
    <div id="app"></div>
    <script type="module" nonce="${nonce}" src="${script}"></script>
  </body>
</html>`;
}
