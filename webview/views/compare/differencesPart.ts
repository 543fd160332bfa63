import type { CompareView, DifferingRow, RowDifferences } from '../../../src/protocol/compareViews';
import { formatNumber, formatSigned } from '../../../src/strings/numbers';
import { WORDS } from '../../../src/strings/panel';
import {
  betterLegend,
  COMPARE,
  differenceAxis,
  differencesSummary,
  letterOf,
  selectWins,
  winWords,
} from '../../../src/strings/panelCompare';
import { ROWS } from '../../../src/strings/panelRows';
import { barsDrawing } from '../../charts/bars';
import { Figure } from '../../charts/figure';
import { h } from '../../dom';
import { keepChoice, keptChoice } from '../../kept';
import { type Panel, reveal, words } from '../../panel';
import { segmented } from '../../parts/segmented';
import { table } from '../../table';
import { binsTable, binTip } from '../bins';

/** Rows listed before more are asked for. */
const FEW = 5;

/** How one other model differs from the first row by row: a histogram, the rows that gain and lose most, and a way to select them. */
export class DifferencesPart {
  readonly element = h('section', { class: 'compare-differences' });
  private readonly choice = h('div', {});
  private readonly figure: Figure;
  private readonly said = h('div', { class: 'compare-rows' });
  private readonly lists = h('div', { class: 'compare-rows' });
  private readonly shown = new Set<string>();
  private view: CompareView | undefined;

  constructor(private readonly panel: Panel) {
    this.figure = new Figure(panel, { title: words(panel, COMPARE.differences), height: 'tall', tools: [this.choice] });
  }

  show(view: CompareView): void {
    const { panel } = this;
    this.view = view;
    const models = view.differences.flatMap((found, at) => (found ? [{ found, model: at + 1 }] : []));
    const letters = models.map(({ model }) => letterOf(model));
    if (models.length === 0) {
      this.element.replaceChildren();
      return;
    }
    const chosen = keptChoice(panel.store, 'compared model', letters, letters[0]!);
    this.choice.replaceChildren(
      models.length > 1
        ? segmented(
            words(panel, COMPARE.differencesOf),
            letters.map(letter => ({ id: letter, title: letter })),
            chosen,
            letter => {
              keepChoice(panel.store, 'compared model', letter);
              if (this.view) this.show(this.view);
            },
          )
        : '',
    );
    const { found, model } = models[letters.indexOf(chosen)]!;
    this.draw(view, found, model);
    this.said.replaceChildren(
      h('p', { class: 'note' }, words(panel, winWords(letterOf(model), found.wins, found.ties, found.losses))),
      this.selecting(found, model),
    );
    this.lists.replaceChildren(...this.list('gains', found.bestRows, model), ...this.list('harms', found.worstRows, model));
    if (!this.figure.element.isConnected)
      this.element.replaceChildren(
        h('div', { class: 'columns' }, h('div', { class: 'compare-rows' }, this.figure.element, this.said), this.lists),
      );
  }

  restyle(): void {
    this.figure.restyle();
  }

  close(): void {
    this.figure.destroy();
  }

  private draw({ lossId, losses }: CompareView, found: RowDifferences, model: number): void {
    const { panel } = this;
    const { histogram } = found;
    const letter = letterOf(model);
    const loss = losses.find(each => each.lossId === lossId)!;
    const titles = {
      x: words(panel, differenceAxis(letter, loss.short)),
      y: words(panel, ROWS.countAxis),
      yLog: words(panel, ROWS.countAxisLog),
      nonFinite: words(panel, ROWS.nonFinite),
      zero: words(panel, COMPARE.ties),
    };
    this.figure.show({
      drawing: theme => barsDrawing(theme, histogram, titles, true),
      label: words(panel, differencesSummary(letter, loss.values[model]!.difference, found.wins, found.ties, found.losses)),
      legend: [
        { mark: 'negative', label: words(panel, betterLegend(letter)) },
        { mark: 'positive', label: words(panel, betterLegend('A')) },
      ],
      tip: stop => binTip(panel, histogram, stop),
      table: () => binsTable(panel, histogram, words(panel, COMPARE.differences)),
    });
  }

  /** One button for the rows on which the other model wins, one for those of the first. */
  private selecting({ wins, losses, winRows, lossRows }: RowDifferences, model: number): HTMLElement {
    const { panel } = this;
    const button = (letter: string, rows: Float64Array, all: number) =>
      rows.length > 0 &&
      h(
        'button',
        { class: 'link', type: 'button', onclick: () => panel.linked.select(`row in [${Array.from(rows, row => row + 1).join(', ')}]`) },
        words(panel, selectWins(letter, rows.length, all)),
      );
    return h('div', { class: 'compare-actions' }, button(letterOf(model), winRows, wins), button('A', lossRows, losses));
  }

  private list(key: 'gains' | 'harms', rows: readonly DifferingRow[], model: number): readonly HTMLElement[] {
    const { panel } = this;
    if (rows.length === 0) return [];
    const title = words(panel, COMPARE[key]);
    const isAll = this.shown.has(key);
    const number = (read: (row: DifferingRow) => number, write = (each: number) => formatNumber(each)) => ({
      align: 'end' as const,
      cell: (row: DifferingRow) => write(read(row)),
      sortBy: read,
    });
    const list = h(
      'section',
      { class: 'compare-list' },
      h('h4', {}, title),
      table({
        caption: title,
        entries: isAll ? rows : rows.slice(0, FEW),
        columns: [
          { id: 'row', title: words(panel, WORDS.row), ...number(({ row }) => row + 1) },
          { id: 'first', title: 'A', ...number(({ first }) => first) },
          { id: 'other', title: letterOf(model), ...number(({ other }) => other) },
          { id: 'change', title: words(panel, COMPARE.change), ...number(({ first, other }) => other - first, formatSigned) },
        ],
        choose: ({ row }, stay) => reveal(panel, row, stay),
      }),
      rows.length > FEW && !isAll
        ? h(
            'button',
            {
              class: 'link',
              type: 'button',
              onclick: () => {
                this.shown.add(key);
                if (this.view) this.show(this.view);
              },
            },
            words(panel, COMPARE.more),
          )
        : undefined,
    );
    return [list];
  }
}
