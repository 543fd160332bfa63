import type { ModelChoice, ModelRef, ModelsView } from '../../../src/protocol/compareViews';
import { COMPARE, letterOf, removeModel } from '../../../src/strings/panelCompare';
import { sentenceOf } from '../../../src/strings/problems';
import { h } from '../../dom';
import { icon } from '../../icons';
import { type Panel, words } from '../../panel';
import { menuButton } from '../../parts/menuButton';
import { chosenModels } from '../compareFold';

/** Models beside the one in use. */
const MOST = 3;

/** Columns in the menu: a person looks through no more. */
const MOST_ITEMS = 30;

/** The models that are compared, each with its letter, and what can be added. `changed` hears that others were chosen. */
export function modelsRow(panel: Panel, view: ModelsView, changed: () => void): HTMLElement {
  const chosen = chosenModels(panel, view);
  const choose = (models: readonly ModelRef[]) => {
    panel.store.change({ models: models.map(({ file, label }) => ({ file, label })) });
    changed();
  };
  const nameOf = ({ label, fileName }: ModelChoice) =>
    new Set(view.choices.map(choice => choice.fileName)).size > 1 || view.added.length > 0 ? `${label} · ${fileName}` : label;
  const isChosen = (choice: ModelChoice) => chosen.some(({ file, label }) => file === choice.file && label === choice.label);
  const free = view.choices.filter(choice => !isChosen(choice)).slice(0, MOST_ITEMS);
  const chips = chosen.map((ref, at) => {
    const choice = view.choices.find(({ file, label }) => file === ref.file && label === ref.label)!;
    const remove = words(panel, removeModel(choice.label));
    return h(
      'span',
      { class: 'chip model-chip' },
      h('b', { class: 'letter' }, letterOf(at + 1)),
      h('span', { class: 'two-lines' }, nameOf(choice)),
      h(
        'button',
        {
          class: 'icon-button',
          type: 'button',
          title: remove,
          'aria-label': remove,
          onclick: () => choose(chosen.filter(other => other !== ref)),
        },
        icon('cross'),
      ),
    );
  });
  return h(
    'div',
    { class: 'models-row', role: 'group', 'aria-label': words(panel, COMPARE.models) },
    h(
      'span',
      { class: 'chip model-chip' },
      h('b', { class: 'letter' }, letterOf(0)),
      h('span', { class: 'two-lines' }, view.inUse),
      h('span', { class: 'muted' }, words(panel, COMPARE.inUse)),
    ),
    ...chips,
    chosen.length < MOST ? adding(panel, free, choice => choose([...chosen, choice]), nameOf) : undefined,
    ...view.added.flatMap(({ fileName, problem }) =>
      problem ? [h('p', { class: 'note' }, `${fileName}: ${words(panel, sentenceOf(problem).found)}`)] : [],
    ),
    chosen.length === 0 ? h('p', { class: 'note' }, words(panel, COMPARE.pick)) : undefined,
  );
}

function adding(
  panel: Panel,
  free: readonly ModelChoice[],
  add: (choice: ModelChoice) => void,
  nameOf: (choice: ModelChoice) => string,
): HTMLElement {
  const title = words(panel, COMPARE.add);
  const button = h('button', { class: 'secondary', type: 'button', title: words(panel, COMPARE.addHint) }, `+ ${title}`, icon('chevron'));
  return menuButton(button, title, [
    ...free.map(choice => ({ label: nameOf(choice), choose: () => add(choice) })),
    { label: words(panel, COMPARE.file), isFirst: free.length > 0, choose: () => void addFile(panel, add) },
  ]);
}

/** Adds the predictions of a file that a person chooses; where it holds several arrays that could be meant, they stand in the menu. */
async function addFile(panel: Panel, add: (choice: ModelChoice) => void): Promise<void> {
  const chosen = await panel.host.request('compareFile', null);
  if (!chosen.ok || !chosen.value) return;
  const { file } = chosen.value;
  const found = await panel.host.request('models', {});
  const choice = found.ok ? found.value.choices.find(each => each.file === file && each.isLikely) : undefined;
  if (choice) add(choice);
}
