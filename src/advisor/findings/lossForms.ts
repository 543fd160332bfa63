import { takesLogProbabilities } from '../../core/axes';
import type { LossDefinition, ParameterValues } from '../../core/definition';
import type { PredictionDomain, TargetDomain } from '../../core/domain';
import { lossById } from '../../core/losses/index';
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
export function logitsForm({ loss, parameters }: LossForm): LossForm | undefined {
  const other = lossById(`${loss.id}${WITH_LOGITS}`);
  return other && { loss: other, parameters: carried(other, parameters) };
}

/** The form of the same loss that takes probabilities, or else the cross entropy for its targets. */
export function probabilityForm({ loss, parameters }: LossForm): LossForm | undefined {
  const own = loss.id.endsWith(WITH_LOGITS) ? lossById(loss.id.slice(0, -WITH_LOGITS.length)) : undefined;
  const other = own ?? lossById(BY_TARGET[loss.target] ?? '');
  return other && { loss: other, parameters: carried(other, parameters) };
}

/** The parameters that the other loss has as well. */
function carried(other: LossDefinition, parameters: ParameterValues): ParameterValues {
  const known = new Set(other.parameters.map(({ name }) => name));
  return Object.fromEntries(Object.entries(parameters).filter(([name]) => known.has(name)));
}

/** The button that takes another loss. */
export function useForm({ loss, parameters }: LossForm): Fix {
  const { en, ko } = loss.names.full;
  return { kind: 'use-loss', lossId: loss.id, parameters, label: text(`Use ${en}`, `${ko} 사용`) };
}
