import { takesLogProbabilities } from '../../core/axes';
import type { LossDefinition, Parameter, ParameterValue, ResolvedParameters } from '../../core/definition';
import { lossById } from '../../core/losses/index';
import { resolveParameters } from '../../core/parameters';
import { type Language, type Text, text } from '../../core/text';
import { CODE_TIP, FROM_LOGITS, openArgument, REDUCTIONS, TAKES, TAKES_LOG_RATE } from '../../strings/codeHover';
import { targetDomainNames } from '../../strings/kinds';
import { LIBRARY_NAMES } from '../../strings/libraries';
import { formatNumber } from '../../strings/numbers';
import { join, same } from '../../strings/say';
import { formulaText } from '../formulaText';
import type { ThemeKind } from '../palette';
import { shapeAlt, shapePicture } from '../shapePicture';
import type { CallAt } from './call';
import { type Mistake, mistakesOf } from './mistakes';
import type { Variant } from './names/index';
import { settable } from './settings';

/** What the tip over a loss in a program shows. */
export interface CodeCard {
  /** Where the name stands in the text. */
  readonly range: { readonly start: number; readonly end: number };
  readonly lossId: string;
  /** The loss and whose it is. */
  readonly title: Text;
  /** Logits, probabilities …: what it takes as predictions. */
  readonly takes: Text;
  readonly target: Text;
  /** One line of plain text. */
  readonly formula: string;
  /** Those that the library's call has. */
  readonly parameters: readonly CardParameter[];
  /** What else the arguments do, and what the library does otherwise. */
  readonly notes: readonly Text[];
  readonly mistakes: readonly Mistake[];
  /** The curve with the parameters of the call: SVG with fixed colours. */
  readonly picture: string;
  readonly pictureAlt: Text;
}

/** A parameter with the value that it has in the call. */
export interface CardParameter {
  /** The argument's name with our symbol: `delta (δ)`. */
  readonly label: string;
  readonly value: Text;
  /** True when the call sets it; else it is a default of the library. */
  readonly isSet: boolean;
  readonly about: Text;
}

const PICTURE = { width: 320, height: 170 } as const;

/** The card of a call. */
export function codeCard(call: CallAt, language: Language, theme: ThemeKind): CodeCard | undefined {
  const definition = lossById(call.lossId);
  const resolved = definition && resolveParameters(definition, call.parameters);
  if (!definition || !resolved?.ok) return undefined;
  const parameters = resolved.value;
  const { settings, range } = call;
  const { differs } = settings.variant;
  const own = new Map([...settable(definition, call.name), ...Object.entries(settings.set)]);
  const [full, library] = [definition.names.full, LIBRARY_NAMES[call.library]];
  return {
    range,
    lossId: call.lossId,
    title: text(`${full.en} (${library})`, `${full.ko}(${library})`),
    takes: takes(definition, parameters),
    target: targets(call, definition),
    formula: formulaText(definition.formula.value),
    parameters: definition.parameters
      .filter(({ name }) => (Object.hasOwn(call.parameters, name) || own.has(name)) && isShown(name, parameters))
      .map(parameter => ({
        label: labelOf(parameter, own.get(parameter.name)),
        value: valueText(parameters[parameter.name]!),
        isSet: Object.hasOwn(settings.set, parameter.name),
        about: aboutOf(parameter, parameters[parameter.name]!),
      })),
    notes: [
      ...(settings.reduction ? [REDUCTIONS[settings.reduction]] : []),
      ...(mayTakeLogits(call) ? [FROM_LOGITS] : []),
      ...settings.open.map(openArgument),
      ...(differs && settings.variant.lossId === call.lossId ? [join([same(`${library}:`), differs])] : []),
    ],
    mistakes: mistakesOf(definition, parameters, settings.activation),
    picture: shapePicture(definition, { ...PICTURE, language, theme, parameters }),
    pictureAlt: shapeAlt(definition),
  };
}

function takes(definition: LossDefinition, parameters: ResolvedParameters): Text {
  if (takesLogProbabilities(definition, parameters)) return TAKES.logProbability;
  if (definition.prediction === 'rate' && parameters.logInput === true) return TAKES_LOG_RATE;
  return TAKES[definition.prediction];
}

/** What the targets are; for a call that takes them in two forms (class indices, one-hot rows), both. */
function targets({ name, settings }: CallAt, { family, prediction, target }: LossDefinition): Text {
  const isLike = ({ when }: Variant) => Object.entries(when).every(([argument, value]) => settings.variant.when[argument] === value);
  const others = name.variants
    .filter(isLike)
    .flatMap(({ lossId }) => lossById(lossId) ?? [])
    .filter(other => other.family === family && other.prediction === prediction);
  const names = [...new Set([target, ...others.map(other => other.target)])].map(domain => targetDomainNames[domain]);
  return text(names.map(({ en }) => en).join(CODE_TIP.or.en), names.map(({ ko }) => ko).join(CODE_TIP.or.ko));
}

/** Whether another argument would make it take logits, as in Keras. */
function mayTakeLogits({ name, settings }: CallAt): boolean {
  return settings.variant.when.from_logits !== true && name.variants.some(({ when }) => when.from_logits === true);
}

/** What is divided by matters to weighted samples only, and ε only where probabilities are kept away from 0 by it. */
function isShown(name: string, parameters: ResolvedParameters): boolean {
  if (name === 'normalization') return false;
  const { clamp } = parameters;
  if (clamp === undefined) return true;
  return name === 'clamp' ? clamp !== 'none' : name !== 'eps' || clamp === 'clip' || clamp === 'add';
}

function labelOf({ label }: Parameter, argument: string | undefined): string {
  return argument === undefined || argument === label ? label : `${argument} (${label})`;
}

/** What a parameter does; for a choice what this one does. */
function aboutOf(parameter: Parameter, value: ParameterValue): Text {
  const choice = parameter.kind === 'choice' ? parameter.choices.find(each => each.value === value) : undefined;
  return (choice ?? parameter).about;
}

/** A short value; of a long list its beginning. */
function valueText(value: ParameterValue): Text {
  if (value === null) return CODE_TIP.none;
  if (typeof value === 'number') return same(formatNumber(value));
  if (typeof value !== 'object') return same(String(value));
  const shown = value.slice(0, 6).map(entry => formatNumber(entry));
  return same(`[${shown.join(', ')}${value.length > shown.length ? ', …' : ''}]`);
}
