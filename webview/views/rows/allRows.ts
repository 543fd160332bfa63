import type { RowPage, RowSort } from '../../../src/protocol/selectionViews';
import { ALL_ROWS, filtered } from '../../../src/strings/panelAllRows';
import { freshId, h } from '../../dom';
import { lossInUseName, type Panel, reveal, usedRows, words } from '../../panel';
import { FilterBox } from './filterBox';
import { type GridColumn, gridColumns } from './gridColumns';
import { Pages } from './pages';
import { otherLosses } from './rankChangesPart';

const ROW_HEIGHT = 26;
/** Browsers give no element more than some 33 million pixels; beyond this the place of the bar is mapped onto the rows. */
const TALLEST = 12_000_000;
/** Rows that are kept in the page above and below the ones in sight. */
const MARGIN = 8;

/**
 * Every row as a table: only those in sight stand in the page, the others are asked for when they come into it. It is sorted and filtered by the
 * engine.
 */
export class AllRows {
  readonly element: HTMLElement;
  private readonly filter: FilterBox;
  private readonly pages: Pages;
  private readonly count = h('p', { class: 'note', role: 'status' });
  private readonly head = h('div', { class: 'grid-head', role: 'row' });
  private readonly body = h('div', { class: 'grid-body' });
  private readonly grid: HTMLElement;
  private readonly id = freshId('row');
  private readonly forget: () => void;
  private columns: readonly GridColumn[] = [];
  private fields: readonly string[] = [];
  private rows = 0;
  private active = 0;
  private sort: RowSort = { by: 'loss', direction: 'descending' };
  private frame = 0;

  constructor(private readonly panel: Panel) {
    this.filter = new FilterBox(panel);
    this.pages = new Pages(panel, result => {
      this.grid.setAttribute('aria-busy', 'false');
      if (result.ok) this.came(result.value);
      else this.filter.showProblems(result.problems.filter(({ code }) => code !== 'cancelled'));
    });
    const title = words(panel, ALL_ROWS.title);
    this.grid = h('div', { class: 'grid', role: 'grid', tabindex: 0, 'aria-label': title, 'aria-readonly': 'true' }, this.head, this.body);
    this.grid.addEventListener('scroll', () => this.later());
    this.grid.addEventListener('keydown', event => this.key(event));
    this.grid.addEventListener('click', event => this.click(event));
    this.grid.addEventListener('pointerover', event => this.panel.linked.point(this.rowAt(event)));
    this.grid.addEventListener('pointerleave', () => this.panel.linked.point(undefined));
    this.element = h(
      'section',
      { class: 'stack all-rows' },
      h('h3', {}, title),
      this.filter.element,
      this.count,
      this.grid,
      h('p', { class: 'note' }, words(panel, ALL_ROWS.keys)),
    );
    this.forget = panel.linked.listen(part => {
      if (part === 'hover' || part === 'primary') this.draw();
      else if (panel.store.model.where !== this.asked) this.refresh();
    });
  }

  private asked = '';

  /** The loss, the data, the filter or the order changed. */
  refresh(): void {
    const { panel } = this;
    this.asked = panel.store.model.where;
    this.filter.follow();
    this.filter.showProblems([]);
    this.grid.setAttribute('aria-busy', 'true');
    this.pages.ask({ where: this.asked, sort: this.sort, others: otherLosses(panel).map(({ lossId }) => lossId) });
  }

  close(): void {
    cancelAnimationFrame(this.frame);
    this.forget();
  }

  private came(page: RowPage): void {
    const isOther = page.count !== this.rows;
    this.rows = page.count;
    if (this.fields.join() !== page.fields.join()) this.filter.showFields(page.fields);
    this.fields = page.fields;
    this.columns = gridColumns(this.panel, page.fields, otherLosses(this.panel));
    this.count.textContent = words(this.panel, filtered(page.count, usedRows(this.panel)));
    this.grid.setAttribute('aria-rowcount', String(page.count + 1));
    this.grid.setAttribute('aria-colcount', String(this.columns.length));
    const widths = this.columns.map(({ isWide, title }) => (isWide ? 170 : Math.max(88, Math.min(190, 8 * title.length + 32))));
    this.grid.style.setProperty('--columns', widths.map(width => `minmax(${width}px, ${width}fr)`).join(' '));
    this.grid.style.setProperty('--width', `${widths.reduce((sum, width) => sum + width, 0)}px`);
    this.body.style.height = `${Math.min(TALLEST, page.count * ROW_HEIGHT)}px`;
    if (isOther && page.from === 0) this.active = Math.min(this.active, Math.max(0, page.count - 1));
    this.drawHead();
    this.draw();
  }

