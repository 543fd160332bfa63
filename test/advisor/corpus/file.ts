import type { Question } from '../../../src/advisor/advice';
import type { DatasetInput } from '../../../src/core/dataset';
import type { PredictionKind, TargetKind } from '../../../src/core/kinds';

/** One file as a person might have it, with what the rules of advisor.md (sections 2.2 to 2.5 and the decisions) say of it. */
export interface CorpusFile {
  /** Reads on from "a file of": "house prices in won". */
  readonly what: string;
  /** Arrays, the text of a CSV file, or that of a JSON file. */
  readonly input: DatasetInput | string;
  /** The columns that a person chose, where their names do not tell which is which. */
  readonly columns?: { readonly target: string; readonly prediction: string | readonly string[] };
  /** The kinds that are right; the first guess must be one of them. */
  readonly target: TargetKind | readonly TargetKind[];
  readonly prediction: PredictionKind | readonly PredictionKind[];
  /** The losses that are right as the first recommendation. */
  readonly losses: string | readonly string[];
  /** The questions that must be asked before anything else, since the kinds are too close to call; none on clear data. */
  readonly asks?: readonly Question['id'][];
  /** Losses that a person may name on these data without being warned of anything; absent where the file has a mistake or a trait to report. */
  readonly clean?: readonly string[];
}
