import type { LossDefinition, Parameter, ParameterValue, ParameterValues } from '../../core/definition';
import type { Library } from '../../core/equivalent';
import { lossById } from '../../core/losses/index';
import { allows } from '../../core/parameters';
import type { Argument } from './arguments';
import type { Literal } from './literal';
import type { LossName, Variant } from './names/index';

/** How a call turns one number a sample into its result, where that is not their mean. */
export type Reduction = 'sum' | 'none' | 'batchmean';

/** What a call computes. */
export interface Settings {
  readonly variant: Variant;
  /** Our parameters over the defaults: the library's own, with what the arguments set. */
  readonly parameters: ParameterValues;
  /** The parameters that an argument of the call sets, with the argument's name. */
  readonly set: Readonly<Record<string, string>>;
  /** Arguments that set a parameter to what only a running program knows, as they are written. */
  readonly open: readonly string[];
  readonly reduction?: Reduction;
  /** The function whose result is given as predictions, where the call shows it. */
  readonly activation?: string;
}

/** Which parameter an argument sets: the first of these that the loss declares. */
const PARAMETERS: Readonly<Record<string, readonly string[]>> = {
  delta: ['delta'],
  huber_slope: ['delta'],
  beta: ['beta'],
  margin: ['margin'],
  p: ['p'],
  norm_degree: ['p'],
  gamma: ['gamma'],
  alpha: ['alpha'],
  quantile: ['tau'],
  quantile_alpha: ['tau'],
  expectile_alpha: ['tau'],
  eps: ['eps'],
  epsilon: ['epsilon', 'eps', 'delta'],
  full: ['full'],
  compute_full_loss: ['full'],
  swap: ['swap'],
  q: ['q'],
  power: ['power'],
  tweedie_variance_power: ['power'],
  fair_c: ['c'],
  label_smoothing: ['labelSmoothing'],
  ignore_index: ['ignoreIndex'],
  ignore_class: ['ignoreIndex'],
  pos_weight: ['posWeight'],
  scale_pos_weight: ['posWeight'],
  weight: ['classWeights'],
  log_input: ['logInput'],
  log_target: ['targetSpace'],
};

/** `alpha` is many things: a quantile in scikit-learn, a quantile or δ in LightGBM, a penalty on the weights in XGBoost and in scikit-learn's SGD. */
const ALPHA: Readonly<Partial<Record<Library, readonly string[]>>> = { sklearn: ['tau'], lightgbm: ['tau', 'delta'], xgboost: [] };

/** What the libraries call the array of predictions. */
const PREDICTIONS = /^(?:inputs?|output|logits|y_pred|predictions|predictor_outputs|log_predictions)$/;

/** What a call of `name` with these arguments computes. */
export function settingsOf(name: LossName, given: readonly Argument[]): Settings {
  const { variants, fixed, library } = name;
  const values = new Map<string, Literal | undefined>();
  const written = new Map<string, string>();
  let activation: string | undefined;
  for (const { name: own, value, written: text, outer } of given) {
    const argument = typeof own === 'number' ? name.signature[own] : own;
    if (argument === undefined) continue;
    if (PREDICTIONS.test(argument)) activation = outer;
    values.set(argument, value);
    written.set(argument, text);
  }
  // TensorFlow's log_input is an array, which says what `log_input=True` says elsewhere.
  for (const [argument, value] of Object.entries(fixed)) {
    values.set(argument, value);
    written.delete(argument);
  }
  const variant = variantOf(variants, values);
  const definition = lossById(variant.lossId)!;
  const parameters: Record<string, ParameterValue> = { ...variant.preset };
  const set: Record<string, string> = {};
  const open: string[] = [];
  if (written.has('from_logits') && values.get('from_logits') === undefined) open.push(`from_logits=${written.get('from_logits')}`);
  for (const [argument, value] of values) {
    const parameter = parameterOf(definition, library, argument);
    if (parameter === undefined) continue;
    const ours = value === undefined ? undefined : asParameter(definition, parameter, value);
    if (ours !== undefined) {
      parameters[parameter] = ours;
      if (written.has(argument)) set[parameter] = argument;
    } else if (value === undefined) open.push(`${argument}=${written.get(argument) ?? ''}`);
  }
  balance(name, values, parameters);
  const reduction = reductionOf(values);
  return { variant, parameters, set, open, ...(reduction && { reduction }), ...(activation !== undefined && { activation }) };
}

/** The most particular variant whose arguments are those of the call. */
function variantOf(variants: readonly Variant[], values: ReadonlyMap<string, Literal | undefined>): Variant {
  const fits = ({ when }: Variant) => Object.entries(when).every(([argument, value]) => values.get(argument) === value);
  const isParticular = ({ when }: Variant) => Object.keys(when).length > 0;
  return variants.find(each => isParticular(each) && fits(each)) ?? variants.find(each => !isParticular(each)) ?? variants[0]!;
}

/** The parameters of a loss that a call of `name` can set, with the argument for each. */
export function settable(definition: LossDefinition, { library, signature }: LossName): ReadonlyMap<string, string> {
  return new Map(
    signature.flatMap(argument => {
      const parameter = parameterOf(definition, library, argument);
      return parameter === undefined ? [] : [[parameter, argument] as const];
    }),
  );
}

function parameterOf({ parameters }: LossDefinition, library: Library, argument: string): string | undefined {
  const possible = (argument === 'alpha' && ALPHA[library]) || (Object.hasOwn(PARAMETERS, argument) ? PARAMETERS[argument]! : []);
  return possible.find(name => parameters.some(parameter => parameter.name === name));
}

/** A value as our parameter takes it, or nothing where it does not. */
function asParameter({ parameters }: LossDefinition, name: string, value: Literal): ParameterValue | undefined {
  const parameter = parameters.find(each => each.name === name)!;
  const ours = oursFor(parameter, value);
  return allows(parameter, ours) ? ours : undefined;
}

function oursFor({ kind, name }: Parameter, value: Literal): ParameterValue {
  if (name === 'targetSpace' && typeof value === 'boolean') return value ? 'log' : 'prob';
  // PyTorch writes None for a weight of 1.
  if (name === 'posWeight' && value === null) return 1;
  return kind === 'number' && Array.isArray(value) && value.length === 1 ? (value[0] as number) : value;
}

/** Keras weighs the classes by α only where `apply_class_balancing` says so. */
function balance(
  { path, library }: LossName,
  values: ReadonlyMap<string, Literal | undefined>,
  parameters: Record<string, ParameterValue>,
): void {
  if (library !== 'keras' || !/binary_?focal/i.test(path)) return;
  if (values.get('apply_class_balancing') === true)
    parameters.alpha = typeof values.get('alpha') === 'number' ? values.get('alpha')! : 0.25;
  else parameters.alpha = null;
}

const REDUCTIONS: Readonly<Record<string, Reduction>> = { sum: 'sum', none: 'none', batchmean: 'batchmean' };

function reductionOf(values: ReadonlyMap<string, Literal | undefined>): Reduction | undefined {
  const told = values.get('reduction');
  if (typeof told === 'string') return REDUCTIONS[told];
  // What PyTorch and scikit-learn have for it beside.
  if (values.get('reduce') === false) return 'none';
  return values.get('size_average') === false || values.get('normalize') === false ? 'sum' : undefined;
}
