import { plainText } from '../src/strings/plain';

type Child = Node | string | undefined | false;
type Listener = (event: never) => void;
type Attributes = Readonly<Record<string, string | number | boolean | undefined | Listener>>;

/**
 * Makes an element. Text children become text nodes, so nothing from a file is ever read as markup, and unseen characters are shown by
 * their number, so that no name can turn the line that it stands in; `on…` attributes become
 * listeners; false and undefined attributes are left out.
 */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), value as EventListener);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== undefined && value !== false)
      element.setAttribute(name, typeof value === 'string' ? plainText(value) : String(value));
  }
  for (const child of children)
    if (child !== undefined && child !== false) element.append(typeof child === 'string' ? plainText(child) : child);
  return element;
}

/** Gives an element other words, as `h` would write them, and lays nothing out where they are the same. */
export function setText(element: Element, words: string): void {
  const plain = plainText(words);
  if (element.textContent !== plain) element.textContent = plain;
}

let lastId = 0;

/** An id that no other element has, for labels and descriptions. */
export function freshId(stem: string): string {
  lastId += 1;
  return `${stem}-${lastId}`;
}

/**
 * SVG text as an element, checked to be an SVG and stripped of everything that runs or styles. Nothing when it is not one.
 * Through DOMParser, because a webview's policy allows neither inline styles nor markup in strings.
 */
export function svgFrom(source: string): SVGSVGElement | undefined {
  const root = new DOMParser().parseFromString(source, 'image/svg+xml').documentElement;
  if (root.nodeName !== 'svg' || root.querySelector('parsererror, script, foreignObject')) return undefined;
  for (const element of [root, ...root.querySelectorAll('*')]) {
    for (const name of element.getAttributeNames()) if (name.startsWith('on') || name === 'style') element.removeAttribute(name);
  }
  return document.importNode(root, true) as unknown as SVGSVGElement;
}

/** The text of nodes as sentences, for a screen reader: what stands on lines of its own is not run together. */
export function spokenText(nodes: readonly Node[]): string {
  return nodes
    .flatMap(node => (node instanceof HTMLElement && node.children.length > 0 ? [...node.children] : [node]))
    .map(node => node.textContent)
    .join('. ');
}
