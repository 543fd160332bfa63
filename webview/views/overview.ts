import { ok, type Result } from '../../src/core/problem';
import type { OverviewQuestion } from '../../src/protocol/messages';
import type { LossLine, OverviewView } from '../../src/protocol/overviewViews';
import { formatNumber } from '../../src/strings/numbers';
import { rowTitle, usedOf } from '../../src/strings/panel';
import { OVERVIEW, ofTotal, useInstead, worstHold } from '../../src/strings/panelOverview';
import { TAB_TITLES } from '../../src/strings/panelTabs';
import { h } from '../dom';
import { icon } from '../icons';
import { fileName, lossInUseName, type Panel, parametersText, question, reveal, words } from '../panel';
import { copyCode } from '../parts/copyCode';
import { fitBadge } from '../parts/fitBadge';
import { lossName } from '../parts/lossName';
import { rowTipNodes } from '../parts/rowTip';
import { value } from '../parts/value';
import { reasons, waysOn } from '../parts/whyNot';
import { CloudZoom } from './cloudZoom';
import { CompareFold } from './compareFold';
import { LibrariesPart } from './librariesPart';
import { lossTable } from './lossTable';
import { mainFigure } from './mainFigure';
import type { OpenTab, Tab } from './tab';
import { ViewRoom } from './viewRoom';

/** What the data say: the loss that fits and its value, every other loss beside it, and who causes it. */
export const overviewTab: Tab = {
  id: 'overview',
  title: TAB_TITLES.overview,
  open(room: HTMLElement, panel: Panel): OpenTab {
    const libraries = new LibrariesPart(panel);
    const compare = new CompareFold(panel);
    // Another loss leaves the part of the chart that is looked at.
    const zoom = new CloudZoom(panel);
    /** Puts the lines of the other losses into the table, where they did not come at once. */
    const complete = async (losses: HTMLElement, { isPartial }: OverviewView) => {
      if (!isPartial) return;
      const whole = await panel.host.request('overview', { ...askedOf(panel), inParts: false }, { key: 'overview' });
      // The table of another view may stand there by now.
      if (whole.ok && losses.isConnected) losses.replaceWith(lossTable(panel, whole.value));
    };
    const view: ViewRoom<OverviewView> = new ViewRoom(
      panel,
      room,
      () => firstAnswer(panel) ?? panel.host.request('overview', askedOf(panel)),
      (overview, content) => {
        view.dropFigures();
        panel.rowLines.learn(overview.worst);
        const losses = lossTable(panel, overview);
        content.replaceChildren(
          verdict(panel, overview),
          ...(overview.main
            ? [
                h(
                  'div',
                  { class: 'columns columns-wide-left' },
                  losses,
                  view.keep(mainFigure(panel, overview, overview.main, zoom)).element,
                ),
                worstRows(panel, overview),
                compare.element,
              ]
            : [...whyNot(panel, overview), losses]),
          libraries.element,
        );
        // What can wait comes when the first view stands.
        void complete(losses, overview).then(() => {
          void libraries.refresh();
          if (overview.main) void compare.refresh();
        });
      },
    );
    view.refresh();
    const each = (act: (part: ViewRoom<OverviewView> | CompareFold) => void) => {
      act(view);
      act(compare);
    };
    return {
      refresh: () => view.refresh(),
      drawn: () => view.drawn(),
      restyle: () => each(part => part.restyle()),
      close: () => each(part => part.close()),
    };
  },
};

/** The answer that came with the data, while the question is still that one. */
function firstAnswer(panel: Panel): Promise<Result<OverviewView>> | undefined {
  const { first, store } = panel;
  const { lossId, parameters } = question(panel);
  const { model } = store;
  const isOther = model.withPossible || Object.keys(model.parameters).length > 0 || lossId !== first?.question.lossId;
  if (!first || isOther || first.opened !== model.opened || JSON.stringify(parameters) !== JSON.stringify(first.question.parameters))
    return undefined;
  return Promise.resolve(ok(first.view));
}

function askedOf(panel: Panel): OverviewQuestion {
  const { parameters, withPossible } = panel.store.model;
  return { ...question(panel), moved: parameters, withPossible, inParts: true };
}

