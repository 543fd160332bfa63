import type { Binning, CalibrationView } from '../../../src/protocol/taskViews';
import { formatCount, formatNumber } from '../../../src/strings/numbers';
import { calibrationNote, calibrationSummary, DECISIONS } from '../../../src/strings/panelDecisions';
import { calibrationDrawing } from '../../charts/calibrationPlot';
import { Figure } from '../../charts/figure';
import { h } from '../../dom';
import { type Panel, words } from '../../panel';
import { segmented } from '../../parts/segmented';
import { table } from '../../table';

/** How probabilities are cut into bins. */
export interface Cut {
  readonly bins: number;
  readonly binning: Binning;
}

const BIN_COUNTS = [5, 10, 15, 20, 30];

/** Whether probabilities come true as often as they say. */
export class CalibrationPart {
  readonly figure: Figure;
  cut: Cut = { bins: 10, binning: 'uniform' };

  /** `isOfDecision`: the probabilities are those of the class decided. */
  constructor(
    private readonly panel: Panel,
    private readonly isOfDecision: boolean,
    changed: () => void,
  ) {
    const count = h(
      'select',
      {
        'aria-label': words(panel, DECISIONS.binCount),
        title: words(panel, DECISIONS.binCount),
        onchange: () => {
          this.cut = { ...this.cut, bins: Number(count.value) };
          changed();
        },
      },
      ...BIN_COUNTS.map(bins => h('option', { value: bins, selected: bins === this.cut.bins }, String(bins))),
    );
    const ways = segmented(
      words(panel, DECISIONS.binning),
      [
        { id: 'uniform', title: words(panel, DECISIONS.uniform) },
        { id: 'quantile', title: words(panel, DECISIONS.quantile) },
      ],
      this.cut.binning,
      binning => {
        this.cut = { ...this.cut, binning };
        changed();
      },
    );
    this.figure = new Figure(panel, { title: words(panel, DECISIONS.calibrationTitle), height: 'middle', tools: [ways, count] });
  }

  show(view: CalibrationView): void {
    const { panel, isOfDecision } = this;
    const titles = {
      x: words(panel, isOfDecision ? DECISIONS.confidenceX : DECISIONS.calibrationX),
      y: words(panel, isOfDecision ? DECISIONS.confidenceY : DECISIONS.calibrationY),
    };
    const bins = Array.from(view.count.keys());
    const range = (bin: number) => `${formatNumber(view.from[bin]!, 3)} … ${formatNumber(view.to[bin]!, 3)}`;
    this.figure.show({
      drawing: theme => calibrationDrawing(theme, view, titles),
      label: words(panel, calibrationSummary(view.error, bins.length)),
      legend: [
        { mark: 'rows', label: words(panel, DECISIONS.bins) },
        { mark: 'dashed', label: words(panel, DECISIONS.perfect) },
      ],
      note: words(panel, calibrationNote(view.error)),
      tip: bin => ({
        now: [
          h('p', { class: 'tip-title' }, range(bin)),
          h('p', {}, `${titles.x} ${formatNumber(view.predicted[bin]!, 3)}`),
          h(
            'p',
            {},
            `${titles.y} ${formatNumber(view.observed[bin]!, 3)} (${formatNumber(view.low[bin]!, 3)} … ${formatNumber(view.high[bin]!, 3)})`,
          ),
          h('p', {}, `${words(panel, DECISIONS.rows)} ${formatCount(view.count[bin]!)}`),
        ],
      }),
      ...(isOfDecision
        ? { choose: (bin: number) => panel.linked.select(`confidence >= ${view.from[bin]} and confidence <= ${view.to[bin]}`) }
        : {}),
      table: () =>
        table({
          caption: words(panel, DECISIONS.calibrationTitle),
          entries: bins,
          columns: [
            { id: 'bin', title: titles.x, cell: range },
            { id: 'count', title: words(panel, DECISIONS.rows), align: 'end', cell: bin => formatCount(view.count[bin]!) },
            { id: 'predicted', title: titles.x, align: 'end', cell: bin => formatNumber(view.predicted[bin]!) },
            { id: 'observed', title: titles.y, align: 'end', cell: bin => formatNumber(view.observed[bin]!) },
            { id: 'low', title: words(panel, DECISIONS.low), align: 'end', cell: bin => formatNumber(view.low[bin]!) },
            { id: 'high', title: words(panel, DECISIONS.high), align: 'end', cell: bin => formatNumber(view.high[bin]!) },
          ],
        }),
    });
  }
}
