import { DOCUMENTS } from './documents';
import type { Expected } from './expected';
import { LIBRARIES } from './libraries';
import { TABLES } from './tables';

/** Every program that was written by hand. */
export const PROGRAMS: readonly Expected[] = [...LIBRARIES, ...TABLES, ...DOCUMENTS];