  private later(): void {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => this.draw());
  }

  /** The first row in sight, and how many fit. */
  private window(): readonly [number, number] {
    const inSight = Math.ceil(this.grid.clientHeight / ROW_HEIGHT);
    const whole = this.rows * ROW_HEIGHT;
    if (whole <= TALLEST) return [Math.floor(this.grid.scrollTop / ROW_HEIGHT), inSight];
    const share = this.grid.scrollTop / Math.max(1, TALLEST - this.grid.clientHeight);
    return [Math.floor(share * Math.max(0, this.rows - inSight + 1)), inSight];
  }

  private draw(): void {
    const [first, inSight] = this.window();
    const from = Math.max(0, first - MARGIN);
    const to = Math.min(this.rows, first + inSight + MARGIN);
    this.pages.want(from, to);
    const isMapped = this.rows * ROW_HEIGHT > TALLEST;
    const { hover, primary } = this.panel.linked;
    const lines: HTMLElement[] = [];
    for (let index = from; index < to; index += 1) {
      const cells = this.pages.at(index);
      const states = [
        'grid-row',
        index === this.active ? 'is-active' : '',
        cells && hover?.row[0] === cells.row ? 'is-hovered' : '',
        cells && primary?.row[0] === cells.row ? 'is-primary' : '',
      ];
      const line = h(
        'div',
        {
          class: states.filter(Boolean).join(' '),
          role: 'row',
          id: `${this.id}-${index}`,
          'aria-rowindex': index + 2,
          'data-index': index,
        },
        ...this.columns.map(column => {
          const text = cells ? column.cell(cells) : '…';
          return h('span', { role: 'gridcell', title: text }, text);
        }),
      );
      const top = isMapped ? this.grid.scrollTop + (index - first) * ROW_HEIGHT : index * ROW_HEIGHT;
      line.style.transform = `translateY(${top}px)`;
      lines.push(line);
    }
    this.body.replaceChildren(...lines);
    this.grid.setAttribute('aria-activedescendant', this.rows > 0 ? `${this.id}-${this.active}` : '');
  }

  private drawHead(): void {
    const label = lossInUseName(this.panel);
    const key = `${label} ${this.columns.map(({ title }) => title).join()} ${JSON.stringify(this.sort)}`;
    if (this.head.dataset.key === key) return;
    this.head.dataset.key = key;
    const focused = [...this.head.querySelectorAll('button')].indexOf(document.activeElement as HTMLButtonElement);
    this.head.replaceChildren(
      ...this.columns.map(column => {
        const isSorted = column.by === this.sort.by;
        const mark = isSorted ? (this.sort.direction === 'ascending' ? '▲' : '▼') : '↕';
        const content = column.by
          ? h(
              'button',
              { class: isSorted ? 'sort is-sorted' : 'sort', type: 'button', onclick: () => this.sortBy(column.by!) },
              column.title,
              h('span', { class: 'sort-mark', 'aria-hidden': 'true' }, mark),
            )
          : column.title;
        return h('span', { role: 'columnheader', 'aria-sort': isSorted ? this.sort.direction : column.by ? 'none' : undefined }, content);
      }),
    );
    if (focused >= 0) this.head.querySelectorAll('button')[focused]?.focus();
  }

  private sortBy(by: string): void {
    const isTurned = this.sort.by === by && this.sort.direction === 'descending';
    this.sort = { by, direction: isTurned ? 'ascending' : 'descending' };
    this.grid.scrollTop = 0;
    this.active = 0;
    this.refresh();
  }

  private rowAt(event: Event): number | undefined {
    const line = (event.target as Element).closest<HTMLElement>('[data-index]');
    return line ? this.pages.at(Number(line.dataset.index))?.row : undefined;
  }

  private click(event: MouseEvent): void {
    const line = (event.target as Element).closest<HTMLElement>('[data-index]');
    const row = this.rowAt(event);
    if (!line || row === undefined) return;
    this.active = Number(line.dataset.index);
    reveal(this.panel, row, true);
  }

  private key(event: KeyboardEvent): void {
    if (event.target !== this.grid || event.ctrlKey || event.metaKey || event.altKey) return;
    const page = Math.max(1, Math.floor(this.grid.clientHeight / ROW_HEIGHT) - 2);
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: this.active + 1,
      ArrowUp: this.active - 1,
      PageDown: this.active + page,
      PageUp: this.active - page,
      Home: 0,
      End: this.rows - 1,
    };
    if (event.key === 'Enter' || event.key === ' ') {
      const row = this.pages.at(this.active)?.row;
      if (row !== undefined) reveal(this.panel, row, event.key === ' ');
    } else if (Object.hasOwn(steps, event.key)) this.goTo(steps[event.key]!);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  private goTo(index: number): void {
    this.active = Math.min(Math.max(0, this.rows - 1), Math.max(0, index));
    const [first, inSight] = this.window();
    const whole = this.rows * ROW_HEIGHT;
    if (this.active < first || this.active > first + inSight - 3) {
      const wanted = this.active < first ? this.active : this.active - inSight + 3;
      this.grid.scrollTop =
        whole <= TALLEST ? wanted * ROW_HEIGHT : (wanted / Math.max(1, this.rows - inSight + 1)) * (TALLEST - this.grid.clientHeight);
    }
    this.draw();
    const row = this.pages.at(this.active)?.row;
    if (row !== undefined) this.panel.linked.point(row);
  }
}
