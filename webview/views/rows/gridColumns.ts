import type { RowCells } from '../../../src/protocol/selectionViews';
import { formatCount, formatNumber, formatSigned } from '../../../src/strings/numbers';
import { WORDS } from '../../../src/strings/panel';
import { ALL_ROWS } from '../../../src/strings/panelAllRows';
import { lossInUseName, type Panel, words } from '../../panel';
import { gradientWords, shareOrDash } from '../../parts/rowTip';

/** A column of the table of all rows; `by` is the field that it is sorted by. */
export interface GridColumn {
  readonly title: string;
  readonly by: string | undefined;
  readonly cell: (row: RowCells) => string;
  /** Holds words, such as the classes with their shares. */
  readonly isWide?: boolean;
}

/** The columns for data with these fields, the compared losses last. */
export function gridColumns(
  panel: Panel,
  fields: readonly string[],
  others: readonly { readonly lossId: string; readonly short: string }[],
): readonly GridColumn[] {
  const sortable = (field: string) => (fields.includes(field) ? field : undefined);
  const hasLine = fields.includes('line');
  const hasError = fields.includes('error');
  const rank = words(panel, ALL_ROWS.rank);
  return [
    { title: words(panel, WORDS.row), by: 'row', cell: row => formatCount(row.row + 1) },
    ...(hasLine
      ? [{ title: words(panel, WORDS.line), by: 'line', cell: (row: RowCells) => (row.line > 0 ? formatCount(row.line) : '–') }]
      : []),
    { title: words(panel, WORDS.target), by: sortable('target') ?? sortable('class'), cell: row => row.target },
    {
      title: words(panel, WORDS.prediction),
      by: sortable('prediction') ?? sortable('confidence'),
      cell: row => row.prediction,
      isWide: !hasError,
    },
    ...(hasError ? [{ title: words(panel, WORDS.error), by: 'error', cell: (row: RowCells) => formatSigned(row.error) }] : []),
    { title: lossInUseName(panel), by: 'loss', cell: row => formatNumber(row.loss) },
    { title: rank, by: 'rank', cell: row => formatNumber(row.rank) },
    { title: words(panel, WORDS.share), by: 'share', cell: row => shareOrDash(row.share) },
    { title: words(panel, WORDS.gradient), by: 'gradient', cell: row => `${arrow(row)}${gradientWords(row)}` },
    ...others.map(({ lossId, short }, index) => ({
      title: `${short} (${rank})`,
      by: sortable(lossId),
      cell: ({ others: found }: RowCells) => {
        const other = found[index];
        return other ? `${formatNumber(other.loss)} (${formatNumber(other.rank)})` : '–';
      },
    })),
  ];
}

/** A positive gradient pushes the prediction down. */
function arrow({ gradient, isNorm }: RowCells): string {
  if (isNorm || gradient === 0 || Number.isNaN(gradient)) return '';
  return gradient > 0 ? '↓ ' : '↑ ';
}
