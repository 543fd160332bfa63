/** What an editor shows as nothing, as a blank that is none, or that turns the direction of writing; and halves of surrogate pairs. */
const UNSEEN = /[\p{C}\p{Zl}\p{Zp}]|(?! )\p{Zs}/gu;

/** Lines are no longer than this where they can be broken. */
const WIDTH = 100;

function byNumber(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code === 10) return '\\n';
  if (code === 13) return '\\r';
  if (code === 9) return '\\t';
  const hex = (digits: number) => code.toString(16).padStart(digits, '0');
  return code < 0x100 ? `\\x${hex(2)}` : code < 0x10000 ? `\\u${hex(4)}` : `\\U${hex(8)}`;
}

/** A text as a Python literal on one line, in which every character can be seen. */
export function pyString(text: string): string {
  return `"${text.replace(/[\\"]/g, '\\$&').replace(UNSEEN, byNumber)}"`;
}

/** A text from outside as a part of a comment, which it cannot leave. */
export function pyComment(text: string): string {
  return text.replace(UNSEEN, byNumber);
}

/** A text or a number as a literal. */
export function pyKey(key: string | number): string {
  return typeof key === 'string' ? pyString(key) : String(key);
}

/** `before` + items + `after` on one line, or the items on lines of their own. */
export function pyItems(before: string, items: readonly string[], after: string): string[] {
  const line = `${before}${items.join(', ')}${after}`;
  if (line.length <= WIDTH || items.length < 2) return [line];
  const lines = [before];
  let open = '   ';
  for (const item of items) {
    if (open.length + item.length + 2 > WIDTH && open.trim() !== '') {
      lines.push(open);
      open = '   ';
    }
    open += ` ${item},`;
  }
  return [...lines, open, after];
}
