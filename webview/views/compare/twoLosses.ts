import { ok, type Result } from '../../../src/core/problem';
import type { RankChanges, ShareCurve } from '../../../src/protocol/selectionViews';
import { formatNumber } from '../../../src/strings/numbers';
import { WORDS } from '../../../src/strings/panel';
import { COMPARE, rankMove, rankWordsOf, sharesOfTwo } from '../../../src/strings/panelCompare';
import { Lane } from '../../ask';
import { freshId, h } from '../../dom';
import { keepChoice, keptChoice } from '../../kept';
import { isCancelled, lossInUseName, type Panel, question, reveal, usedRows, words } from '../../panel';
import { reasons } from '../../parts/whyNot';
import { lossInUse } from '../../state';
import { table } from '../../table';

/** Rows listed: the Rows tab has the others. */
const FEW = 5;

interface Answers {
  readonly changes: RankChanges;
  readonly shares: readonly ShareCurve[];
}

/** What a choice between two losses is about: how alike they rank the rows, and which rows they disagree on. */
export class TwoLosses {
  readonly element = h('section', { class: 'two-losses' });
  private readonly found = h('div', { class: 'compare-found' });
  private readonly lane = new Lane();

  constructor(private readonly panel: Panel) {}

  /** Offers the losses that can be computed, and asks about the chosen one. */
  refresh(): void {
    const { panel } = this;
    const { opened } = panel.store.model;
    const inUse = lossInUse(panel.store.model);
    const others = (opened?.losses ?? []).filter(({ lossId, fit }) => lossId !== inUse?.lossId && fit !== 'unfit');
    const ids = others.map(({ lossId }) => lossId);
    this.element.hidden = ids.length === 0;
    if (this.element.hidden) return;
    const id = freshId('other-loss');
    const select = h(
      'select',
      {
        id,
        onchange: () => {
          keepChoice(panel.store, 'compared loss', select.value);
          this.ask(select.value);
        },
      },
      ...others.map(({ lossId, name }) => h('option', { value: lossId }, words(panel, name))),
    );
    select.value = keptChoice(panel.store, 'compared loss', ids, ids[0]!);
    this.element.replaceChildren(
      h('h4', {}, words(panel, COMPARE.twoLosses)),
      h(
        'div',
        { class: 'models-row' },
        h('strong', {}, lossInUseName(panel)),
        h('label', { for: id, class: 'muted' }, words(panel, COMPARE.otherLoss)),
        select,
      ),
      this.found,
    );
    this.ask(select.value);
  }

  private ask(other: string): void {
    const { panel } = this;
    this.lane.ask(
      () => this.answers(other),
      result => {
        if (result.ok) this.show(result.value);
        else if (!isCancelled(result.problems)) this.found.replaceChildren(...reasons(panel, result.problems));
      },
    );
  }

  private async answers(other: string): Promise<Result<Answers>> {
    const { panel } = this;
    const moved = panel.store.model.parameters;
    const asked = question(panel);
    const changes = await panel.host.request('rankChanges', { ...asked, other, moved });
    if (!changes.ok) return changes;
    const shares = await panel.host.request('shares', { lossIds: [asked.lossId, other], moved });
    return shares.ok ? ok({ changes: changes.value, shares: shares.value }) : shares;
  }

  private show({ changes: { other, correlation, moved, rows }, shares }: Answers): void {
    const { panel } = this;
    const short = panel.store.model.opened?.losses.find(({ lossId }) => lossId === other)?.short ?? other;
    this.found.replaceChildren(
      h('p', {}, words(panel, rankWordsOf(correlation, moved, usedRows(panel)))),
      shares.some(({ share1 }) => Number.isNaN(share1))
        ? ''
        : h('p', {}, words(panel, sharesOfTwo(shares.map(({ short: name, share1 }) => ({ short: name, share: share1 }))))),
      rows.length === 0
        ? ''
        : table({
            caption: words(panel, COMPARE.moves),
            entries: rows.slice(0, FEW),
            columns: [
              { id: 'row', title: words(panel, WORDS.row), align: 'end', cell: ({ row }) => formatNumber(row + 1) },
              { id: 'loss', title: lossInUseName(panel), align: 'end', cell: ({ loss }) => formatNumber(loss) },
              { id: 'other', title: short, align: 'end', cell: ({ otherLoss }) => formatNumber(otherLoss) },
              {
                id: 'ranks',
                title: `${words(panel, COMPARE.ranks)}: ${lossInUseName(panel)} → ${short}`,
                align: 'end',
                cell: ({ rank, otherRank }) => rankMove(rank, otherRank),
              },
            ],
            choose: ({ row }, stay) => reveal(panel, row, stay),
          }),
    );
  }
}
