import type { DecisionsView } from '../../src/protocol/taskViews';
import { DECISIONS, LOSS_STAYS, LOSS_STAYS_END } from '../../src/strings/panelDecisions';
import { h } from '../dom';
import { type Panel, question, words } from '../panel';
import { value } from '../parts/value';
import { CalibrationPart, chosenCut } from './decisions/calibrationPart';
import { classTable } from './decisions/classTable';
import { labelPicker, labelTable } from './decisions/labels';
import { severalClasses } from './decisions/several';
import { ThresholdPart } from './decisions/thresholdPart';
import type { OpenTab, TabView } from './tab';
import { ViewRoom } from './viewRoom';

/** What is decided with these scores, and what that costs. */
export const decisionsTab: TabView = {
  open(room: HTMLElement, panel: Panel): OpenTab {
    const tab = new DecisionsTab(room, panel);
    const { view } = tab;
    view.refresh();
    return { refresh: () => view.refresh(), drawn: () => view.drawn(), restyle: () => view.restyle(), close: () => view.close() };
  },
};

class DecisionsTab {
  readonly view: ViewRoom<DecisionsView>;
  private kind: DecisionsView['kind'] | undefined;
  private thresholds: ThresholdPart | undefined;
  private calibration: CalibrationPart | undefined;
  /** What is made anew with every answer. */
  private readonly head = h('div', { class: 'stack' });
  private readonly tail = h('div', { class: 'stack decision-tail' });
  private readonly lossStays = h('p', {});

  constructor(
    room: HTMLElement,
    private readonly panel: Panel,
  ) {
    this.view = new ViewRoom(
      panel,
      room,
      () => panel.host.request('decisions', { ...question(panel), ...this.wished() }),
      (decisions, content) => {
        if (this.kind !== decisions.kind) this.build(decisions, content);
        this.draw(decisions);
      },
    );
  }

  private wished() {
    const { label } = this.panel.store.model;
    return { ...chosenCut(this.panel), ...(label === undefined ? {} : { label }) };
  }

  /** The figures stay as long as the kind of classes does. */
  private build(decisions: DecisionsView, content: HTMLElement): void {
    const { panel } = this;
    this.view.dropFigures();
    this.kind = decisions.kind;
    this.calibration = new CalibrationPart(panel, decisions.kind === 'several', () => this.view.refresh());
    this.view.keep(this.calibration.figure);
    if (decisions.kind === 'several') {
      this.thresholds = undefined;
      content.replaceChildren(this.head, h('div', { class: 'unit-row' }, this.calibration.figure.element, this.tail));
      return;
    }
    this.thresholds = new ThresholdPart(panel);
    for (const figure of this.thresholds.figures) this.view.keep(figure);
    const { scores, side, roc, precisionRecall } = this.thresholds;
    const why = h(
      'section',
      { class: 'consequence' },
      h('h3', {}, words(panel, DECISIONS.whyTitle)),
      this.lossStays,
      h('p', {}, words(panel, DECISIONS.why)),
    );
    content.replaceChildren(
      this.head,
      h('div', { class: 'columns columns-wide-left' }, h('div', { class: 'stack decision-scores' }, scores.element, why), side.element),
      h('div', { class: 'unit-row' }, roc.figure.element, precisionRecall.figure.element, this.calibration.figure.element),
      this.tail,
    );
  }

  private draw(decisions: DecisionsView): void {
    const { panel } = this;
    if (decisions.kind === 'several') {
      this.head.replaceChildren(...severalClasses(panel, decisions));
      this.calibration?.show(decisions.calibration);
      this.tail.replaceChildren(classTable(panel, words(panel, DECISIONS.classTitle), words(panel, DECISIONS.class), decisions.classes));
      return;
    }
    const { curves } = decisions;
    const isOneClass = curves.positives === 0 || curves.negatives === 0;
    this.head.replaceChildren(
      ...(decisions.kind === 'labels'
        ? [labelTable(panel, decisions, () => this.view.refresh()), labelPicker(panel, decisions, () => this.view.refresh())]
        : []),
      ...(isOneClass ? [h('p', { class: 'note' }, words(panel, DECISIONS.oneClass))] : []),
    );
    this.head.hidden = this.head.childElementCount === 0;
    const isLabels = decisions.kind === 'labels';
    const names = isLabels ? ['0', '1'] : decisions.classes.map(({ name }) => name);
    this.thresholds?.show(curves, names, isLabels ? decisions.label : undefined);
    if (curves.calibration) this.calibration?.show(curves.calibration);
    if (this.calibration) this.calibration.figure.element.hidden = !curves.calibration;
    this.tail.replaceChildren(
      ...(curves.calibration ? [] : [h('p', { class: 'note' }, words(panel, DECISIONS.noProbabilities))]),
      ...(decisions.kind === 'labels'
        ? []
        : [classTable(panel, words(panel, DECISIONS.classTitle), words(panel, DECISIONS.class), decisions.classes)]),
    );
    this.tail.hidden = this.tail.childElementCount === 0;
    this.lossStays.replaceChildren(`${words(panel, LOSS_STAYS)} `, value(panel, decisions.loss), words(panel, LOSS_STAYS_END));
    for (const rates of [this.thresholds?.roc, this.thresholds?.precisionRecall]) if (rates) rates.figure.element.hidden = isOneClass;
  }
}
