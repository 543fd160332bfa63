import type { DecisionsView } from '../../../src/protocol/taskViews';
import { formatCount } from '../../../src/strings/numbers';
import { accuracyWords, cellWords, DECISIONS } from '../../../src/strings/panelDecisions';
import { h } from '../../dom';
import { type Panel, words } from '../../panel';
import { table } from '../../table';
import { matrixTable } from './matrixTable';

type Several = Extract<DecisionsView, { kind: 'several' }>;

/** The confusion matrix of many classes; above the number that a matrix can show, the most frequent mistakes alone. */
export function severalClasses(panel: Panel, { names, matrix, confusions, accuracy }: Several): readonly HTMLElement[] {
  const whereOf = (truth: number, decided: number) => `class == ${truth} and decided == ${decided}`;
  const width = names.length;
  const cells = names.map((_, truth) =>
    names.map((_, decided) => ({ count: matrix[truth * width + decided]!, where: whereOf(truth, decided) })),
  );
  const title = words(panel, DECISIONS.confusionsTitle);
  const mistakes = table({
    caption: title,
    entries: confusions,
    columns: [
      { id: 'truth', title: words(panel, DECISIONS.truth), cell: entry => names[entry.truth] ?? '' },
      { id: 'decided', title: words(panel, DECISIONS.decided), cell: entry => names[entry.decided] ?? '' },
      {
        id: 'count',
        title: words(panel, DECISIONS.rows),
        align: 'end',
        cell: entry => formatCount(entry.count),
        sortBy: entry => entry.count,
      },
    ],
    choose: entry => panel.linked.select(whereOf(entry.truth, entry.decided)),
    rowLabel: entry => words(panel, cellWords(names[entry.truth] ?? '', names[entry.decided] ?? '', entry.count)),
  });
  const most = confusions.length === 0 ? [] : [h('section', { class: 'stack class-losses' }, h('h3', {}, title), mistakes)];
  const whole = h(
    'section',
    { class: 'stack class-losses' },
    h('h3', {}, words(panel, DECISIONS.matrixTitle)),
    ...(matrix.length > 0 ? [matrixTable(panel, names, cells)] : []),
    h('p', { class: 'note' }, `${words(panel, accuracyWords(accuracy))} ${words(panel, DECISIONS.selectHint)}`),
  );
  const why = h(
    'section',
    { class: 'consequence' },
    h('h3', {}, words(panel, DECISIONS.whyTitle)),
    h('p', {}, words(panel, DECISIONS.whySeveral)),
  );
  return [h('div', { class: 'columns columns-wide-left' }, whole, h('div', { class: 'stack' }, ...most, why))];
}
