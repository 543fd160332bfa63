// Finds a Python that has certain packages: the first in PATH need not be the one that Debian's packages belong to.
import { spawnSync } from 'node:child_process';

const CANDIDATES = ['python3', '/usr/bin/python3', 'python'];

/** The first Python that can import all of these modules; undefined where none can. */
export function pythonWith(...modules: readonly string[]): string | undefined {
  return CANDIDATES.find(python => spawnSync(python, ['-c', `import ${modules.join(', ')}`], { stdio: 'ignore' }).status === 0);
}
