import type { RowsView } from '../../src/protocol/views';
import { formatNumber } from '../../src/strings/numbers';
import { WORDS } from '../../src/strings/panel';
import { ALL_ROWS } from '../../src/strings/panelAllRows';
import { BAND_NOTE, concentration, histogramSummary, ROWS, rankSummary, zeroRail } from '../../src/strings/panelRows';
import { Lane } from '../ask';
import { barsDrawing } from '../charts/bars';
import { orderByX } from '../charts/drawing';
import { Figure } from '../charts/figure';
import type { FigureContent } from '../charts/figureContent';
import { lossAxis, lossByRankDrawing } from '../charts/lossByRank';
import { keepChoice, keptChoice } from '../kept';
import { lossTitle, type Panel, question, reveal, words } from '../panel';
import { boxOf } from '../parts/boxOf';
import { rowTip } from '../parts/rowTip';
import { segmented } from '../parts/segmented';
import { table } from '../table';
import { binsTable, binTip, fullestBin } from './bins';
import { otherLosses } from './rows/rankChangesPart';
import { sharesContent } from './rows/sharesContent';

/** The loss of each row: by rank, as a histogram, or as shares that the worst rows hold. */
export class LossPart {
  readonly figure: Figure;
  private mode: 'rank' | 'histogram' | 'cumulative';
  private readonly lane = new Lane();
  private rows: RowsView | undefined;

  constructor(private readonly panel: Panel) {
    this.mode = keptChoice(panel.store, 'rows.loss', ['rank', 'histogram', 'cumulative'], 'rank');
    const modes = segmented(
      words(panel, ROWS.lossTitle),
      [
        { id: 'rank', title: words(panel, ROWS.byRank) },
        { id: 'histogram', title: words(panel, ROWS.histogram) },
        { id: 'cumulative', title: words(panel, ALL_ROWS.cumulative) },
      ],
      this.mode,
      mode => {
        this.mode = mode;
        keepChoice(panel.store, 'rows.loss', mode);
        if (this.rows) this.show(this.rows);
      },
    );
    this.figure = new Figure(panel, { title: words(panel, ROWS.lossTitle), height: 'middle', tools: [modes] });
  }

  get element(): HTMLElement {
    return this.figure.element;
  }

  show(rows: RowsView): void {
    this.rows = rows;
    if (this.mode === 'cumulative') this.askShares();
    else this.figure.show(this.mode === 'rank' ? this.byRank(rows) : this.histogram(rows));
  }

  /** Shares of other losses are asked for only when they are looked at. */
  private askShares(): void {
    const { panel } = this;
    const lossIds = [question(panel).lossId, ...otherLosses(panel).map(({ lossId }) => lossId)];
    const { parameters: moved } = panel.store.model;
    this.lane.ask(
      () => panel.host.request('shares', { lossIds, moved }),
      result => {
        if (result.ok && this.mode === 'cumulative') this.figure.show(sharesContent(panel, result.value));
      },
    );
  }

  private byRank(rows: RowsView): FigureContent {
    const { panel } = this;
    const { sorted } = rows;
    const order = orderByX(sorted.x);
    const isWorstFirst = (sorted.y[order[0] ?? 0] ?? 0) >= (sorted.y[order.at(-1) ?? 0] ?? 0);
    const titles = {
      x: words(panel, isWorstFirst ? ROWS.rankAxis : ROWS.rankAxisUp),
      y: words(panel, ROWS.lossAxis),
      yLog: words(panel, ROWS.lossAxisLog),
    };
    const notes = Number.isNaN(rows.share1) ? [] : [words(panel, concentration(rows.share1, rows.share10))];
    if (lossAxis(sorted.y).hasRail && rows.histogram.zeros > 0) notes.push(words(panel, zeroRail(rows.histogram.zeros)));
    if (sorted.banded) notes.push(words(panel, BAND_NOTE));
    const entries = order.map(at => ({ row: sorted.row[at]!, x: sorted.x[at]!, loss: sorted.y[at]! }));
    return {
      drawing: theme => lossByRankDrawing(theme, sorted, titles),
      label: words(panel, rankSummary(rows.used, rows.worst[0]?.row, rows.share1)),
      legend: [{ mark: 'curve', label: lossTitle(panel) }],
      note: notes.join(' '),
      tip: stop => rowTip(panel, entries[stop]!.row, [[ROWS.lossAxis, formatNumber(entries[stop]!.loss)]]),
      rowOf: stop => entries[stop]!.row,
      placeOf: ({ rank, loss }, at) => ({ x: (100 * rank[at]!) / rows.used, y: loss[at]! }),
      box: ({ y }) => boxOf({ loss: y }),
      table: () =>
        table({
          caption: words(panel, ROWS.lossTitle),
          columns: [
            { id: 'row', title: words(panel, WORDS.row), align: 'end', cell: entry => String(entry.row + 1), sortBy: entry => entry.row },
            { id: 'share', title: titles.x, align: 'end', cell: entry => formatNumber(entry.x), sortBy: entry => entry.x },
            { id: 'loss', title: titles.y, align: 'end', cell: entry => formatNumber(entry.loss), sortBy: entry => entry.loss },
          ],
          entries: entries.slice(0, 1000),
          choose: (entry, stay) => reveal(panel, entry.row, stay),
        }),
    };
  }

  private histogram(rows: RowsView): FigureContent {
    const { panel } = this;
    const { histogram } = rows;
    const title = histogram.scale === 'linear' ? ROWS.lossAxis : ROWS.lossAxisLog;
    const titles = {
      x: words(panel, title),
      y: words(panel, ROWS.countAxis),
      yLog: words(panel, ROWS.countAxisLog),
      nonFinite: words(panel, ROWS.nonFinite),
    };
    return {
      drawing: theme => barsDrawing(theme, histogram, titles),
      label: words(panel, histogramSummary(ROWS.lossTitle, fullestBin(histogram), histogram.zeros)),
      legend: [{ mark: 'rows', label: lossTitle(panel) }],
      note: Number.isNaN(rows.share1) ? '' : words(panel, concentration(rows.share1, rows.share10)),
      tip: stop => binTip(panel, histogram, stop),
      table: () => binsTable(panel, histogram, words(panel, ROWS.lossTitle)),
    };
  }
}
