import type { ArrayView, Opened } from '../../src/protocol/views';
import { predictionKindNames, targetKindNames } from '../../src/strings/kinds';
import { linesWords, shapeWords, usedOf, WORDS } from '../../src/strings/panel';
import { suggestion } from '../../src/strings/panelShape';
import { h } from '../dom';
import { icon } from '../icons';
import { type Panel, words } from '../panel';
import { currentValue, parameterText, toldParameters } from '../parameters';
import { lossInUse, parametersInUse } from '../state';
import { takeMenu } from '../take';
import { codeCall } from './codeCall';
import { lossPicker } from './lossPicker';

/** Kinds of both arrays; where one word is used for both, it means the same. */
const KIND_NAMES = { ...predictionKindNames, ...targetKindNames };

/** A title longer than this would cover the panel. */
const LONGEST_TITLE = 300;

/** What the data are and which loss is used: always in sight. */
export function header(panel: Panel, opened: Opened): HTMLElement {
  const isOne = opened.state === 'ready';
  return h(
    'header',
    { class: 'top' },
    h(
      'div',
      { class: 'chips' },
      chip(panel, opened, 'target'),
      chip(panel, opened, 'prediction'),
      // One piece, so that no line ends with the dot between them.
      isOne
        ? h('span', { class: 'task-line' }, h('span', { class: 'task' }, words(panel, opened.task)), ' ', usedChip(panel, opened))
        : undefined,
      isOne ? h('span', { class: 'tools' }, codeCall(panel), takeMenu(panel), refreshButton(panel)) : undefined,
    ),
    isOne
      ? h('div', { class: 'loss-line' }, lossPicker(panel), h('span', { class: 'parameter-summary' }, ...parameterSummary(panel)))
      : undefined,
  );
}

/** Other parameters stand in the header as it is: a step of a slider builds no more than it changes. */
export function showParameters(panel: Panel, room: HTMLElement): void {
  room.querySelector('.parameter-summary')?.replaceChildren(...parameterSummary(panel));
}

function chip(panel: Panel, opened: Opened, role: 'target' | 'prediction'): HTMLElement {
  const array = opened[role];
  const pickWords = words(panel, role === 'target' ? WORDS.chooseTarget : WORDS.choosePrediction);
  return h(
    'div',
    { class: `chip chip-${role}` },
    h('span', { class: 'chip-role' }, words(panel, WORDS[role])),
    array ? chipBody(panel, opened, array) : h('span', { class: 'muted' }, '–'),
    h(
      'button',
      {
        class: 'icon-button',
        type: 'button',
        title: pickWords,
        'aria-label': pickWords,
        onclick: () => void panel.host.request('pick', { role }),
      },
      icon('edit'),
    ),
  );
}

function chipBody(panel: Panel, opened: Opened, array: ArrayView): HTMLElement {
  const kind = KIND_NAMES[array.kind];
  const place = words(panel, linesWords(opened.files[array.file] ?? '', array.lines));
  return h(
    'span',
    { class: 'chip-body', title: [array.label.slice(0, LONGEST_TITLE), place, words(panel, array.because)].filter(Boolean).join('\n') },
    h('strong', {}, array.label),
    h('span', { class: 'muted' }, `${words(panel, shapeWords(array.shape))} · ${words(panel, kind)}`),
  );
}

function usedChip(panel: Panel, opened: Opened): HTMLElement {
  const isSome = opened.used < opened.rows;
  return h(
    'span',
    { class: isSome ? 'used used-some' : 'used' },
    isSome ? icon('warning') : undefined,
    words(panel, usedOf(opened.used, opened.rows)),
  );
}

function refreshButton(panel: Panel): HTMLElement {
  const label = words(panel, WORDS.refresh);
  const refresh = () => void panel.host.request('refresh', null);
  return h('button', { class: 'icon-button', type: 'button', title: label, 'aria-label': label, onclick: refresh }, icon('refresh'));
}

/** Parameters in use, beside the loss: a value is read with its δ. What the data suggest instead is one click away. */
function parameterSummary(panel: Panel): HTMLElement[] {
  const { model } = panel.store;
  const loss = lossInUse(model);
  const set = parametersInUse(model);
  if (!loss) return [];
  const parts: HTMLElement[] = [];
  const told = toldParameters(loss, set, model.opened?.isWeighted ?? false);
  for (const parameter of loss.parameters) {
    const suggested = Object.hasOwn(loss.suggested, parameter.name) ? loss.suggested[parameter.name] : undefined;
    const current = currentValue(parameter, set);
    if (told.includes(parameter) || suggested !== undefined) parts.push(h('span', {}, parameterText(parameter, set)));
    if (typeof suggested !== 'number' || suggested === current) continue;
    const take = () => panel.store.change({ parameters: { ...model.parameters, [loss.lossId]: { ...set, [parameter.name]: suggested } } });
    parts.push(h('button', { class: 'link', type: 'button', onclick: take }, words(panel, suggestion(parameter.label, suggested))));
  }
  return parts;
}
