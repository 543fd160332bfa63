import { matrix, printed, softmax } from '../samples';
import type { CorpusFile } from './file';
import { classified, disc, labelled, noisy, seen, unit } from './tools';

const size = 24;
const mask = disc(size, 7);
const small = disc(size, 2.5, 7, 9);
const masks = [disc(16, 5), disc(16, 3, 5, 6), disc(16, 6, 9, 9)];
const empty = mask.map(row => row.map(() => 0));
const vectors = matrix(60, 32, 601);
const close = vectors.map((row, i) => noisy(row, 603 + i, 0.4));
const labels = labelled(80, 605);
const tokens = classified(60, 4, 609);
const grid = <T>(rows: readonly T[], width: number): T[][] =>
  Array.from({ length: rows.length / width }, (_, at) => rows.slice(at * width, (at + 1) * width));
/** 4 pictures of 3 × 5 pixels of 4 classes. */
const pixels = grid(grid(tokens.classes, 5), 3);
const pixelLogits = grid(grid(tokens.logits, 5), 3);
/** The same with the classes on the second axis, as PyTorch has them. */
const channelsFirst = pixelLogits.map(picture => [0, 1, 2, 3].map(c => picture.map(row => row.map(pixel => pixel[c]!))));

/** Masks, maps, vectors, and arrays of several axes. */
export const shapes: readonly CorpusFile[] = [
  {
    what: 'a mask beside probabilities',
    input: { target: mask, prediction: seen(mask, 611) },
    target: 'mask',
    prediction: 'probability',
    losses: 'dice',
    clean: ['dice', 'binary_cross_entropy', 'jaccard', 'tversky'],
  },
  {
    what: 'a mask in JSON',
    input: JSON.stringify({ mask, prediction: seen(mask, 613) }),
    target: 'mask',
    prediction: 'probability',
    losses: 'dice',
    clean: ['dice', 'binary_cross_entropy', 'jaccard'],
  },
  {
    what: 'a mask with a small object',
    input: { target: small, prediction: seen(small, 615) },
    target: 'mask',
    prediction: 'probability',
    losses: 'dice',
    clean: ['dice', 'tversky'],
  },
  {
    what: 'a mask beside logits',
    input: { target: mask, prediction: seen(mask, 617).map(row => row.map(p => printed(Math.log(p / (1 - p)), 3))) },
    target: 'mask',
    prediction: 'logit',
    losses: 'binary_cross_entropy_with_logits',
    clean: ['binary_cross_entropy_with_logits'],
  },
  {
    what: 'three masks',
    input: JSON.stringify({ masks, predictions: masks.map((one, i) => seen(one, 619 + i)) }),
    target: 'mask',
    prediction: 'probability',
    losses: 'dice',
    clean: ['dice', 'binary_cross_entropy', 'jaccard'],
  },
  {
    what: 'masks with a channel axis of length 1',
    input: { target: masks.map(one => [one]), prediction: masks.map((one, i) => [seen(one, 623 + i)]) },
    target: 'mask',
    prediction: 'probability',
    losses: 'dice',
    clean: ['dice', 'binary_cross_entropy'],
  },
  {
    what: 'one mask with axes for the batch and the channel',
    input: { target: [[mask]], prediction: [[seen(mask, 625)]] },
    target: 'mask',
    prediction: 'probability',
    losses: 'dice',
    clean: ['dice', 'binary_cross_entropy'],
  },
  {
    what: 'a mask of 0 and 255',
    input: { target: mask.map(row => row.map(t => 255 * t)), prediction: seen(mask, 627) },
    target: 'mask',
    prediction: 'probability',
    losses: 'dice',
  },
  {
    what: 'a flat mask of 0 and 255',
    input: { target: mask.flat().map(t => 255 * t), prediction: seen(mask, 629).flat() },
    target: 'mask',
    prediction: 'probability',
    losses: 'dice',
  },
  {
    what: 'a mask that was decided',
    input: { target: mask, prediction: seen(mask, 631).map(row => row.map(p => (p > 0.5 ? 1 : 0))) },
    target: 'mask',
    prediction: 'hard-class',
    losses: ['dice', 'jaccard'],
    clean: ['dice', 'jaccard'],
  },
  {
    what: 'an empty mask beside a picture of probabilities',
    input: { target: empty, prediction: seen(disc(size, 6), 633).map(row => row.map(p => printed(p / 3, 4))) },
    target: 'mask',
    prediction: 'probability',
    losses: ['dice', 'binary_cross_entropy'],
  },
  {
    what: 'a map of classes beside logits, classes last',
    input: { target: pixels, prediction: pixelLogits },
    target: ['class-ids', 'mask'],
    prediction: 'class-logits',
    losses: 'sparse_categorical_cross_entropy_with_logits',
    clean: ['sparse_categorical_cross_entropy_with_logits'],
  },
  {
    what: 'a map of classes beside probabilities, classes last',
    input: { target: pixels, prediction: pixelLogits.map(picture => picture.map(row => row.map(softmax))) },
    target: ['class-ids', 'mask'],
    prediction: 'class-probabilities',
    losses: 'sparse_categorical_cross_entropy',
    clean: ['sparse_categorical_cross_entropy'],
  },
  {
    what: 'a map of classes beside logits, classes on the second axis',
    input: { target: pixels, prediction: channelsFirst },
    target: ['class-ids', 'mask'],
    prediction: 'class-logits',
    losses: 'sparse_categorical_cross_entropy_with_logits',
  },
  {
    what: 'tokens of sentences with −100 for padding',
    input: { target: grid(tokens.classes, 6).map(row => [...row.slice(0, 4), -100, -100]), prediction: grid(tokens.logits, 6) },
    target: 'class-ids',
    prediction: 'class-logits',
    losses: 'sparse_categorical_cross_entropy_with_logits',
    clean: ['sparse_categorical_cross_entropy_with_logits'],
  },
  {
    what: 'unit vectors',
    input: { target: vectors.map(unit), prediction: close.map(unit) },
    target: 'unit-vectors',
    prediction: 'unit-vectors',
    losses: 'cosine_distance',
    clean: ['cosine_distance', 'cosine_similarity', 'mse'],
  },
  {
    what: 'unit vectors beside vectors of any length',
    input: { target: vectors.map(unit), prediction: close },
    target: 'unit-vectors',
    prediction: 'vectors',
    losses: 'cosine_distance',
    clean: ['cosine_distance', 'cosine_similarity'],
  },
  {
    what: 'embeddings by name',
    input: JSON.stringify({
      embedding_true: vectors.map(row => row.map(x => printed(x, 4))),
      embedding_pred: close.map(row => row.map(x => printed(x, 4))),
    }),
    target: 'embeddings',
    prediction: 'vectors',
    losses: 'cosine_distance',
    clean: ['cosine_distance', 'cosine_similarity', 'mse'],
  },
  {
    what: 'vectors of 32 numbers without a telling name: embeddings or outputs',
    input: { target: vectors, prediction: close },
    target: 'embeddings',
    prediction: 'vectors',
    losses: 'cosine_distance',
    asks: ['target'],
    clean: ['cosine_distance', 'mse'],
  },
  {
    what: 'pairs of vectors with labels −1 and 1',
    input: { target: labels.labels.slice(0, 60).map(t => 2 * t - 1), prediction: vectors, extra: { input2: close } },
    target: 'plus-minus-one',
    prediction: 'vectors',
    losses: 'cosine_embedding',
    clean: ['cosine_embedding'],
  },
  {
    what: 'constant targets',
    input: { target: labels.labels.map(() => 4), prediction: labels.logits },
    target: 'constant',
    prediction: 'real',
    losses: 'mse',
  },
  {
    what: 'targets that are all 1 beside probabilities',
    input: { target: labels.labels.map(() => 1), prediction: labels.logits.map(z => printed(1 / (1 + Math.exp(-z)), 4)) },
    target: 'constant',
    prediction: 'probability',
    losses: 'binary_cross_entropy',
    asks: [],
  },
];
