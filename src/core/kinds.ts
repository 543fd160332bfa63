/** The kinds of target that `findings.json` names. */
export type TargetKind =
  | 'real'
  | 'positive'
  | 'count'
  | 'fraction'
  | 'percentage'
  | 'binary'
  | 'plus-minus-one'
  | 'class-ids'
  | 'ordinal'
  | 'one-hot'
  | 'multi-hot'
  | 'distribution'
  | 'unit-vectors'
  | 'embeddings'
  | 'mask'
  | 'multi-output'
  | 'constant';

/** The kinds of prediction that `findings.json` names. */
export type PredictionKind =
  | 'real'
  | 'positive'
  | 'probability'
  | 'class-probabilities'
  | 'label-probabilities'
  | 'percent-probabilities'
  | 'logit'
  | 'class-logits'
  | 'log-probabilities'
  | 'hard-class'
  | 'margin'
  | 'unit-vectors'
  | 'vectors'
  | 'quantiles';
