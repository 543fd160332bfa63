import { type Text, text } from '../core/text';

// Apart from the reference's own words, so that the panel does not carry all of them for one button.

/** The button that opens the reference at a loss. */
export const more = text('More…', '더 보기');

/** Its spoken label; begins with the visible words. */
export function moreAbout(name: Text): Text {
  return text(`${more.en} ${name.en}`, `${more.ko}: ${name.ko}`);
}
