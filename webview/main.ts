import type { Problem } from '../src/core/problem';
import { createChannel, type Disposable, type NoEvents, type NoMethods, packedPort } from '../src/protocol/channel';
import type { OverviewAnswer, PanelEvents, PanelMethods } from '../src/protocol/panelMessages';
import { Shell } from './app/shell';
import { CardTips } from './card';
import { h } from './dom';
import { Linked } from './linked';
import { type Panel, question } from './panel';
import { RowLines } from './rowLines';
import { FRESH, readState, Store, stateOf, withLoss, withView } from './state';
import { take } from './take';
import { readTheme, watchTheme } from './theme';
import { Floating } from './tooltip';
import { Turns } from './turns';

/** What VS Code gives to a webview; may be asked for once. */
declare function acquireVsCodeApi(): { postMessage(message: unknown): void; getState(): unknown; setState(state: unknown): void };

/** Always the same, so that data which come anew change no more than themselves. */
const NONE: readonly Problem[] = [];

/** VS Code's window keeps a page's state on the thread that draws the page: a dragged slider would feel it at every step. */
const SLIDE_MS = 250;

start();

/** Wires host, state and screen together. */
function start(): void {
  const vscode = acquireVsCodeApi();
  const host = createChannel<PanelMethods, NoMethods, PanelEvents, NoEvents>(
    packedPort({ post: message => vscode.postMessage(message), listen: listenToWindow }),
    {},
  );
  const store = new Store({
    language: document.documentElement.lang === 'ko' ? 'ko' : 'en',
    isReading: true,
    problems: NONE,
    ...FRESH,
    ...readState(vscode.getState()),
  });
  const spoken = h('div', { class: 'spoken', role: 'status', 'aria-live': 'polite' });
  const tip = new Floating('tip', 'tip');
  const cardRoom = new Floating('card', 'card-room', 'dialog');
  let theme = readTheme();
  const panel: Panel = {
    host,
    store,
    theme: () => theme,
    tip,
    cards: new CardTips(cardRoom, () => panel),
    rowLines: new RowLines(host, () => question(panel)),
    linked: new Linked(host, store, () => question(panel)),
    announce: sentence => {
      spoken.textContent = sentence;
    },
  };
  const app = document.getElementById('app') ?? h('div', { id: 'app' });
  document.body.append(app, tip.element, cardRoom.element, spoken);

  host.on('language', language => store.change({ language }));
  let overview: OverviewAnswer | undefined;
  host.on('overview', answer => {
    overview = answer;
  });
  host.on('opened', opened => {
    panel.first = overview && { ...overview, opened };
    overview = undefined;
    store.change({ opened, isReading: false, problems: NONE, progress: undefined });
  });
  host.on('failed', problems => store.change({ opened: undefined, isReading: false, problems, progress: undefined }));
  host.on('progress', progress => store.change({ progress: progress.fraction >= 1 ? undefined : progress }));
  host.on('source', source => store.change({ source }));
  const keep = () => vscode.setState(stateOf(store.model));
  const slides = new Turns(SLIDE_MS);
  const keepSoon = async () => (await slides.next()) && keep();
  store.listen(changed => (changed.size === 1 && changed.has('parameters') ? void keepSoon() : keep()));

  void host.request('ready', null).then(result => {
    if (result.ok) {
      const { language, opened, overview, problems, view } = result.value;
      if (opened && overview) panel.first = { ...overview, opened };
      if (view !== undefined) store.change(withView(store.model, view));
      if (opened || problems) store.change({ language, opened, problems: problems ?? NONE, isReading: false });
      else store.change({ language });
    } else store.change({ problems: result.problems, isReading: false });
  });
  // The frame of the panel is built while the answer is on its way.
  const shell = new Shell(panel, app);
  host.on('useLoss', question => {
    // What the code calls was read by nobody's wish; what a person picked stays.
    if (question.call === undefined || store.model.lossId === '') store.change(withLoss(store.model, question));
  });
  host.on('view', view => store.change(withView(store.model, view)));
  host.on('take', ({ what }) => take(panel, what));
  host.on('showFinding', ({ code }) => shell.showFinding(code));
  watchTheme(read => {
    theme = read;
    shell.restyle();
  });
}

function listenToWindow(listener: (message: unknown) => void): Disposable {
  const heard = (event: MessageEvent) => listener(event.data);
  window.addEventListener('message', heard);
  return { dispose: () => window.removeEventListener('message', heard) };
}
