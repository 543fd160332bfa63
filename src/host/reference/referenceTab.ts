import type { WebviewPanel } from 'vscode';
import { ok } from '../../core/problem';
import { type Channel, createChannel, type Disposable, type NoEvents, type NoMethods, packedPort } from '../../protocol/channel';
import type { ReferenceEvents, ReferenceMethods } from '../../protocol/reference';
import { REFERENCE } from '../../strings/reference';
import { copy, formula, refused } from '../answers';
import { currentLanguage, sayNow } from '../language';
import { setPage } from '../page';
import type { PanelHost } from '../panel/panelHost';
import { asLossId, asRecord } from '../untrusted';

type ReferenceChannel = Channel<NoMethods, NoEvents, ReferenceEvents>;

/** The reference on the screen: an editor tab whose page asks for the catalogue and for the pages of losses. */
export class ReferenceTab implements Disposable {
  private channel: ReferenceChannel;
  private readonly subscriptions: Disposable[] = [];
  /** The page has said that it is ready. */
  private isPageThere = false;

  constructor(
    private readonly webviewPanel: WebviewPanel,
    private readonly host: Pick<PanelHost, 'context' | 'engine'>,
    /** The loss to show first; told once, because the page keeps what it shows. */
    private wanted: string | undefined,
  ) {
    this.channel = this.connect();
    this.subscriptions.push(
      webviewPanel.onDidChangeViewState(() => {
        // A hidden page is thrown away; a shown one counts its requests anew, so no answer to the old page may reach it.
        if (webviewPanel.visible) return;
        this.isPageThere = false;
        this.channel.dispose();
        this.channel = this.connect();
      }),
    );
    setPage(webviewPanel, host.context.extensionUri, 'reference');
  }

  /** Brings the tab to the front, at a loss when one is given. */
  show(lossId: string | undefined): void {
    if (lossId !== undefined && this.isPageThere) this.channel.emit('show', { lossId });
    else this.wanted = lossId ?? this.wanted;
    this.webviewPanel.reveal();
  }

  /** Takes a change of the language setting over. */
  changeLanguage(): void {
    this.webviewPanel.title = sayNow(REFERENCE.title);
    if (this.isPageThere) this.channel.emit('language', currentLanguage());
  }

  onDidDispose(listener: () => void): void {
    this.subscriptions.push(this.webviewPanel.onDidDispose(listener));
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
    this.channel.dispose();
  }

  private connect(): ReferenceChannel {
    const { webview } = this.webviewPanel;
    const { engine, context } = this.host;
    const port = packedPort({
      post: message => void webview.postMessage(message),
      listen: listener => webview.onDidReceiveMessage(listener),
    });
    return createChannel<NoMethods, ReferenceMethods, NoEvents, ReferenceEvents>(port, {
      ready: () => {
        this.isPageThere = true;
        const lossId = this.wanted;
        this.wanted = undefined;
        return ok({ language: currentLanguage(), ...(lossId === undefined ? {} : { lossId }) });
      },
      catalogue: (_, { onCancel }) => engine.request('catalogue', null, { onCancel }),
      page: (params, { onCancel }) => {
        const lossId = asLossId(asRecord(params)?.lossId);
        return lossId === undefined ? refused('page') : engine.request('page', { lossId }, { onCancel });
      },
      formula: params => formula(context.extensionUri, params),
      copy,
    });
  }
}
