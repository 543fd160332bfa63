import type { ParameterValues, ShapeAxis } from '../core/definition';
import type { Language, Text } from '../core/text';
import type { LossCard } from '../derive/card';
import type { Catalogue } from '../derive/catalogue';
import type { ExportLibrary } from '../derive/exportCode';
import type { LossPage } from '../derive/page';
import type { ThemeKind } from '../derive/palette';
import type { ReadInput } from '../reader/reading';
import type { Adjustment, AdviceView, PlacedFinding } from './adviceViews';
import type { CompareView, ModelRef, ModelsView } from './compareViews';
import type { CodeCard, HeatLine, HeatView, HoverView, KnownCall, ProgramCall, RecognisedPair } from './editorViews';
import type { LibraryLine } from './libraryViews';
import type { OverviewView } from './overviewViews';
import type { Place, Span } from './places';
import type { RankChanges, RowPage, RowPoints, RowSort, SelectionView, ShareCurve } from './selectionViews';
import type { InverseView, WhatIfView } from './shapeViews';
import type { RowFormat, RowsPiece } from './takeViews';
import type { Binning, DecisionsView, DecisionView, ResidualsView, WantView } from './taskViews';
import type { Cloud, Opened, PlotWindow, RowLine, RowsView, ShapeView } from './views';

/** Where a session's text comes from. `path` is for the Node door only: a clean local UTF-8 file that the engine reads itself. */
export type Source =
  | { readonly kind: 'path'; readonly path: string; readonly fileName: string; readonly languageId?: string }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array; readonly fileName: string; readonly languageId?: string }
  | { readonly kind: 'text'; readonly text: string; readonly fileName: string; readonly languageId?: string; readonly encoding?: string }
  /** Text that `feed` requests brought in parts before. `encoding` is VS Code's name of it where the text is saved under that name. */
  | { readonly kind: 'fed'; readonly feed: string; readonly fileName: string; readonly languageId?: string; readonly encoding?: string };

/** Which loss, with which parameters; absent parameters take their defaults. */
export interface LossQuestion {
  readonly lossId: string;
  readonly parameters: ParameterValues;
}

export type { ThemeKind } from '../derive/palette';

/** The loss in use, and what was moved of the others, so that the table shows every loss with the parameters that it has in the panel. */
export interface OverviewQuestion extends LossQuestion {
  /** Value the losses that are merely possible, too: with them all, 10^6 rows take three times as long. */
  readonly withPossible?: boolean;
  readonly moved?: Readonly<Record<string, ParameterValues>>;
  /** With many rows, answer first what is known of the loss in use; lines of the other losses may be pending. */
  readonly inParts?: boolean;
}

/** A loss, and whether a person named it: what the advisor recommends by itself is held against nobody. */
export interface FindingsQuestion extends LossQuestion {
  readonly isNamed: boolean;
}

/** A method: what it takes and what it answers. */
export interface Method<Params, Reply> {
  readonly params: Params;
  readonly reply: Reply;
}

