import { readdirSync } from 'node:fs';
import path from 'node:path';
import Mocha from 'mocha';

/**
 * VS Code's extension host calls this, on the desktop and in the server build alike: all bundled tests run there, also those that need no
 * VS Code, because the extension host is not plain Node (its module loader is patched, its globals are more). The advisor's tests stay
 * out: they simulate data for minutes, with nothing but arithmetic that the tests of the core run here as well.
 */
export async function run(): Promise<void> {
  const root = path.resolve(__dirname, '../../..');
  process.chdir(root);
  const folder = path.join(root, 'dist/test');
  const mocha = new Mocha({ color: false, timeout: 30_000, reporter: path.join(root, 'scripts/reporter.cjs') });
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (file.endsWith('.test.js') && !/^(browser|advisor)\b/.test(file)) mocha.addFile(path.join(folder, file));
  }
  await mocha.loadFilesAsync();
  const failures = await new Promise<number>(resolve => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} tests failed in VS Code.`);
}
