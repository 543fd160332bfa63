import type { Frame } from './frame';

/** PyTorch: tensors of float64, as NumPy has them. */
export const pytorch: Frame = {
  library: 'pytorch',
  imports: ['import torch', 'import torch.nn.functional as F'],
  setup: [],
  convert: name => `torch.tensor(${name})`,
};
