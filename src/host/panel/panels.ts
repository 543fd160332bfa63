import { commands, type Disposable, type ExtensionContext, type WebviewPanel, window } from 'vscode';
import type { PanelSource } from '../../protocol/panelMessages';
import { Diagnostics } from '../diagnostics/diagnostics';
import { FIX_COMMAND, registerQuickFixes } from '../diagnostics/quickFixes';
import { Heat } from '../editors/heat';
import type { EngineClient } from '../engineClient';
import { VIEW_TYPE } from '../names';
import { onSettingChange } from '../settings';
import { parseUri } from '../sources';
import { asFindingCode } from '../untrustedAdvice';
import { asRestoredSource } from '../untrustedState';
import { AnswerMemory } from './answerMemory';
import { ColumnMemory } from './columnMemory';
import { createWebview } from './createWebview';
import { LossPanel } from './lossPanel';
import type { PanelHost } from './panelHost';

/** All panels of this window: one for each file (or pair of files). */
export class Panels implements Disposable {
  private readonly byFiles = new Map<string, LossPanel>();
  private readonly host: PanelHost;

  constructor(context: ExtensionContext, engine: EngineClient) {
    const { workspaceState } = context;
    const memory = { columns: new ColumnMemory(workspaceState), answers: new AnswerMemory(workspaceState) };
    const diagnostics = new Diagnostics(engine);
    const heat = new Heat(engine);
    this.host = { context, engine, memory, diagnostics, heat };
    context.subscriptions.push(
      this,
      diagnostics,
      heat,
      registerQuickFixes(diagnostics),
      commands.registerCommand(FIX_COMMAND, (session, code, mayFix) => this.fix(session, code, mayFix === true)),
      onSettingChange(['language'], () => {
        for (const panel of this.byFiles.values()) panel.changeLanguage();
      }),
      window.registerWebviewPanelSerializer(VIEW_TYPE, {
        deserializeWebviewPanel: async (webviewPanel, state) => this.restore(webviewPanel, state),
      }),
    );
  }

  /** The panel that is the active editor, or the only one. */
  get active(): LossPanel | undefined {
    const all = [...this.byFiles.values()];
    return all.find(panel => panel.isActive) ?? (all.length === 1 ? all[0] : undefined);
  }

  /** Whether there is any panel. */
  get areThere(): boolean {
    return this.byFiles.size > 0;
  }

  /** The panel of these files. */
  of(uris: readonly string[]): LossPanel | undefined {
    return this.byFiles.get(keyOf(uris));
  }

  /** Shows a source: in the panel that its files have already, else in a new one. */
  show(source: PanelSource): LossPanel {
    const existing = this.of(source.uris);
    if (existing) {
      existing.reveal();
      void existing.session.select(source.selections, source.columns);
      return existing;
    }
    return this.adopt(createWebview(source), source);
  }

  /** Shows a view that was taken along: its source, and the state of its page. */
  showView(source: PanelSource, view: unknown): void {
    const existing = this.of(source.uris);
    if (existing) existing.showView(source, view);
    else this.adopt(createWebview(source), source, [view]);
  }

  dispose(): void {
    for (const panel of this.byFiles.values()) panel.dispose();
    this.byFiles.clear();
  }

  private async fix(session: unknown, code: unknown, mayFix: boolean): Promise<void> {
    const panel = [...this.byFiles.values()].find(each => each.session.id === session);
    const known = asFindingCode(code);
    if (known) await panel?.fix(known, mayFix);
  }

  private restore(webviewPanel: WebviewPanel, state: unknown): void {
    const source = asRestoredSource(state);
    if (!source?.uris.every(address => parseUri(address)) || this.of(source.uris)) {
      // Foreign or outdated state, or a second panel of the same files: there is nothing to show in it.
      webviewPanel.dispose();
      return;
    }
    this.adopt(webviewPanel, source);
  }

  private adopt(webviewPanel: WebviewPanel, source: PanelSource, views: unknown[] = []): LossPanel {
    const panel = new LossPanel(webviewPanel, source, this.host, views);
    const key = keyOf(source.uris);
    this.byFiles.set(key, panel);
    panel.onDidDispose(() => {
      this.byFiles.delete(key);
      panel.dispose();
    });
    return panel;
  }
}

function keyOf(uris: readonly string[]): string {
  return uris.join(' ');
}
