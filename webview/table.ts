import { h } from './dom';

/** One column: what it is called, how an entry reads, and how entries compare when its header is clicked. */
export interface Column<Entry> {
  readonly id: string;
  readonly title: string;
  readonly hint?: string;
  readonly align?: 'end';
  readonly cell: (entry: Entry) => string | Node;
  readonly sortBy?: (entry: Entry) => number | string;
}

export interface TableSpec<Entry> {
  readonly caption: string;
  readonly columns: readonly Column<Entry>[];
  readonly entries: readonly Entry[];
  /** Entries of one group stand together under a heading, in the order in which the groups first appear; sorting keeps to the groups. */
  readonly groups?: { readonly of: (entry: Entry) => string; readonly heading: (group: string) => Node };
  /** How the entries are sorted as they come. */
  readonly sorted?: { readonly id: string; readonly direction: 1 | -1 };
  /** Makes rows selectable: click, Space and Enter. `stay` is false when the focus should go along. */
  readonly choose?: (entry: Entry, stay: boolean) => void;
  /** How a row reads to a screen reader before it is chosen. */
  readonly rowLabel?: (entry: Entry) => string;
}

/** A real table: sortable headers, and rows that the arrow keys walk through when they can be chosen. */
export function table<Entry>(spec: TableSpec<Entry>): HTMLElement {
  let sorted = spec.sorted;
  const head = h('tr');
  const body = h('tbody');
  const element = h(
    'div',
    {
      class: 'table-scroll',
      tabindex: spec.choose ? undefined : 0,
      role: spec.choose ? undefined : 'region',
      'aria-label': spec.choose ? undefined : spec.caption,
    },
    h('table', {}, h('caption', { class: 'spoken' }, spec.caption), h('thead', {}, head), body),
  );

  const drawHead = () =>
    head.replaceChildren(
      ...spec.columns.map(column => {
        const direction = sorted?.id === column.id ? sorted.direction : 0;
        const label = column.sortBy
          ? h(
              'button',
              { class: direction === 0 ? 'sort' : 'sort is-sorted', type: 'button', title: column.hint, onclick: () => sort(column) },
              column.title,
              h('span', { class: 'sort-mark', 'aria-hidden': 'true' }, direction === 1 ? '▲' : direction === -1 ? '▼' : '↕'),
            )
          : column.title;
        return h(
          'th',
          {
            scope: 'col',
            class: column.align,
            title: column.hint,
            'data-column': column.id,
            'aria-sort': column.sortBy ? (direction === 1 ? 'ascending' : direction === -1 ? 'descending' : 'none') : undefined,
          },
          label,
        );
      }),
    );

  const drawBody = () => {
    const column = spec.columns.find(each => each.id === sorted?.id);
    const entries = column?.sortBy ? [...spec.entries].sort(compareBy(column.sortBy, sorted!.direction)) : spec.entries;
    const { groups } = spec;
    if (!groups) body.replaceChildren(...entries.map((entry, index) => line(entry, index)));
    else {
      const names = [...new Set(spec.entries.map(groups.of))];
      body.replaceChildren(
        ...names.flatMap(name => [
          h('tr', { class: 'group' }, h('th', { colspan: spec.columns.length, scope: 'rowgroup' }, groups.heading(name))),
          ...entries.filter(entry => groups.of(entry) === name).map(line),
        ]),
      );
    }
  };

  const sort = (column: Column<Entry>) => {
    sorted = { id: column.id, direction: sorted?.id === column.id && sorted.direction === -1 ? 1 : -1 };
    drawHead();
    drawBody();
    head.querySelector<HTMLElement>(`[data-column="${column.id}"] button`)?.focus();
  };

  const line = (entry: Entry, index: number) => {
    const cells = spec.columns.map((column, at) => {
      const content = column.cell(entry);
      return at === 0
        ? h('th', { scope: 'row', class: column.align }, content)
        : h('td', { class: column.align, 'data-column': column.id }, content);
    });
    if (!spec.choose) return h('tr', {}, ...cells);
    const choose = spec.choose;
    const element = h('tr', { class: 'choosable', tabindex: index === 0 ? 0 : -1, 'aria-label': spec.rowLabel?.(entry) }, ...cells);
    element.addEventListener('click', () => {
      focusLine(element);
      choose(entry, true);
    });
    element.addEventListener('keydown', event => {
      if (event.target !== element) return;
      if (event.key === 'Enter') choose(entry, false);
      else if (event.key === ' ') choose(entry, true);
      else if (!walk(element, event.key)) return;
      event.preventDefault();
    });
    return element;
  };

  drawHead();
  drawBody();
  return element;
}

/** Numbers that are not numbers come last in either direction. */
function compareBy<Entry>(key: (entry: Entry) => number | string, direction: 1 | -1): (first: Entry, second: Entry) => number {
  return (first, second) => {
    const a = key(first);
    const b = key(second);
    if (typeof a === 'string' || typeof b === 'string') return String(a).localeCompare(String(b), undefined, { numeric: true }) * direction;
    if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(a)) - Number(Number.isNaN(b));
    return (a - b) * direction;
  };
}

function walk(from: HTMLElement, key: string): boolean {
  const body = from.parentElement;
  const target = {
    ArrowDown: from.nextElementSibling,
    ArrowUp: from.previousElementSibling,
    Home: body?.firstElementChild,
    End: body?.lastElementChild,
  }[key];
  if (target === undefined) return false;
  if (target instanceof HTMLElement) focusLine(target);
  return true;
}

function focusLine(line: HTMLElement): void {
  line.parentElement?.querySelector('tr[tabindex="0"]')?.setAttribute('tabindex', '-1');
  line.setAttribute('tabindex', '0');
  line.focus();
}
