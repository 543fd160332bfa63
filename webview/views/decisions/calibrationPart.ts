import type { Binning, CalibrationView } from '../../../src/protocol/taskViews';
import { formatCount, formatNumber, formatShare } from '../../../src/strings/numbers';
import { calibrationNote, calibrationSummary, DECISIONS } from '../../../src/strings/panelDecisions';
import { calibrationDrawing } from '../../charts/calibrationPlot';
import { Figure } from '../../charts/figure';
import { h } from '../../dom';
import { keepChoice, keptChoice } from '../../kept';
import { type Panel, words } from '../../panel';
import { segmented } from '../../parts/segmented';
import { type Column, table } from '../../table';

/** How probabilities are cut into bins. */
export interface Cut {
  readonly bins: number;
  readonly binning: Binning;
}

const BIN_COUNTS = ['5', '10', '15', '20', '30'] as const;
const BINNINGS = ['uniform', 'quantile'] as const;

/** The cut that a person chose, kept with the panel. */
export function chosenCut({ store }: Panel): Cut {
  return {
    bins: Number(keptChoice(store, 'calibration bins', BIN_COUNTS, '10')),
    binning: keptChoice(store, 'calibration binning', BINNINGS, 'uniform'),
  };
}

/** Whether probabilities come true as often as they say. */
export class CalibrationPart {
  readonly figure: Figure;

  /** `isOfDecision`: the probabilities are those of the class decided. */
  constructor(
    private readonly panel: Panel,
    private readonly isOfDecision: boolean,
    changed: () => void,
  ) {
    const { bins, binning } = chosenCut(panel);
    const count = h(
      'select',
      {
        'aria-label': words(panel, DECISIONS.binCount),
        title: words(panel, DECISIONS.binCount),
        onchange: () => {
          keepChoice(panel.store, 'calibration bins', count.value);
          changed();
        },
      },
      ...BIN_COUNTS.map(each => h('option', { value: each, selected: Number(each) === bins }, each)),
    );
    const ways = segmented(
      words(panel, DECISIONS.binning),
      BINNINGS.map(id => ({ id, title: words(panel, DECISIONS[id]) })),
      binning,
      id => {
        keepChoice(panel.store, 'calibration binning', id);
        changed();
      },
    );
    this.figure = new Figure(panel, { title: words(panel, DECISIONS.calibrationTitle), height: 'square-strip', tools: [ways, count] });
  }

  show(view: CalibrationView): void {
    const { panel, isOfDecision } = this;
    const titles = {
      x: words(panel, isOfDecision ? DECISIONS.confidenceX : DECISIONS.calibrationX),
      y: words(panel, isOfDecision ? DECISIONS.confidenceY : DECISIONS.calibrationY),
    };
    const bins = Array.from(view.count.keys());
    const range = (bin: number) => `${formatNumber(view.from[bin]!, 3)} … ${formatNumber(view.to[bin]!, 3)}`;
    const holdsLoss = view.lossShare.every(Number.isFinite);
    const [rows, lossShare] = [words(panel, DECISIONS.rows), words(panel, DECISIONS.lossShare)];
    const interval = (bin: number) => `${formatNumber(view.low[bin]!, 3)} … ${formatNumber(view.high[bin]!, 3)}`;
    const numbers = (id: string, title: string, of: Float64Array): Column<number> => ({
      id,
      title,
      align: 'end',
      cell: bin => formatNumber(of[bin]!),
    });
    this.figure.show({
      drawing: theme => calibrationDrawing(theme, view, titles),
      label: words(panel, calibrationSummary(view.error, bins.length)),
      legend: [
        { mark: 'rows', label: words(panel, DECISIONS.bins) },
        { mark: 'dashed', label: words(panel, DECISIONS.perfect) },
        { mark: 'bars', label: words(panel, DECISIONS.binRows) },
      ],
      note: words(panel, calibrationNote(view.error)),
      tip: bin => ({
        now: [
          h('p', { class: 'tip-title' }, range(bin)),
          h('p', {}, `${titles.x} ${formatNumber(view.predicted[bin]!, 3)}`),
          h('p', {}, `${titles.y} ${formatNumber(view.observed[bin]!, 3)} (${interval(bin)})`),
          h('p', {}, `${rows} ${formatCount(view.count[bin]!)}${holdsLoss ? ` · ${lossShare} ${formatShare(view.lossShare[bin]!)}` : ''}`),
          h('p', { class: 'tip-hint' }, words(panel, DECISIONS.select)),
        ],
      }),
      choose: bin => panel.linked.select(view.where[bin]!),
      table: () =>
        table({
          caption: words(panel, DECISIONS.calibrationTitle),
          entries: bins,
          columns: [
            { id: 'bin', title: titles.x, cell: range },
            { id: 'count', title: rows, align: 'end', cell: bin => formatCount(view.count[bin]!) },
            numbers('predicted', words(panel, DECISIONS.binMean), view.predicted),
            numbers('observed', titles.y, view.observed),
            numbers('low', words(panel, DECISIONS.low), view.low),
            numbers('high', words(panel, DECISIONS.high), view.high),
            ...(holdsLoss
              ? [{ id: 'loss', title: lossShare, align: 'end' as const, cell: (bin: number) => formatShare(view.lossShare[bin]!) }]
              : []),
          ],
        }),
    });
  }
}
