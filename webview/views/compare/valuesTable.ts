import type { ComparedLoss, ComparedValue, CompareView } from '../../../src/protocol/compareViews';
import { formatSigned } from '../../../src/strings/numbers';
import { WORDS } from '../../../src/strings/panel';
import { COMPARE, intervalText, letterOf, relativeText, verdictOf, whiskerTitle } from '../../../src/strings/panelCompare';
import { sentenceOf } from '../../../src/strings/problems';
import { h } from '../../dom';
import { type Panel, parametersText, words } from '../../panel';
import { copiedAs, value } from '../../parts/value';
import { type Column, table } from '../../table';
import { reachOf, whisker } from './whisker';

/** One model under one loss; a loss that cannot be compared has one line without a model. */
interface Line {
  readonly loss: ComparedLoss;
  readonly model: number;
  readonly label: string;
  readonly compared?: ComparedValue;
  /** The difference in parts of the first model's value, so that losses of all units share one axis; NaN where that has no meaning. */
  readonly relative: { readonly value: number; readonly low: number; readonly high: number };
  /** No row differs. */
  readonly isSame: boolean;
}

/** Values of all models under all losses, with what can be said of their differences. */
export function valuesTable(panel: Panel, view: CompareView): HTMLElement {
  const lines = view.losses.flatMap(loss => linesOf(view, loss));
  const reach = reachOf(lines.map(({ relative }) => relative));
  const caption = words(panel, COMPARE.values);
  return h(
    'section',
    { class: 'compare-values' },
    h('h4', {}, caption),
    table({
      caption,
      entries: lines,
      groups: { of: ({ loss }) => loss.lossId, heading: lossId => heading(panel, view, lossId) },
      columns: columns(panel, reach),
    }),
  );
}

function linesOf({ models, differences }: CompareView, loss: ComparedLoss): readonly Line[] {
  const none = { value: Number.NaN, low: Number.NaN, high: Number.NaN };
  if (loss.values.length === 0) return [{ loss, model: -1, label: '', relative: none, isSame: false }];
  const first = Math.abs(loss.values[0]!.value.value);
  return loss.values.map((compared, model) => {
    const { value: of, low, high } = compared.difference;
    const found = differences[model - 1];
    return {
      loss,
      model,
      label: nameIn(models, model),
      compared,
      relative: model === 0 || !(first > 0) ? none : { value: of / first, low: low / first, high: high / first },
      isSame: found !== undefined && found.wins + found.losses === 0,
    };
  });
}

function heading(panel: Panel, view: CompareView, lossId: string): HTMLElement {
  const loss = view.losses.find(each => each.lossId === lossId)!;
  const told = parametersText(panel, lossId);
  return h(
    'span',
    {},
    h('strong', {}, words(panel, loss.name)),
    told ? h('small', { class: 'told' }, ` (${told})`) : undefined,
    words(panel, loss.unit) ? h('span', { class: 'muted' }, ` · ${words(panel, loss.unit)}`) : undefined,
    lossId === view.lossId ? h('span', { class: 'muted' }, ` · ${words(panel, COMPARE.inUse)}`) : undefined,
  );
}

function columns(panel: Panel, reach: number): readonly Column<Line>[] {
  const dash = () => h('span', { class: 'muted' }, '–');
  return [
    {
      id: 'model',
      title: words(panel, COMPARE.model),
      cell: ({ model, label }) =>
        model < 0 ? dash() : h('span', { class: 'model-name' }, h('b', { class: 'letter' }, letterOf(model)), ' ', h('span', {}, label)),
    },
    {
      id: 'value',
      title: words(panel, WORDS.value),
      align: 'end',
      cell: ({ compared }) => (compared && !compared.problem ? value(panel, compared.value.value) : dash()),
    },
    {
      id: 'interval',
      title: words(panel, COMPARE.interval),
      align: 'end',
      cell: ({ compared }) =>
        compared && !Number.isNaN(compared.value.low) ? h('span', { class: 'muted' }, words(panel, intervalText(compared.value))) : dash(),
    },
    {
      id: 'difference',
      title: words(panel, COMPARE.difference),
      align: 'end',
      cell: ({ compared, model, relative }) =>
        compared && model > 0 && !compared.problem
          ? h(
              'span',
              {},
              copiedAs(panel, compared.difference.value, formatSigned(compared.difference.value)),
              Number.isFinite(relative.value) ? h('small', { class: 'muted' }, ` ${relativeText(relative.value)}`) : undefined,
            )
          : dash(),
    },
    {
      id: 'whisker',
      title: words(panel, whiskerTitle(reach)),
      cell: ({ relative }) => whisker(relative, reach),
    },
    { id: 'verdict', title: words(panel, COMPARE.verdict), cell: line => verdictCell(panel, line) },
  ];
}

function verdictCell(panel: Panel, { loss, compared, model, isSame }: Line): HTMLElement {
  if (loss.reason) return h('span', { class: 'muted' }, words(panel, loss.reason));
  if (compared?.problem) return h('span', { class: 'muted' }, words(panel, sentenceOf(compared.problem).found));
  if (model === 0) return h('span', { class: 'muted' }, words(panel, COMPARE.first));
  const { difference } = compared!;
  const isTold = difference.high < 0 || difference.low > 0;
  return h('span', { class: isTold ? 'told-apart' : 'muted' }, words(panel, verdictOf(letterOf(model), difference, isSame)));
}

/** What a model is called beside the others: by its column, and by its file where that does not tell. */
function nameIn(models: CompareView['models'], model: number): string {
  const found = models[model];
  if (!found) return '';
  return models.some((other, at) => at !== model && other.label === found.label) ? `${found.label} · ${found.fileName}` : found.label;
}
