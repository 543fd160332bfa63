import { type TextDocument, Uri } from 'vscode';
import type { Answers } from '../../advisor/advice';
import { ok, type Problem, problem, type Result } from '../../core/problem';
import type { Adjustment, AppliedFix } from '../../protocol/adviceViews';
import type { Disposable } from '../../protocol/channel';
import type { EngineEvents } from '../../protocol/messages';
import type { PanelSource } from '../../protocol/panelMessages';
import type { Opened } from '../../protocol/views';
import type { ReadInput } from '../../reader/reading';
import type { EngineClient } from '../engineClient';
import { openDocument } from '../sources';
import { type Edit, shiftSpan } from '../spans';
import { MOST_MODELS } from '../untrustedState';
import type { AnswerMemory } from './answerMemory';
import type { ColumnMemory } from './columnMemory';
import type { Outcome } from './outcome';
import { takeSources } from './takeSources';

/** What a session tells its panel. */
export interface SessionListener {
  came(outcome: Outcome): void;
  progress(progress: EngineEvents['progress']): void;
  sourceChanged(source: PanelSource): void;
}

let lastSession = 0;

/** One reading of one or two files: it survives edits, other columns and a crash of the engine, and keeps the last outcome. */
export class Session implements Disposable {
  readonly id = `panel ${++lastSession}`;
  outcome: Outcome | undefined;
  private turn = 0;
  private hasRestarted = false;
  /** The file that was edited after the latest reading began, while edits are only told. */
  private aged: string | undefined;
  /** The versions of the documents, where there were any, when what is on the screen was read. */
  private versions: readonly (number | undefined)[] = [];
  private readonly subscriptions: readonly Disposable[];

  constructor(
    private current: PanelSource,
    private readonly engine: EngineClient,
    private readonly memory: { readonly columns: ColumnMemory; readonly answers: AnswerMemory },
    private readonly listener: SessionListener,
  ) {
    this.subscriptions = [
      engine.onCrash(reason => this.startAgain(reason)),
      engine.onProgress(progress => {
        if (progress.session === this.id) listener.progress(progress);
      }),
    ];
  }

  get source(): PanelSource {
    return this.current;
  }

  get uris(): readonly Uri[] {
    return this.current.uris.map(address => Uri.parse(address));
  }

  /** Files of predictions that are compared with those in use. */
  get models(): readonly Uri[] {
    return (this.current.models ?? []).map(address => Uri.parse(address));
  }

  /** Reads a further file of predictions to compare with; answers which file of the session it is. */
  async addModel(uri: Uri): Promise<number> {
    const models = this.current.models ?? [];
    const address = uri.toString();
    const at = models.indexOf(address);
    if (at < 0) this.replaceSource({ ...this.current, models: [...models, address].slice(-MOST_MODELS) });
    await this.refresh();
    return this.current.uris.length + (this.current.models?.indexOf(address) ?? 0);
  }

  /** Which of the files a document is; -1 for none. */
  fileOf(document: TextDocument): number {
    return this.current.uris.indexOf(document.uri.toString());
  }

  /** Whether rows stand in a document where they were read: an edit moves them, until the file has been read again. */
  isCurrent(document: TextDocument): boolean {
    const file = this.fileOf(document);
    if (file < 0 || this.outcome?.kind !== 'opened' || this.outcome.opened.state !== 'ready') return false;
    const version = this.versions[file];
    return version === undefined ? !document.isDirty && this.aged === undefined : document.version === version;
  }

  /** For each file the encoding in which it holds what was read, where an editor shows it saved; null where nobody can tell from here. */
  get encodings(): readonly (string | null)[] {
    return this.uris.map(uri => {
      const document = openDocument(uri);
      const isSaved = document && !document.isDirty && !document.isUntitled && this.aged === undefined;
      return isSaved ? document.encoding : null;
    });
  }

