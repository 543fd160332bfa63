import type { ArrayView, Opened } from '../../src/protocol/views';
import { formatNumber } from '../../src/strings/numbers';
import { linesWords, shapeWords, usedOf, WORDS } from '../../src/strings/panel';
import { KIND_WORDS } from '../../src/strings/panelKinds';
import { h } from '../dom';
import { icon } from '../icons';
import { type Panel, words } from '../panel';
import { lossInUse, parametersInUse } from '../state';
import { lossPicker } from './lossPicker';

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
      isOne ? h('span', { class: 'task' }, words(panel, opened.task)) : undefined,
      isOne ? usedChip(panel, opened) : undefined,
    ),
    isOne ? h('div', { class: 'loss-line' }, lossPicker(panel), parameterSummary(panel), refreshButton(panel)) : undefined,
  );
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
  const kind = Object.hasOwn(KIND_WORDS, array.kind) ? KIND_WORDS[array.kind] : undefined;
  const place = words(panel, linesWords(opened.files[array.file] ?? '', array.lines));
  return h(
    'span',
    { class: 'chip-body', title: [place, words(panel, array.because)].filter(Boolean).join('\n') },
    h('strong', {}, array.label),
    h('span', { class: 'muted' }, `${words(panel, shapeWords(array.shape))} · ${kind ? words(panel, kind) : array.kind}`),
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

/** Parameters in use, beside the loss: a value is read with its δ. */
function parameterSummary(panel: Panel): HTMLElement {
  const loss = lossInUse(panel.store.model);
  const set = parametersInUse(panel.store.model);
  const shown = (loss?.parameters ?? []).flatMap(parameter => {
    const current = Object.hasOwn(set, parameter.name) ? set[parameter.name] : parameter.default;
    // What shapes the loss is always told; the rest (ε of a guard, an ignored class) when it was changed.
    if (parameter.kind === 'number' && parameter.slider && typeof current === 'number')
      return [`${parameter.label} = ${formatNumber(current)}`];
    return Object.hasOwn(set, parameter.name) ? [`${parameter.label} = ${String(current)}`] : [];
  });
  return h('span', { class: 'parameter-summary' }, shown.join(' · '));
}