function verdict(panel: Panel, overview: OverviewView): HTMLElement {
  const line: LossLine | undefined = overview.table.find(each => each.lossId === overview.lossId);
  const recommended = panel.store.model.opened?.losses.find(loss => loss.fit === 'recommended');
  const told = parametersText(panel, overview.lossId);
  const canCompute = !overview.table.some(each => each.lossId === recommended?.lossId && each.problem);
  const isOther = recommended !== undefined && recommended.lossId !== overview.lossId && canCompute;
  return h(
    'section',
    { class: 'verdict', 'aria-label': words(panel, OVERVIEW.verdict) },
    h(
      'div',
      { class: 'verdict-top' },
      h(
        'div',
        { class: 'verdict-line' },
        h(
          'h2',
          {},
          lossName(panel, overview, () => undefined, true),
          told ? h('small', { class: 'told' }, ` (${told})`) : undefined,
        ),
        // Spaces between the parts: flex boxes ignore them, screen readers and copies do not.
        ' ',
        h(
          'span',
          { class: 'verdict-value' },
          overview.problem ? '–' : value(panel, overview.value, 'value-big'),
          ' ',
          h('span', { class: 'unit' }, words(panel, overview.unit)),
        ),
        ' ',
        line ? fitBadge(panel, line.fit, words(panel, line.reason)) : undefined,
        ' ',
        h('span', { class: 'muted' }, words(panel, usedOf(overview.used, overview.rows))),
      ),
      overview.problem || overview.exportable.length === 0 ? undefined : copyCode(panel, overview.exportable),
    ),
    h('p', {}, words(panel, overview.because)),
    isOther
      ? h(
          'button',
          { class: 'link', type: 'button', onclick: () => panel.store.change({ lossId: recommended.lossId }) },
          `${words(panel, OVERVIEW.useRecommended)}: ${words(panel, recommended.name)}`,
        )
      : undefined,
  );
}

/** Why the loss in use has no value, and the best of those that have one. */
function whyNot(panel: Panel, overview: OverviewView): HTMLElement[] {
  const other = overview.table.find(line => line.fit !== 'unfit' && !Number.isNaN(line.value));
  const button =
    other &&
    h(
      'button',
      { class: 'secondary', type: 'button', onclick: () => panel.store.change({ lossId: other.lossId }) },
      words(panel, useInstead(other.name)),
    );
  return overview.problem ? [...reasons(panel, [overview.problem]), waysOn(panel, button)] : [];
}

function worstRows(panel: Panel, overview: OverviewView): HTMLElement {
  const tiles = overview.worst.map(line => {
    const tile = h(
      'button',
      { class: 'worst-tile', type: 'button', onclick: () => reveal(panel, line.row, true) },
      h('span', { class: 'worst-row' }, words(panel, rowTitle(line.row, fileName(panel), line.line)), icon('goto')),
      ' ',
      h('span', { class: 'worst-values' }, `${line.target} → ${line.prediction}`),
      ' ',
      h(
        'span',
        { class: 'muted' },
        `${lossInUseName(panel)} ${formatNumber(line.loss)}`,
        Number.isNaN(line.share) ? undefined : ` · ${words(panel, ofTotal(line.share))}`,
      ),
    );
    const show = () => panel.tip.show(tile, tile.getBoundingClientRect(), ...rowTipNodes(panel, line));
    tile.addEventListener('pointerenter', show);
    tile.addEventListener('focus', () => tile.matches(':focus-visible') && show());
    tile.addEventListener('pointerleave', () => panel.tip.leave());
    tile.addEventListener('blur', () => panel.tip.leave());
    return tile;
  });
  return h(
    'section',
    { class: 'worst' },
    h('h3', {}, words(panel, OVERVIEW.worst)),
    h('div', { class: 'worst-tiles' }, ...tiles),
    Number.isFinite(overview.worstShare) && tiles.length > 0
      ? h('p', { class: 'note' }, words(panel, worstHold(tiles.length, overview.worstShare)))
      : undefined,
  );
}
