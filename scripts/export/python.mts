// A Python with the libraries that exported code is executed with.
import { existsSync } from 'node:fs';
import { run, say } from '../vscode/shell.mts';

const NEEDED = 'import torch, sklearn, numpy, pandas';
const PACKAGES = ['python3-torch', 'python3-sklearn', 'python3-pandas'];
/** The one in PATH may be somebody's own; the packages of Debian go to the system's. */
const PROGRAMS = ['python3', '/usr/bin/python3'];
const MINUTE = 60_000;

export type Found = { readonly program: string } | { readonly missing: string };

async function importing(): Promise<string | undefined> {
  for (const program of PROGRAMS) if ((await run(program, ['-c', NEEDED], { timeout: 2 * MINUTE })).code === 0) return program;
  return undefined;
}

/** Whether this is Debian or a child of it, and we may install. */
function mayInstall(): boolean {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get');
}

/** Finds a Python with PyTorch, scikit-learn, NumPy and pandas; installs them on Debian as root; else tells why there is none. */
export async function pythonWithLibraries(): Promise<Found> {
  const there = await importing();
  if (there) return { program: there };
  if (!mayInstall()) return { missing: 'no python3 here can import torch, sklearn, numpy and pandas, and this is not Debian as root' };
  say(`installing ${PACKAGES.join(', ')} (apt-get) …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...PACKAGES]]) {
    const { code, output } = await run('apt-get', args, { env, timeout: 15 * MINUTE });
    if (code !== 0) return { missing: `apt-get ${args[0]} failed: ${output.trim().split('\n').at(-1) ?? ''}` };
  }
  const installed = await importing();
  return installed ? { program: installed } : { missing: `${PACKAGES.join(', ')} are installed, and still cannot be imported` };
}
