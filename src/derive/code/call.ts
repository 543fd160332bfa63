import type { ParameterValues } from '../../core/definition';
import type { Library } from '../../core/equivalent';
import type { Brackets } from './brackets';
import type { Imports } from './imports';
import type { LossName } from './names/index';
import type { Settings } from './settings';
import type { ProgramLanguage, Tokens } from './tokens';

/** A loss that a program calls. */
export interface CallAt {
  /** Where its name stands. */
  readonly range: { readonly start: number; readonly end: number };
  readonly library: Library;
  readonly lossId: string;
  /** Our parameters over the defaults, with which the call's number comes out. */
  readonly parameters: ParameterValues;
  /** The call as it is written, on one line and shortened. */
  readonly label: string;
  readonly name: LossName;
  /** What the arguments say. */
  readonly settings: Settings;
  /** True for a name in an import statement, which calls nothing. */
  readonly isImport: boolean;
}

/** A piece of a program, with what else tells of its names: for a cell of a notebook the other cells. */
export interface Program {
  readonly text: string;
  readonly language: ProgramLanguage;
  readonly elsewhere?: string;
}

/** What the search for calls knows of a program. */
export interface Parsed {
  readonly tokens: Tokens;
  readonly brackets: Brackets;
  readonly imports: Imports;
  /** Imports of the program's other parts. */
  readonly others: Imports | undefined;
  /** True when LightGBM is spoken of, whose objectives are everyday words. */
  readonly hasLightgbm: boolean;
}

/** Labels are for people. */
export const LONGEST_LABEL = 80;
