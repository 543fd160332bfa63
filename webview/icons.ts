/** The few pictures of the panel as paths on a 16 × 16 grid, drawn in the colour of the text around them. */
const PATHS = {
  check: 'M6.3 12.6 2.2 8.5l1-1 3.1 3.1 6.5-6.5 1 1z',
  star: 'M8 1.6l1.9 4 4.4.6-3.2 3.1.8 4.4L8 11.6l-3.9 2.1.8-4.4L1.7 6.2l4.4-.6z',
  dot: 'M8 4.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7z',
  ring: 'M8 3.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9zm0 1.3a3.2 3.2 0 1 0 0 6.4 3.2 3.2 0 0 0 0-6.4z',
  cross: 'M8 7.1l3.3-3.3.9.9L8.9 8l3.3 3.3-.9.9L8 8.9l-3.3 3.3-.9-.9L7.1 8 3.8 4.7l.9-.9z',
  edit: 'M11.7 1.8l2.5 2.5-8.6 8.6-3.4.9.9-3.4zM4.2 11l-.4 1.3 1.3-.4 7.3-7.4-.8-.8z',
  warning: 'M8 1.7l6.9 12.1H1.1zM8 4.2L3.2 12.6h9.6zM7.4 6.8h1.2v3H7.4zm0 3.7h1.2v1.2H7.4z',
  info: 'M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zm0 1.2a5.3 5.3 0 1 0 0 10.6A5.3 5.3 0 0 0 8 2.7zM7.4 7h1.2v4.5H7.4zm0-2.3h1.2v1.3H7.4z',
  question:
    'M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zm0 1.2a5.3 5.3 0 1 0 0 10.6A5.3 5.3 0 0 0 8 2.7zM7.4 10.6h1.2v1.2H7.4zM5.6 6.5a2.4 2.4 0 1 1 3.9 1.8c-.7.6-.9.8-.9 1.5H7.4c0-1.2.4-1.7 1.2-2.4a1.2 1.2 0 1 0-1.8-.9z',
  error:
    'M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zm0 1.2a5.3 5.3 0 1 0 0 10.6A5.3 5.3 0 0 0 8 2.7zM5.8 5l2.2 2.2L10.2 5l.8.8L8.8 8l2.2 2.2-.8.8L8 8.8 5.8 11l-.8-.8L7.2 8 5 5.8z',
  chevron: 'M8 10.9L3.2 6.1l.9-.9L8 9.1l3.9-3.9.9.9z',
  table: 'M1.5 2.5h13v11h-13zm1.2 1.2v2h10.6v-2zm0 3.2v2h4.7v-2zm5.9 0v2h4.7v-2zm-5.9 3.2v2.2h4.7v-2.2zm5.9 0v2.2h4.7v-2.2z',
  chart: 'M2.2 2v10.8H14V14H1V2zm2 9V7.5h1.7V11zm3 0V4h1.7v7zm3 0V6h1.7v5z',
  goto: 'M9.3 3.2L14 8l-4.7 4.8-.9-.9 3.3-3.3H2V7.4h9.7L8.4 4.1z',
  copy: 'M2 4.5h8v10H2zm1.2 1.2v7.6h5.6V5.7zM4.5 1.5H13v10h-1.2V2.7H4.5z',
  save: 'M7.4 1.5h1.2v6.7l2.5-2.5.9.9L8 10.6 4 6.6l.9-.9 2.5 2.5zM1.8 10.5H3v2.8h10v-2.8h1.2v4H1.8z',
  plus: 'M7.4 2.8h1.2v4.6h4.6v1.2H8.6v4.6H7.4V8.6H2.8V7.4h4.6z',
  minus: 'M2.8 7.4h10.4v1.2H2.8z',
  whole: 'M2 2h4v1.2H3.2V6H2zm8 0h4v4h-1.2V3.2H10zM2 10h1.2v2.8H6V14H2zm10.8 0H14v4h-4v-1.2h2.8z',
  refresh: 'M13.3 2.5v4H9.4V5.3h1.9A4.3 4.3 0 1 0 12.3 8h1.2A5.5 5.5 0 1 1 12.1 4.4V2.5z',
} as const;

export type IconName = keyof typeof PATHS;

/** An icon. Decorative: the words beside it say the same. */
export function icon(name: IconName, className = ''): SVGSVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('class', `icon ${className}`.trim());
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', PATHS[name]);
  svg.append(path);
  return svg;
}
