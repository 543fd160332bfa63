import type { RowsView } from '../../src/protocol/views';
import { formatNumber, formatSigned } from '../../src/strings/numbers';
import { WORDS } from '../../src/strings/panel';
import { BAND_NOTE, gradientSummary, histogramSummary, ROWS, symlogNote } from '../../src/strings/panelRows';
import { barsDrawing } from '../charts/bars';
import { orderByX } from '../charts/drawing';
import { Figure } from '../charts/figure';
import type { FigureContent, LegendEntry } from '../charts/figureContent';
import { gradientDrawing } from '../charts/gradients';
import { keepChoice, keptChoice } from '../kept';
import { type Panel, reveal, words } from '../panel';
import { boxOf } from '../parts/boxOf';
import { rowTip } from '../parts/rowTip';
import { segmented } from '../parts/segmented';
import { table } from '../table';
import { binsTable, binTip, fullestBin } from './bins';

/** The gradient of each row, in the order of the rows or as a distribution. */
export class GradientPart {
  readonly figure: Figure;
  private mode: 'rows' | 'distribution';
  private rows: RowsView | undefined;

  /** `isMany`: more rows than can be drawn one by one, so that their distribution tells more than their order. */
  constructor(
    private readonly panel: Panel,
    isMany: boolean,
  ) {
    this.mode = keptChoice(panel.store, 'rows.gradient', ['rows', 'distribution'], isMany ? 'distribution' : 'rows');
    const modes = segmented(
      words(panel, ROWS.gradientTitle),
      [
        { id: 'rows', title: words(panel, ROWS.byRow) },
        { id: 'distribution', title: words(panel, ROWS.distribution) },
      ],
      this.mode,
      mode => {
        this.mode = mode;
        keepChoice(panel.store, 'rows.gradient', mode);
        if (this.rows) this.show(this.rows);
      },
    );
    this.figure = new Figure(panel, { title: words(panel, ROWS.gradientTitle), height: 'middle', tools: [modes] });
  }

  get element(): HTMLElement {
    return this.figure.element;
  }

  show(rows: RowsView): void {
    this.rows = rows;
    this.figure.show(this.mode === 'rows' ? this.byRow(rows) : this.distribution(rows));
  }

  private legend(rows: RowsView): LegendEntry[] {
    if (rows.isNorm) return [{ mark: 'rows', label: words(this.panel, ROWS.size) }];
    return [
      { mark: 'positive', label: words(this.panel, ROWS.up) },
      { mark: 'negative', label: words(this.panel, ROWS.down) },
    ];
  }

  private byRow(rows: RowsView): FigureContent {
    const { panel } = this;
    const { gradient, isNorm } = rows;
    const order = orderByX(gradient.x);
    const write = isNorm ? formatNumber : formatSigned;
    const titles = { x: words(panel, ROWS.rowAxis), y: words(panel, isNorm ? ROWS.normAxis : ROWS.gradientAxis) };
    const entries = order.map(at => ({ row: gradient.row[at]!, gradient: gradient.y[at]! }));
    const note = words(panel, symlogNote(rows.gradientConstant, isNorm));
    return {
      drawing: theme => gradientDrawing(theme, gradient, rows.gradientConstant, isNorm, titles),
      label: words(panel, gradientSummary(rows.used, isNorm)),
      legend: this.legend(rows),
      note: gradient.banded ? `${note} ${words(panel, BAND_NOTE)}` : note,
      tip: stop => rowTip(panel, entries[stop]!.row, [[WORDS.gradient, write(entries[stop]!.gradient)]]),
      rowOf: stop => entries[stop]!.row,
      placeOf: (points, at) => ({ x: points.row[at]! + 1, y: points.gradient[at]! }),
      box: ({ x, y }) => boxOf({ row: x, gradient: y }),
      table: () =>
        table({
          caption: words(panel, ROWS.gradientTitle),
          columns: [
            { id: 'row', title: words(panel, WORDS.row), align: 'end', cell: entry => String(entry.row + 1), sortBy: entry => entry.row },
            { id: 'gradient', title: titles.y, align: 'end', cell: entry => write(entry.gradient), sortBy: entry => entry.gradient },
          ],
          entries: entries.slice(0, 1000),
          choose: (entry, stay) => reveal(panel, entry.row, stay),
        }),
    };
  }

  private distribution(rows: RowsView): FigureContent {
    const { panel } = this;
    const histogram = rows.gradientHistogram;
    const titles = {
      x: words(panel, rows.isNorm ? ROWS.normAxis : ROWS.gradientAxis),
      y: words(panel, ROWS.countAxis),
      yLog: words(panel, ROWS.countAxisLog),
      nonFinite: words(panel, ROWS.nonFinite),
    };
    return {
      drawing: theme => barsDrawing(theme, histogram, titles, !rows.isNorm),
      label: words(panel, histogramSummary(ROWS.gradientTitle, fullestBin(histogram), histogram.zeros)),
      legend: this.legend(rows),
      tip: stop => binTip(panel, histogram, stop),
      table: () => binsTable(panel, histogram, words(panel, ROWS.gradientTitle)),
    };
  }
}
