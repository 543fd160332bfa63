import type { DecisionView, ScoreHistograms, ThresholdView } from '../../../src/protocol/taskViews';
import { DECISIONS } from '../../../src/strings/panelDecisions';
import { Lane } from '../../ask';
import { binPosition } from '../../charts/binAxis';
import { Figure } from '../../charts/figure';
import { keepChoice, keptChoice } from '../../kept';
import { type Panel, words } from '../../panel';
import { segmented } from '../../parts/segmented';
import { DecisionSide } from './decisionSide';
import { RateFigure } from './rateFigures';
import { scoresContent } from './scoresContent';
import { ThresholdHandle } from './thresholdHandle';

/** Steps of the arrow keys over the whole axis. */
const STEPS = 100;

/** Scores of two classes with a threshold that is dragged over them, what it decides, and the curves of all thresholds. */
export class ThresholdPart {
  readonly scores: Figure;
  readonly roc: RateFigure;
  readonly precisionRecall: RateFigure;
  readonly side: DecisionSide;
  private readonly scales: HTMLElement;
  private readonly handle: ThresholdHandle;
  private readonly lane = new Lane();
  private view: ThresholdView | undefined;
  private names: readonly string[] = [];
  private label: number | undefined;

  constructor(private readonly panel: Panel) {
    this.scales = segmented(
      words(panel, DECISIONS.scoreScale),
      [
        { id: 'plain', title: words(panel, DECISIONS.plainScores) },
        { id: 'logit', title: words(panel, DECISIONS.logitScores) },
      ],
      this.scale,
      scale => {
        keepChoice(panel.store, 'scale of scores', scale);
        this.showScores();
      },
    );
    this.scores = new Figure(panel, { title: words(panel, DECISIONS.scoresTitle), height: 'middle', tools: [this.scales] });
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
      threshold => (this.shown ? binPosition(this.shown.histograms[1], threshold) : 0),
      place => this.thresholdAt(place),
      () => (this.shown?.histograms[1].counts.length ?? 0) / STEPS,
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
    this.scales.hidden = !view.logits;
    this.showScores();
    this.decide(this.threshold);
  }

  private get scale(): 'plain' | 'logit' {
    return keptChoice(this.panel.store, 'scale of scores', ['plain', 'logit'], 'plain');
  }

  private get shown(): ScoreHistograms | undefined {
    return this.scale === 'logit' ? (this.view?.logits ?? this.view?.scores) : this.view?.scores;
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

  /** The axis counts bins; between edges it is straight. Rounded to what a hand can tell apart, so that the number can be read. */
  private thresholdAt(place: number): number {
    const { edges } = this.shown!.histograms[1];
    const bin = Math.min(edges.length - 2, Math.max(0, Math.floor(place)));
    const width = edges[bin + 1]! - edges[bin]!;
    const decimals = Math.min(15, Math.max(0, Math.ceil(2.4 - Math.log10(width))));
    return Number((edges[bin]! + width * (place - bin)).toFixed(decimals));
  }

  private showScores(): void {
    const { panel, view, shown } = this;
    if (view && shown) this.scores.show(scoresContent(panel, view, shown));
  }
}
