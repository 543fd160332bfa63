import { Disposable, type TextEditor, window, workspace } from 'vscode';
import type { LossQuestion } from '../../protocol/messages';
import type { EngineClient } from '../engineClient';
import type { Outcome } from '../panel/outcome';
import type { Session } from '../panel/session';
import { onSettingChange, settings } from '../settings';
import { HeatMarks } from './heatMarks';

/** Lines that are marked above and below what an editor shows, so that scrolling finds its marks. */
const MARGIN = 200;

/** A slider that is dragged asks for its own numbers first; heat ranks all rows anew, once it rests. */
const REST_MS = 150;

/** The loss that a panel shows. */
interface Shown {
  readonly session: Session;
  readonly question: LossQuestion;
}

/** What draws the marks. */
type Marks = Pick<HeatMarks, 'showLines' | 'showWorst' | 'dispose'>;

/** What an editor has been marked with, and in which lines. */
interface Marked {
  readonly shown: Shown;
  readonly outcome: Outcome | undefined;
  readonly from: number;
  readonly to: number;
  /** The overview ruler is marked, too. */
  isRuled: boolean;
}

/**
 * Shows in the editors of a panel's files how hot each row is under the loss of the panel, where the setting asks for it. Marks are made
 * for the lines on the screen; they go with an edit, and come again once the file has been read anew.
 */
export class Heat implements Disposable {
  private readonly byPanel = new Map<string, Shown>();
  private readonly marked = new WeakMap<TextEditor, Marked>();
  private readonly lanes = new WeakMap<TextEditor, number>();
  private lastLane = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private marks: Marks | undefined;
  private readonly subscription: Disposable;

  constructor(
    private readonly engine: EngineClient,
    private readonly makeMarks: () => Marks = () => new HeatMarks(),
  ) {
    const all = () => this.markAll();
    this.subscription = Disposable.from(
      onSettingChange(['heat'], all),
      window.onDidChangeVisibleTextEditors(all),
      window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => void this.mark(textEditor)),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length === 0) return;
        for (const editor of window.visibleTextEditors) if (editor.document === document) void this.mark(editor);
      }),
    );
  }

  /** Takes over which loss a panel shows; of two panels of a file the later one counts. */
  show(session: Session, question: LossQuestion): void {
    const before = this.byPanel.get(session.id);
    if (before && JSON.stringify(before.question) === JSON.stringify(question)) return;
    this.byPanel.delete(session.id);
    this.byPanel.set(session.id, { session, question });
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.markAll(), REST_MS);
  }

  /** Marks anew what a session has read anew. */
  refresh(session: Session): void {
    if (this.byPanel.has(session.id)) this.markAll();
  }

  /** Takes the marks of a panel away. */
  drop(session: Session): void {
    if (this.byPanel.delete(session.id)) this.markAll();
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.subscription.dispose();
    this.byPanel.clear();
    this.marks?.dispose();
  }

  private markAll(): void {
    for (const editor of window.visibleTextEditors) void this.mark(editor);
  }

  private async mark(editor: TextEditor): Promise<void> {
    const shown = this.shownIn(editor);
    const before = this.marked.get(editor);
    if (!shown) {
      if (before) this.clear(editor);
      return;
    }
    const { session, question } = shown;
    const { outcome } = session;
    const isSame = before?.shown === shown && before.outcome === outcome;
    const [first, last] = linesOf(editor);
    if (isSame && before.from <= first && last <= before.to) return;
    const [from, to] = [Math.max(0, first - MARGIN), last + MARGIN];
    const marked: Marked = { shown, outcome, from, to, isRuled: isSame && before.isRuled };
    this.marked.set(editor, marked);
    const asked = { ...question, session: session.id, file: session.fileOf(editor.document) };
    const key = `${session.id} heat ${this.laneOf(editor)}`;
    const [lines, worst] = await Promise.all([
      this.engine.request('heat', { ...asked, fromLine: from, toLine: to }, { key }),
      marked.isRuled ? undefined : this.engine.request('heatWorst', asked, { key: `${key} worst` }),
    ]);
    if (this.marked.get(editor) !== marked) return;
    // The document may have been edited meanwhile.
    if (!lines.ok || this.shownIn(editor) !== shown) {
      this.clear(editor);
      return;
    }
    this.marks ??= this.makeMarks();
    this.marks.showLines(editor, lines.value);
    if (!worst?.ok) return;
    this.marks.showWorst(editor, worst.value);
    marked.isRuled = true;
  }

  private clear(editor: TextEditor): void {
    this.marked.delete(editor);
    this.marks?.showLines(editor, { lines: [], parts: [] });
    this.marks?.showWorst(editor, []);
  }

  /** The loss whose heat belongs into an editor now. */
  private shownIn({ document }: TextEditor): Shown | undefined {
    if (!settings.heat(document.uri)) return undefined;
    return [...this.byPanel.values()].reverse().find(({ session }) => session.isCurrent(document));
  }

  /** Editors of the same document scroll apart: none makes the question of another one void. */
  private laneOf(editor: TextEditor): number {
    const lane = this.lanes.get(editor) ?? ++this.lastLane;
    this.lanes.set(editor, lane);
    return lane;
  }
}

/** The first and the last line that an editor shows. */
function linesOf({ visibleRanges }: TextEditor): readonly [number, number] {
  // Folded lines lie between the ranges.
  return [visibleRanges[0]?.start.line ?? 0, visibleRanges.at(-1)?.end.line ?? 0];
}
