import { isMark, isName, KIND, type Tokens, wordAt } from './tokens';

/** What the names of a program stand for, as far as its imports and definitions tell. */
export interface Imports {
  /** `F` → `torch.nn.functional`; an empty text where the program defines the name itself. */
  readonly names: ReadonlyMap<string, string>;
  /** The modules of `from … import *`. */
  readonly stars: readonly string[];
  /** The names that import statements take from modules: by their token, with the module in front. */
  readonly taken: ReadonlyMap<number, string>;
}

/**
 * Reads the import statements of a Python program, its functions and classes, and the short names that it gives to modules
 * (`keras = tf.keras`); `isModule` knows which paths are modules.
 */
export function importsOf(tokens: Tokens, isModule: (path: string) => boolean): Imports {
  const names = new Map<string, string>();
  const stars: string[] = [];
  const taken = new Map<number, string>();
  for (let i = 0; i < tokens.count; i += 1) {
    if (!isName(tokens, i) || !beginsStatement(tokens, i)) continue;
    const word = wordAt(tokens, i);
    if (word === 'import') readImport(tokens, i + 1, names);
    else if (word === 'from') readFrom(tokens, i + 1, { names, stars, taken });
    else if ((word === 'def' || word === 'class') && isName(tokens, i + 1)) {
      // The methods of a class hide nothing.
      if (tokens.starts[i] === 0 || tokens.text[tokens.starts[i]! - 1] === '\n') names.set(wordAt(tokens, i + 1), '');
    } else readShortName(tokens, i, names, isModule);
  }
  return { names, stars, taken };
}

function beginsStatement(tokens: Tokens, index: number): boolean {
  return index === 0 || tokens.kinds[index - 1] === KIND.line || isMark(tokens, index - 1, ';') || isMark(tokens, index - 1, ':');
}

/** `a.b.c` from a token on: its text and the token behind it; leading dots of a relative module belong to it. */
function dotted(tokens: Tokens, from: number): { readonly path: string; readonly next: number } {
  let path = '';
  let i = from;
  for (; isMark(tokens, i, '.') || (isName(tokens, i) && (path === '' || path.endsWith('.'))); i += 1) path += wordAt(tokens, i);
  return { path, next: i };
}

function readImport(tokens: Tokens, from: number, names: Map<string, string>): void {
  for (let i = from; ; ) {
    const { path, next } = dotted(tokens, i);
    if (path === '') return;
    const isNamed = isWord(tokens, next, 'as') && isName(tokens, next + 1);
    if (isNamed) names.set(wordAt(tokens, next + 1), path);
    else names.set(path.split('.', 1)[0]!, path.split('.', 1)[0]!);
    i = next + (isNamed ? 2 : 0);
    if (!isMark(tokens, i, ',')) return;
    i += 1;
  }
}

function readFrom(
  tokens: Tokens,
  from: number,
  { names, stars, taken }: { names: Map<string, string>; stars: string[]; taken: Map<number, string> },
): void {
  const { path, next } = dotted(tokens, from);
  if (path === '' || !isWord(tokens, next, 'import')) return;
  let i = next + 1;
  if (isMark(tokens, i, '*')) {
    stars.push(path);
    return;
  }
  if (isMark(tokens, i, '(')) i += 1;
  while (isName(tokens, i)) {
    const own = `${path}.${wordAt(tokens, i)}`;
    taken.set(i, own);
    const isNamed = isWord(tokens, i + 1, 'as') && isName(tokens, i + 2);
    if (isNamed) taken.set(i + 2, own);
    names.set(wordAt(tokens, isNamed ? i + 2 : i), own);
    i += isNamed ? 3 : 1;
    if (!isMark(tokens, i, ',')) return;
    i += 1;
  }
}

/** `keras = tf.keras`. */
function readShortName(tokens: Tokens, index: number, names: Map<string, string>, isModule: (path: string) => boolean): void {
  if (!isMark(tokens, index + 1, '=') || !isName(tokens, index + 2)) return;
  const { path, next } = dotted(tokens, index + 2);
  const isWhole = next >= tokens.count || tokens.kinds[next] === KIND.line;
  const [head = '', ...rest] = path.split('.');
  const meant = names.get(head);
  const module = [meant, ...rest].join('.');
  if (isWhole && meant && isModule(module)) names.set(wordAt(tokens, index), module);
}

function isWord(tokens: Tokens, index: number, word: string): boolean {
  return isName(tokens, index) && wordAt(tokens, index) === word;
}
