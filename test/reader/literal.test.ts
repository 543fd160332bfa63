import { plain, type Row, table } from './expecting';

const pieces: readonly Row[] = [
  ['assignments', plain('y_true = [1,0]; y_pred = [.9,.2]'), { target: ['y_true', [1, 0]], prediction: ['y_pred', [0.9, 0.2]], notes: [] }],
  [
    'Python with numpy',
    plain('y_true = np.array([1, 0], dtype=np.float32)\ny_pred = np.array([0.9, 0.2])\n', { languageId: 'python' }),
    { target: ['y_true', [1, 0]], prediction: ['y_pred', [0.9, 0.2]] },
  ],
  [
    'JavaScript with types',
    plain('const target: number[] = [1, 0];\nconst pred: Float64Array = [0.5, 0.25];', { languageId: 'typescript' }),
    { target: ['target', [1, 0]], prediction: ['pred', [0.5, 0.25]] },
  ],
  [
    'a print of numpy, wrapped over lines',
    plain('[[1 0]\n [0 1]]\n[[0.9 0.1]\n [0.2 0.8]]'),
    { target: ['column 1', [1, 0, 0, 1], [2, 2]], prediction: ['column 2', [0.9, 0.1, 0.2, 0.8], [2, 2]] },
  ],
  [
    'tensors',
    plain("tensor([1., 0.], device='cuda:0')\ntensor([0.5, 0.25], grad_fn=<SigmoidBackward0>)"),
    { target: ['column 1', [1, 0]], prediction: ['column 2', [0.5, 0.25]] },
  ],
  [
    'scalars of numpy 2',
    plain('t = [np.float64(1.0), np.float64(0.25)]\ny_pred = [np.float64(0.5), np.float64(0.75)]'),
    { target: ['t', [1, 0.25]], prediction: ['y_pred', [0.5, 0.75]], second: ['0.25', '0.75'] },
  ],
  [
    'tuples of Python',
    plain('y_true = (1, 0)\ny_pred = (0.9, 0.2)\nplt.figure(figsize=(10, 5))\nprint((1, 2))', { languageId: 'python' }),
    { target: ['y_true', [1, 0]], prediction: ['y_pred', [0.9, 0.2]], candidates: ['y_true', 'y_pred'] },
  ],
  [
    'two tuples: the first is the target',
    plain('(1, 0)\n(0.9, 0.2)'),
    { target: ['column 1', [1, 0]], prediction: ['column 2', [0.9, 0.2]], notes: ['roles-guessed'] },
  ],
  [
    'tuples of tuples, with their places',
    plain('y_true = ((1, 0), (0, 1))\ny_pred = ((0.9, 0.1), (0.3, 0.7))'),
    { target: ['y_true', [1, 0, 0, 1], [2, 2]], second: ['(0, 1)', '(0.3, 0.7)'] },
  ],
  [
    'a tuple of two arrays is two arrays',
    plain('(array([1, 0]), array([0.9, 0.2]))'),
    { target: ['column 1', [1, 0]], prediction: ['column 2', [0.9, 0.2]] },
  ],
  [
    'a formula in brackets is no tuple',
    plain('n = (1 + 2) * 3\ny_true = [1, 0]\ny_pred = [.9, .2]'),
    { target: ['y_true', [1, 0]], candidates: ['y_true', 'y_pred'] },
  ],
  [
    'tensors of TensorFlow, their shape left out',
    plain('y_true = <tf.Tensor: shape=(2,), dtype=float32, numpy=array([1., 0.], dtype=float32)>\ny_pred = (.5, .25)'),
    { target: ['y_true', [1, 0]], prediction: ['y_pred', [0.5, 0.25]], candidates: ['y_true', 'y_pred'] },
  ],
  [
    'two lines of numbers: the first is the target',
    plain('1, 0, 1\n0.9, nan, 0.7\n'),
    { target: ['column 1', [1, 0, 1]], prediction: ['column 2', [0.9, Number.NaN, 0.7]] },
  ],
  ['two numbers a line are pairs', plain('1, 0.9\n0, 0.2\n'), { target: ['column 1', [1, 0]], prediction: ['column 2', [0.9, 0.2]] }],
  [
    'a truncated print',
    plain('[   0    1    2 ... 1997 1998 1999]'),
    { fails: 'truncated-print', facts: { 'truncated-print': { line: 0 } } },
  ],
  ['a pasted column of numbers', plain('0.1\n0.2\n0.4\n'), { noDataset: true, notes: ['no-header', 'single-array'] }],
  ['prose', plain('There is nothing to compute in this sentence.'), { fails: 'no-numbers' }],
];

describe('reading array literals in any text', () => table(pieces));
