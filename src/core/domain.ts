/** What values a target may take. */
export type TargetDomain =
  | 'real'
  | 'positive'
  | 'nonNegative'
  | 'binary'
  | 'probability'
  | 'sign'
  | 'classIndex'
  | 'oneHot'
  | 'simplex'
  | 'vector';

/** What values a prediction may take; the same word in a card, a check and a hover. */
export type PredictionDomain =
  | 'real'
  | 'positive'
  | 'probability'
  | 'logit'
  | 'score'
  | 'simplex'
  | 'classLogits'
  | 'logProbability'
  | 'vector';

/** The output layer that a loss is made for. */
export type Activation = 'linear' | 'sigmoid' | 'softmax' | 'exp' | 'softplus' | 'logSoftmax' | 'normalised' | 'none';
