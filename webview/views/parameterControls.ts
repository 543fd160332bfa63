import type { ChoiceParameter, FlagParameter, NumberParameter, ParameterValue, PerClassParameter } from '../../src/core/definition';
import { formatNumber } from '../../src/strings/numbers';
import { SHAPE } from '../../src/strings/panelShape';
import { freshId, h } from '../dom';
import { icon } from '../icons';
import { type Panel, words } from '../panel';
import { startValue } from '../parameters';
import { isAllowed, positionOf, readNumberList, STEPS, valueAt } from './sliderScale';

/** Sets a parameter; nothing takes the default. */
type Set = (value: ParameterValue | undefined) => void;

/**
 * A slider with a number box, a way back to the default, and a detent at the value that the data suggest. A parameter that may be off has a
 * switch; one that may differ by class takes several numbers with commas.
 */
export function numberControl(
  panel: Panel,
  parameter: NumberParameter,
  current: ParameterValue | undefined,
  suggested: ParameterValue | undefined,
  set: Set,
): HTMLElement {
  const given = current === undefined ? startValue(parameter) : current;
  const start = typeof given === 'number' ? given : parameter.default;
  const [label, about] = labelOf(panel, parameter);
  const ticks = h('datalist', { id: freshId('ticks') });
  const detents = [parameter.default, ...(typeof suggested === 'number' ? [suggested] : [])];
  ticks.append(...detents.map(value => h('option', { value: positionOf(parameter, value) })));
  const slider = h('input', {
    type: 'range',
    min: 0,
    max: STEPS,
    step: 1,
    value: positionOf(parameter, start),
    list: ticks.id,
    'aria-label': label.textContent!,
  });
  const box = h('input', {
    type: parameter.perClass ? 'text' : 'number',
    step: 'any',
    value: Array.isArray(given) ? given.join(', ') : start,
    'aria-label': label.textContent!,
    'aria-describedby': about.id,
  });
  const tell = (value: ParameterValue) => set(value === startValue(parameter) ? undefined : value);
  const show = (value: number, from?: HTMLInputElement) => {
    if (from !== slider) slider.value = String(positionOf(parameter, value));
    if (from !== box) box.value = String(value);
    box.setAttribute('aria-invalid', 'false');
    slider.setAttribute('aria-valuetext', formatNumber(value));
    tell(value);
  };
  slider.setAttribute('aria-valuetext', formatNumber(start));
  slider.addEventListener('input', () => {
    const position = Number(slider.value);
    // A detent is the value itself, not what the slider's rounding makes of it.
    show(detents.find(value => positionOf(parameter, value) === position) ?? valueAt(parameter, position), slider);
  });
  box.addEventListener('input', () => {
    const value = box.value.trim() === '' ? Number.NaN : Number(box.value);
    const list = parameter.perClass && box.value.includes(',') ? readNumberList(box.value, parameter.min) : undefined;
    if (isAllowed(parameter, value)) show(value, box);
    else if (Array.isArray(list) && list.every(entry => isAllowed(parameter, entry))) {
      box.setAttribute('aria-invalid', 'false');
      tell(list);
    } else box.setAttribute('aria-invalid', 'true');
  });
  const reset = h(
    'button',
    {
      class: 'icon-button',
      type: 'button',
      title: resetWords(panel, parameter.default),
      'aria-label': resetWords(panel, parameter.default),
      onclick: () => show(parameter.default),
    },
    icon('refresh'),
  );
  const parts = [slider, box, reset];
  const enable = (isOn: boolean) => {
    for (const part of parts) part.disabled = !isOn;
  };
  const onOff =
    parameter.nullable &&
    switchOf(label.textContent!, given !== null, isOn => {
      enable(isOn);
      tell(isOn ? Number(box.value) : null);
    });
  enable(given !== null);
  return h(
    'div',
    { class: 'parameter' }, // Without a range that is useful to drag through (an ignored class) the box is all there is.
    h('div', { class: 'parameter-line' }, onOff || undefined, label, ...(parameter.slider ? [slider, ticks] : []), box, reset),
    about,
  );
}

/** Switches a parameter on or off. */
function switchOf(name: string, isOn: boolean, change: (isOn: boolean) => void): HTMLInputElement {
  const box = h('input', { type: 'checkbox', 'aria-label': name });
  box.checked = isOn;
  box.addEventListener('change', () => change(box.checked));
  return box;
}

/** One of a few words; what the chosen one does stands under it. */
export function choiceControl(panel: Panel, parameter: ChoiceParameter, current: ParameterValue | undefined, set: Set): HTMLElement {
  const chosen = typeof current === 'string' ? current : parameter.default;
  const [label, about] = labelOf(panel, parameter);
  const id = freshId('choice');
  label.setAttribute('for', id);
  const meaning = h('p', { class: 'muted' });
  const select = h(
    'select',
    { id, 'aria-describedby': about.id },
    ...parameter.choices.map(({ value }) => h('option', { value, selected: value === chosen }, value)),
  );
  const explain = () => {
    const choice = parameter.choices.find(({ value }) => value === select.value);
    meaning.textContent = choice ? words(panel, choice.about) : '';
  };
  select.addEventListener('change', () => {
    explain();
    set(select.value === parameter.default ? undefined : select.value);
  });
  explain();
  return h('div', { class: 'parameter' }, h('div', { class: 'parameter-line' }, label, select), about, meaning);
}

/** On or off. */
export function flagControl(panel: Panel, parameter: FlagParameter, current: ParameterValue | undefined, set: Set): HTMLElement {
  const [label, about] = labelOf(panel, parameter);
  const id = freshId('flag');
  label.setAttribute('for', id);
  const box = h('input', { id, type: 'checkbox', 'aria-describedby': about.id });
  box.checked = typeof current === 'boolean' ? current : parameter.default;
  box.addEventListener('change', () => set(box.checked === parameter.default ? undefined : box.checked));
  return h('div', { class: 'parameter' }, h('div', { class: 'parameter-line' }, box, label), about);
}

/** One number a class, written with commas; empty for none. */
export function perClassControl(panel: Panel, parameter: PerClassParameter, current: ParameterValue | undefined, set: Set): HTMLElement {
  const [label, about] = labelOf(panel, parameter);
  const id = freshId('classes');
  label.setAttribute('for', id);
  const box = h('input', {
    id,
    type: 'text',
    value: Array.isArray(current) ? current.join(', ') : '',
    placeholder: words(panel, SHAPE.off),
    'aria-describedby': about.id,
  });
  box.addEventListener('change', () => {
    const numbers = readNumberList(box.value, parameter.min);
    box.setAttribute('aria-invalid', String(numbers === false));
    if (numbers !== false) set(numbers);
  });
  return h('div', { class: 'parameter' }, h('div', { class: 'parameter-line' }, label, box), about);
}

function labelOf(
  panel: Panel,
  parameter: { readonly label: string; readonly name: string; readonly about: Parameters<typeof words>[1] },
): [HTMLLabelElement, HTMLElement] {
  const name = parameter.label === parameter.name ? parameter.name : `${parameter.label} (${parameter.name})`;
  return [h('label', {}, name), h('p', { class: 'muted', id: freshId('about') }, words(panel, parameter.about))];
}

function resetWords(panel: Panel, value: number): string {
  return `${words(panel, SHAPE.reset)}: ${formatNumber(value)}`;
}
