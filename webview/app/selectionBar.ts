import type { SelectionView } from '../../src/protocol/selectionViews';
import { formatNumber, formatSigned } from '../../src/strings/numbers';
import { SELECTION, selectedWords } from '../../src/strings/panelSelection';
import { h } from '../dom';
import { icon } from '../icons';
import { type Panel, words } from '../panel';
import { problemView } from '../parts/problemView';
import { copiedAs } from '../parts/value';

/**
 * What the selected rows are and what they cost, beside all rows. It stands at the lower edge, over the page, so that nothing moves under
 * the pointer that selects.
 */
export class SelectionBar {
  readonly element = h('section', { class: 'selection-bar', hidden: true });

  constructor(private readonly panel: Panel) {
    panel.linked.listen(part => part === 'selection' && this.draw());
  }

  private draw(): void {
    const { panel, element } = this;
    const { selection, problems } = panel.linked;
    const { where } = panel.store.model;
    element.hidden = where === '' || (!selection && problems.length === 0);
    element.setAttribute('aria-label', words(panel, SELECTION.bar));
    if (element.hidden) return;
    const clear = words(panel, SELECTION.clear);
    element.replaceChildren(
      h(
        'div',
        { class: 'selection-what' },
        h('strong', {}, selection ? this.summary(selection) : ''),
        ' ',
        h('code', { class: 'selection-where' }, where),
        h(
          'button',
          { class: 'icon-button', type: 'button', title: clear, 'aria-label': clear, onclick: () => panel.linked.clear() },
          icon('cross'),
        ),
      ),
      ...(selection ? [this.numbers(selection)] : problems.map(found => problemView(panel, found))),
    );
    if (selection) panel.announce(this.summary(selection));
  }

  private summary({ count, used, share }: SelectionView): string {
    return words(this.panel, count === 0 ? SELECTION.none : selectedWords(count, used, share));
  }

  private numbers({ losses, gradientAll, gradientSelected }: SelectionView): HTMLElement {
    const { panel } = this;
    const exact = (number: number, shown: (number: number) => string) =>
      Number.isNaN(number) ? '–' : copiedAs(panel, number, shown(number));
    const pair = (name: string, selected: number, all: number, shown: (number: number) => string) =>
      h(
        'div',
        { class: 'selection-number' },
        h('dt', {}, name),
        h(
          'dd',
          {},
          h('strong', {}, exact(selected, shown)),
          ' ',
          h('span', { class: 'muted' }, `${words(panel, SELECTION.all)} `, exact(all, shown)),
        ),
      );
    const gradients = Number.isNaN(gradientAll)
      ? []
      : [pair(words(panel, SELECTION.gradient), gradientSelected, gradientAll, formatSigned)];
    return h(
      'dl',
      { class: 'selection-numbers' },
      ...losses.map(({ short, selected, all }) => pair(short, selected, all, formatNumber)),
      ...gradients,
    );
  }
}
