/** Characters that cannot be seen, or that turn the direction of writing. */
const UNSEEN = /[\p{Cc}\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu;

function byNumber(character: string): string {
  return `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`;
}

/** A name from the user's data with its unseen characters shown by their number, so that no name can pass for another. */
export function plainName(name: string): string {
  return name.replace(UNSEEN, byNumber);
}

/** As `plainName`, for a text that may have lines: line ends and tabs stay. */
export function plainText(text: string): string {
  return text.replace(UNSEEN, character => (character === '\n' || character === '\t' ? character : byNumber(character)));
}
