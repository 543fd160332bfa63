#!/usr/bin/env node
// Takes the arguments of a desktop VS Code and serves them with the server build in a headless Chromium, so that
// @vscode/test-electron's runTests can start either. Ends with the exit code of the tests that ran in the extension host.
import { format } from 'node:util';
import { launchBrowser } from './chromium.mts';
import { startServer } from './server.mts';
import { temporaryFolder } from './shell.mts';
import { addressOf } from './window.mts';

const argumentOf = (name: string): string | undefined =>
  process.argv.find(argument => argument.startsWith(`--${name}=`))?.slice(name.length + 3);

const extension = argumentOf('extensionDevelopmentPath');
const tests = argumentOf('extensionTestsPath');
if (!extension || !tests) throw new Error('Expected --extensionDevelopmentPath=… and --extensionTestsPath=….');
const folder = process.argv.slice(2).find(argument => !argument.startsWith('-')) ?? temporaryFolder('workspace');

const server = await startServer({ trusted: !process.argv.includes('--disable-workspace-trust') ? false : undefined });
const browser = await launchBrowser();
const page = await browser.newPage();
page.setDefaultTimeout(0);

const workbench: string[] = [];
const ended = new Promise<number>(resolve => {
  void page.exposeFunction('codeAutomationLog', (_type: string, args: readonly unknown[]) => {
    // The arguments of a console call: a format with "%c" styles and mocha's own "%s" in it.
    const text = format(...args);
    const fromTests = text.startsWith('[Extension Host]');
    const line = fromTests ? text.replace(/^\[Extension Host\] ?/, '') : text;
    // The server build comes without native modules and says so each time it looks for one.
    if (/Could not locate the bindings file|native-watchdog/.test(line)) return;
    if (fromTests) process.stdout.write(`${line}\n`);
    else workbench.push(line.split('\n')[0] ?? '');
  });
  void page.exposeFunction('codeAutomationExit', (code: number) => resolve(code));
  // Nobody waits for a window that never reports: mocha's own limits end much earlier.
  setTimeout(() => resolve(124), 15 * 60_000).unref();
  page.on('crash', () => resolve(70));
  page.on('close', () => resolve(71));
  process.on('SIGTERM', () => resolve(72));
  process.on('SIGINT', () => resolve(73));
});
await page.goto(addressOf(server, { folder, extension, tests }));
const code = await ended;
if (code !== 0) process.stderr.write(`${workbench.slice(-8).join('\n')}\n`);
await browser.close();
await server.stop();
process.exit(code);
