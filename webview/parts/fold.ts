import { freshId, h } from '../dom';
import { icon } from '../icons';

/** What is open, by the keys of the folds: it outlives the elements, which are made anew when the findings change. */
export interface Unfolded {
  has(key: string): boolean;
  add(key: string): void;
  /** Answers whether it was open. */
  delete(key: string): boolean;
}

/** A button that opens and closes `body` (WAI-ARIA disclosure). */
export function fold(
  { key, className, unfolded }: { readonly key: string; readonly className: string; readonly unfolded: Unfolded },
  label: readonly (Node | string)[],
  body: HTMLElement,
): HTMLButtonElement {
  body.id = freshId('fold');
  const button = h(
    'button',
    { class: className, type: 'button', 'data-key': key, 'aria-controls': body.id },
    icon('chevron', 'fold-mark'),
    ...label,
  );
  const show = () => {
    body.hidden = !unfolded.has(key);
    button.setAttribute('aria-expanded', String(!body.hidden));
  };
  button.addEventListener('click', () => {
    if (!unfolded.delete(key)) unfolded.add(key);
    show();
  });
  show();
  return button;
}
