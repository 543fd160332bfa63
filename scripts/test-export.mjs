import { runTask } from './bootstrap.mjs';

runTask('test-export');
