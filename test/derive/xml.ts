/** An element of an XML text. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

const TAG = /^<(\/?)([A-Za-z][\w:-]*)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/;
const ENTITY_ERROR = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i;

/** The elements of an XML text in order; throws for a text that is not well-formed. No comments, no instructions: we write none. */
export function elementsOf(xml: string): XmlElement[] {
  if (ENTITY_ERROR.test(xml)) throw new Error('an ampersand stands alone');
  const elements: XmlElement[] = [];
  const open: string[] = [];
  let at = 0;
  while (at < xml.length) {
    const next = xml.indexOf('<', at);
    const words = xml.slice(at, next < 0 ? xml.length : next);
    if (open.length === 0 && words.trim() !== '') throw new Error(`text outside of the root: ${words}`);
    if (next < 0) break;
    const tag = TAG.exec(xml.slice(next));
    if (!tag) throw new Error(`not a tag: ${xml.slice(next, next + 80)}`);
    const [whole, closing, name, attributes, empty] = tag as unknown as [string, string, string, string, string];
    if (closing) {
      if (open.pop() !== name) throw new Error(`</${name}> closes another element`);
    } else {
      if (open.length === 0 && elements.length > 0) throw new Error('there are two roots');
      elements.push({ name, attributes: attributesOf(attributes) });
      if (!empty) open.push(name);
    }
    at = next + whole.length;
  }
  if (open.length > 0) throw new Error(`<${open.at(-1)}> is never closed`);
  return elements;
}

function attributesOf(written: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name, value] of written.matchAll(/([\w:-]+)="([^"]*)"/g)) {
    if (name! in attributes) throw new Error(`the attribute ${name} is written twice`);
    attributes[name!] = value!;
  }
  return attributes;
}
