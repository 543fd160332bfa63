import { type Disposable, ViewColumn, type WebviewPanel, window } from 'vscode';
import { REFERENCE } from '../../strings/reference';
import { sayNow } from '../language';
import { REFERENCE_VIEW_TYPE } from '../names';
import type { PanelHost } from '../panel/panelHost';
import { onSettingChange } from '../settings';
import { ReferenceTab } from './referenceTab';

/** The reference of the losses: one tab a window. */
export class Reference implements Disposable {
  private tab: ReferenceTab | undefined;

  constructor(private readonly host: Pick<PanelHost, 'context' | 'engine'>) {
    host.context.subscriptions.push(
      this,
      onSettingChange(['language'], () => this.tab?.changeLanguage()),
      window.registerWebviewPanelSerializer(REFERENCE_VIEW_TYPE, {
        deserializeWebviewPanel: async webviewPanel => {
          // What was searched and read, the page keeps itself.
          if (this.tab) webviewPanel.dispose();
          else this.adopt(webviewPanel, undefined);
        },
      }),
    );
  }

  /** Opens the reference, or brings it to the front; at a loss when one is given. */
  open(lossId?: string): void {
    if (this.tab) this.tab.show(lossId);
    else {
      const options = { enableFindWidget: true };
      this.adopt(window.createWebviewPanel(REFERENCE_VIEW_TYPE, sayNow(REFERENCE.title), ViewColumn.Active, options), lossId);
    }
  }

  dispose(): void {
    this.tab?.dispose();
    this.tab = undefined;
  }

  private adopt(webviewPanel: WebviewPanel, lossId: string | undefined): void {
    const tab = new ReferenceTab(webviewPanel, this.host, lossId);
    this.tab = tab;
    tab.onDidDispose(() => {
      this.tab = undefined;
      tab.dispose();
    });
  }
}
