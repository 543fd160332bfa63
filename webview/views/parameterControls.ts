import type { ChoiceParameter, FlagParameter, ParameterValue, PerClassParameter } from '../../src/core/definition';
import { SHAPE } from '../../src/strings/panelShape';
import { freshId, h } from '../dom';
import { type Panel, words } from '../panel';
import { readNumberList } from './sliderScale';

/** Sets a parameter; nothing takes the default. */
export type SetValue = (value: ParameterValue | undefined) => void;

/** Switches a parameter on or off. */
export function switchOf(name: string, isOn: boolean, change: (isOn: boolean) => void): HTMLInputElement {
  const box = h('input', { type: 'checkbox', 'aria-label': name });
  box.checked = isOn;
  box.addEventListener('change', () => change(box.checked));
  return box;
}

/** One of a few words; what the chosen one does stands under it. */
export function choiceControl(panel: Panel, parameter: ChoiceParameter, current: ParameterValue | undefined, set: SetValue): HTMLElement {
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
export function flagControl(panel: Panel, parameter: FlagParameter, current: ParameterValue | undefined, set: SetValue): HTMLElement {
  const [label, about] = labelOf(panel, parameter);
  const id = freshId('flag');
  label.setAttribute('for', id);
  const box = h('input', { id, type: 'checkbox', 'aria-describedby': about.id });
  box.checked = typeof current === 'boolean' ? current : parameter.default;
  box.addEventListener('change', () => set(box.checked === parameter.default ? undefined : box.checked));
  return h('div', { class: 'parameter' }, h('div', { class: 'parameter-line' }, box, label), about);
}

/** One number a class, written with commas; empty for none. */
export function perClassControl(
  panel: Panel,
  parameter: PerClassParameter,
  current: ParameterValue | undefined,
  set: SetValue,
): HTMLElement {
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

/** The label of a parameter, and what it does. */
export function labelOf(
  panel: Panel,
  parameter: { readonly label: string; readonly name: string; readonly about: Parameters<typeof words>[1] },
): [HTMLLabelElement, HTMLElement] {
  const name = parameter.label === parameter.name ? parameter.name : `${parameter.label} (${parameter.name})`;
  return [h('label', {}, name), h('p', { class: 'muted', id: freshId('about') }, words(panel, parameter.about))];
}
