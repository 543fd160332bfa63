import type { Library } from '../../../core/equivalent';
import { lossById } from '../../../core/losses/index';
import { lightgbmWords, xgboostWords } from './boosting';
import { equivalentNames } from './equivalentNames';
import { kerasNames, kerasWords } from './keras';
import type { LossName, NameLine, Variant } from './lossName';
import { optaxNames } from './optax';
import { estimatorWords, sklearnNames } from './sklearn';
import { tfjsNames, tfjsWords } from './tfjs';
import { torchNames } from './torch';

export { canonicalPath } from './equivalentNames';
export type { LossName, Variant } from './lossName';
export { ESTIMATOR } from './sklearn';

/** Names by their path. */
export type Names = ReadonlyMap<string, LossName>;

/** All names: paths of Python and of JavaScript, and the words of each library that takes words. */
export interface AllNames {
  readonly python: Names;
  readonly javascript: Names;
  readonly words: Readonly<Record<'keras' | 'tfjs' | 'xgboost' | 'lightgbm' | 'sklearn', Names>>;
  /** Every module in which a path of Python stands. */
  readonly modules: ReadonlySet<string>;
}

let made: AllNames | undefined;

/** The names, made when they are first asked for. */
export function allNames(): AllNames {
  made ??= make();
  return made;
}

function make(): AllNames {
  const python = new Map([
    ...namesOf('pytorch', torchNames),
    ...namesOf('keras', kerasNames),
    ...namesOf('optax', optaxNames),
    ...namesOf('sklearn', sklearnNames),
  ]);
  const paths = [...python.keys()].map(path => path.split('.'));
  return {
    python,
    javascript: namesOf('tfjs', tfjsNames),
    words: {
      keras: namesOf('keras', kerasWords),
      tfjs: namesOf('tfjs', tfjsWords),
      xgboost: namesOf('xgboost', [...wordsOf('xgboost'), ...xgboostWords]),
      lightgbm: namesOf('lightgbm', [...wordsOf('lightgbm'), ...lightgbmWords]),
      sklearn: namesOf('sklearn', estimatorWords),
    },
    modules: new Set([...MODULES, ...paths.flatMap(parts => parts.slice(1).map((_, i) => parts.slice(0, i + 1).join('.')))]),
  };
}

/** Modules that hold no name themselves but one that does. */
const MODULES = [
  'tensorflow',
  'tensorflow.keras',
  'tensorflow.keras.losses',
  'tensorflow.keras.metrics',
  'tensorflow.losses',
  'optax.losses',
];

/** A line for each word that the equivalents of a library tell. */
function wordsOf(library: Library): readonly NameLine[] {
  return [...equivalentNames(library).keys()].map(path => ({ path }));
}

function namesOf(library: Library, lines: readonly NameLine[]): Map<string, LossName> {
  const told = equivalentNames(library);
  const own = new Map(lines.map(line => [line.path, line]));
  const names = new Map<string, LossName>();
  for (const line of lines) {
    const { path, signature = '', fixed = {}, first, or } = line;
    const others = or ? (told.get(or.like) ?? []).map(variant => ({ ...variant, when: or.when })) : [];
    const variants = [...variantsOf(line), ...others];
    if (variants.length > 0)
      names.set(path, { library, path, variants: firstOf(variants, first), signature: signature.split(' ').filter(Boolean), fixed });
  }
  return names;

  function variantsOf({ path, like = path, loss }: NameLine): readonly Variant[] {
    if (loss) {
      const same = told.get(path)?.find(({ lossId }) => lossId === loss.lossId);
      return lossById(loss.lossId) ? [{ when: {}, ...same, lossId: loss.lossId, preset: loss.preset ?? same?.preset ?? {} }] : [];
    }
    const line = like === path ? undefined : own.get(like);
    return line ? variantsOf(line) : (told.get(like) ?? []);
  }
}

/** The variants with that of the loss meant first in front. */
function firstOf(variants: readonly Variant[], lossId: string | undefined): readonly Variant[] {
  return [...variants.filter(variant => variant.lossId === lossId), ...variants.filter(variant => variant.lossId !== lossId)];
}
