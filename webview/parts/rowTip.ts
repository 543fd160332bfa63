import type { Text } from '../../src/core/text';
import type { RowLine } from '../../src/protocol/views';
import { formatNumber, formatShare, formatSigned } from '../../src/strings/numbers';
import { rankWords, rowTitle, WORDS } from '../../src/strings/panel';
import type { TipContent } from '../charts/figureContent';
import { h } from '../dom';
import { fileName, lossInUseName, type Panel, usedRows, words } from '../panel';

/** The tip of a sample: what the chart knows at once, everything else as soon as the engine has answered. */
export function rowTip(panel: Panel, row: number, known: readonly (readonly [Text, string])[]): TipContent {
  const line = panel.rowLines.at(row);
  if (line) return { now: rowTipNodes(panel, line) };
  const now = [
    h('p', { class: 'tip-title' }, words(panel, rowTitle(row, fileName(panel), 0))),
    h('p', {}, known.map(([what, value]) => `${words(panel, what)} ${value}`).join(' · ')),
  ];
  const later = panel.rowLines.ask(row).then(result => (result.ok ? rowTipNodes(panel, result.value) : undefined));
  return { now, later };
}

/** Row and place; target, prediction and error; loss with rank and share; gradient in words. */
export function rowTipNodes(panel: Panel, line: RowLine): HTMLElement[] {
  const values = [`${words(panel, WORDS.target)} ${line.target}`, `${words(panel, WORDS.prediction)} ${line.prediction}`];
  if (!Number.isNaN(line.error)) values.push(`${words(panel, WORDS.error)} ${formatSigned(line.error)}`);
  const rank = words(panel, rankWords(line.rank, usedRows(panel), line.share));
  return [
    h('p', { class: 'tip-title' }, words(panel, rowTitle(line.row, fileName(panel), line.line))),
    h('p', {}, values.join(' · ')),
    h('p', {}, h('strong', {}, `${lossInUseName(panel)} ${formatNumber(line.loss)}`), `, ${rank}`),
    h('p', {}, `${words(panel, WORDS.gradient)} ${gradientWords(line)} → ${words(panel, line.push)}`),
    ...(line.because ? [h('p', {}, words(panel, line.because))] : []),
    h('p', { class: 'tip-hint' }, words(panel, WORDS.goToRow)),
  ];
}

/** The gradient with its sign, or as a size. */
export function gradientWords(line: Pick<RowLine, 'gradient' | 'isNorm'>): string {
  return line.isNorm ? formatNumber(line.gradient) : formatSigned(line.gradient);
}

/** A share, or a dash where shares have no meaning. */
export function shareOrDash(share: number | undefined): string {
  return share === undefined || Number.isNaN(share) ? '–' : formatShare(share);
}
