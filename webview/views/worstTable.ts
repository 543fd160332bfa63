import type { RowLine, RowsView } from '../../src/protocol/views';
import { formatCount, formatNumber, formatSigned } from '../../src/strings/numbers';
import { rowTitle, WORDS } from '../../src/strings/panel';
import { listed, ROWS } from '../../src/strings/panelRows';
import { h } from '../dom';
import { fileName, lossInUseName, type Panel, reveal, words } from '../panel';
import { gradientWords, shareOrDash } from '../parts/rowTip';
import { type Column, table } from '../table';

/** The worst rows, at most 200: a click or Enter shows the row in the editor. */
export function worstTable(panel: Panel, rows: RowsView): HTMLElement {
  const hasError = rows.worst.some(line => !Number.isNaN(line.error));
  const hasLine = rows.worst.some(line => line.line > 0);
  const columns: (Column<RowLine> | false)[] = [
    { id: 'row', title: words(panel, WORDS.row), align: 'end', cell: line => formatCount(line.row + 1), sortBy: line => line.row },
    hasLine && { id: 'line', title: words(panel, WORDS.line), align: 'end', cell: line => (line.line > 0 ? formatCount(line.line) : '–') },
    { id: 'target', title: words(panel, WORDS.target), align: 'end', cell: line => line.target, sortBy: line => numberOrWord(line.target) },
    {
      id: 'prediction',
      title: words(panel, WORDS.prediction),
      align: 'end',
      cell: line => line.prediction,
      sortBy: line => numberOrWord(line.prediction),
    },
    hasError && {
      id: 'error',
      title: words(panel, WORDS.error),
      align: 'end',
      cell: line => formatSigned(line.error),
      sortBy: line => line.error,
    },
    { id: 'loss', title: lossInUseName(panel), align: 'end', cell: line => formatNumber(line.loss), sortBy: line => line.loss },
    { id: 'share', title: words(panel, WORDS.share), align: 'end', cell: line => shareOrDash(line.share), sortBy: line => line.share },
    {
      id: 'gradient',
      title: words(panel, WORDS.gradient),
      align: 'end',
      cell: line => h('span', { title: words(panel, line.push) }, arrow(line) + gradientWords(line)),
      sortBy: line => line.gradient,
    },
  ];
  return h(
    'div',
    {},
    table({
      caption: words(panel, ROWS.worstTitle),
      columns: columns.filter(column => column !== false),
      entries: rows.worst,
      sorted: { id: 'loss', direction: -1 },
      choose: (line, stay) => reveal(panel, line.row, stay),
      rowLabel: line =>
        `${words(panel, rowTitle(line.row, fileName(panel), line.line))}: ${line.target} → ${line.prediction}, ${formatNumber(line.loss)}`,
    }),
    h('p', { class: 'note' }, `${words(panel, listed(rows.worst.length, rows.used))} · ${words(panel, WORDS.tableKeys)}`),
  );
}

/** A positive gradient pushes the prediction down. */
function arrow(line: RowLine): string {
  if (line.isNorm || line.gradient === 0 || Number.isNaN(line.gradient)) return '';
  return line.gradient > 0 ? '↓ ' : '↑ ';
}

/** Numbers sort as numbers, words as words. */
function numberOrWord(written: string): number | string {
  const value = Number(written.replaceAll('−', '-').replaceAll(/[\s\u2009\u202f]/g, ''));
  return Number.isNaN(value) ? written : value;
}
