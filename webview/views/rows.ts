import type { RowsView } from '../../src/protocol/views';
import { h } from '../dom';
import { type Panel, question } from '../panel';
import { GradientPart } from './gradientPart';
import { LossPart } from './lossPart';
import { AllRows } from './rows/allRows';
import { RankChangesPart } from './rows/rankChangesPart';
import type { OpenTab, TabView } from './tab';
import { tugOfWar } from './tugOfWar';
import { ViewRoom } from './viewRoom';

/** Who causes the loss: loss and gradient of every row, and the worst ones as a table. */
export const rowsTab: TabView = {
  open(room: HTMLElement, panel: Panel): OpenTab {
    const loss = new LossPart(panel);
    let gradient: GradientPart | undefined;
    const tug = h('section', { class: 'tug' });
    const changes = new RankChangesPart(panel);
    const all = new AllRows(panel);
    const view: ViewRoom<RowsView> = new ViewRoom(
      panel,
      room,
      () => panel.host.request('rows', question(panel)),
      (rows, content) => {
        panel.rowLines.learn(rows.worst);
        gradient ??= newGradientPart(rows);
        if (!loss.element.isConnected) {
          content.replaceChildren(h('div', { class: 'columns' }, loss.element, gradient.element), tug, all.element, changes.element);
        }
        loss.show(rows);
        gradient.show(rows);
        tugOfWar(panel, rows, tug);
        all.refresh();
        changes.refresh();
      },
    );
    const newGradientPart = (rows: RowsView) => {
      const part = new GradientPart(panel, rows.gradient.banded);
      view.keep(part.figure);
      return part;
    };
    view.keep(loss.figure);
    const close = () => {
      all.close();
      view.close();
    };
    view.refresh();
    return { refresh: () => view.refresh(), drawn: () => view.drawn(), restyle: () => view.restyle(), close };
  },
};
