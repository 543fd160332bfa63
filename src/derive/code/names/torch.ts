import type { NameLine } from './lossName';

/** Arguments that every loss of PyTorch has had and that now stand for `reduction`. */
const OLD = 'size_average reduce reduction';

/** The classes with their arguments, and the functions with the arrays that stand before those. Signatures as of PyTorch 1.13 (inspect). */
const LOSSES: readonly (readonly [name: string, signature: string, functional: string, arrays: string])[] = [
  ['MSELoss', OLD, 'mse_loss', 'input target'],
  ['L1Loss', OLD, 'l1_loss', 'input target'],
  ['HuberLoss', 'reduction delta', 'huber_loss', 'input target'],
  ['SmoothL1Loss', `${OLD} beta`, 'smooth_l1_loss', 'input target'],
  ['PoissonNLLLoss', 'log_input full size_average eps reduce reduction', 'poisson_nll_loss', 'input target'],
  ['GaussianNLLLoss', 'full eps reduction', 'gaussian_nll_loss', 'input target var'],
  ['BCELoss', `weight ${OLD}`, 'binary_cross_entropy', 'input target'],
  ['BCEWithLogitsLoss', `weight ${OLD} pos_weight`, 'binary_cross_entropy_with_logits', 'input target'],
  ['CrossEntropyLoss', 'weight size_average ignore_index reduce reduction label_smoothing', 'cross_entropy', 'input target'],
  ['NLLLoss', 'weight size_average ignore_index reduce reduction', 'nll_loss', 'input target'],
  ['KLDivLoss', `${OLD} log_target`, 'kl_div', 'input target'],
  ['SoftMarginLoss', OLD, 'soft_margin_loss', 'input target'],
  ['MultiMarginLoss', `p margin weight ${OLD}`, 'multi_margin_loss', 'input target'],
  ['MultiLabelMarginLoss', OLD, 'multilabel_margin_loss', 'input target'],
  ['MultiLabelSoftMarginLoss', `weight ${OLD}`, 'multilabel_soft_margin_loss', 'input target'],
  ['CosineEmbeddingLoss', `margin ${OLD}`, 'cosine_embedding_loss', 'input1 input2 target'],
  ['HingeEmbeddingLoss', `margin ${OLD}`, 'hinge_embedding_loss', 'input target'],
  ['MarginRankingLoss', `margin ${OLD}`, 'margin_ranking_loss', 'input1 input2 target'],
  ['TripletMarginLoss', `margin p eps swap ${OLD}`, 'triplet_margin_loss', 'anchor positive negative'],
];

/** CrossEntropyLoss takes one-hot rows, too, but class indices are what it was made for. */
const FIRST: Readonly<Record<string, string>> = { CrossEntropyLoss: 'sparse_categorical_cross_entropy_with_logits' };

/** The names of PyTorch and torchvision. */
export const torchNames: readonly NameLine[] = [
  ...LOSSES.flatMap(([name, signature, functional, arrays]): readonly NameLine[] => {
    const [path, first] = [`torch.nn.${name}`, FIRST[name]];
    return [
      { path, signature, ...(first && { first }) },
      { path: `torch.nn.functional.${functional}`, like: path, signature: `${arrays} ${signature}`, ...(first && { first }) },
    ];
  }),
  { path: 'torchvision.ops.sigmoid_focal_loss', signature: 'inputs targets alpha gamma reduction' },
];