  /** Opens the source, or opens it again: a later call makes an earlier one void. */
  async open(notes: readonly Problem[] = [], mayRecall = true): Promise<void> {
    this.turn += 1;
    this.aged = undefined;
    const { turn } = this;
    const isVoid = () => turn !== this.turn;
    const remembered = mayRecall ? this.recall() : undefined;
    const versions = this.uris.map(uri => openDocument(uri)?.version);
    const result = await this.read(isVoid, this.current.columns ?? remembered);
    if (isVoid()) return;
    this.versions = versions;
    if (!result.ok && result.problems[0].code === 'cancelled') return this.open(notes, mayRecall);
    if (remembered && result.ok && result.value.notes.some(note => note.problem.code === 'unknown-column')) {
      // The file has got other columns since the person chose.
      return this.open(notes, false);
    }
    const answered = result.ok ? await this.withAnswers(result.value) : result;
    if (isVoid()) return;
    // What the caller has to say comes before the notes of the reader.
    this.settle(
      answered.ok
        ? { kind: 'opened', opened: { ...answered.value, notes: [...notes.map(note => ({ problem: note })), ...answered.value.notes] } }
        : { kind: 'failed', problems: answered.problems },
    );
    // Edited while it was being read: the numbers may be those of before.
    if (this.aged !== undefined) this.ageSource(this.aged);
  }

  /** Opens again because a person asks: the engine may crash once more before that is held against it. */
  refresh(): Promise<void> {
    this.hasRestarted = false;
    return this.open();
  }

  /** Opens other selections of the same files, and the columns in them that the caller names. Fixes are of the data that they were made for. */
  select(selections: PanelSource['selections'], columns?: PanelSource['columns']): Promise<void> {
    const { uris, models, adjustment } = this.current;
    const isSame = JSON.stringify([selections, columns]) === JSON.stringify([this.current.selections, this.current.columns]);
    this.replaceSource({
      uris,
      selections,
      ...(columns ? { columns } : {}),
      ...(models ? { models } : {}),
      ...(isSame && adjustment ? { adjustment } : {}),
    });
    return this.refresh();
  }

  /** Opens the same files as a link or a saved view shows them: its selections, columns and fixes. */
  reopen(source: PanelSource): Promise<void> {
    this.replaceSource(source);
    return this.refresh();
  }

  /** What was changed of the view of these data. */
  get adjustment(): Adjustment {
    return this.current.adjustment ?? { fixes: [], answers: {} };
  }

  /** Looks at the data with other fixes; the file is not read again. */
  async adjust(adjustment: Adjustment): Promise<void> {
    const { outcome, turn } = this;
    this.keepAdjustment(adjustment);
    if (outcome?.kind !== 'opened' || outcome.opened.state !== 'ready') return;
    const result = await this.engine.request('adjust', { session: this.id, adjustment }, { key: `${this.id} adjust` });
    // A reading that began meanwhile has taken the adjustment along.
    if (turn !== this.turn || (!result.ok && result.problems[0].code === 'cancelled')) return;
    this.settle(result.ok ? { kind: 'opened', opened: result.value } : { kind: 'failed', problems: result.problems });
    if (this.aged !== undefined) this.ageSource(this.aged);
  }

  /** Looks at the data with one more fix. */
  applyFix(fix: AppliedFix): Promise<void> {
    const { fixes, answers } = this.adjustment;
    return this.adjust({ fixes: [...fixes, fix], answers });
  }

  /** Takes answers over, and remembers them for these columns of these files. */
  async answer(answers: Answers): Promise<void> {
    if (this.outcome?.kind !== 'opened') return;
    const { columns } = this.outcome.opened;
    await this.memory.answers.remember({ uris: this.current.uris, columns }, answers);
    await this.adjust({ ...this.adjustment, answers });
  }

  /** Opens with the columns that a person chose, and remembers them for these files. */
  async choose(columns: ReadInput['columns']): Promise<void> {
    const { uris, selections, models } = this.current;
    this.replaceSource({ uris, selections, ...(columns ? { columns } : {}), ...(models ? { models } : {}) });
    if (columns) await this.memory.columns.remember(this.current.uris, columns);
    await this.refresh();
  }

