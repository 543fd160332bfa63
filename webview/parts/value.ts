import { formatExact, formatNumber } from '../../src/strings/numbers';
import { WORDS } from '../../src/strings/panel';
import { h } from '../dom';
import { copy, type Panel, words } from '../panel';

/** A number that gives every digit when it is clicked; `digits` significant ones are shown. */
export function value(panel: Panel, number: number, className = '', digits?: number): HTMLElement {
  return copiedAs(panel, number, formatNumber(number, digits), className);
}

/** A number in other words (a share, a sign), that gives every digit when it is clicked. */
export function copiedAs(panel: Panel, number: number, shown: string, className = ''): HTMLElement {
  const exact = formatExact(number);
  return h(
    'button',
    {
      class: `value ${className}`.trim(),
      type: 'button',
      title: `${exact}\n${words(panel, WORDS.copyHint)}`,
      onclick: (event: MouseEvent) => {
        event.stopPropagation();
        void copy(panel, exact);
      },
    },
    shown,
  );
}
