/**
 * A name from the user's data for a label of VS Code: `$(icon)` stays text, and characters that cannot be seen or that turn the
 * direction of writing are shown by their number, so that no name can pass for another.
 */
export function plainLabel(name: string): string {
  return name
    .replace(/[\p{Cc}\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu, character => {
      const code = character.codePointAt(0) ?? 0;
      return `\\u${code.toString(16).padStart(4, '0')}`;
    })
    .replaceAll('$(', '\\$(');
}
