// A Chromium for the private VS Code: the machine's own, else Debian's, else Playwright's.
import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { root, run, runOrThrow, say } from './shell.mts';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge', 'microsoft-edge'];
const usualPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function installed(): string | undefined {
  const fromPath = (process.env.PATH ?? '').split(path.delimiter).flatMap(folder => names.map(name => path.join(folder, name)));
  return [process.env.CHROME_PATH ?? '', ...fromPath, ...usualPlaces, chromium.executablePath()].find(
    file => file !== '' && isExecutable(file),
  );
}

/** Korean text would be empty boxes in screenshots without a font for it. */
async function ensureKoreanFont(): Promise<void> {
  const fonts = await run('fc-list', [':lang=ko']);
  if (fonts.code === 0 && fonts.output.trim() === '' && isDebianRoot()) await apt('fonts-noto-cjk');
}

function isDebianRoot(): boolean {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

async function apt(...packages: string[]): Promise<void> {
  say(`installing ${packages.join(' and ')} (apt-get) …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const install = ['install', '-y', '--no-install-recommends', ...packages];
  // Package lists may be older than the packages: refresh them once, only if needed.
  if ((await run('apt-get', install, { env })).code === 0) return;
  await run('apt-get', ['update'], { env });
  await runOrThrow('apt-get', install, { env });
}

/** The path of a Chromium, installed first where there is none. */
export async function ensureChromium(): Promise<string> {
  const found = installed();
  if (found) {
    await ensureKoreanFont();
    return found;
  }
  if (isDebianRoot()) await apt('chromium', 'fonts-noto-cjk');
  else {
    say('installing Chromium (playwright) …');
    await runOrThrow(process.execPath, [path.join(root, 'node_modules/playwright-core/cli.js'), 'install', 'chromium']);
  }
  const brought = installed();
  if (!brought) throw new Error('No Chromium was found or could be installed: set CHROME_PATH to a Chromium, Chrome or Edge.');
  return brought;
}

/** A headless Chromium that makes no connections of its own: without these flags it looks for Google's hosts at every start. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: await ensureChromium(),
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-gpu-compositing',
      '--disable-gpu-rasterization',
      '--disable-software-rasterizer',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
