import type { Histogram } from '../../src/protocol/views';
import { formatCount, formatNumber } from '../../src/strings/numbers';
import { binWords, WORDS } from '../../src/strings/panel';
import { ROWS } from '../../src/strings/panelRows';
import { type Bar, barsOf } from '../charts/bars';
import type { TipContent } from '../charts/figureContent';
import { h } from '../dom';
import { type Panel, words } from '../panel';
import { table } from '../table';

/** Limits of the bin that holds most rows. */
export function fullestBin({ edges, counts }: Histogram): readonly [number, number] {
  let fullest = 0;
  for (let bin = 1; bin < counts.length; bin += 1) if (counts[bin]! > counts[fullest]!) fullest = bin;
  return [edges[fullest] ?? Number.NaN, edges[fullest + 1] ?? Number.NaN];
}

/** The tip of a bar. */
export function binTip(panel: Panel, histogram: Histogram, stop: number): TipContent {
  const bar = barsOf(histogram)[stop]!;
  if (bar.from !== undefined) return { now: [h('p', { class: 'tip-title' }, words(panel, binWords(bar.from, bar.to!, bar.count)))] };
  return { now: [h('p', { class: 'tip-title' }, `${limits(panel, bar)}: ${formatCount(bar.count)}`)] };
}

/** A histogram as a table. */
export function binsTable(panel: Panel, histogram: Histogram, caption: string): HTMLElement {
  return table({
    caption,
    columns: [
      { id: 'bin', title: words(panel, ROWS.bin), cell: bar => limits(panel, bar), sortBy: bar => bar.at },
      { id: 'count', title: words(panel, WORDS.count), align: 'end', cell: bar => formatCount(bar.count), sortBy: bar => bar.count },
    ],
    entries: barsOf(histogram),
  });
}

function limits(panel: Panel, bar: Bar): string {
  if (bar.special) return words(panel, bar.special === 'zero' ? ROWS.zero : ROWS.nonFinite);
  return `${formatNumber(bar.from!, 3)} … ${formatNumber(bar.to!, 3)}`;
}
