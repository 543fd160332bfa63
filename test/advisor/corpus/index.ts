import { binary } from './binary';
import { classes } from './classes';
import { counts } from './counts';
import type { CorpusFile } from './file';
import { regression } from './regression';
import { shapes } from './shapes';

export const corpus: readonly CorpusFile[] = [...regression, ...counts, ...binary, ...classes, ...shapes];
