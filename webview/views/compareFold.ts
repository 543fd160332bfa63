import type { ModelRef, ModelsView } from '../../src/protocol/compareViews';
import { COMPARE_FOLD, foundModels } from '../../src/strings/panelCompareFold';
import { h } from '../dom';
import { icon } from '../icons';
import { keptFolds } from '../kept';
import { type Panel, words } from '../panel';
import type { ComparePart } from './compare/comparePart';
import { loadLater } from './laterTab';

/** At most so many models beside the one in use, as the engine takes. */
const MOST = 3;

/** The models that are compared with the one in use: those that a person chose and that there are, else those that are named so. */
export function chosenModels(panel: Panel, { choices }: ModelsView): readonly ModelRef[] {
  const { models } = panel.store.model;
  const exists = (ref: ModelRef) => choices.some(({ file, label }) => file === ref.file && label === ref.label);
  return (models?.filter(exists) ?? choices.filter(({ isLikely }) => isLikely)).slice(0, MOST);
}

/**
 * The comparison of models under the Overview: a heading that says what there is to compare. It stands open where the data name further
 * predictions, and what it holds is loaded when it is opened.
 */
export class CompareFold {
  private readonly said = h('span', { class: 'muted' });
  private readonly body = h('div', { class: 'compare-body' });
  private readonly button: HTMLButtonElement;
  readonly element: HTMLElement;
  private part: ComparePart | undefined;
  private view: ModelsView | undefined;
  private isClosed = false;

  constructor(private readonly panel: Panel) {
    this.button = h(
      'button',
      { class: 'compare-fold', type: 'button', 'aria-expanded': 'false', onclick: () => this.toggle() },
      icon('chevron', 'fold-mark'),
      h('h3', {}, words(panel, COMPARE_FOLD.title)),
      this.said,
    );
    this.body.hidden = true;
    this.element = h('section', { class: 'compare', hidden: true, 'aria-label': words(panel, COMPARE_FOLD.title) }, this.button, this.body);
  }

  /** Asks what there is to compare; what was shown stays until the answer comes. */
  async refresh(): Promise<void> {
    const { panel } = this;
    const result = await panel.host.request('models', {}, { key: 'models' });
    if (!result.ok || this.isClosed) return;
    this.view = result.value;
    const chosen = chosenModels(panel, result.value);
    this.element.hidden = false;
    this.said.textContent = words(panel, chosen.length > 0 ? foundModels(chosen.map(({ label }) => label)) : COMPARE_FOLD.none);
    await this.show();
  }

  restyle(): void {
    this.part?.restyle();
  }

  close(): void {
    this.isClosed = true;
    this.part?.close();
  }

  /** Open by itself where there is something to show, until a person says otherwise. */
  private get isOpen(): boolean {
    const folds = keptFolds(this.panel.store);
    const hasModels = this.view !== undefined && (chosenModels(this.panel, this.view).length > 0 || this.view.added.length > 0);
    return hasModels ? !folds.has('compare shut') : folds.has('compare');
  }

  private toggle(): void {
    const folds = keptFolds(this.panel.store);
    const wasOpen = this.isOpen;
    folds.delete('compare shut');
    folds.delete('compare');
    folds.add(wasOpen ? 'compare shut' : 'compare');
    void this.show();
  }

  private async show(): Promise<void> {
    const { isOpen, view } = this;
    this.button.setAttribute('aria-expanded', String(isOpen));
    this.body.hidden = !isOpen;
    this.said.hidden = isOpen;
    if (!isOpen || !view) return;
    const later = await loadLater();
    if (this.isClosed) return;
    if (!this.part) {
      this.part = later.comparePart(this.panel, () => void this.refresh());
      this.body.replaceChildren(this.part.element);
    }
    this.part.refresh(view);
  }
}
