import type { ShapeView } from '../../../src/protocol/views';
import { removeLoss, SHAPE } from '../../../src/strings/panelShape';
import { h } from '../../dom';
import { icon } from '../../icons';
import { lossInUseName, type Panel, words } from '../../panel';

/** As many as there are colours for. */
const MOST = 3;

/** The losses that are drawn over one axis: chips with the stroke of their curves, and a list of those that can come along. */
export class OverlayPicker {
  readonly element: HTMLElement;
  private readonly chips = h('div', { class: 'overlay-chips' });
  private readonly add: HTMLSelectElement;
  private readonly equal: HTMLInputElement;
  private view: ShapeView | undefined;
  /** What the chips and the list show. */
  private signature = '';

  constructor(
    private readonly panel: Panel,
    private readonly changed: () => void,
  ) {
    const equalLabel = words(panel, SHAPE.equalHeights);
    this.add = h('select', {
      class: 'overlay-add',
      'aria-label': words(panel, SHAPE.addLossLabel),
      title: words(panel, SHAPE.addLossLabel),
    });
    this.add.addEventListener('change', () => this.set([...this.shown, this.add.value]));
    this.equal = h('input', { type: 'checkbox', title: words(panel, SHAPE.equalHeightsHint) });
    this.equal.checked = panel.store.model.equalHeights === true;
    this.equal.addEventListener('change', () => {
      panel.store.change({ equalHeights: this.equal.checked || undefined });
      changed();
    });
    this.element = h(
      'div',
      { class: 'overlays', role: 'group', 'aria-label': words(panel, SHAPE.compare) },
      this.chips,
      this.add,
      h('label', { class: 'overlay-equal', title: words(panel, SHAPE.equalHeightsHint) }, this.equal, equalLabel),
    );
  }

  /** The losses that are asked for. */
  get wished(): readonly string[] {
    return (this.panel.store.model.beside ?? []).slice(0, MOST);
  }

  show(view: ShapeView): void {
    this.view = view;
    this.add.value = '';
    const { panel } = this;
    // A slider moves none of this.
    const losses = [lossInUseName(panel), ...[...view.overlays, ...view.comparable].map(({ short }) => short)];
    const signature = JSON.stringify([view.overlays.length, losses]);
    if (signature === this.signature) return;
    this.signature = signature;
    const hadFocus = this.chips.contains(document.activeElement);
    this.element.hidden = view.comparable.length === 0;
    this.chips.replaceChildren(
      h('span', { class: 'overlay-chip' }, h('i', { class: 'mark mark-curve' }), lossInUseName(panel)),
      ...view.overlays.map(({ lossId, short }, index) => {
        const label = words(panel, removeLoss(short));
        const remove = { class: 'icon-button', type: 'button', title: label, 'aria-label': label } as const;
        return h(
          'span',
          { class: 'overlay-chip' },
          h('i', { class: `mark mark-other-${index}` }),
          short,
          h('button', { ...remove, onclick: () => this.set(this.shown.filter(other => other !== lossId)) }, icon('cross')),
        );
      }),
    );
    const left = view.comparable.filter(({ lossId }) => !this.shown.includes(lossId));
    this.add.hidden = left.length === 0 || this.shown.length >= MOST;
    this.add.replaceChildren(
      h('option', { value: '', selected: true, disabled: true, hidden: true }, words(panel, SHAPE.addLoss)),
      ...left.map(({ lossId, short }) => h('option', { value: lossId }, short)),
    );
    this.equal.closest('label')!.hidden = view.overlays.length === 0;
    if (hadFocus && !this.chips.contains(document.activeElement)) (this.chips.querySelector('button') ?? this.add).focus();
  }

  private get shown(): readonly string[] {
    return this.view?.overlays.map(({ lossId }) => lossId) ?? [];
  }

  private set(beside: readonly string[]): void {
    this.panel.store.change({ beside });
    this.changed();
  }
}
