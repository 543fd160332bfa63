import { Uri } from 'vscode';
import { fail, ok, type Problem, problem, type Result } from '../../core/problem';
import type { Disposable } from '../../protocol/channel';
import type { EngineEvents, PanelSource, Source } from '../../protocol/messages';
import type { Opened } from '../../protocol/views';
import type { ReadInput } from '../../reader/reading';
import type { EngineClient } from '../engineClient';
import { fileNameOf, openDocument, takeSource } from '../sources';
import { type Edit, shiftSpan } from '../spans';
import type { ColumnMemory } from './columnMemory';

/** What a session has come to: what the engine opened, or why nothing could be opened. */
export type Outcome =
  | { readonly kind: 'opened'; readonly opened: Opened }
  | { readonly kind: 'failed'; readonly problems: readonly Problem[] };

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
  private readonly subscriptions: readonly Disposable[];

  constructor(
    private current: PanelSource,
    private readonly engine: EngineClient,
    private readonly memory: ColumnMemory,
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
    const result = await this.read(isVoid, this.current.columns ?? remembered);
    if (isVoid()) return;
    if (!result.ok && result.problems[0].code === 'cancelled') return this.open(notes, mayRecall);
    if (remembered && result.ok && result.value.notes.some(note => note.problem.code === 'unknown-column')) {
      // The file has got other columns since the person chose.
      return this.open(notes, false);
    }
    // What the caller has to say comes before the notes of the reader.
    this.settle(
      result.ok
        ? { kind: 'opened', opened: { ...result.value, notes: [...notes.map(note => ({ problem: note })), ...result.value.notes] } }
        : { kind: 'failed', problems: result.problems },
    );
    // Edited while it was being read: the numbers may be those of before.
    if (this.aged !== undefined) this.ageSource(this.aged);
  }

  /** Opens again because a person asks: the engine may crash once more before that is held against it. */
  refresh(): Promise<void> {
    this.hasRestarted = false;
    return this.open();
  }

  /** Opens other selections of the same files, and the columns in them that the caller names. */
  select(selections: PanelSource['selections'], columns?: PanelSource['columns']): Promise<void> {
    const { uris } = this.current;
    this.replaceSource({ uris, selections, ...(columns ? { columns } : {}) });
    return this.refresh();
  }

  /** Opens with the columns that a person chose, and remembers them for these files. */
  async choose(columns: ReadInput['columns']): Promise<void> {
    this.replaceSource({ ...this.current, ...(columns ? { columns } : {}) });
    if (columns) await this.memory.remember(this.current.uris, columns);
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
    return columns || selections.length > 1 ? undefined : this.memory.recall(uris);
  }

  private async read(isVoid: () => boolean, columns: ReadInput['columns']): Promise<Result<Opened>> {
    const sources: Source[] = [];
    for (const [file, uri] of this.uris.entries()) {
      const taking = { session: this.id, feed: `${this.id} file ${file} turn ${this.turn}`, cancelled: isVoid };
      const taken = await takeSource(uri, this.engine, taking);
      if (!taken.ok) return taken;
      sources.push(taken.value);
    }
    if (isVoid()) return fail(problem('cancelled', {}, 'info'));
    const { selections } = this.current;
    const params = { session: this.id, sources, selections, ...(columns ? { columns } : {}) };
    return this.engine.request('open', params, { key: `${this.id} open` });
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
    this.listener.came(outcome);
  }

  private replaceSource(source: PanelSource): void {
    this.current = source;
    this.listener.sourceChanged(source);
  }
}

/** The names of a source's files, for titles and messages. */
export function fileNames(source: PanelSource): readonly string[] {
  return source.uris.map(address => fileNameOf(Uri.parse(address)));
}

/** The outcome's view, or the problems that stand in its place. */
export function openedOf(outcome: Outcome | undefined): Result<Opened> {
  if (outcome?.kind === 'opened') return ok(outcome.opened);
  const [first, ...rest] = outcome?.problems ?? [];
  return fail(first ?? problem('cancelled', {}, 'info'), ...rest);
}