  /** Moves the selections along with edits of the first file, which is the one that they stand in. */
  follow(edits: readonly Edit[]): void {
    if (this.current.selections.length === 0 || edits.length === 0) return;
    // VS Code lists the edits of one change from the last to the first, so none of them moves a later one of the list.
    const selections = this.current.selections.map(span => edits.reduce(shiftSpan, span));
    this.replaceSource({ ...this.current, selections });
  }

  /** Says that a file is no longer there; what was computed stays on the screen. */
  loseSource(fileName: string): void {
    const lost = problem('source-closed', { fileName }, 'warning');
    if (this.outcome?.kind === 'opened') this.addNote(this.outcome.opened, lost);
    else this.settle({ kind: 'failed', problems: [lost] });
  }

  /** Says that the numbers on the screen are older than the file; reading again takes the note away. */
  ageSource(fileName: string): void {
    this.aged = fileName;
    if (this.outcome?.kind === 'opened' && this.outcome.opened.state === 'ready')
      this.addNote(this.outcome.opened, problem('source-changed', { fileName }, 'warning'));
  }

  dispose(): void {
    this.turn += 1;
    for (const subscription of this.subscriptions) subscription.dispose();
    void this.engine.request('close', { session: this.id });
  }

  /** The columns that a person chose for these files before; two selections say by themselves what is meant. */
  private recall(): ReadInput['columns'] {
    const { columns, selections, uris } = this.current;
    return columns || selections.length > 1 ? undefined : this.memory.columns.recall(uris);
  }

  private async read(isVoid: () => boolean, columns: ReadInput['columns']): Promise<Result<Opened>> {
    const taken = await takeSources(this, this.engine, { session: this.id, turn: this.turn, cancelled: isVoid });
    if (!taken.ok) return taken;
    const { selections, adjustment } = this.current;
    const params = { session: this.id, ...taken.value, selections, ...(columns ? { columns } : {}), ...(adjustment ? { adjustment } : {}) };
    return this.engine.request('open', params, { key: `${this.id} open` });
  }

  /** What a person answered for these columns before, when the panel's state brought no answers along. */
  private async withAnswers(opened: Opened): Promise<Result<Opened>> {
    if (opened.state !== 'ready' || this.current.adjustment) return ok(opened);
    const answers = this.memory.answers.recall({ uris: this.current.uris, columns: opened.columns });
    if (Object.keys(answers).length === 0) return ok(opened);
    const adjustment = { fixes: [], answers };
    this.keepAdjustment(adjustment);
    return this.engine.request('adjust', { session: this.id, adjustment }, { key: `${this.id} adjust` });
  }

  private keepAdjustment(adjustment: Adjustment): void {
    const { adjustment: _, ...source } = this.current;
    const isEmpty = adjustment.fixes.length === 0 && Object.keys(adjustment.answers).length === 0;
    this.replaceSource(isEmpty ? source : { ...source, adjustment });
  }

  /** The engine crashed and took the arrays with it: once they are read again, a second time the person decides. */
  private startAgain(reason: string): void {
    const restarted = problem('engine-restarted', { reason }, 'warning');
    if (!this.hasRestarted) {
      this.hasRestarted = true;
      void this.open([restarted]);
      return;
    }
    this.turn += 1;
    this.settle({ kind: 'failed', problems: [{ ...restarted, severity: 'error' }] });
  }

  private addNote(opened: Opened, note: Problem): void {
    if (opened.notes.some(({ problem: { code } }) => code === note.code)) return;
    this.settle({ kind: 'opened', opened: { ...opened, notes: [{ problem: note }, ...opened.notes] } });
  }

  private settle(outcome: Outcome): void {
    this.outcome = outcome;
    if (outcome.kind === 'opened' && outcome.opened.state === 'ready' && this.current.adjustment) {
      this.keepAdjustment(outcome.opened.adjustment);
    }
    this.listener.came(outcome);
  }

  private replaceSource(source: PanelSource): void {
    this.current = source;
    this.listener.sourceChanged(source);
  }
}
