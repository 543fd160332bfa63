// What runs before anything is installed: Node built-ins only, and any Node from 20 on. It installs the npm packages when they are
// missing or differ from package-lock.json, then runs a task from scripts/tasks with the Node 24 that came with them.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const windows = process.platform === 'win32';

const read = file => JSON.parse(readFileSync(path.join(root, file), 'utf8'));

/** The packages of package-lock.json that are not there in that version; optional ones are another platform's. */
function missingPackages() {
  return Object.entries(read('package-lock.json').packages)
    .filter(([folder, entry]) => folder !== '' && !entry.optional)
    .filter(([folder, entry]) => {
      const manifest = path.join(folder, 'package.json');
      return !existsSync(path.join(root, manifest)) || read(manifest).version !== entry.version;
    })
    .map(([folder]) => folder.replace(/^.*node_modules\//, ''));
}

function say(sentence) {
  console.log(`· ${sentence}`);
}

function stop(sentence) {
  console.error(`✗ ${sentence}`);
  process.exit(1);
}

/** node_modules/node/bin/node is fetched by that package's install script, which npm may have held back: then it is run here. */
function nodeOfTheProject() {
  const folder = path.join(root, 'node_modules', 'node');
  const binary = path.join(folder, 'bin', windows ? 'node.exe' : 'node');
  if (!existsSync(binary)) {
    say('fetching Node 24 (the install script of the package "node" did not run) …');
    spawnSync(process.execPath, ['installArchSpecificPackage.js'], { cwd: folder, stdio: 'inherit' });
  }
  if (existsSync(binary)) return binary;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  return stop('Node 24 is missing: "npm rebuild node" should bring node_modules/node/bin/node. Or run this with Node 24 itself.');
}

function install() {
  const missing = missingPackages();
  if (missing.length === 0) return;
  say(`installing ${missing.length} npm packages (npm ci) …`);
  // npm's complaints about the Node that starts it do not matter: everything after this runs on the project's own.
  const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: root, stdio: 'inherit', shell: windows });
  if (npm.error) stop(`npm could not be started (${npm.error.message}). Install Node.js with npm, then try again.`);
  if (npm.status !== 0) stop('npm ci failed; the reason stands above. A registry that cannot be reached is the usual one.');
  const still = missingPackages();
  if (still.length > 0) stop(`npm ci ended well and yet these packages are missing: ${still.slice(0, 5).join(', ')}.`);
}

/** Installs what is missing and runs scripts/tasks/<task>.mts on Node 24 with the arguments of this process; ends with its exit code. */
export function runTask(task) {
  install();
  const node = nodeOfTheProject();
  const env = { ...process.env, PATH: path.dirname(node) + path.delimiter + process.env.PATH };
  const child = spawn(node, [path.join('scripts', 'tasks', `${task}.mts`), ...process.argv.slice(2)], { cwd: root, stdio: 'inherit', env });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', error => stop(`${node} could not be started: ${error.message}`));
  child.on('exit', code => process.exit(code ?? 1));
}
