import type { LossLine, OverviewView } from '../../src/protocol/overviewViews';
import { formatNumber, formatShare } from '../../src/strings/numbers';
import { WORDS } from '../../src/strings/panel';
import { OVERVIEW, showPossible, skillWords, unfitCount } from '../../src/strings/panelOverview';
import { sentenceOf } from '../../src/strings/problems';
import { h } from '../dom';
import { keepOpen } from '../kept';
import { type Panel, parametersText, words } from '../panel';
import { fitBadge } from '../parts/fitBadge';
import { lossName } from '../parts/lossName';
import { copiedAs, value } from '../parts/value';
import { type Column, table } from '../table';

/** Every loss that can be computed on these data. Values have different units: only the skill column compares. */
export function lossTable(panel: Panel, overview: OverviewView): HTMLElement {
  // The loss in use has its line in any case, or its value would stand nowhere beside the others.
  const isCurrent = (line: LossLine) => line.lossId === overview.lossId;
  const isFolded = (line: LossLine) => overview.isBrief && line.fit === 'possible' && !isCurrent(line);
  const fitting = overview.table.filter(line => isCurrent(line) || (line.fit !== 'unfit' && !isFolded(line)));
  const unfit = overview.table.filter(line => line.fit === 'unfit' && !isCurrent(line));
  const possible = overview.table.filter(line => line.fit === 'possible').length;
  const hasSkill = fitting.some(line => line.skill !== undefined);
  const caption = words(panel, OVERVIEW.losses);
  return h(
    'section',
    { class: 'losses', 'aria-busy': String(overview.isPartial === true) },
    h('h3', {}, caption),
    table({
      caption,
      columns: columns(panel, overview, fitting),
      entries: fitting,
      groups: { of: line => line.fit, heading: fit => fitBadge(panel, fit as LossLine['fit']) },
    }),
    possible > 0 ? possibleButton(panel, overview.isBrief, possible) : undefined,
    h('p', { class: 'note' }, words(panel, hasSkill || overview.isPartial ? OVERVIEW.lossesHint : OVERVIEW.lossesHintPlain)),
    unfit.length > 0 ? unfitList(panel, unfit) : undefined,
  );
}

/** Shows the losses that are merely possible, which are valued only then. */
function possibleButton(panel: Panel, isBrief: boolean, count: number): HTMLElement {
  return h(
    'button',
    {
      class: 'link possible',
      type: 'button',
      'aria-expanded': String(!isBrief),
      onclick: () => panel.store.change({ withPossible: isBrief }),
    },
    words(panel, isBrief ? showPossible(count) : OVERVIEW.hidePossible),
  );
}

function columns(panel: Panel, overview: OverviewView, lines: readonly LossLine[]): Column<LossLine>[] {
  const pick = (line: LossLine) => panel.store.change({ lossId: line.lossId });
  const isPartial = overview.isPartial === true;
  const cell = (line: LossLine, known: (line: LossLine) => Node | string) => (line.isPending ? waiting() : known(line));
  const all: (Column<LossLine> | false)[] = [
    {
      id: 'loss',
      title: words(panel, WORDS.loss),
      cell: line => nameCell(panel, line, () => pick(line), line.lossId === overview.lossId),
    },
    { id: 'value', title: words(panel, WORDS.value), align: 'end', cell: line => cell(line, () => valueCell(panel, line)) },
    (isPartial || lines.some(line => line.inTargetUnits !== undefined)) && {
      id: 'inTargetUnits',
      title: words(panel, OVERVIEW.inTargetUnits),
      align: 'end',
      cell: line => cell(line, () => (line.inTargetUnits === undefined ? '–' : value(panel, line.inTargetUnits))),
    },
    (isPartial || lines.some(line => line.skill !== undefined)) && {
      id: 'skill',
      title: words(panel, OVERVIEW.skill),
      cell: line => (line.skill !== undefined ? skillBar(panel, line.skill) : isPartial ? waiting() : '–'),
      sortBy: line => line.skill ?? Number.NaN,
    },
    (isPartial || lines.some(line => line.worstShare !== undefined)) && {
      id: 'worstShare',
      title: words(panel, OVERVIEW.worstShare),
      hint: words(panel, OVERVIEW.worstShareHint),
      align: 'end',
      cell: line =>
        cell(line, () =>
          Number.isNaN(line.worstShare ?? Number.NaN) ? '–' : copiedAs(panel, line.worstShare!, formatShare(line.worstShare!)),
        ),
      sortBy: line => line.worstShare ?? Number.NaN,
    },
  ];
  return all.filter(column => column !== false);
}

/** Stands where a value comes in a moment. */
function waiting(): HTMLElement {
  return h('span', { class: 'muted', 'aria-hidden': 'true' }, '…');
}

/** The name, with what shapes the loss in small text: a value is read with its δ. */
function nameCell(panel: Panel, line: LossLine, pick: () => void, isCurrent: boolean): HTMLElement {
  const told = parametersText(panel, line.lossId);
  const name = lossName(panel, line, pick, isCurrent);
  return told ? h('span', {}, name, ' ', h('small', { class: 'told' }, told)) : name;
}

function valueCell(panel: Panel, line: LossLine): HTMLElement {
  if (Number.isNaN(line.value) && line.problem) {
    return h('span', { class: 'muted', title: words(panel, sentenceOf(line.problem).found) }, '–');
  }
  return h('span', { class: 'value-unit' }, value(panel, line.value), ' ', h('small', {}, words(panel, line.unit)));
}

/** −1 … 1 from the middle, cut off at −1 with an arrow. */
function skillBar(panel: Panel, skill: number): HTMLElement {
  const shown = Math.max(-1, Math.min(1, skill));
  const fill = h('i', { class: shown < 0 ? 'skill-fill skill-worse' : 'skill-fill' });
  fill.style.left = `${shown < 0 ? 50 + shown * 50 : 50}%`;
  fill.style.width = `${Math.abs(shown) * 50}%`;
  return h(
    'span',
    { class: 'skill', title: words(panel, skillWords(skill)) },
    h('span', { class: 'skill-track', 'aria-hidden': 'true' }, fill),
    copiedAs(panel, skill, `${skill < -1 ? '◂ ' : ''}${formatNumber(skill, 2)}`),
  );
}

/** Some forty losses on most data: their lines are made when somebody opens the list. */
function unfitList(panel: Panel, lines: readonly LossLine[]): HTMLElement {
  const list = h('ul');
  const details = keepOpen(
    panel.store,
    'unfit',
    h('details', { class: 'unfit' }, h('summary', {}, words(panel, unfitCount(lines.length))), list),
  );
  const fill = () => {
    if (details.open && !list.hasChildNodes()) list.append(...lines.map(line => unfitLine(panel, line)));
  };
  details.addEventListener('toggle', fill);
  fill();
  return details;
}

function unfitLine(panel: Panel, line: LossLine): HTMLElement {
  return h(
    'li',
    {},
    lossName(panel, line, () => panel.store.change({ lossId: line.lossId })),
    ' ',
    h('span', { class: 'muted' }, words(panel, line.problem ? sentenceOf(line.problem).found : line.reason)),
  );
}
