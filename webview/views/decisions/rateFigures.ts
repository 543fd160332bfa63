import type { Chart } from 'chart.js';
import type { DecisionView, ThresholdCurve, ThresholdView } from '../../../src/protocol/taskViews';
import { formatNumber } from '../../../src/strings/numbers';
import { areaSummary, DECISIONS, precisionMeaning, rocMeaning } from '../../../src/strings/panelDecisions';
import { Figure } from '../../charts/figure';
import { ratesDrawing } from '../../charts/rates';
import { h } from '../../dom';
import { type Panel, words } from '../../panel';
import { table } from '../../table';

type Kind = 'roc' | 'pr';

/** The ROC curve or that of precision and recall, with a mark where the threshold is. */
export class RateFigure {
  readonly figure: Figure;
  private readonly mark = h('div', { class: 'rate-mark', hidden: true });
  private chart: Chart | undefined;
  private at: readonly [number, number] | undefined;

  constructor(
    private readonly panel: Panel,
    private readonly kind: Kind,
  ) {
    this.figure = new Figure(panel, { title: words(panel, kind === 'roc' ? DECISIONS.rocTitle : DECISIONS.prTitle), height: 'square' });
    this.figure.attach(this.mark, chart => {
      this.chart = chart;
      this.place();
    });
  }

  show(view: ThresholdView): void {
    const { panel, kind } = this;
    const isRoc = kind === 'roc';
    const curve = isRoc ? view.roc : view.precisionRecall;
    const titles = { x: words(panel, isRoc ? DECISIONS.rocX : DECISIONS.prX), y: words(panel, isRoc ? DECISIONS.rocY : DECISIONS.prY) };
    const base = view.positives / (view.positives + view.negatives);
    const chance = isRoc
      ? ([
          { x: 0, y: 0 },
          { x: 1, y: 1 },
        ] as const)
      : ([
          { x: 0, y: base },
          { x: 1, y: base },
        ] as const);
    const [name, area] = isRoc ? (['AUC', view.area] as const) : (['AP', view.averagePrecision] as const);
    const title = isRoc ? DECISIONS.rocTitle : DECISIONS.prTitle;
    const shown = this.entries(curve);
    const meaning = isRoc ? rocMeaning(area) : precisionMeaning(area, base);
    this.figure.show({
      drawing: theme => ratesDrawing(theme, curve, titles, chance),
      label: words(panel, areaSummary(title, name, area, meaning)),
      note: words(panel, meaning),
      legend: [
        { mark: 'curve', label: `${name} ${formatNumber(area, 4)}` },
        { mark: 'dashed', label: words(panel, DECISIONS.chance) },
        { mark: 'worst', label: words(panel, DECISIONS.now) },
      ],
      tip: stop => {
        const { x, y, threshold } = shown[stop]!;
        return {
          now: [
            h('p', { class: 'tip-title' }, `${words(panel, DECISIONS.threshold)} ${formatNumber(threshold, 3)}`),
            h('p', {}, `${titles.x} ${formatNumber(x, 3)} · ${titles.y} ${formatNumber(y, 3)}`),
          ],
        };
      },
      table: () =>
        table({
          caption: words(panel, title),
          entries: shown,
          columns: [
            { id: 'threshold', title: words(panel, DECISIONS.threshold), align: 'end', cell: entry => formatNumber(entry.threshold) },
            { id: 'x', title: titles.x, align: 'end', cell: entry => formatNumber(entry.x) },
            { id: 'y', title: titles.y, align: 'end', cell: entry => formatNumber(entry.y) },
          ],
        }),
    });
  }

  /** Marks what a threshold does; the curve stays as it is. */
  showThreshold(decision: DecisionView): void {
    const { truePositives, falsePositives, trueNegatives, falseNegatives } = decision;
    const recall = truePositives / (truePositives + falseNegatives);
    const decided = truePositives + falsePositives;
    this.at =
      this.kind === 'roc'
        ? [falsePositives / (falsePositives + trueNegatives), recall]
        : [recall, decided === 0 ? 1 : truePositives / decided];
    this.place();
  }

  private entries(curve: ThresholdCurve) {
    return Array.from(curve.x, (x, index) => ({ x, y: curve.y[index]!, threshold: curve.threshold[index]! })).filter(({ y }) =>
      Number.isFinite(y),
    );
  }

  private place(): void {
    const { at, chart } = this;
    this.mark.hidden = !at || !chart || !at.every(Number.isFinite);
    if (this.mark.hidden || !at || !chart) return;
    this.mark.style.left = `${chart.scales.x!.getPixelForValue(at[0])}px`;
    this.mark.style.top = `${chart.scales.y!.getPixelForValue(at[1])}px`;
  }
}
