import { type Disposable, OverviewRulerLane, type TextEditorDecorationType, ThemeColor, window } from 'vscode';
import type { EngineClient } from '../engineClient';
import type { Session } from '../panel/session';
import { rangeOf } from './ranges';

/** Marks the place of a row in the editors that show it: neither the cursor nor the focus moves, and no file is opened. */
export class RowHint implements Disposable {
  private types: { readonly line: TextEditorDecorationType; readonly place: TextEditorDecorationType } | undefined;
  private turn = 0;

  constructor(
    private readonly session: Session,
    private readonly engine: EngineClient,
  ) {}

  /** Marks a row instead of the one that is marked; null takes the mark away. */
  async show(row: number | null): Promise<void> {
    this.turn += 1;
    const { turn, session } = this;
    if (row === null) {
      this.clear();
      return;
    }
    const places = await this.engine.request('place', { session: session.id, row });
    if (turn !== this.turn) return;
    this.types ??= makeTypes();
    for (const editor of window.visibleTextEditors) {
      const file = session.fileOf(editor.document);
      if (file < 0) continue;
      const isThere = places.ok && session.isCurrent(editor.document);
      const ranges = isThere ? places.value.filter(place => place.file === file).map(({ span }) => rangeOf(span)) : [];
      editor.setDecorations(this.types.line, ranges);
      editor.setDecorations(this.types.place, ranges);
    }
  }

  dispose(): void {
    this.turn += 1;
    this.clear();
  }

  private clear(): void {
    // With their types the marks go from every editor, also from those that have been hidden since.
    this.types?.line.dispose();
    this.types?.place.dispose();
    this.types = undefined;
  }
}

function makeTypes() {
  return {
    line: window.createTextEditorDecorationType({
      isWholeLine: true,
      backgroundColor: new ThemeColor('editor.hoverHighlightBackground'),
      overviewRulerColor: new ThemeColor('focusBorder'),
      overviewRulerLane: OverviewRulerLane.Full,
    }),
    // High contrast themes have no such background; this colour every theme has.
    place: window.createTextEditorDecorationType({
      borderWidth: '1px',
      borderStyle: 'dashed',
      borderColor: new ThemeColor('focusBorder'),
    }),
  };
}
