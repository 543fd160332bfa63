import type { Picture } from '../../protocol/takeViews';

/** A chart of 4,000 × 4,000 points has less; more was drawn by no chart of ours. */
const LONGEST_PICTURE = 40_000_000;

const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** The bytes of a picture that a page has drawn; undefined for what is no picture, or does more than show one. */
export function pictureBytes(kind: Picture['kind'], content: unknown): Uint8Array | undefined {
  if (typeof content !== 'string' || content.length > LONGEST_PICTURE) return undefined;
  return kind === 'png' ? pngBytes(content) : svgBytes(content);
}

function pngBytes(base64: string): Uint8Array | undefined {
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(base64)) return undefined;
  try {
    const bytes = Uint8Array.from(atob(base64), character => character.charCodeAt(0));
    return PNG_SIGNATURE.every((byte, at) => bytes[at] === byte) ? bytes : undefined;
  } catch {
    return undefined;
  }
}

/** What could run or load something, in an SVG that a browser opens. Only elements and attributes are looked at: text has its `<` written as `&lt;`. */
const ACTIVE = /<(?:script|style|foreignObject|iframe|object|embed|animate\w*|set|use|a)\b|<[!?]|<[^>]*[\s/"']on\w+\s*=/i;
const REFERENCE = /(?:\b(?:href|src)\s*=\s*["']?|url\(\s*["']?)([^"')\s]*)/gi;
/** A density of rows. */
const EMBEDDED = /data:image\/png;base64,[A-Za-z0-9+/]*={0,2}/g;

function svgBytes(text: string): Uint8Array | undefined {
  const isWhole = /^<svg[\s>]/.test(text) && text.trimEnd().endsWith('</svg>');
  const markup = text.replaceAll(EMBEDDED, '#image');
  if (!isWhole || ACTIVE.test(markup)) return undefined;
  const isOwn = Array.from(markup.matchAll(REFERENCE)).every(([, to]) => /^#[\w-]+$/.test(to ?? ''));
  return isOwn ? new TextEncoder().encode(text) : undefined;
}
