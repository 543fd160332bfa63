// The entry of dist/core.js: the loss core, the reader and the advisor without VS Code, for tests, benchmarks and scripts.
export { advise } from './advisor/advise';
export { datasetFrom } from './core/dataset';
export { evaluate } from './core/evaluate';
export { losses } from './core/losses/index';
export { read } from './reader/read';
