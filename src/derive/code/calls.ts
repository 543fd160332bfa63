import { bracketsOf } from './brackets';
import type { CallAt, Program } from './call';
import { importsOf } from './imports';
import { allNames } from './names/index';
import { pathCall } from './paths';
import { KIND, type ProgramLanguage, tokensOf } from './tokens';
import { wordCall } from './words';

/** The losses that a program calls, in their order. Linear in its length; whatever is no program calls none. */
export function callsIn(program: Program): readonly CallAt[] {
  return mentionsIn(program).filter(({ isImport }) => !isImport);
}

/** The loss whose name stands at an offset, also in an import statement. */
export function callAt(program: Program, offset: number): CallAt | undefined {
  return mentionsIn(program).find(({ range }) => range.start <= offset && offset <= range.end);
}

/** The language of the calls in a document of that `languageId` of VS Code; undefined where none are recognised. */
export function programLanguage(languageId: string): ProgramLanguage | undefined {
  if (languageId === 'python') return 'python';
  return /^(?:javascript|typescript)(?:react)?$/.test(languageId) ? 'javascript' : undefined;
}

function mentionsIn({ text, language, elsewhere = '' }: Program): readonly CallAt[] {
  const { modules } = allNames();
  const isModule = (path: string) => modules.has(path);
  const tokens = tokensOf(text, language);
  const parsed = {
    tokens,
    brackets: bracketsOf(tokens),
    imports: importsOf(tokens, isModule),
    others: elsewhere === '' ? undefined : importsOf(tokensOf(elsewhere, language), isModule),
    hasLightgbm: [text, elsewhere].some(part => /lightgbm|\blgb\b|\bLGBM/.test(part)),
  };
  const found: CallAt[] = [];
  for (let i = 0; i < tokens.count; i += 1) {
    const kind = tokens.kinds[i];
    const call = kind === KIND.name ? pathCall(parsed, i) : kind === KIND.string ? wordCall(parsed, i) : undefined;
    if (call) found.push(call);
  }
  return found;
}
