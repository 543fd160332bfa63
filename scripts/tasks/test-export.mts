// `npm run test:export`: executes the code that the panel copies. Without the Python libraries it says so and ends well; with
// `--required` it fails then.
import { pythonWithLibraries } from '../export/python.mts';
import { executeExports } from '../export/run.mts';

const python = await pythonWithLibraries();
if ('missing' in python) {
  console.log(`· Not tested: the exported PyTorch, scikit-learn and NumPy code, because ${python.missing}.`);
  process.exit(process.argv.includes('--required') ? 1 : 0);
}
const { failed } = await executeExports(python.program);
process.exit(failed === 0 ? 0 : 1);
