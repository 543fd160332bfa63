import type { Expected } from './expected';

const regression = 'y_true,y_pred\n1.5,2\n2,1\n4,4.5\n';
const weighted = 'y_true,y_pred,weight\n1.5,2,1\n2,1,2\n4,4.5,1\n';

/** The same table through each library, weighted or not. */
export const LIBRARIES: readonly Expected[] = [
  {
    says: 'in NumPy loads two columns by name',
    asked: { files: { 'run.csv': regression }, lossId: 'mae', library: 'numpy' },
    program: `# Mean absolute error with NumPy
# Run it in the folder of run.csv.
import numpy as np
import pandas as pd

data = pd.read_csv("run.csv")
target = data["y_true"].to_numpy("float64")
prediction = data["y_pred"].to_numpy("float64")

loss = np.mean(np.abs(prediction - target))
print(float(loss))  # Loss Explorer: 0.6666666666666666
`,
  },
  {
    says: 'in PyTorch weighs each sample and divides by their number, with Korean comments',
    asked: { files: { 'run.csv': weighted }, lossId: 'mae', library: 'pytorch', language: 'ko' },
    program: `# 평균 절대 오차 (PyTorch)
# 다음 파일이 있는 폴더에서 실행하십시오: run.csv
import pandas as pd
import torch
import torch.nn.functional as F

data = pd.read_csv("run.csv")
target = data["y_true"].to_numpy("float64")
prediction = data["y_pred"].to_numpy("float64")
weight = data["weight"].to_numpy("float64")

target = torch.tensor(target)
prediction = torch.tensor(prediction)
weight = torch.tensor(weight)
per_sample = F.l1_loss(prediction, target, reduction="none")
loss = (weight * per_sample).mean()
print(float(loss))  # Loss Explorer: 1
`,
  },
  {
    says: 'in Keras hands the weights over where Keras divides as asked',
    asked: { files: { 'run.csv': weighted }, lossId: 'huber', parameters: { delta: 0.5 }, library: 'keras' },
    program: `# Huber loss with Keras
# Run it in the folder of run.csv.
import keras
import pandas as pd

data = pd.read_csv("run.csv")
target = data["y_true"].to_numpy("float64")
prediction = data["y_pred"].to_numpy("float64")
weight = data["weight"].to_numpy("float64")

loss = keras.losses.Huber(delta=0.5, dtype="float64")(target[..., None], prediction[..., None], sample_weight=weight)
print(float(loss))  # Loss Explorer: 0.3333333333333333
`,
  },
  {
    says: 'in Keras makes up for the number that Keras divides by where another one is asked',
    asked: { files: { 'run.csv': weighted }, lossId: 'mae', parameters: { normalization: 'weightSum' }, library: 'keras' },
    program: `# Mean absolute error with Keras
# Run it in the folder of run.csv.
import keras
import pandas as pd

data = pd.read_csv("run.csv")
target = data["y_true"].to_numpy("float64")
prediction = data["y_pred"].to_numpy("float64")
weight = data["weight"].to_numpy("float64")

loss = keras.losses.MeanAbsoluteError(dtype="float64")(target[..., None], prediction[..., None], sample_weight=weight)
loss = loss * 1 / weight.mean()
print(float(loss))  # Loss Explorer: 0.75
`,
  },
  {
    says: 'in Optax turns on double precision',
    asked: { files: { 'run.tsv': regression.replaceAll(',', '\t') }, lossId: 'huber', library: 'optax', language: 'ko' },
    program: `# 후버 손실 (Optax)
# 다음 파일이 있는 폴더에서 실행하십시오: run.tsv
import jax
import jax.numpy as jnp
import optax
import pandas as pd

data = pd.read_csv("run.tsv", sep="\\t")
target = data["y_true"].to_numpy("float64")
prediction = data["y_pred"].to_numpy("float64")

jax.config.update("jax_enable_x64", True)
target = jnp.asarray(target)
prediction = jnp.asarray(prediction)
loss = optax.losses.huber_loss(prediction, target, delta=1.0).mean()
print(float(loss))  # Loss Explorer: 0.25
`,
  },
  {
    says: 'in scikit-learn gives sample_weight',
    asked: { files: { 'run.csv': weighted }, lossId: 'mae', parameters: { normalization: 'weightSum' }, library: 'sklearn' },
    program: `# Mean absolute error with scikit-learn
# Run it in the folder of run.csv.
import pandas as pd
from sklearn.metrics import mean_absolute_error

data = pd.read_csv("run.csv")
target = data["y_true"].to_numpy("float64")
prediction = data["y_pred"].to_numpy("float64")
weight = data["weight"].to_numpy("float64")

loss = mean_absolute_error(target.ravel(), prediction.ravel(), sample_weight=weight.ravel())
print(float(loss))  # Loss Explorer: 0.75
`,
  },
];
