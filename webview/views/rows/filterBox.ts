import type { Problem } from '../../../src/core/problem';
import { ALL_ROWS } from '../../../src/strings/panelAllRows';
import { freshId, h } from '../../dom';
import { keepOpen } from '../../kept';
import { type Panel, words } from '../../panel';
import { problemView } from '../../parts/problemView';

/** The expression that leaves rows in the table: the selection itself, so that one made elsewhere stands here, and one typed here is seen everywhere. */
export class FilterBox {
  readonly element: HTMLElement;
  private readonly box: HTMLInputElement;
  private readonly failure = h('div', { class: 'filter-failure', role: 'alert' });
  private readonly fields = h('code', { class: 'filter-fields' });
  private readonly examples = h('div', { class: 'actions' });

  constructor(private readonly panel: Panel) {
    const id = freshId('filter');
    this.box = h('input', { id, type: 'text', spellcheck: false, autocomplete: 'off', placeholder: words(panel, ALL_ROWS.placeholder) });
    const apply = () => panel.linked.select(this.box.value.trim());
    this.box.addEventListener('keydown', event => {
      if (event.key === 'Enter') apply();
      else if (event.key === 'Escape' && this.box.value !== '') this.box.value = '';
      else return;
      event.preventDefault();
      event.stopPropagation();
    });
    this.element = h(
      'div',
      { class: 'filter' },
      h(
        'div',
        { class: 'decision-line filter-line' },
        h('label', { for: id }, words(panel, ALL_ROWS.filter)),
        this.box,
        h('button', { class: 'secondary', type: 'button', onclick: apply }, words(panel, ALL_ROWS.apply)),
        h('button', { class: 'link', type: 'button', onclick: () => panel.linked.select('') }, words(panel, ALL_ROWS.clear)),
      ),
      this.failure,
      keepOpen(
        panel.store,
        'filter help',
        h(
          'details',
          {},
          h('summary', {}, words(panel, ALL_ROWS.help)),
          h('p', { class: 'note' }, `${words(panel, ALL_ROWS.fields)}: `, this.fields),
          h('p', { class: 'note' }, words(panel, ALL_ROWS.operators)),
          this.examples,
        ),
      ),
    );
    this.follow();
  }

  /** The selection changed: its expression stands in the box, unless another one is being typed. */
  follow(): void {
    const { where } = this.panel.store.model;
    if (document.activeElement !== this.box) this.box.value = where;
  }

  /** Why the expression selects nothing. */
  showProblems(problems: readonly Problem[]): void {
    this.box.setAttribute('aria-invalid', String(problems.length > 0));
    this.failure.replaceChildren(...problems.map(found => problemView(this.panel, found)));
  }

  /** The fields that these data have, and examples with them. */
  showFields(fields: readonly string[]): void {
    const has = (...names: readonly string[]) => names.every(name => fields.includes(name));
    const examples = [
      'rank <= 20',
      ...(has('error') ? ['error > 0 and share > 0.01'] : []),
      ...(has('class', 'decided') ? ['class != decided'] : ['loss > 1']),
    ];
    this.fields.textContent = fields.join(' ');
    this.examples.replaceChildren(
      h('span', { class: 'muted' }, words(this.panel, ALL_ROWS.examples)),
      ...examples.map(example =>
        h('button', { class: 'link', type: 'button', onclick: () => this.panel.linked.select(example) }, h('code', {}, example)),
      ),
    );
  }
}
