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
import type { Edit } from '../spans';
import type { AnswerMemory } from './answerMemory';
import type { ColumnMemory } from './columnMemory';
import { Freshness } from './freshness';
import { openSources } from './openSources';
import { type Outcome, outcomeOf, withNote } from './outcome';
import { withAdjustment, withColumns, withEdits, withModel, withSelections } from './sourceChanges';

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
  private readonly freshness = new Freshness();
  private readonly fileListeners = new Set<(uris: readonly Uri[]) => void>();
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

  /** Hears which files the session is of: those that it has now, and later those that joined. */
  onFiles(listener: (uris: readonly Uri[]) => void): Disposable {
    this.fileListeners.add(listener);
    listener([...this.uris, ...this.models]);
    return { dispose: () => void this.fileListeners.delete(listener) };
  }

  /** Reads a further file of predictions to compare with; answers which file of the session it is. */
  async addModel(uri: Uri): Promise<number> {
    const address = uri.toString();
    this.replaceSource(withModel(this.current, address));
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
    return this.freshness.isCurrent(document, file);
  }

  /** For each file the encoding in which it holds what was read, where an editor shows it saved; null where nobody can tell from here. */
  get encodings(): readonly (string | null)[] {
    return this.uris.map(uri => this.freshness.encodingOf(uri));
  }

  /** Opens the source, or opens it again: a later call makes an earlier one void. */
  async open(notes: readonly Problem[] = [], mayRecall = true): Promise<void> {
    this.turn += 1;
    const { turn, freshness } = this;
    const isVoid = () => turn !== this.turn;
    const remembered = mayRecall ? this.recall() : undefined;
    const versions = freshness.begin(this.uris);
    const result = await openSources(this, this.engine, { columns: this.current.columns ?? remembered, turn, cancelled: isVoid });
    if (isVoid()) return;
    freshness.took(versions);
    if (!result.ok && result.problems[0].code === 'cancelled') return this.open(notes, mayRecall);
    if (remembered && result.ok && result.value.notes.some(note => note.problem.code === 'unknown-column')) {
      // The file has got other columns since the person chose.
      return this.open(notes, false);
    }
    const answered = result.ok ? await this.withAnswers(result.value) : result;
    if (isVoid()) return;
    // What the caller has to say comes before the notes of the reader.
    this.settle(notes.reduceRight(withNote, outcomeOf(answered)));
    // Edited while it was being read: the numbers may be those of before.
    if (freshness.aged !== undefined) this.ageSource(freshness.aged);
  }

  /** Opens again because a person asks: the engine may crash once more before that is held against it. */
  refresh(): Promise<void> {
    this.hasRestarted = false;
    return this.open();
  }

  /** Opens other selections of the same files, and the columns in them that the caller names. Fixes are of the data that they were made for. */
  select(selections: PanelSource['selections'], columns?: PanelSource['columns']): Promise<void> {
    this.replaceSource(withSelections(this.current, selections, columns));
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
    this.settle(outcomeOf(result));
    if (this.freshness.aged !== undefined) this.ageSource(this.freshness.aged);
  }

  /** Looks at the data with one more fix. */
  applyFix(fix: AppliedFix): Promise<void> {
    return this.adjust({ ...this.adjustment, fixes: [...this.adjustment.fixes, fix] });
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
    this.replaceSource(withColumns(this.current, columns));
    if (columns) await this.memory.columns.remember(this.current.uris, columns);
    await this.refresh();
  }

  /** Moves the selections along with edits of the first file, which is the one that they stand in. */
  follow(edits: readonly Edit[]): void {
    this.replaceSource(withEdits(this.current, edits));
  }

  /** Says that a file is no longer there; what was computed stays on the screen. */
  loseSource(fileName: string): void {
    const lost = problem('source-closed', { fileName }, 'warning');
    if (this.outcome?.kind === 'opened') this.settleAnew(withNote(this.outcome, lost));
    else this.settle({ kind: 'failed', problems: [lost] });
  }

  /** Says that the numbers on the screen are older than the file; reading again takes the note away. */
  ageSource(fileName: string): void {
    this.freshness.aged = fileName;
    if (this.outcome?.kind === 'opened' && this.outcome.opened.state === 'ready')
      this.settleAnew(withNote(this.outcome, problem('source-changed', { fileName }, 'warning')));
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
    this.replaceSource(withAdjustment(this.current, adjustment));
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

  private settleAnew(outcome: Outcome): void {
    if (outcome !== this.outcome) this.settle(outcome);
  }

  private settle(outcome: Outcome): void {
    this.outcome = outcome;
    if (outcome.kind === 'opened' && outcome.opened.state === 'ready' && this.current.adjustment) {
      this.keepAdjustment(outcome.opened.adjustment);
    }
    this.listener.came(outcome);
  }

  private replaceSource(source: PanelSource): void {
    if (source === this.current) return;
    this.current = source;
    this.listener.sourceChanged(source);
    for (const listener of this.fileListeners) listener([...this.uris, ...this.models]);
  }
}
