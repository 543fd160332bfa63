import type { LossDefinition } from '../../core/definition';
import { REDUCTION, VALUE_OF } from '../../strings/reference';
import { type Block, words } from './blocks';

/** How the values of the samples become one number, in sentences. */
export function reductionList(definition: LossDefinition): Block {
  const { layout, layoutWith, parameters, reduction, rowWeight } = definition;
  const takes = (name: string) => parameters.some(parameter => parameter.name === name);
  const sentences = [
    layoutWith && !takes('scope') ? REDUCTION.byParameter : VALUE_OF[layout],
    reduction === 'rootMean' ? REDUCTION.rootMean : REDUCTION.mean,
    ...(takes('normalization') ? [reduction === 'rootMean' ? REDUCTION.weightedRoot : REDUCTION.weighted] : []),
    ...(rowWeight ? [REDUCTION.rowWeight] : takes('classWeights') ? [REDUCTION.classWeights] : []),
    ...(reduction === 'mean' ? [REDUCTION.gradient] : []),
  ];
  return { kind: 'list', items: sentences.map(sentence => [words(sentence)]) };
}
