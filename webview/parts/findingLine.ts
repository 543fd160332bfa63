import type { Thread } from '../../src/derive/thread';
import type { FindingView } from '../../src/protocol/adviceViews';
import { rowTitle } from '../../src/strings/panel';
import { CERTAINTY_WORDS, FINDINGS, LEVEL_WORDS, moreRows } from '../../src/strings/panelFindings';
import { h } from '../dom';
import { icon } from '../icons';
import { fileName, type Panel, reveal, words } from '../panel';
import { fold, type Unfolded } from './fold';
import { value } from './value';

/** One finding: a line that says it, the button that sets it right, and folded below what speaks for it. */
export function findingLine(panel: Panel, finding: FindingView, unfolded: Unfolded, fix: () => void): HTMLElement {
  const { code, level, certainty } = finding;
  const body = h('div', { class: 'finding-body', hidden: true }, said(panel, finding), why(panel, finding));
  const line = fold(
    { key: `line:${code}`, className: 'finding-line', unfolded },
    [
      icon(level, `level-${level}`),
      // Spaces between the parts: flex boxes ignore them, screen readers do not.
      h('span', { class: 'spoken' }, `${words(panel, LEVEL_WORDS[level])} `),
      h('span', { class: 'certainty' }, words(panel, CERTAINTY_WORDS[certainty]), ' '),
      h('strong', {}, words(panel, finding.title), ' '),
      h('span', { class: 'finding-gist' }, words(panel, finding.text)),
    ],
    body,
  );
  const fixButton =
    finding.fix &&
    h(
      'button',
      { class: 'secondary finding-fix', type: 'button', 'data-key': `fix:${code}`, title: onlyHere(panel, finding), onclick: fix },
      words(panel, finding.fix.label),
    );
  return h('li', { class: `finding finding-${level}` }, line, fixButton, body);
}

/** Another loss changes no number of the data, so there is nothing to promise about the file. */
function onlyHere(panel: Panel, { fix }: FindingView): string | undefined {
  return fix?.use ? undefined : words(panel, FINDINGS.onlyHere);
}

function said(panel: Panel, finding: FindingView): HTMLElement {
  return h('div', { class: 'finding-said' }, h('p', {}, words(panel, finding.text)), numbers(panel, finding), rows(panel, finding));
}

/** The loss as given beside the loss as probably meant. */
function numbers(panel: Panel, { asGiven, asMeant }: FindingView): HTMLElement | undefined {
  const part = (number: number, what: keyof typeof FINDINGS) =>
    h('span', { class: 'meant-part' }, value(panel, number), ' ', h('small', {}, words(panel, FINDINGS[what])));
  if (asGiven === undefined && asMeant === undefined) return undefined;
  return h(
    'div',
    { class: 'meant' },
    asGiven === undefined ? undefined : part(asGiven, 'asGiven'),
    asGiven === undefined || asMeant === undefined ? undefined : h('span', { class: 'meant-arrow', 'aria-hidden': 'true' }, '→'),
    asMeant === undefined ? undefined : part(asMeant, 'asMeant'),
  );
}

function rows(panel: Panel, finding: FindingView): HTMLElement | undefined {
  if (finding.rows.length === 0) return undefined;
  const hidden = finding.count - finding.rows.length;
  return h(
    'div',
    { class: 'finding-rows', role: 'group', 'aria-label': words(panel, FINDINGS.rows) },
    ...finding.rows.map(({ row, line }) =>
      h(
        'button',
        {
          class: 'row-chip',
          type: 'button',
          title: words(panel, rowTitle(row, fileName(panel), line)),
          onclick: () => reveal(panel, row, true),
        },
        words(panel, rowTitle(row, '', 0)),
      ),
    ),
    hidden > 0 ? h('span', { class: 'muted' }, words(panel, moreRows(hidden))) : undefined,
  );
}

function why(panel: Panel, { why, evidence }: FindingView): HTMLElement {
  return h(
    'div',
    { class: 'finding-why' },
    h('h3', {}, words(panel, FINDINGS.why)),
    h('p', {}, words(panel, why)),
    evidence.length > 0
      ? h(
          'p',
          { class: 'finding-evidence' },
          `${words(panel, evidence.some(({ url }) => url) ? FINDINGS.seenIn : FINDINGS.source)}: `,
          ...evidence
            .flatMap((thread, i) => (i === 0 ? [thread] : [', ', thread]))
            .map(part => (typeof part === 'string' ? part : cited(part))),
        )
      : undefined,
  );
}

function cited({ label, url }: Thread): HTMLElement | string {
  return url ? h('a', { href: url }, label) : label;
}
