import { argumentsOf, shortened } from './arguments';
import { type CallAt, LONGEST_LABEL, type Parsed } from './call';
import { allNames, canonicalPath, type LossName } from './names/index';
import { rooted } from './root';
import { settingsOf } from './settings';
import { isMark, isName, type ProgramLanguage, pathBegin, type Tokens, wordAt } from './tokens';

/** The loss that the name at `index` means, as the last part of a dotted path: `nn.HuberLoss`, `F.huber_loss`, `tf.losses.huberLoss`. */
export function pathCall(parsed: Parsed, index: number): CallAt | undefined {
  const { tokens, brackets, imports } = parsed;
  const taken = imports.taken.get(index);
  if (taken === undefined && isMark(tokens, index + 1, '.')) return undefined;
  const begin = taken === undefined ? pathBegin(tokens, index) : index;
  const name = taken === undefined ? nameOf(parsed, begin, index) : nameAt(taken, tokens.language);
  if (!name) return undefined;
  const open = isMark(tokens, index + 1, '(') ? index + 1 : -1;
  const end = open < 0 ? index : Math.max(index, brackets.partner[open]!);
  const settings = settingsOf(name, open < 0 ? [] : argumentsOf(tokens, brackets, open));
  const call: CallAt = {
    range: { start: tokens.starts[index]!, end: tokens.ends[index]! },
    library: name.library,
    lossId: settings.variant.lossId,
    parameters: settings.parameters,
    label: shortened(tokens.text.slice(tokens.starts[begin], tokens.ends[end]), LONGEST_LABEL),
    name,
    settings,
    isImport: taken !== undefined,
  };
  return rooted(parsed, call, begin, end);
}

/** What these names stand for in a piece of a program that does not say. */
const CONVENTIONS: Readonly<Record<string, string>> = {
  torch: 'torch',
  nn: 'torch.nn',
  F: 'torch.nn.functional',
  torchvision: 'torchvision',
  tf: 'tensorflow',
  tensorflow: 'tensorflow',
  tfa: 'tfa',
  keras: 'keras',
  optax: 'optax',
  sklearn: 'sklearn',
};

function nameOf(parsed: Parsed, begin: number, index: number): LossName | undefined {
  const { tokens, imports, others } = parsed;
  const { language } = tokens;
  if (isMark(tokens, begin - 1, '.') || isDefined(tokens, begin)) return undefined;
  const head = wordAt(tokens, begin);
  if (begin < index) {
    const rest = tokens.text.slice(tokens.ends[begin], tokens.ends[index]).replace(/\s+/g, '');
    if (language === 'javascript') return nameAt((head === 'losses' ? 'tf.losses' : head) + rest, language);
    const meant = imports.names.get(head) ?? others?.names.get(head) ?? (Object.hasOwn(CONVENTIONS, head) ? CONVENTIONS[head] : '');
    return meant ? nameAt(meant + rest, language) : undefined;
  }
  // The name of an argument or of a variable that is set.
  if (language === 'javascript' || (isMark(tokens, index + 1, '=') && !isMark(tokens, index + 2, '='))) return undefined;
  const meant = imports.names.get(head) ?? others?.names.get(head);
  if (meant !== undefined) return meant === '' ? undefined : nameAt(meant, language);
  return bareName(parsed, index, head);
}

/** A name that nothing in the program explains but perhaps a `from … import *`. */
function bareName({ tokens, imports, others }: Parsed, index: number, name: string): LossName | undefined {
  for (const star of [...imports.stars, ...(others?.stars ?? [])]) {
    const found = nameAt(`${star}.${name}`, tokens.language);
    if (found) return found;
  }
  // A class that only these libraries have, in a piece of a program without its imports.
  if (!isMark(tokens, index + 1, '(') || !/^[A-Z]\w*(?:Loss|Crossentropy)$/.test(name)) return undefined;
  return nameAt(`torch.nn.${name}`, tokens.language) ?? nameAt(`keras.losses.${name}`, tokens.language);
}

function nameAt(path: string, language: ProgramLanguage): LossName | undefined {
  const { python, javascript } = allNames();
  if (language === 'javascript') return javascript.get(path);
  const same = canonicalPath(path);
  // keras.metrics has the functions of keras.losses, too.
  return python.get(same) ?? (/^keras\.metrics\.[a-z]/.test(same) ? python.get(same.replace('metrics', 'losses')) : undefined);
}

function isDefined(tokens: Tokens, index: number): boolean {
  return isName(tokens, index - 1) && /^(?:def|class|function)$/.test(wordAt(tokens, index - 1));
}
