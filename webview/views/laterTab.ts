import type { Text } from '../../src/core/text';
import { WORDS } from '../../src/strings/panel';
import { h } from '../dom';
import type * as Later from '../later';
import { type Panel, words } from '../panel';
import type { OpenTab, Tab, TabView } from './tab';

let loading: Promise<typeof Later> | undefined;

/** The tabs that the first view does not need, loaded once: when the first view stands, or when one of them is opened. */
export function loadLater(): Promise<typeof Later> {
  loading ??= import('../later');
  return loading;
}

/** A tab whose code comes with the later part of the page's script. */
export function laterTab(id: string, title: Text, pick: (later: typeof Later) => TabView): Tab {
  return {
    id,
    title,
    open(room: HTMLElement, panel: Panel): OpenTab {
      let tab: OpenTab | undefined;
      let isClosed = false;
      room.replaceChildren(h('p', { class: 'waiting' }, words(panel, WORDS.computing)));
      const opening = loadLater().then(later => {
        if (!isClosed) tab = pick(later).open(room, panel);
      });
      return {
        refresh: () => tab?.refresh(),
        drawn: () => opening.then(() => tab?.drawn()),
        restyle: () => tab?.restyle(),
        close: () => {
          isClosed = true;
          tab?.close();
        },
      };
    },
  };
}
