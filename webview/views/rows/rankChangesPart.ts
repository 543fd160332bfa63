import type { RankChanges } from '../../../src/protocol/selectionViews';
import { formatCount, formatNumber } from '../../../src/strings/numbers';
import { rowTitle, WORDS } from '../../../src/strings/panel';
import { ALL_ROWS, correlationWords } from '../../../src/strings/panelAllRows';
import { Lane } from '../../ask';
import { freshId, h } from '../../dom';
import { fileName, lossInUseName, type Panel, question, reveal, words } from '../../panel';
import { lossInUse } from '../../state';
import { table } from '../../table';

/** The rows that the choice between the loss in use and another one decides. */
export class RankChangesPart {
  readonly element = h('section', { class: 'stack rank-changes' });
  private readonly lane = new Lane();
  private readonly body = h('div', { class: 'stack' });
  private readonly select: HTMLSelectElement;

  constructor(private readonly panel: Panel) {
    const id = freshId('other');
    this.select = h('select', {
      id,
      onchange: () => {
        panel.store.change({ beside: [this.select.value] });
        this.refresh();
      },
    });
    this.element.append(
      h(
        'div',
        { class: 'decision-line' },
        h('h3', {}, words(panel, ALL_ROWS.changesTitle)),
        h('label', { for: id, class: 'muted' }, words(panel, ALL_ROWS.other)),
        this.select,
      ),
      this.body,
    );
  }

  /** Asks anew; what was shown stays until the answer comes. */
  refresh(): void {
    const { panel } = this;
    const others = otherLosses(panel);
    this.element.hidden = others.length === 0;
    const [wanted] = others;
    if (!wanted) return;
    this.select.replaceChildren(
      ...besideChoices(panel).map(({ lossId, short }) => h('option', { value: lossId, selected: lossId === wanted.lossId }, short)),
    );
    const { parameters } = panel.store.model;
    this.lane.ask(
      () => panel.host.request('rankChanges', { ...question(panel), other: wanted.lossId, moved: parameters }),
      result => {
        if (result.ok) this.show(result.value, wanted.short);
        else this.body.replaceChildren();
      },
    );
  }

  private show(changes: RankChanges, short: string): void {
    const { panel } = this;
    const own = lossInUseName(panel);
    const arrow = ({ rank, otherRank }: RankChanges['rows'][number]) => (otherRank < rank ? '↑' : otherRank > rank ? '↓' : '=');
    this.body.replaceChildren(
      h('p', {}, words(panel, correlationWords(own, short, changes.correlation, changes.moved))),
      h(
        'div',
        { class: 'rank-table', hidden: changes.rows.length === 0 },
        table({
          caption: words(panel, ALL_ROWS.changesTitle),
          entries: changes.rows.slice(0, 20),
          columns: [
            {
              id: 'row',
              title: words(panel, WORDS.row),
              align: 'end',
              cell: entry => formatCount(entry.row + 1),
              sortBy: entry => entry.row,
            },
            { id: 'loss', title: own, align: 'end', cell: entry => formatNumber(entry.loss), sortBy: entry => entry.loss },
            {
              id: 'rank',
              title: `${words(panel, ALL_ROWS.rank)} (${own})`,
              align: 'end',
              cell: entry => formatNumber(entry.rank),
              sortBy: entry => entry.rank,
            },
            {
              id: 'otherRank',
              title: `${words(panel, ALL_ROWS.rank)} (${short})`,
              align: 'end',
              cell: entry =>
                h(
                  'span',
                  { title: words(panel, entry.otherRank < entry.rank ? ALL_ROWS.rises : ALL_ROWS.falls) },
                  `${arrow(entry)} ${formatNumber(entry.otherRank)}`,
                ),
              sortBy: entry => entry.otherRank,
            },
            { id: 'otherLoss', title: short, align: 'end', cell: entry => formatNumber(entry.otherLoss), sortBy: entry => entry.otherLoss },
          ],
          choose: (entry, stay) => reveal(panel, entry.row, stay),
          rowLabel: entry => words(panel, rowTitle(entry.row, fileName(panel), entry.line)),
        }),
      ),
    );
  }
}

interface Beside {
  readonly lossId: string;
  readonly short: string;
}

/** Losses that can stand beside the one in use: all that fit or are possible. */
export function besideChoices(panel: Panel): readonly Beside[] {
  const { model } = panel.store;
  const own = lossInUse(model)?.lossId;
  return (model.opened?.losses ?? []).filter(({ lossId, fit }) => lossId !== own && fit !== 'unfit');
}

/** Those that do: what a person chose, else the ones that fit, at most three. */
export function otherLosses(panel: Panel): readonly Beside[] {
  const choices = besideChoices(panel);
  const { beside } = panel.store.model;
  const chosen = beside?.flatMap(lossId => choices.find(choice => choice.lossId === lossId) ?? []) ?? [];
  const fitting = (panel.store.model.opened?.losses ?? []).filter(
    ({ lossId, fit }) => fit !== 'unfit' && fit !== 'possible' && choices.some(choice => choice.lossId === lossId),
  );
  return [...new Map([...chosen, ...fitting, ...choices].map(loss => [loss.lossId, loss])).values()].slice(0, 3);
}
