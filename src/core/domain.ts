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
  | 'multiHot'
  /** Rows that list class indices, ended by the first −1. */
  | 'labelList'
  | 'count'
  /** Above −1, where ln(1 + t) has a meaning. */
  | 'aboveMinusOne'
  | 'vector'
  /** The loss has no target: what belongs together is said by its further arrays. */
  | 'none';

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
  | 'aboveMinusOne'
  /** The expected count, or its logarithm where `logInput` says so. */
  | 'rate'
  | 'distance'
  /** A decided label, or scores that one is decided by. */
  | 'label'
  | 'vector';

/** The output layer that a loss is made for. */
export type Activation = 'linear' | 'sigmoid' | 'softmax' | 'exp' | 'softplus' | 'logSoftmax' | 'normalised' | 'none';
