import { h } from '../dom';

/** A name longer than this does not fit into a column. */
const LONG_NAME = 28;

/** Code that may go on in the next line behind its dots, commas and brackets, and a long name behind its underscores; never within a number. */
export function callCode(source: string): HTMLElement {
  const pieces = source.split(/(?<=[(,])|(?<=\.)(?=[A-Za-z])/);
  const parts = pieces.flatMap(piece => (piece.length > LONG_NAME ? piece.split(/(?<=_)/) : [piece]));
  return h(
    'code',
    { class: source.length < 36 ? 'whole' : undefined },
    ...parts.flatMap((part, i) => (i === 0 ? [part] : [h('wbr'), part])),
  );
}
