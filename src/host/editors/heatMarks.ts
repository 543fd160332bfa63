import { type DecorationRenderOptions, type Disposable, OverviewRulerLane, Range, type TextEditor, ThemeColor, Uri, window } from 'vscode';
import type { HeatLevel, HeatLine, HeatView } from '../../protocol/editorViews';
import { HEAT_COLOR } from '../names';
import { rangeOf } from './ranges';

const LEVELS = [1, 2, 3, 4, 5] as const satisfies readonly HeatLevel[];

/** Lengths of the bars in the gutter, of 16: told apart without their colour. */
const LENGTHS: Readonly<Record<HeatLevel, number>> = { 1: 2, 2: 5, 3: 8, 4: 12, 5: 16 };

/** The oranges of the panel's rows (webview/styles/theme.css), which a picture of its own cannot take from the theme. */
const COLOURS = { light: '#b45f06', dark: '#e69f00' } as const;

/** Borders of rows that share their line with others, told apart without their colour. */
const BORDERS: Partial<Record<HeatLevel, string>> = { 3: 'dotted', 4: 'dashed', 5: 'solid' };

/** The marks of heat in editors: a bar in the gutter, borders in lines that hold several rows, and the overview ruler. */
export class HeatMarks implements Disposable {
  private readonly gutter = LEVELS.map(level =>
    window.createTextEditorDecorationType({
      isWholeLine: true,
      gutterIconSize: 'contain',
      light: { gutterIconPath: bar(level, COLOURS.light) },
      dark: { gutterIconPath: bar(level, COLOURS.dark) },
    }),
  );
  private readonly parts = LEVELS.map(level =>
    window.createTextEditorDecorationType(
      BORDERS[level] ? { borderWidth: '1px', borderStyle: BORDERS[level], borderColor: new ThemeColor(HEAT_COLOR) } : {},
    ),
  );
  /** The worst 5 % take one lane, the worst 1 % the whole width. */
  private readonly ruler = [OverviewRulerLane.Right, OverviewRulerLane.Full].map(lane =>
    window.createTextEditorDecorationType(inRuler(lane)),
  );

  /** Marks the lines that an editor shows; what it marked before goes. */
  showLines(editor: TextEditor, { lines, parts }: HeatView): void {
    for (const [i, level] of LEVELS.entries()) {
      editor.setDecorations(this.gutter[i]!, rangesOf(lines, level));
      editor.setDecorations(
        this.parts[i]!,
        parts.filter(part => part.level === level).map(({ span }) => rangeOf(span)),
      );
    }
  }

  /** Marks the worst lines in the overview ruler. */
  showWorst(editor: TextEditor, worst: readonly HeatLine[]): void {
    editor.setDecorations(this.ruler[0]!, rangesOf(worst, 4));
    editor.setDecorations(this.ruler[1]!, rangesOf(worst, 5));
  }

  dispose(): void {
    for (const type of [...this.gutter, ...this.parts, ...this.ruler]) type.dispose();
  }
}

function rangesOf(lines: readonly HeatLine[], level: HeatLevel): Range[] {
  return lines.filter(line => line.level === level).map(({ line }) => new Range(line, 0, line, 0));
}

function inRuler(overviewRulerLane: OverviewRulerLane): DecorationRenderOptions {
  return { overviewRulerColor: new ThemeColor(HEAT_COLOR), overviewRulerLane };
}

function bar(level: HeatLevel, colour: string): Uri {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16"><rect y="3" width="${LENGTHS[level]}" height="10" fill="${colour}"/></svg>`;
  return Uri.parse(`data:image/svg+xml;utf8,${encodeURIComponent(svg)}`);
}
