import { createChannel, type NoEvents, type NoMethods, packedPort } from '../../src/protocol/channel';
import type { ReferenceEvents, ReferenceMethods } from '../../src/protocol/reference';
import { h } from '../dom';
import { Formulas } from '../formulas';
import { ReferenceApp } from './app';
import { type ReferenceHost, type Room, readState } from './state';

/** What VS Code gives to a webview; may be asked for once. */
declare function acquireVsCodeApi(): { postMessage(message: unknown): void; getState(): unknown; setState(state: unknown): void };

void start();

/** Wires host, kept state and screen together. */
async function start(): Promise<void> {
  const vscode = acquireVsCodeApi();
  const host: ReferenceHost = createChannel<ReferenceMethods, NoMethods, ReferenceEvents, NoEvents>(
    packedPort({
      post: message => vscode.postMessage(message),
      listen: listener => {
        const heard = (event: MessageEvent) => listener(event.data);
        window.addEventListener('message', heard);
        return { dispose: () => window.removeEventListener('message', heard) };
      },
    }),
    {},
  );
  const spoken = h('div', { class: 'spoken', role: 'status', 'aria-live': 'polite' });
  const element = document.getElementById('app') ?? h('div', { id: 'app' });
  document.body.append(element, spoken);
  const kept = readState(vscode.getState());
  const room: Room = {
    host,
    kept,
    formulas: new Formulas((lossId, part) => host.request('formula', { lossId, part }, { key: `formula ${lossId} ${part}` })),
    language: document.documentElement.lang === 'ko' ? 'ko' : 'en',
    catalogue: undefined,
    open: lossId => void app.open(lossId),
    announce: words => {
      spoken.textContent = words;
    },
  };
  const app = new ReferenceApp(room, element, () => vscode.setState({ ...kept }));

  host.on('language', language => {
    room.language = language;
    void app.draw();
  });
  host.on('show', ({ lossId }) => void app.open(lossId));
  const [start, catalogue] = await Promise.all([host.request('ready', null), host.request('catalogue', null)]);
  if (start.ok) room.language = start.value.language;
  if (catalogue.ok) room.catalogue = catalogue.value;
  const wanted = start.ok ? start.value.lossId : undefined;
  if (wanted !== undefined) Object.assign(kept, { query: '', selected: wanted, pageScroll: 0, listScroll: 0 });
  await app.draw();
  if (wanted !== undefined) app.revealSelected();
  app.focusSearch();
}
