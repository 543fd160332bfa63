import type { DecisionView, ThresholdView } from '../../../src/protocol/taskViews';
import { formatCount, formatNumber } from '../../../src/strings/numbers';
import { barWords, DECISIONS, scoresSummary } from '../../../src/strings/panelDecisions';
import { Lane } from '../../ask';
import { binPosition } from '../../charts/binAxis';
import { Figure } from '../../charts/figure';
import { mirroredDrawing } from '../../charts/mirrored';
import { h } from '../../dom';
import { type Panel, words } from '../../panel';
import { table } from '../../table';
import { DecisionSide } from './decisionSide';
import { RateFigure } from './rateFigures';
import { ThresholdHandle } from './thresholdHandle';

/** Scores of two classes with a threshold that is dragged over them, what it decides, and the curves of all thresholds. */
export class ThresholdPart {
  readonly scores: Figure;
  readonly roc: RateFigure;
  readonly precisionRecall: RateFigure;
  readonly side: DecisionSide;
  private readonly handle: ThresholdHandle;
  private readonly lane = new Lane();
  private view: ThresholdView | undefined;
  private names: readonly string[] = [];
  private label: number | undefined;

  constructor(private readonly panel: Panel) {
    this.scores = new Figure(panel, { title: words(panel, DECISIONS.scoresTitle), height: 'middle' });
    this.roc = new RateFigure(panel, 'roc');
    this.precisionRecall = new RateFigure(panel, 'pr');
    this.side = new DecisionSide(panel, {
      threshold: threshold => this.decide(threshold),
      ratio: costRatio => {
        panel.store.change({ costRatio });
        this.decide(this.threshold);
      },
    });
    this.handle = new ThresholdHandle(
      panel,
      this.scores,
      threshold => (this.view ? binPosition(this.view.groups[1]!.histogram, threshold) : 0),
      place => this.thresholdAt(place),
      threshold => this.decide(threshold),
    );
  }

  get figures(): readonly Figure[] {
    return [this.scores, this.roc.figure, this.precisionRecall.figure];
  }

  /** Shows the curves, and asks what the threshold decides. `names`: of the two classes; `label`: of several labels. */
  show(view: ThresholdView, names: readonly string[], label?: number): void {
    this.view = view;
    this.names = names;
    this.label = label;
    this.roc.show(view);
    this.precisionRecall.show(view);
    this.showScores(view);
    this.decide(this.threshold);
  }

  /** What a person set, if these scores reach there; else the usual one. */
  private get threshold(): number {
    const { threshold } = this.panel.store.model;
    if (!this.view) return 0.5;
    const [low, high] = this.view.range;
    return threshold !== undefined && threshold >= low && threshold <= high ? threshold : this.view.usualThreshold;
  }

  private decide(threshold: number): void {
    const { panel, view, label } = this;
    if (!view) return;
    if (threshold !== view.usualThreshold || panel.store.model.threshold !== undefined) panel.store.change({ threshold });
    const [low, high] = view.range;
    this.handle.show(threshold, { low, high });
    this.side.showThreshold(threshold, { low, high });
    const ratio = panel.store.model.costRatio ?? 1;
    this.lane.ask(
      () => panel.host.request('decisionAt', { threshold, ratio, ...(label === undefined ? {} : { label }) }),
      result => result.ok && this.showDecision(result.value),
    );
  }

  private showDecision(decision: DecisionView): void {
    this.roc.showThreshold(decision);
    this.precisionRecall.showThreshold(decision);
    this.side.show(this.names, decision);
  }

  /** The histogram's axis counts bins of equal width. */
  private thresholdAt(place: number): number {
    const { edges } = this.view!.groups[1]!.histogram;
    const [low, high] = [edges[0]!, edges[edges.length - 1]!];
    return Number((low + ((high - low) * place) / (edges.length - 1)).toPrecision(4));
  }

  private showScores({ groups, axis, positives, negatives }: ThresholdView): void {
    const { panel } = this;
    const [down, up] = [groups[0]!.histogram, groups[1]!.histogram];
    const bins = up.counts.length;
    const barOf = (stop: number) => {
      const [group, bin] = stop < bins ? [groups[1]!, stop] : [groups[0]!, stop - bins];
      const { edges, counts } = group.histogram;
      return { name: group.name, from: edges[bin]!, to: edges[bin + 1]!, count: counts[bin]! };
    };
    const bars = Array.from({ length: 2 * bins }, (_, stop) => barOf(stop));
    this.scores.show({
      drawing: theme => mirroredDrawing(theme, [down, up], { x: words(panel, axis), y: words(panel, DECISIONS.countUp) }),
      label: words(panel, scoresSummary(positives, negatives)),
      legend: [
        { mark: 'positive', label: words(panel, groups[1]!.name) },
        { mark: 'negative', label: words(panel, groups[0]!.name) },
      ],
      tip: stop => {
        const { name, from, to, count } = bars[stop]!;
        return { now: [h('p', { class: 'tip-title' }, words(panel, barWords(name, from, to, count)))] };
      },
      table: () =>
        table({
          caption: words(panel, DECISIONS.scoresTitle),
          entries: bars.filter(({ count }) => count > 0),
          columns: [
            { id: 'class', title: words(panel, DECISIONS.class), cell: bar => words(panel, bar.name) },
            {
              id: 'bin',
              title: words(panel, axis),
              align: 'end',
              cell: bar => `${formatNumber(bar.from, 3)} … ${formatNumber(bar.to, 3)}`,
            },
            {
              id: 'count',
              title: words(panel, DECISIONS.rows),
              align: 'end',
              cell: bar => formatCount(bar.count),
              sortBy: bar => bar.count,
            },
          ],
        }),
    });
  }
}
