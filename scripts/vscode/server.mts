// The private VS Code: the server build that the npm package code-server carries, started without code-server's own launcher,
// which would need native modules. It brings workbench, extension host and webviews; a browser is its window.
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Settings, writeUntilTaken } from './settings.mts';
import { atExit, cache, run, runOrThrow, say, temporaryFolder } from './shell.mts';

const version = '4.139.1';
const home = path.join(cache, 'server');
/** The folder of that build: the web workbench lies in `out`, built-in extensions in `extensions`. */
export const build = path.join(home, 'node_modules/code-server/lib/vscode');
const entry = path.join(build, 'out/server-main.js');
const complete = path.join(home, `.complete-${version}`);

/** The version of VS Code that this server build is. */
export const codeVersion = version.replace(/^4\./, '1.') + ' (server build)';

/** Downloads the server build from the npm registry once; an interrupted download is begun anew. */
export async function ensureServer(): Promise<void> {
  if (existsSync(complete)) return;
  const usable = existsSync(entry) && (await run(process.execPath, [entry, '--version'], { timeout: 30_000 })).code === 0;
  if (!usable) {
    say(`downloading VS Code ${codeVersion} from the npm registry (580 MB on disk, about a minute, only once) …`);
    const partial = `${home}.partial`;
    rmSync(partial, { recursive: true, force: true });
    rmSync(home, { recursive: true, force: true });
    mkdirSync(partial, { recursive: true });
    writeFileSync(path.join(partial, 'package.json'), '{ "private": true }\n');
    // --ignore-scripts: its postinstall refuses other Node versions and compiles native modules that are not needed here.
    const install = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
    await runOrThrow('npm', [...install, '--prefix', partial, `code-server@${version}`]);
    const partialBuild = path.join(partial, path.relative(home, build));
    await runOrThrow('npm', [...install, '--omit=dev'], { cwd: partialBuild });
    renameSync(partial, home);
  }
  writeFileSync(complete, '');
}

/** Settings without which VS Code would save what a test types, open a chat or welcome page, or look for updates. */
export const calmSettings = {
  'files.autoSave': 'off',
  'chat.disableAIFeatures': true,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'telemetry.telemetryLevel': 'off',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
};

export interface Server {
  readonly port: number;
  /** Writes settings over the calm ones and those of the start, and waits until `isTaken` says that VS Code took them up. */
  settings(values: Settings, isTaken: () => Promise<boolean>): Promise<void>;
  /** What the server has printed. */
  log(): string;
  stop(): Promise<void>;
}

export interface ServerOptions {
  /** A packaged extension to install first. */
  readonly vsix?: string;
  readonly settings?: Settings;
  /** False asks for trust, so that Restricted Mode can be tested. */
  readonly trusted?: boolean;
  readonly env?: NodeJS.ProcessEnv;
  /** Where it keeps its state; a temporary folder unless told. */
  readonly folder?: string;
}

/** Starts a server with data folders of its own on a free port and waits until it is ready. */
export async function startServer(options: ServerOptions = {}): Promise<Server> {
  await ensureServer();
  const folder = options.folder ?? temporaryFolder('server');
  const dataFolder = path.join(folder, 'data');
  const places = ['--server-data-dir', dataFolder, '--extensions-dir', path.join(folder, 'extensions')];
  // The machine's settings are watched by VS Code, the user's lie in the browser.
  const machine = path.join(dataFolder, 'data/Machine');
  const file = path.join(machine, 'settings.json');
  const settings = (values: Settings, isTaken: () => Promise<boolean>): Promise<void> =>
    writeUntilTaken(file, { ...calmSettings, ...options.settings, ...values }, isTaken);
  await settings({}, async () => true);

  if (options.vsix) await installPackage(options.vsix, places);
  const child = spawn(
    process.execPath,
    [
      entry,
      ...['--host', '127.0.0.1', '--port', '0', '--without-connection-token', '--accept-server-license-terms'],
      ...['--enable-smoke-test-driver', '--disable-telemetry'],
      ...(options.trusted === false ? [] : ['--disable-workspace-trust']),
      ...places,
    ],
    { env: { ...process.env, ...options.env }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const stop = stopper(child);
  const log = { text: '' };
  try {
    const port = await ready(child, log);
    return { port, settings, log: () => log.text, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function installPackage(vsix: string, places: readonly string[]): Promise<void> {
  const installed = await run(process.execPath, [entry, ...places, '--install-extension', vsix, '--force'], { timeout: 60_000 });
  if (!/successfully installed/.test(installed.output)) throw new Error(`${vsix} was not installed:\n${installed.output}`);
}

/** The folder of a packaged extension as VS Code installs it, for a window that has no server of its own. */
export async function unpackExtension(vsix: string): Promise<string> {
  await ensureServer();
  const folder = temporaryFolder('unpacked');
  const extensions = path.join(folder, 'extensions');
  await installPackage(vsix, ['--server-data-dir', path.join(folder, 'data'), '--extensions-dir', extensions]);
  const [name] = readdirSync(extensions).filter(each => existsSync(path.join(extensions, each, 'package.json')));
  if (!name) throw new Error(`${vsix} left no extension in ${extensions}.`);
  return path.join(extensions, name);
}

/** Resolves with the port when the server says that it is ready. */
function ready(child: ChildProcess, log: { text: string }): Promise<number> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`VS Code's server did not start within 60 s:\n${log.text}`)), 60_000);
    const take = (part: Buffer): void => {
      log.text += part;
      const port = /Server bound to [^\s]*:(\d+)/.exec(log.text)?.[1];
      if (port && log.text.includes('Extension host agent started')) {
        clearTimeout(timer);
        resolve(Number(port));
      }
    };
    child.stdout?.on('data', take);
    child.stderr?.on('data', take);
    child.on('exit', code => {
      clearTimeout(timer);
      reject(new Error(`VS Code's server ended at once with code ${code}:\n${log.text}`));
    });
  });
}

/** Ends the server now, and with this process at the latest. */
function stopper(child: ChildProcess): () => Promise<void> {
  const spare = atExit(() => child.kill('SIGKILL'));
  return () =>
    new Promise(resolve => {
      spare();
      if (child.exitCode !== null || child.signalCode !== null) return resolve();
      child.on('exit', () => resolve());
      child.kill('SIGTERM');
      setTimeout(() => child.kill('SIGKILL'), 3000).unref();
    });
}