/** Everything that the engine answers. The panel's own methods lack `session`; the host adds it. */
export interface EngineMethods {
  /**
   * Brings a part of a text; parts of one feed are joined in the order of arrival. The session's next `open` takes the feeds that
   * its sources name and drops the session's other ones, which a later edit has outdated; so does `close`.
   */
  feed: Method<{ session: string; feed: string; text: string }, null>;
  open: Method<
    {
      session: string;
      /** One source, or two: the first holds the targets, the second the predictions. */
      sources: readonly Source[];
      selections: readonly Span[];
      columns?: ReadInput['columns'];
      adjustment?: Adjustment;
      /** Files of predictions to compare with. */
      models?: readonly Source[];
    },
    Opened
  >;
  /** Looks at the same data with other fixes and answers; nothing is read again. */
  adjust: Method<{ session: string; adjustment: Adjustment }, Opened>;
  /** What looks wrong with the data under a loss, and what is left to ask. `isNamed`: a person chose the loss. */
  findings: Method<{ session: string } & FindingsQuestion, AdviceView>;
  /** The same findings with places in the files, errors only or all. */
  findingPlaces: Method<{ session: string; only: 'error' | 'all' } & FindingsQuestion, readonly PlacedFinding[]>;
  overview: Method<{ session: string } & OverviewQuestion, OverviewView>;
  rows: Method<{ session: string } & LossQuestion, RowsView>;
  /** `overlay`: at most three other losses to draw over the same axis. */
  shape: Method<
    {
      session: string;
      axis?: ShapeAxis;
      overlay?: readonly string[];
      moved?: Readonly<Record<string, ParameterValues>>;
    } & LossQuestion,
    ShapeView
  >;
  /** The value of a parameter for which a share is as wished: what the share is of, `ShapeView.sliders` says. */
  inverse: Method<{ session: string; name: string; share: number } & LossQuestion, InverseView>;
  /** A row with another prediction, named by its numbers or by its place on the axis; with neither, the row as it is. */
  whatIf: Method<
    {
      session: string;
      row: number;
      prediction?: readonly number[];
      place?: number;
      axis?: ShapeAxis;
      moved?: Readonly<Record<string, ParameterValues>>;
    } & LossQuestion,
    WhatIfView
  >;
  /** Where predictions of amounts are wrong. */
  residuals: Method<{ session: string }, ResidualsView>;
  /** The predictions against the targets within a window; of many points a density of its own. */
  cloudIn: Method<{ session: string; window: PlotWindow }, Cloud>;
  /** What classes are decided; of several labels, the curves of `label`. */
  decisions: Method<{ session: string; label?: number; bins?: number; binning?: Binning } & LossQuestion, DecisionsView>;
  /** What one threshold decides, and the best one when a false positive costs `ratio` times a false negative. */
  decisionAt: Method<{ session: string; threshold: number; ratio: number; label?: number }, DecisionView>;
  /** The shift or temperature that each loss wants of these predictions. */
  wants: Method<{ session: string }, readonly WantView[]>;
  row: Method<{ session: string; row: number } & LossQuestion, RowLine>;
  /** The rows for which an expression holds, and every loss of the table on them. An empty expression selects none. */
  select: Method<
    { session: string; where: string; axis?: ShapeAxis; moved?: Readonly<Record<string, ParameterValues>> } & LossQuestion,
    SelectionView
  >;
  /** Where rows stand in the charts; rows that were left out are missing in the answer. */
  points: Method<{ session: string; rows: readonly number[]; axis?: ShapeAxis } & LossQuestion, RowPoints>;
  /** A page of all rows, or of those for which an expression holds, with their losses and ranks under `others`. */
  rowPage: Method<
    {
      session: string;
      where: string;
      sort: RowSort;
      from: number;
      /** At most 200. */
      count: number;
      others: readonly string[];
      moved?: Readonly<Record<string, ParameterValues>>;
    } & LossQuestion,
    RowPage
  >;
  /** What the worst rows hold of each of these losses. */
  shares: Method<{ session: string; lossIds: readonly string[]; moved?: Readonly<Record<string, ParameterValues>> }, readonly ShareCurve[]>;
  /** The rows whose rank changes most between the loss in use and another one. */
  rankChanges: Method<{ session: string; other: string; moved?: Readonly<Record<string, ParameterValues>> } & LossQuestion, RankChanges>;
  /** The arrays that could be other models' predictions of the same target. */
  models: Method<{ session: string }, ModelsView>;
  /** The model in use beside others (at most `MOST_MODELS`), under the loss in use and `others`. */
  compare: Method<
    {
      session: string;
      models: readonly ModelRef[];
      others: readonly string[];
      moved?: Readonly<Record<string, ParameterValues>>;
    } & LossQuestion,
    CompareView
  >;
  /** Where sample `row` stands: its record, or its element in each array (target first). */
  place: Method<{ session: string; row: number }, readonly Place[]>;
  /** The row in which a cursor of one of the files stands, as `place` would show it; null where it stands in none. */
  rowAt: Method<{ session: string; file: number; line: number; character: number }, number | null>;
  /** How hot the rows in some lines of a file are, from the first to the last one, which it holds, too. */
  heat: Method<{ session: string; file: number; fromLine: number; toLine: number } & LossQuestion, HeatView>;
  /** The hottest lines of a file. */
  heatWorst: Method<{ session: string; file: number } & LossQuestion, readonly HeatLine[]>;
  /** The numbers that the libraries print for these rows. */
  libraries: Method<{ session: string } & LossQuestion, readonly LibraryLine[]>;
  /** The libraries whose code gives the number of this loss on these rows. */
  exportable: Method<{ session: string } & LossQuestion, readonly ExportLibrary[]>;
  /** A Python program that loads the same rows and prints that number. `encodings`: of files that were saved after they had been read. */
  exportCode: Method<
    { session: string; library: ExportLibrary; language: Language; encodings?: readonly (string | null)[] } & LossQuestion,
    string
  >;
  /**
   * A piece of a file of rows, from `from` on (0, then the `next` of the piece before): all used rows, or those of an expression. `edition`:
   * that of the first piece; refused once the data are others.
   */
  exportRows: Method<
    {
      session: string;
      format: RowFormat;
      where?: string;
      from: number;
      edition?: number;
      moved?: Readonly<Record<string, ParameterValues>>;
    } & LossQuestion,
    RowsPiece
  >;
  /** Everything that the panel says of these data, in Markdown. `made`: by which version, on which day. */
  report: Method<
    {
      session: string;
      language: Language;
      made: { version: string; day: string };
      where?: string;
      moved?: Readonly<Record<string, ParameterValues>>;
      encodings?: readonly (string | null)[];
    } & FindingsQuestion,
    string
  >;
  card: Method<{ lossId: string }, LossCard>;
  /** The page of a loss in the reference. */
  page: Method<{ lossId: string }, LossPage>;
  /** Every loss by family, and those that are only named. */
  catalogue: Method<null, Catalogue>;
  close: Method<{ session: string }, null>;
  /** What stands at `offset` of a window of a document. Null where there is nothing to say. */
  hover: Method<
    {
      text: string /** True when the window begins at the document's first character. */;
      fromStart: boolean;
      header?: string;
      offset: number;
      languageId: string;
      fileName: string;
      language: Language;
      theme: ThemeKind;
    },
    HoverView | null
  >;
  pairs: Method<{ text: string; languageId: string }, readonly RecognisedPair[]>;
  /** The loss whose name stands at `offset` of a program. `elsewhere`: what else tells of its names, for a cell of a notebook the other cells. */
  codeHover: Method<
    { text: string; elsewhere?: string; offset: number; languageId: string; language: Language; theme: ThemeKind },
    CodeCard | null
  >;
  /** The losses that a program calls, each once, in their order. */
  calls: Method<{ text: string; languageId: string }, readonly ProgramCall[]>;
  /** Every call that is recognised, with its library's defaults. */
  knownCalls: Method<null, readonly KnownCall[]>;
}

/** What the engine tells the host without being asked. */
export interface EngineEvents {
  progress: { readonly session: string; readonly fraction: number; readonly doing: Text };
}
