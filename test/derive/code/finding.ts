import type { CallAt } from '../../../src/derive/code/call';
import { callsIn } from '../../../src/derive/code/calls';
import type { ProgramLanguage } from '../../../src/derive/code/tokens';

/** What most programs of Python import, by the conventional names. */
export const IMPORTS = `import lightgbm as lgb
import numpy as np
import optax
import tensorflow as tf
import torch
import torch.nn as nn
import torch.nn.functional as F
import torchvision
import xgboost as xgb
from tensorflow import keras
from sklearn import metrics
from sklearn.metrics import log_loss, mean_squared_error
`;

/** The calls in a line of Python below the usual imports, or in a line of JavaScript. */
export function callsOf(line: string, language: ProgramLanguage = 'python'): readonly CallAt[] {
  return callsIn({ text: language === 'python' ? IMPORTS + line : line, language });
}
