import type { WebviewPanel } from 'vscode';
import type { Disposable, NoEvents, NoMethods } from '../../protocol/channel';
import { type Channel, createChannel, packedPort } from '../../protocol/channel';
import type { LossQuestion } from '../../protocol/messages';
import type { PanelEvents, PanelMethods, PanelSource } from '../../protocol/panelMessages';
import type { Taken } from '../../protocol/takeViews';
import type { Opened } from '../../protocol/views';
import { copyingCode, panelTitle } from '../../strings/host';
import { watchCursor } from '../editors/cursor';
import { RowHint } from '../editors/rowHint';
import { currentLanguage, sayNow } from '../language';
import { setPage } from '../page';
import { fileNames } from '../sources';
import { tell } from '../tell';
import { chooseColumns, holdsOneArray } from './chooseColumns';
import { pickAndCopyCode } from './copyCode';
import { FirstView } from './firstView';
import { panelHandlers } from './handlers';
import { firstQuestion, type Outcome } from './outcome';
import type { PanelHost } from './panelHost';
import { callsOf } from './pickCall';
import { Session } from './session';
import { watchSource } from './watchSource';

type PanelChannel = Channel<NoMethods, NoEvents, PanelEvents>;

/** A panel on the screen with its session: the page, its messages, and what happens to both. */
export class LossPanel implements Disposable {
  readonly session: Session;
  private readonly first: FirstView;
  private readonly rowHint: RowHint;
  private channel: PanelChannel;
  private readonly subscriptions: Disposable[] = [];
  /** The loss that the page asked for last. */
  private shownQuestion: LossQuestion | undefined;
  private hasAsked = false;
  /** Something was told to a page, or lies ready for one. */
  private isShown = false;
  private hasNamed = false;
  /** What is to be taken along once a page shows numbers. */
  private wanted: Taken | undefined;
  /** The page has said that it is ready, and has been told everything until then. */
  private isPageThere = false;

  constructor(
    private readonly webviewPanel: WebviewPanel,
    source: PanelSource,
    private readonly host: PanelHost,
    /** The state of a link or of a saved view, for the next page. */
    private readonly views: unknown[] = [],
  ) {
    this.session = new Session(source, host.engine, host.memory, {
      came: outcome => this.show(outcome),
      progress: ({ fraction, doing }) => this.tell('progress', { fraction, doing }),
      sourceChanged: changed => this.tell('source', changed),
    });
    this.first = new FirstView(this.session.id, host.engine);
    this.rowHint = new RowHint(this.session, host.engine);
    this.channel = this.connect();
    this.subscriptions.push(
      this.session,
      watchSource(this.session),
      this.rowHint,
      watchCursor({
        session: this.session,
        engine: host.engine,
        isWatched: () => this.isPageThere,
        tell: row => this.tell('cursor', { row }),
      }),
      webviewPanel.onDidChangeViewState(() => {
        // A hidden page is thrown away; a shown one counts its requests anew, so no answer to the old page may reach it.
        if (webviewPanel.visible) return;
        this.isPageThere = false;
        void this.rowHint.show(null);
        this.channel.dispose();
        this.channel = this.connect();
      }),
    );
    setPage(webviewPanel, host.context.extensionUri, 'webview');
    void this.session.open();
  }

  /** True while this panel is the active editor. */
  get isActive(): boolean {
    return this.webviewPanel.active;
  }

  /** Brings the panel to the front of its group without taking the focus. */
  reveal(): void {
    this.webviewPanel.reveal(undefined, true);
  }

  /** Shows what a link or a saved view shows. */
  showView(source: PanelSource, view: unknown): void {
    if (this.isPageThere) this.tell('view', view);
    else this.views.splice(0, 1, view);
    this.reveal();
    void this.session.reopen(source);
  }

  /** Takes along what the page shows; a hidden one is shown first. */
  take(what: Taken): void {
    const { outcome } = this.session;
    if (outcome?.kind !== 'opened' || outcome.opened.state !== 'ready') tell(copyingCode.noNumber);
    else if (this.isPageThere) this.tell('take', { what });
    else {
      this.wanted = what;
      this.webviewPanel.reveal();
    }
  }

  /** Takes a change of the language setting over. */
  changeLanguage(): void {
    this.webviewPanel.title = sayNow(panelTitle(fileNames(this.session.source)));
    this.tell('language', currentLanguage());
  }

  /** Lets a person choose the columns; when they turn away, the panel stays as it is. */
  async choose(role: 'target' | 'prediction' | 'both'): Promise<void> {
    // The array that belongs to one that was selected stands outside the selection. What is asked is asked below.
    if (holdsOneArray(this.session)) this.hasAsked = true;
    await chooseColumns(this.session, role);
  }

