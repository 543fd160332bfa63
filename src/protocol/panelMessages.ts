import type { Answers } from '../advisor/advice';
import type { ParameterValues, ShapeAxis } from '../core/definition';
import type { Problem } from '../core/problem';
import type { Language, Text } from '../core/text';
import type { ExportLibrary } from '../derive/exportCode';
import type { FormulaPart } from '../derive/page/blocks';
import type { ReadInput } from '../reader/reading';
import type { Adjustment, AppliedFix } from './adviceViews';
import type { ModelRef } from './compareViews';
import type { EngineMethods, FindingsQuestion, LossQuestion, Method } from './messages';
import type { OverviewView } from './overviewViews';
import type { Place, Span } from './places';
import type { Picture, Taken } from './takeViews';
import type { Opened } from './views';

/** What the panel asks for; the host passes these on to the engine with its session. */
export type PassedOn =
  | 'overview'
  | 'libraries'
  | 'rows'
  | 'shape'
  | 'inverse'
  | 'whatIf'
  | 'row'
  | 'card'
  | 'findings'
  | 'residuals'
  | 'cloudIn'
  | 'decisions'
  | 'decisionAt'
  | 'wants'
  | 'select'
  | 'points'
  | 'rowPage'
  | 'shares'
  | 'rankChanges'
  | 'models'
  | 'compare';

/** Everything that the host answers to the panel. */
export type PanelMethods = {
  [Name in PassedOn]: Method<Omit<EngineMethods[Name]['params'], 'session'>, EngineMethods[Name]['reply']>;
} & {
  /** First message of a panel: it can draw now. */
  ready: Method<null, PanelStart>;
  /** Selects a sample in the editor without taking the focus when `preserveFocus` is set. */
  reveal: Method<{ row: number; preserveFocus: boolean }, null>;
  /** Marks the place of a row in the editors that show it, without moving anything; null takes the mark away. */
  hint: Method<{ row: number | null }, null>;
  /** Reveals the place of a problem. */
  revealPlace: Method<Place, null>;
  /** Opens the Quick Pick for the columns. */
  pick: Method<{ role: 'target' | 'prediction' | 'both' }, null>;
  /** Reads the source again. */
  refresh: Method<null, null>;
  /** The SVG text of a formula of `dist/formulas`. */
  formula: Method<{ lossId: string; part: FormulaPart }, string>;
  /** Lets a person choose a file of predictions to compare with; answers which file it is (see `ModelRef`), or null when they turn away. */
  compareFile: Method<null, { readonly file: number } | null>;
  /** Copies the code of a library for the number shown. */
  copyCode: Method<LossQuestion & { library: ExportLibrary }, null>;
  /** Applies the fix of a finding to the panel's view of the data. */
  applyFix: Method<AppliedFix, null>;
  /** Undoes the fix of that place in `AdviceView.applied`, or all. */
  undoFix: Method<{ index: number }, null>;
  /** Takes answers over; `null` asks all questions again. */
  answer: Method<{ answers: Answers | null }, null>;
  /** Lets a person say which call of a library their code makes; answers its loss, or null when they turn away. */
  pickCall: Method<null, (LossQuestion & { readonly call: string }) | null>;
  /** Copies a number with full precision. */
  copy: Method<{ text: string }, null>;
  /** Takes along what the panel shows: to a file, an editor or the clipboard. */
  take: Method<TakeQuestion, null>;
  /** Saves the picture of a chart. */
  savePicture: Method<Picture, null>;
  /** Opens the reference at a loss. */
  openReference: Method<{ lossId: string }, null>;
  /** Opens one of the examples that the extension ships. */
  openExample: Method<{ name: 'regression' | 'binary' | 'classes' }, null>;
};

/** What is to be taken along, and the state of the page that shows it. */
export interface TakeQuestion extends FindingsQuestion {
  readonly what: Taken;
  readonly state: PanelState;
}

/** The Overview of a loss, with the question that it answers. */
export interface OverviewAnswer {
  readonly question: LossQuestion;
  readonly view: OverviewView;
}

/** What a panel needs before its first drawing. */
export interface PanelStart {
  readonly language: Language;
  /** The state of a link or of a saved view, which the page takes over; it reads it with suspicion. */
  readonly view?: unknown;
  /** Absent while the source is still being read. */
  readonly opened?: Opened;
  /** The Overview of these data, where it has come already. */
  readonly overview?: OverviewAnswer;
  /** Why there is nothing to show, when `opened` never came. */
  readonly problems?: readonly Problem[];
}

/** What the panel keeps in VS Code's webview state, so that a reload brings the view back. Validated when read. */
export interface PanelState {
  readonly version: 1;
  readonly source?: PanelSource;
  readonly tab?: string;
  readonly lossId?: string;
  readonly parameters?: Readonly<Record<string, ParameterValues>>;
  readonly axis?: ShapeAxis;
  readonly withPossible?: boolean;
  /** What a person's code calls; their own word for the loss. */
  readonly named?: CodeCall;
  /** The rows that are selected, as an expression of the selection language. */
  readonly where?: string;
  /** The row that was clicked last, counted from 0. */
  readonly primary?: number;
  /** Losses that the Rows tab shows beside the one in use. */
  readonly beside?: readonly string[];
  /** Models that are compared with the one in use; absent while nobody chose any. */
  readonly models?: readonly ModelRef[];
  /** The Shape tab draws the curves of several losses equally high. */
  readonly equalHeights?: true;
  /** −1 where residuals count as target − prediction. */
  readonly residualSign?: 1 | -1;
  readonly threshold?: number;
  /** What a false positive costs, in false negatives. */
  readonly costRatio?: number;
  /** Of several labels the one looked at. */
  readonly label?: number;
  /** What is unfolded, by keys of the page's own. */
  readonly unfolded?: readonly string[];
  /** How something is shown that can be shown in several ways, by keys of the page's own. */
  readonly choices?: Readonly<Record<string, string>>;
  /** How far the page is scrolled, in pixels. */
  readonly scroll?: number;
}

/** The call that a person's code makes, as it is written there, and its loss. */
export interface CodeCall {
  readonly call: string;
  readonly lossId: string;
}

/** What the host needs to open the same data again. */
export interface PanelSource {
  readonly uris: readonly string[];
  readonly selections: readonly Span[];
  readonly columns?: ReadInput['columns'];
  /** Addresses of files of predictions that are compared with those in use. */
  readonly models?: readonly string[];
  /** What a person changed of the panel's view; absent for nothing. */
  readonly adjustment?: Adjustment;
}

/** What the host tells the panel without being asked. */
export interface PanelEvents {
  /** The Overview of what the next `opened` tells. */
  overview: OverviewAnswer;
  opened: Opened;
  failed: readonly Problem[];
  progress: { readonly fraction: number; readonly doing: Text };
  language: Language;
  source: PanelSource;
  /** The state of a link or of a saved view that was opened on the same files. */
  view: unknown;
  /** A command asks for what only the page knows whole. */
  take: { readonly what: Taken };
  /** The row in which the cursor of an editor stands; null where it stands in none. */
  cursor: { readonly row: number | null };
  /**
   * Takes another loss: a quick fix of the editor, or the call that the code makes (`call`: as it is written there), which nobody asked for
   * and which therefore does not overrule a loss that a person picked.
   */
  useLoss: LossQuestion & { readonly call?: string };
  /** Opens a finding of the strip. */
  showFinding: { readonly code: string };
}
