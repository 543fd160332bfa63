import { runTask } from './bootstrap.mjs';

runTask('screens');
