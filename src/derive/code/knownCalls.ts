import type { ParameterValues } from '../../core/definition';
import type { Library } from '../../core/equivalent';
import { lossById } from '../../core/losses/index';
import type { Text } from '../../core/text';
import type { Literal } from './literal';
import { type AllNames, allNames, type LossName, type Variant } from './names/index';
import { settingsOf } from './settings';

/** A call that a person can say to make. */
export interface KnownCall {
  readonly label: string;
  readonly library: Library;
  readonly lossId: string;
  readonly parameters: ParameterValues;
  /** The loss it computes: a few calls (`log_loss`) compute several, by the shape of their arrays. */
  readonly name: Text;
}

/** Every call that is recognised, with its library's defaults: paths first, then the words of `loss=` and `objective=`. */
export function knownCalls(): readonly KnownCall[] {
  const { python, javascript, words } = allNames();
  // A word takes no arguments.
  const plain = (name: LossName): LossName => ({ ...name, variants: name.variants.filter(({ when }) => Object.keys(when).length === 0) });
  const word = (key: keyof AllNames['words'], write: (word: string) => string) =>
    [...words[key].values()].flatMap(name => callsOf(plain(name), write(name.path)));
  return [
    ...[...python.values(), ...javascript.values()].flatMap(name => callsOf(name, name.path.replace(/^tensorflow\./, 'tf.'))),
    ...word('keras', written => `loss='${written}'`),
    ...word('tfjs', written => `loss: '${written}'`),
    ...word('sklearn', written => `loss='${written}'`),
    ...word('xgboost', written => `objective='${written}'`),
    ...word('lightgbm', written => `objective='${written}'`),
  ];
}

/** A name with each set of arguments that makes another loss of it, and with the other losses of class rows that it computes. */
function callsOf(name: LossName, label: string): readonly KnownCall[] {
  const calls = new Map<string, KnownCall>();
  const told = new Set<string>();
  for (const variant of name.variants) {
    // What is not averaged is the same loss.
    const { reduction: _, ...when } = variant.when;
    const isFixed = Object.keys(when).some(argument => Object.hasOwn(name.fixed, argument));
    const given = isFixed
      ? ''
      : Object.entries(when)
          .map(([argument, value]) => `${argument}=${literalText(value)}`)
          .join(', ');
    const named = given === '' ? label : `${label}(${given})`;
    const call = told.has(named) ? otherCall(name, variant, named) : firstCall(name, when, named);
    told.add(named);
    if (call && !calls.has(`${named} ${call.lossId}`)) calls.set(`${named} ${call.lossId}`, call);
  }
  return [...calls.values()];
}

function firstCall(name: LossName, when: Variant['when'], label: string): KnownCall {
  const given = Object.entries(when).map(([argument, value]) => ({ name: argument, value, written: literalText(value) }));
  const { variant, parameters } = settingsOf(name, given);
  return { label, library: name.library, lossId: variant.lossId, parameters, name: lossById(variant.lossId)!.names.full };
}

function otherCall({ library }: LossName, { lossId, preset }: Variant, label: string): KnownCall | undefined {
  const { family, names } = lossById(lossId)!;
  return family === 'multiclass' ? { label, library, lossId, parameters: preset, name: names.full } : undefined;
}

function literalText(value: Literal): string {
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  return typeof value === 'string' ? `'${value}'` : String(value);
}
