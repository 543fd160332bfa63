import type { Change, WhatIfLoss, WhatIfView } from '../../../src/protocol/shapeViews';
import { formatNumber } from '../../../src/strings/numbers';
import { WHAT_IF } from '../../../src/strings/panelWhatIf';
import { h } from '../../dom';
import { type Panel, words } from '../../panel';
import { value } from '../../parts/value';

const LEAST_DIGITS = 4;
const MOST_DIGITS = 9;

/** The row and all rows under every loss, before and after. */
export function lossTable(panel: Panel, view: WhatIfView): HTMLElement {
  const label = (name: 'loss' | 'ofRow' | 'ofAll' | 'before' | 'after') => words(panel, WHAT_IF[name]);
  const cells = (change: Change) => {
    const digits = digitsOf(change);
    return [
      h('td', { class: 'end' }, value(panel, change.before, '', digits)),
      h('td', { class: 'end' }, value(panel, change.after, wayOf(change), digits)),
    ];
  };
  const line = (loss: WhatIfLoss, index: number) =>
    h('tr', { class: index === 0 && 'is-current' }, h('th', { scope: 'row' }, loss.short), ...cells(loss.loss), ...cells(loss.value));
  const pair = ['before', 'after'] as const;
  return h(
    'div',
    { class: 'table-scroll', tabindex: 0, role: 'region', 'aria-label': words(panel, WHAT_IF.title) },
    h(
      'table',
      { class: 'whatif-table' },
      h('caption', { class: 'spoken' }, words(panel, WHAT_IF.title)),
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          h('th', { scope: 'col', rowspan: 2 }, label('loss')),
          h('th', { scope: 'colgroup', colspan: 2, class: 'end' }, label('ofRow')),
          h('th', { scope: 'colgroup', colspan: 2, class: 'end' }, label('ofAll')),
        ),
        h('tr', {}, ...[...pair, ...pair].map(name => h('th', { scope: 'col', class: 'end' }, label(name)))),
      ),
      h('tbody', {}, ...view.losses.map(line)),
    ),
  );
}

/** So many digits that a change is seen: one row of 10^5 moves the fifth. */
function digitsOf({ before, after }: Change): number {
  let digits = LEAST_DIGITS;
  while (digits < MOST_DIGITS && before !== after && formatNumber(before, digits) === formatNumber(after, digits)) digits += 1;
  return digits;
}

/** How a number that changed is marked: an arrow up or down beside it. */
function wayOf({ before, after }: Change): string {
  return after > before ? 'is-more' : after < before ? 'is-less' : '';
}

/** Where the row would cost half, each place to be taken with a click; nothing where there is none. */
export function halfLine(panel: Panel, { half }: WhatIfView, take: (prediction: readonly number[]) => void): HTMLElement[] {
  if (half.length === 0) return [];
  const isNumber = half[0]!.prediction.length === 1;
  return [
    h(
      'p',
      { class: 'whatif-half' },
      words(panel, isNumber ? WHAT_IF.half : WHAT_IF.halfClass),
      ...half.map(({ place, prediction }) =>
        h(
          'button',
          { class: 'row-chip', type: 'button', onclick: () => take(prediction) },
          formatNumber(isNumber ? prediction[0]! : place),
        ),
      ),
    ),
  ];
}
