// The entry of dist/core.js: the loss core without VS Code, for tests, benchmarks and scripts.
export { datasetFrom } from './core/dataset';
export { evaluate } from './core/evaluate';
export { losses } from './core/losses/index';
