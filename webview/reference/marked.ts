import { h } from '../dom';
import { rangesOf } from './fold';

/** A text with the parts that agree with the query set off; each word by itself where the query stands nowhere as a whole. */
export function marked(text: string, { whole, words }: { readonly whole: string; readonly words: readonly string[] }): Node[] {
  const found = rangesOf(whole, text);
  const ranges = found.length > 0 || words.length < 2 ? found : words.flatMap(word => rangesOf(word, text));
  const nodes: Node[] = [];
  let done = 0;
  for (const { from, to } of [...ranges].sort((one, other) => one.from - other.from)) {
    if (from < done) continue;
    nodes.push(document.createTextNode(text.slice(done, from)), h('mark', {}, text.slice(from, to)));
    done = to;
  }
  return [...nodes, document.createTextNode(text.slice(done))];
}
