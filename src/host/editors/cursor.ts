import { Disposable, type TextEditor, window } from 'vscode';
import type { EngineClient } from '../engineClient';
import type { Session } from '../panel/session';

/** A cursor that is held down passes some thirty lines a second; the panel is told where it rests. */
const REST_MS = 50;

/** What following the cursor needs of a panel. */
export interface CursorParts {
  readonly session: Session;
  readonly engine: EngineClient;
  /** Whether anybody would see it. */
  isWatched(): boolean;
  /** Hears the row in which the cursor stands; null for none. */
  tell(row: number | null): void;
}

/** Follows the cursor in the editors of a session's files. */
export function watchCursor({ session, engine, isWatched, tell }: CursorParts): Disposable {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let told: number | null = null;

  const look = async (editor: TextEditor) => {
    const { document, selection } = editor;
    const file = session.fileOf(document);
    // The engine's places are those of the text that it has read.
    if (!isWatched() || file < 0 || !session.isCurrent(document)) return;
    const { line, character } = selection.active;
    const found = await engine.request('rowAt', { session: session.id, file, line, character }, { key: `${session.id} rowAt` });
    if (!found.ok || found.value === told || !isWatched()) return;
    told = found.value;
    tell(told);
  };
  const moved = (editor: TextEditor) => {
    clearTimeout(timer);
    timer = setTimeout(() => void look(editor), REST_MS);
  };
  const left = () => {
    clearTimeout(timer);
    if (told === null || !isWatched()) return;
    told = null;
    tell(null);
  };
  return Disposable.from(
    { dispose: () => clearTimeout(timer) },
    window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (session.fileOf(textEditor.document) >= 0) moved(textEditor);
    }),
    window.onDidChangeActiveTextEditor(editor => {
      // None is active while the panel has the focus: the cursor stays where it was.
      if (!editor) return;
      if (session.fileOf(editor.document) >= 0) moved(editor);
      else left();
    }),
  );
}
