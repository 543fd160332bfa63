// A Python with the libraries that exported code is executed with.
import { existsSync } from 'node:fs';
import { pythonWith } from '../python.mts';
import { run, say } from '../vscode/shell.mts';

const PACKAGES = ['python3-torch', 'python3-sklearn', 'python3-pandas'];
const MINUTE = 60_000;

export type Found = { readonly program: string } | { readonly missing: string };

const importing = (): string | undefined => pythonWith('torch', 'sklearn', 'numpy', 'pandas');

/** Whether this is Debian or a child of it, and we may install. */
function mayInstall(): boolean {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get');
}

/** Finds a Python with PyTorch, scikit-learn, NumPy and pandas; installs them on Debian as root; else tells why there is none. */
export async function pythonWithLibraries(): Promise<Found> {
  const there = importing();
  if (there) return { program: there };
  if (!mayInstall()) return { missing: 'no python3 here can import torch, sklearn, numpy and pandas, and this is not Debian as root' };
  say(`installing ${PACKAGES.join(', ')} (apt-get) …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...PACKAGES]]) {
    const { code, output } = await run('apt-get', args, { env, timeout: 15 * MINUTE });
    if (code !== 0) return { missing: `apt-get ${args[0]} failed: ${output.trim().split('\n').at(-1) ?? ''}` };
  }
  const installed = importing();
  return installed ? { program: installed } : { missing: `${PACKAGES.join(', ')} are installed, and still cannot be imported` };
}
