import { ok, type Result } from '../../src/core/problem';
import type { ResidualsView, WantView } from '../../src/protocol/taskViews';
import { LEARN } from '../../src/strings/panelLearn';
import { h } from '../dom';
import { type Panel, question, words } from '../panel';
import { centresFigure } from './learn/centresFigure';
import { wantsTable } from './learn/wantsTable';
import type { OpenTab, TabView } from './tab';
import { ViewRoom } from './viewRoom';

interface Learned {
  readonly wants: readonly WantView[];
  /** Of amounts, for the picture. */
  readonly residuals?: ResidualsView;
}

/** What losses are after, shown on a person's own rows. */
export const learnTab: TabView = {
  open(room: HTMLElement, panel: Panel): OpenTab {
    const view: ViewRoom<Learned> = new ViewRoom(
      panel,
      room,
      () => ask(panel),
      ({ wants, residuals }, content) => {
        view.dropFigures();
        const hasShift = wants.some(({ way }) => way === 'shift');
        const intro = wants.length === 0 ? LEARN.noWish : hasShift ? LEARN.wantsIntro : LEARN.temperatureIntro;
        content.replaceChildren(
          h(
            'section',
            { class: 'stack learn-wants' },
            h('h2', {}, words(panel, LEARN.wantsTitle)),
            h('p', { class: 'learn-intro' }, words(panel, intro)),
            hasShift && residuals ? view.keep(centresFigure(panel, residuals, wants)).element : undefined,
            wants.length > 0 ? wantsTable(panel, wants) : undefined,
          ),
          goingOn(panel),
        );
      },
    );
    view.refresh();
    return { refresh: () => view.refresh(), drawn: () => view.drawn(), restyle: () => view.restyle(), close: () => view.close() };
  },
};

async function ask(panel: Panel): Promise<Result<Learned>> {
  const wants = await panel.host.request('wants', {});
  if (!wants.ok || !wants.value.some(({ way }) => way === 'shift')) return wants.ok ? ok({ wants: wants.value }) : wants;
  const residuals = await panel.host.request('residuals', {});
  return residuals.ok ? ok({ wants: wants.value, residuals: residuals.value }) : residuals;
}

function goingOn(panel: Panel): HTMLElement {
  const { lossId } = question(panel);
  const way = (title: string, onclick: () => void) => h('button', { class: 'link', type: 'button', onclick }, title);
  return h(
    'section',
    { class: 'stack' },
    h('h3', {}, words(panel, LEARN.onTitle)),
    h(
      'div',
      { class: 'actions' },
      way(words(panel, LEARN.page), () => void panel.host.request('openReference', { lossId })),
      way(words(panel, LEARN.shape), () => panel.store.change({ tab: 'shape' })),
      way(words(panel, LEARN.who), () => panel.store.change({ tab: 'rows' })),
    ),
  );
}
