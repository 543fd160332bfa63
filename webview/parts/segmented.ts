import { h } from '../dom';

/** A few choices side by side, one of them pressed. */
export function segmented<Id extends string>(
  label: string,
  choices: readonly { readonly id: Id; readonly title: string }[],
  chosen: Id,
  choose: (id: Id) => void,
): HTMLElement {
  const buttons = choices.map(({ id, title }) =>
    h(
      'button',
      {
        type: 'button',
        'aria-pressed': String(id === chosen),
        onclick: () => {
          for (const [index, button] of buttons.entries()) button.setAttribute('aria-pressed', String(choices[index]!.id === id));
          choose(id);
        },
      },
      title,
    ),
  );
  return h('div', { class: 'segmented', role: 'group', 'aria-label': label }, ...buttons);
}