  /** Applies the fix of a finding, or only shows it (and then the panel takes the focus). */
  async fix(code: string, mayFix: boolean): Promise<void> {
    const found = this.host.diagnostics.of(this.session, code);
    if (!found) return;
    const { lossId, parameters } = found.question;
    const fix = mayFix ? found.finding.fix : undefined;
    if (!fix) {
      this.webviewPanel.reveal();
      this.tell('showFinding', { code });
    } else if (fix.use) this.tell('useLoss', fix.use);
    else if (fix.answers) await this.session.answer({ ...this.session.adjustment.answers, ...fix.answers });
    else await this.session.applyFix({ code, lossId, parameters });
  }

  /** Copies code for the number that the page shows, or would show first. */
  async copyCode(): Promise<void> {
    const { outcome } = this.session;
    if (outcome?.kind !== 'opened' || outcome.opened.state !== 'ready') {
      tell(copyingCode.noNumber);
      return;
    }
    const question = this.shownQuestion ?? firstQuestion(outcome.opened);
    await pickAndCopyCode(this.host.engine, { session: this.session, question });
  }

  onDidDispose(listener: () => void): void {
    this.subscriptions.push(this.webviewPanel.onDidDispose(listener));
  }

  dispose(): void {
    this.host.diagnostics.drop(this.session);
    this.host.heat.drop(this.session);
    for (const subscription of this.subscriptions) subscription.dispose();
    this.channel.dispose();
  }

  /** VS Code keeps messages for a page that is still loading: with the answer to `ready` it would get, ask for and draw everything twice. */
  private tell<Event extends keyof PanelEvents>(event: Event, payload: PanelEvents[Event]): void {
    if (this.isPageThere) this.channel.emit(event, payload);
  }

  private show(outcome: Outcome): void {
    this.host.heat.refresh(this.session);
    // The page asks for findings once there are data; until then none can be marked.
    if (outcome.kind === 'failed' || outcome.opened.state !== 'ready') this.host.diagnostics.drop(this.session);
    if (outcome.kind === 'failed') {
      this.tell('failed', outcome.problems);
      return;
    }
    void this.tellOpened(outcome, outcome.opened);
    if (outcome.opened.state === 'ready' && !this.hasNamed) void this.nameCall();
    if (outcome.opened.state !== 'choose' || this.hasAsked) return;
    // Asked once by itself; after that the panel's button asks.
    this.hasAsked = true;
    void this.choose('both');
  }

  /** Tells what was opened: the first time together with its Overview, so that the page draws both at once. Later a page asks for what it shows. */
  private async tellOpened(outcome: Outcome, opened: Opened): Promise<void> {
    const { isPageThere } = this;
    const asksItself = isPageThere && this.isShown;
    this.isShown = true;
    if (!asksItself) void this.first.fetch(outcome);
    const overview = asksItself ? undefined : await this.first.of(outcome);
    // A page that has come meanwhile was told by the answer to `ready`.
    if (!isPageThere || this.session.outcome !== outcome) return;
    if (overview) {
      this.showsLoss(overview.question);
      this.tell('overview', overview);
    }
    this.tell('opened', opened);
  }

  private showsLoss(question: LossQuestion): void {
    this.shownQuestion = question;
    this.host.heat.show(this.session, question);
  }

  /** Data that stand in a program: the loss that it calls is the one that matters. Programs that call several say nothing. */
  private async nameCall(): Promise<void> {
    this.hasNamed = true;
    const [first, ...others] = await callsOf(this.host.engine, this.session);
    if (first && others.every(({ lossId }) => lossId === first.lossId)) this.tell('useLoss', first);
  }

  private connect(): PanelChannel {
    const { webview } = this.webviewPanel;
    const port = packedPort({
      post: message => void webview.postMessage(message),
      listen: listener => webview.onDidReceiveMessage(listener),
    });
    const { engine, context } = this.host;
    const handlers = panelHandlers({
      session: this.session,
      engine,
      extensionUri: context.extensionUri,
      extension: context.extension,
      shown: question => this.showsLoss(question),
      first: this.first,
      takeView: () => this.views.pop(),
      hint: row => this.rowHint.show(row),
      asked: question => {
        void this.host.diagnostics.update(this.session, question);
        if (this.wanted) this.tell('take', { what: this.wanted });
        this.wanted = undefined;
      },
      choose: role => this.choose(role),
    });
    return createChannel<NoMethods, PanelMethods, NoEvents, PanelEvents>(port, {
      ...handlers,
      ready: (params, request) => {
        this.isPageThere = true;
        // The page keeps the source for the day it is restored.
        queueMicrotask(() => this.tell('source', this.session.source));
        return handlers.ready(params, request);
      },
    });
  }
}
