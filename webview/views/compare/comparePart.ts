import type { CompareView, ModelsView } from '../../../src/protocol/compareViews';
import type { LossChoice } from '../../../src/protocol/views';
import { WORDS } from '../../../src/strings/panel';
import { methodWords } from '../../../src/strings/panelCompare';
import { Lane } from '../../ask';
import { h } from '../../dom';
import { isCancelled, type Panel, question, words } from '../../panel';
import { reasons } from '../../parts/whyNot';
import { lossInUse } from '../../state';
import { chosenModels } from '../compareFold';
import { DifferencesPart } from './differencesPart';
import { modelsRow } from './modelsRow';
import { TwoLosses } from './twoLosses';
import { valuesTable } from './valuesTable';

/** Losses beside the one in use. */
const MOST_LOSSES = 3;

/** Losses that are compared beside the one in use: those that a person chose, else the best ones that fit. */
export function lossesBeside({ store }: Panel): readonly LossChoice[] {
  const { opened, beside } = store.model;
  const inUse = lossInUse(store.model)?.lossId;
  const others = (opened?.losses ?? []).filter(({ lossId }) => lossId !== inUse);
  const chosen = beside && others.filter(({ lossId }) => beside.includes(lossId));
  return (chosen ?? others.filter(({ fit }) => fit === 'recommended' || fit === 'fits')).slice(0, MOST_LOSSES);
}

/** Two or more models of one target, and one model under two losses. */
export class ComparePart {
  readonly element = h('div', { class: 'compare-part' });
  private readonly models = h('div', { class: 'compare-models' });
  private readonly found = h('div', { class: 'compare-found' });
  private readonly lane = new Lane();
  private readonly differences: DifferencesPart;
  private readonly twoLosses: TwoLosses;

  constructor(
    private readonly panel: Panel,
    private readonly reload: () => void,
  ) {
    this.differences = new DifferencesPart(panel);
    this.twoLosses = new TwoLosses(panel);
    this.element.append(this.models, this.found, this.twoLosses.element);
  }

  /** Shows what there is to compare, and asks for the numbers. */
  refresh(view: ModelsView): void {
    const { panel } = this;
    this.models.replaceChildren(modelsRow(panel, view, this.reload));
    this.twoLosses.refresh();
    const models = chosenModels(panel, view);
    if (models.length === 0) {
      this.lane.clear();
      this.found.replaceChildren();
      return;
    }
    if (!this.found.hasChildNodes()) this.found.append(h('p', { class: 'waiting' }, words(panel, WORDS.computing)));
    this.found.setAttribute('aria-busy', 'true');
    const others = lossesBeside(panel).map(({ lossId }) => lossId);
    const asked = { ...question(panel), models, others, moved: panel.store.model.parameters };
    this.lane.ask(
      () => panel.host.request('compare', asked, { key: 'compare' }),
      result => {
        this.found.setAttribute('aria-busy', 'false');
        if (result.ok) this.show(result.value);
        else if (!isCancelled(result.problems)) this.found.replaceChildren(...reasons(panel, result.problems));
      },
    );
  }

  restyle(): void {
    this.differences.restyle();
  }

  close(): void {
    this.lane.clear();
    this.differences.close();
  }

  private show(view: CompareView): void {
    const { panel } = this;
    this.differences.show(view);
    this.found.replaceChildren(
      valuesTable(panel, view),
      h('p', { class: 'note' }, words(panel, methodWords(view))),
      this.differences.element,
    );
  }
}

/** What the heading of the Overview opens. `reload` asks anew what there is to compare. */
export function comparePart(panel: Panel, reload: () => void): ComparePart {
  return new ComparePart(panel, reload);
}
