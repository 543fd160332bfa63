import type { DecisionView } from '../../../src/protocol/taskViews';
import { formatNumber, formatShare } from '../../../src/strings/numbers';
import { DECISIONS } from '../../../src/strings/panelDecisions';
import { freshId, h } from '../../dom';
import { type Panel, words } from '../../panel';
import { copiedAs } from '../../parts/value';
import { matrixTable } from './matrixTable';
import type { HandleRange } from './thresholdHandle';

/** What the side tells of a person's wishes. */
interface Wishes {
  readonly threshold: (threshold: number) => void;
  readonly ratio: (ratio: number) => void;
}

/** Beside the scores: the threshold as a number, what errors cost, the confusion matrix and its rates. */
export class DecisionSide {
  readonly element: HTMLElement;
  private readonly threshold: HTMLInputElement;
  private readonly ratio: HTMLInputElement;
  private readonly best: HTMLButtonElement;
  private readonly result = h('div', { class: 'stack decision-result' });
  private bestAt = Number.NaN;

  constructor(
    private readonly panel: Panel,
    wishes: Wishes,
  ) {
    const numberBox = (label: string, wish: (value: number) => void, least?: number, after?: string) => {
      const id = freshId('decision');
      const box: HTMLInputElement = h('input', {
        type: 'number',
        id,
        step: 'any',
        min: least,
        'aria-label': after === undefined ? undefined : `${label} … ${after}`,
      });
      box.addEventListener('change', () => {
        const value = Number(box.value);
        if (box.value !== '' && Number.isFinite(value) && (least === undefined || value > least)) wish(value);
      });
      const end = after === undefined ? [] : [h('span', {}, after)];
      return { box, line: h('div', { class: 'decision-line' }, h('label', { for: id }, label), box, ...end) };
    };
    const threshold = numberBox(words(panel, DECISIONS.threshold), wishes.threshold);
    const ratio = numberBox(words(panel, DECISIONS.ratioBefore), wishes.ratio, 0, words(panel, DECISIONS.ratioAfter));
    this.threshold = threshold.box;
    this.ratio = ratio.box;
    this.ratio.value = String(panel.store.model.costRatio ?? 1);
    this.best = h(
      'button',
      { class: 'secondary', type: 'button', onclick: () => wishes.threshold(this.bestAt) },
      words(panel, DECISIONS.best),
    );
    threshold.line.append(this.best);
    this.element = h('section', { class: 'stack decision-side' }, threshold.line, ratio.line, this.result);
  }

  showThreshold(threshold: number, { low, high }: HandleRange): void {
    this.threshold.min = String(low);
    this.threshold.max = String(high);
    // What is being typed is not written over.
    if (document.activeElement !== this.threshold) this.threshold.value = String(Number(threshold.toPrecision(6)));
  }

  show(names: readonly string[], decision: DecisionView): void {
    const { panel } = this;
    const { truePositives: tp, falsePositives: fp, trueNegatives: tn, falseNegatives: fn, where } = decision;
    const [low, high] = this.threshold.max === '' ? [0, 1] : [Number(this.threshold.min), Number(this.threshold.max)];
    this.bestAt = Math.min(high!, Math.max(low!, decision.best));
    this.best.textContent = `${words(panel, DECISIONS.best)}: ${formatNumber(this.bestAt, 3)}`;
    this.best.disabled = this.bestAt === decision.threshold;
    const rate = (name: 'recall' | 'precision' | 'accuracy' | 'f1' | 'specificity', value: number) =>
      h(
        'div',
        { class: 'decision-rate', title: words(panel, DECISIONS[`${name}Hint`]) },
        h('dt', {}, words(panel, DECISIONS[name])),
        h('dd', {}, Number.isFinite(value) ? copiedAs(panel, value, name === 'f1' ? formatNumber(value, 3) : formatShare(value)) : '–'),
      );
    // The cells are made anew with every step; the one that has the focus keeps it.
    const focused = [...this.result.querySelectorAll('button')].indexOf(document.activeElement as HTMLButtonElement);
    this.result.replaceChildren(
      h('h3', {}, words(panel, DECISIONS.matrixTitle)),
      matrixTable(panel, names, [
        [
          { count: tn, where: where.trueNegatives },
          { count: fp, where: where.falsePositives },
        ],
        [
          { count: fn, where: where.falseNegatives },
          { count: tp, where: where.truePositives },
        ],
      ]),
      h('p', { class: 'note' }, words(panel, DECISIONS.selectHint)),
      h(
        'dl',
        { class: 'decision-rates' },
        rate('recall', tp / (tp + fn)),
        rate('precision', tp / (tp + fp)),
        rate('f1', (2 * tp) / (2 * tp + fp + fn)),
        rate('specificity', tn / (tn + fp)),
        rate('accuracy', (tp + tn) / (tp + tn + fp + fn)),
      ),
    );
    if (focused >= 0) this.result.querySelectorAll('button')[focused]?.focus();
  }
}
