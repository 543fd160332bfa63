import type { Text } from '../../src/core/text';
import type { LossPage } from '../../src/derive/page';
import type { Block, Cell, Inline, Line } from '../../src/derive/page/blocks';
import { LIBRARY_NAMES } from '../../src/strings/libraries';
import { copyCode, ofLoss, REFERENCE } from '../../src/strings/reference';
import { h, svgFrom } from '../dom';
import { callCode } from '../parts/callCode';
import { type Room, say } from './state';

/** A part of a page as elements. `title` is the heading that it stands under. */
export function blockView(room: Room, block: Block, page: LossPage, title: Text): HTMLElement {
  switch (block.kind) {
    case 'paragraph':
      return h('p', {}, ...lineView(room, block.line));
    case 'facts':
      return h(
        'dl',
        { class: 'facts' },
        ...block.facts.flatMap(({ term, is }) => [h('dt', {}, say(room, term)), h('dd', {}, ...lineView(room, is))]),
      );
    case 'formula':
      return room.formulas.figure(say(room, block.title), page.lossId, block.part, block.plain);
    case 'picture':
      return pictureView(room, block);
    case 'table':
      return tableView(room, block, say(room, ofLoss(title, page.name)));
    case 'code':
      return codeView(room, block);
    case 'list':
      return h('ul', {}, ...block.items.map(item => h('li', {}, ...lineView(room, item))));
  }
}

function lineView(room: Room, line: Line): (Node | string)[] {
  return line.map(piece => pieceView(room, piece));
}

function pieceView(room: Room, piece: Inline): Node | string {
  switch (piece.kind) {
    case 'words':
      return say(room, piece.words);
    case 'code':
      return callCode(piece.code);
    case 'symbol':
      return h('span', { class: 'symbol' }, piece.plain);
    case 'loss':
      return h('button', { class: 'page-link', type: 'button', onclick: () => room.open(piece.lossId) }, say(room, piece.name));
  }
}

function pictureView(room: Room, { svg, alt }: Block & { kind: 'picture' }): HTMLElement {
  const picture = svgFrom(say(room, svg));
  picture?.setAttribute('class', 'curve-picture');
  return h('div', { class: 'curve' }, picture ?? h('p', {}, say(room, alt)));
}

/**
 * A table, whose rows stand as lists of labelled cells where there is no room for its columns. The roles are written out, because a
 * table that is not laid out as one is none for a screen reader.
 */
function tableView(room: Room, { columns, rows }: Block & { kind: 'table' }, name: string): HTMLElement {
  const titles = columns.map(column => say(room, column));
  const cellOf = (cell: Cell, i: number) =>
    i === 0
      ? h('th', { scope: 'row', role: 'rowheader' }, ...cellView(room, cell))
      : h('td', { role: 'cell', 'data-title': titles[i] }, ...cellView(room, cell));
  return h(
    'table',
    { class: 'wide-table', role: 'table', 'aria-label': name },
    h(
      'thead',
      { role: 'rowgroup' },
      h('tr', { role: 'row' }, ...titles.map(title => h('th', { scope: 'col', role: 'columnheader' }, title))),
    ),
    h('tbody', { role: 'rowgroup' }, ...rows.map(row => h('tr', { role: 'row' }, ...row.map(cellOf)))),
  );
}

function cellView(room: Room, cell: Cell): (Node | string)[] {
  if (cell.length === 1) return lineView(room, cell[0]!);
  const [first = [], ...more] = cell;
  return [h('div', {}, ...lineView(room, first)), h('ul', { class: 'choices' }, ...more.map(line => h('li', {}, ...lineView(room, line))))];
}

function codeView(room: Room, { library, lines }: Block & { kind: 'code' }): HTMLElement {
  const text = lines.join('\n');
  const copy = async () => {
    const result = await room.host.request('copy', { text });
    if (result.ok) room.announce(`${say(room, REFERENCE.copied)}: ${LIBRARY_NAMES[library]}`);
  };
  return h(
    'figure',
    { class: 'snippet' },
    h(
      'figcaption',
      {},
      h('span', {}, LIBRARY_NAMES[library]),
      h(
        'button',
        { class: 'secondary', type: 'button', 'aria-label': say(room, copyCode(LIBRARY_NAMES[library])), onclick: () => void copy() },
        say(room, REFERENCE.copy),
      ),
    ),
    h('pre', { tabindex: 0, role: 'region', 'aria-label': LIBRARY_NAMES[library] }, h('code', {}, text)),
  );
}
