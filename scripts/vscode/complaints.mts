// What our code logs as an error, throws, or is refused by the content security policy, among all that VS Code itself prints.
import type { ConsoleMessage, Page } from 'playwright-core';

/** Ours by where it was logged: a webview's document or script (no other extension opens one here), our extension host code, our name. */
function isOurs(text: string, url: string): boolean {
  return (
    /webview\/browser\/pre|vscode-resource/.test(url) ||
    /^%c\[Extension Host\]/.test(text) ||
    /loss-explorer\.loss-explorer|lossExplorer/.test(`${text} ${url}`)
  );
}

/** Chromium and VS Code say these about themselves, also with an empty webview or none. */
const harmless = [
  /Could not locate the bindings file|native-watchdog|\[DEP\d+\]/,
  /An iframe which has both allow-scripts and allow-same-origin/,
  /Found unexpected service worker controller/,
  /has some features disabled|Unrecognized feature/,
  /extension\(s\) .* (signature|gallery)/i,
  // The chat extension that VS Code brings along.
  /Failed to retrieve configuration properties/,
];

/** Collects complaints from now on into the list that it returns. */
export function listenForComplaints(page: Page): string[] {
  const complaints: string[] = [];
  const take = (text: string, url: string): void => {
    if (isOurs(text, url) && !harmless.some(pattern => pattern.test(text))) complaints.push(`${text} (${url})`);
  };
  page.on('console', (message: ConsoleMessage) => {
    const text = message.text();
    const refused = /Content Security Policy|Refused to/.test(text);
    if (message.type() === 'error' || refused) take(text, message.location().url);
  });
  page.on('pageerror', error => take(`${error.message}\n${error.stack ?? ''}`, error.stack ?? ''));
  return complaints;
}
