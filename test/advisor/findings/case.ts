import type { Finding } from '../../../src/advisor/advice';
import type { AdviceOptions } from '../../../src/advisor/advise';
import type { DatasetInput } from '../../../src/core/dataset';
import type { ReadInput } from '../../../src/reader/reading';

/** What must be found: the level, and of the rest what the case is about. Numbers come from elsewhere, never from our own output. */
export type Expected = Pick<Finding, 'level'> & Partial<Pick<Finding, 'certainty' | 'rows' | 'asGiven' | 'asMeant'>>;

/** One file and what is to be found in it. */
export interface FindingCase {
  /** Reads on from the code: "labels-one-based: labels 1 to 3 beside three columns". */
  readonly what: string;
  /** Arrays, or the text of a CSV file with headers. */
  readonly input: DatasetInput | string;
  /** What a person chose of the columns of the file, where their names do not say it. */
  readonly columns?: ReadInput['columns'];
  readonly options?: AdviceOptions;
  /** Absent for a near miss and for clean data: it must not be found. */
  readonly found?: Expected;
}

/** The cases of one finding. */
export interface FindingCases {
  readonly code: string;
  readonly cases: readonly FindingCase[];
}
