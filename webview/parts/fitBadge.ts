import type { Fit } from '../../src/advisor/advice';
import { FIT_WORDS } from '../../src/strings/panel';
import { h } from '../dom';
import { type IconName, icon } from '../icons';
import { type Panel, words } from '../panel';

const ICONS: Readonly<Record<Fit['fit'], IconName>> = { recommended: 'star', fits: 'check', possible: 'ring', unfit: 'cross' };

/** Icon and word for how well a loss fits; the reason on hover, when it is about one loss. */
export function fitBadge(panel: Panel, fit: Fit['fit'], reason?: string): HTMLElement {
  return h('span', { class: `fit fit-${fit}`, title: reason }, icon(ICONS[fit]), words(panel, FIT_WORDS[fit]));
}
