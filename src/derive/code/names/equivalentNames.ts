import type { Equivalent, Library } from '../../../core/equivalent';
import { losses } from '../../../core/losses/index';
import { nameInCall } from '../../markdown/nameInCall';
import type { Literal } from '../literal';
import type { Variant } from './lossName';

/** A name, and the arguments under which it means this loss. */
interface Spelling {
  readonly path: string;
  readonly when: Readonly<Record<string, Literal>>;
}

/** What the equivalents of all losses tell of the names of a library, in the order of the losses. */
export function equivalentNames(library: Library): ReadonlyMap<string, readonly Variant[]> {
  const names = new Map<string, Variant[]>();
  for (const { id, equivalents } of losses) {
    for (const equivalent of equivalents) {
      const spelling = equivalent.library === library ? spellingOf(equivalent) : undefined;
      if (!spelling) continue;
      const { preset = {}, differs } = equivalent;
      const variant = { lossId: id, preset, when: spelling.when, ...(differs && { differs }) };
      names.set(spelling.path, [...(names.get(spelling.path) ?? []), variant]);
    }
  }
  return names;
}

/** The name in the call of an equivalent; nothing where a loss is written out by arithmetic. */
function spellingOf({ library, call }: Equivalent): Spelling | undefined {
  if (library === 'xgboost' || library === 'lightgbm') return word(/^objective='([\w:]+)'/.exec(call));
  if (library === 'tfjs') return word(/^model\.compile\(\{loss: '(\w+)'\}\)$/.exec(call)) ?? word(/^(tf\.[\w.]+)\([\w\s,.]*\)$/.exec(call));
  if (nameInCall(call) === undefined || !call.includes('.', 1)) return undefined;
  const path = canonicalPath(call.slice(0, call.indexOf('(')));
  const when: Record<string, Literal> = {};
  if (call.includes('from_logits=True')) when.from_logits = true;
  if (call.includes("reduction='none'")) when.reduction = 'none';
  return path.includes('.') ? { path, when } : undefined;
}

function word(match: RegExpExecArray | null): Spelling | undefined {
  return match?.[1] === undefined ? undefined : { path: match[1], when: {} };
}

/** Modules under which the same names stand, each with the one that the tables use; the first that fits is replaced, again and again. */
const SAME_MODULES: readonly (readonly [module: string, same: string])[] = [
  ['torch.nn.modules.loss', 'torch.nn'],
  ['tensorflow.compat.v1', 'tensorflow'],
  ['tensorflow.compat.v2', 'tensorflow'],
  ['tensorflow.python', 'tensorflow'],
  ['tensorflow.keras', 'keras'],
  ['tensorflow.losses', 'keras.losses'],
  ['tensorflow.metrics', 'keras.metrics'],
  ['tf_keras', 'keras'],
  ['keras.api', 'keras'],
  ['keras.src', 'keras'],
  ['keras.objectives', 'keras.losses'],
  ['tensorflow_addons', 'tfa'],
  ['optax.losses', 'optax'],
];

/** A path in the spelling of the tables: `tensorflow.keras.losses.Huber` is `keras.losses.Huber`. */
export function canonicalPath(path: string): string {
  const found = SAME_MODULES.find(([module]) => path === module || path.startsWith(`${module}.`));
  return found ? canonicalPath(found[1] + path.slice(found[0].length)) : path;
}
