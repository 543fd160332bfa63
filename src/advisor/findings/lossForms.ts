import { takesLogProbabilities } from '../../core/axes';
import type { LossDefinition, ParameterValue, ParameterValues } from '../../core/definition';
import type { PredictionDomain, TargetDomain } from '../../core/domain';
import { lossById } from '../../core/losses/index';
import { defaultOf } from '../../core/parameters';
import { text } from '../../core/text';
import type { Fix } from '../advice';
import type { CheckInput } from './check';

/** A loss with its parameters. */
export interface LossForm {
  readonly loss: LossDefinition;
  readonly parameters: ParameterValues;
}

const WITH_LOGITS = '_with_logits';

/** Cross entropies of probabilities for losses of logits that have no form of their own for them. */
const BY_TARGET: Readonly<Partial<Record<TargetDomain, string>>> = {
  oneHot: 'categorical_cross_entropy',
  classIndex: 'sparse_categorical_cross_entropy',
  multiHot: 'binary_cross_entropy',
  binary: 'binary_cross_entropy',
};

/** What a loss takes its predictions for with these parameters: a divergence may take logarithms. */
export function wantedDomain({ loss, parameters }: Pick<CheckInput, 'loss' | 'parameters'>): PredictionDomain {
  return takesLogProbabilities(loss, parameters) ? 'logProbability' : loss.prediction;
}

/** The form of the same loss that takes logits; undefined where there is none. */
export function logitsForm(form: LossForm): LossForm | undefined {
  return formFor(`${form.loss.id}${WITH_LOGITS}`, form);
}

/** The form of the same loss that takes probabilities, or else the cross entropy for its targets. */
export function probabilityForm(form: LossForm): LossForm | undefined {
  const { id, target } = form.loss;
  const own = id.endsWith(WITH_LOGITS) ? formFor(id.slice(0, -WITH_LOGITS.length), form) : undefined;
  return own ?? formFor(BY_TARGET[target] ?? '', form);
}

/** Another loss with those of the parameters that it has as well; what one leaves to its default, the other is told where its own differs. */
export function formFor(id: string, { loss, parameters }: LossForm): LossForm | undefined {
  const other = lossById(id);
  if (!other) return undefined;
  const carried: Record<string, ParameterValue> = {};
  for (const parameter of loss.parameters) {
    const same = other.parameters.find(({ name }) => name === parameter.name);
    const value = parameters[parameter.name];
    if (!same) continue;
    if (value !== undefined) carried[same.name] = value;
    else if (defaultOf(parameter) !== defaultOf(same)) carried[same.name] = defaultOf(parameter);
  }
  return { loss: other, parameters: carried };
}

/** The button that takes another loss. */
export function useForm({ loss, parameters }: LossForm): Fix {
  const { short } = loss.names;
  return { kind: 'use-loss', lossId: loss.id, parameters, label: text(`Use ${short}`, `${short} 사용`) };
}
