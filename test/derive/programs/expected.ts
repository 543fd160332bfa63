import type { Asked } from '../exporting';

/** A file with a question about it, and the whole program that is to be written for it: by hand, not by the code under test. */
export interface Expected {
  readonly says: string;
  readonly asked: Asked;
  readonly program: string;
}
