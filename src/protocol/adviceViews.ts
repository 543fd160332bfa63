import type { Answers, Finding, Question } from '../advisor/advice';
import type { ParameterValues } from '../core/definition';
import type { Text } from '../core/text';
import type { Thread } from '../derive/thread';
import type { Place } from './places';

/** How a fix is named: the finding that offers it, and the loss under which that was found. The advisor finds it again by itself. */
export interface AppliedFix {
  readonly code: string;
  readonly lossId: string;
  readonly parameters: ParameterValues;
}

/** What a person changed of the panel's view of the data: fixes in the order in which they were applied, and answers. */
export interface Adjustment {
  readonly fixes: readonly AppliedFix[];
  readonly answers: Answers;
}

/** One finding as the strip shows it. */
export interface FindingView extends Pick<Finding, 'code' | 'level' | 'certainty' | 'asGiven' | 'asMeant' | 'text'> {
  readonly title: Text;
  /** Why it is a mistake, for any data. */
  readonly why: Text;
  readonly evidence: readonly Thread[];
  /** The first rows concerned, as 0-based samples of the file with their 1-based lines (0 where the file is no table). */
  readonly rows: readonly { readonly row: number; readonly line: number }[];
  /** How many rows are concerned; 0 when it is about the arrays as a whole. */
  readonly count: number;
  readonly fix?: {
    readonly label: Text;
    /** The fix is another loss, or other parameters; the numbers stay as they are. */
    readonly use?: { readonly lossId: string; readonly parameters: ParameterValues };
    /** The fix is an answer that a person could have given to a question. */
    readonly answers?: Answers;
  };
}

/** Something that was changed and can be undone. */
export interface AppliedView {
  readonly code: string;
  readonly label: Text;
}

/** What the strip above the plots shows. */
export interface AdviceView {
  /** Worst first. */
  readonly findings: readonly FindingView[];
  readonly questions: readonly Question[];
  /** In the order of application; those that no longer apply are left out. */
  readonly applied: readonly AppliedView[];
  readonly answers: Answers;
}

/** A finding with places in the files, for the editor. */
export interface PlacedFinding extends Pick<Finding, 'code' | 'level' | 'text'> {
  readonly title: Text;
  readonly fix?: FindingView['fix'];
  /** The rows concerned, at most `MOST_PLACES` of them; the first row of the data where it is about the arrays as a whole. */
  readonly places: readonly Place[];
  readonly count: number;
}
