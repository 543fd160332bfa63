import type { Expected } from './expected';

// ln softmax of (0, 0) is −ln 2 for either class.
const animals = 'label,logit_cat,logit_dog\ndog,0,0\ncat,0,0\n';

/** Tables as people have them. */
export const TABLES: readonly Expected[] = [
  {
    says: 'in PyTorch makes words class indices, in the order of the class columns',
    asked: {
      files: { 'animals.csv': animals },
      lossId: 'sparse_categorical_cross_entropy_with_logits',
      parameters: { ignoreIndex: null },
      library: 'pytorch',
      columns: { target: 'label', prediction: ['logit_cat', 'logit_dog'] },
    },
    program: `# Sparse categorical cross entropy with logits with PyTorch
# Run it in the folder of animals.csv.
import pandas as pd
import torch
import torch.nn.functional as F

data = pd.read_csv("animals.csv")
# class indices as in Loss Explorer
classes = {"cat": 0, "dog": 1}
target = data["label"].map(classes).to_numpy("int64")
prediction = data[["logit_cat", "logit_dog"]].to_numpy("float64")

target = torch.tensor(target)
prediction = torch.tensor(prediction)
loss = F.cross_entropy(prediction, target)
print(float(loss))  # Loss Explorer: 0.6931471805599453
`,
  },
  {
    says: 'leaves out the rows that the panel leaves out, and makes class indices whole after that',
    asked: {
      files: { 'run.csv': 'label,p_0,p_1\n0,0.5,0.5\n1,NA,0.5\n,0.5,0.5\n1,0.5,0.5\n' },
      lossId: 'sparse_categorical_cross_entropy_with_logits',
      parameters: { ignoreIndex: null },
      library: 'optax',
      columns: { target: 'label', prediction: ['p_0', 'p_1'] },
    },
    program: `# Sparse categorical cross entropy with logits with Optax
# Run it in the folder of run.csv.
import jax
import jax.numpy as jnp
import numpy as np
import optax
import pandas as pd

data = pd.read_csv("run.csv")
target = data["label"].to_numpy("float64")
prediction = data[["p_0", "p_1"]].to_numpy("float64")
# Rows with a missing or infinite value are left out, as in Loss Explorer: 2 of 4.
used = np.isfinite(target) & np.isfinite(prediction).all(axis=1)
target, prediction = target[used], prediction[used]
target = target.astype("int64")

jax.config.update("jax_enable_x64", True)
target = jnp.asarray(target)
prediction = jnp.asarray(prediction)
loss = optax.losses.softmax_cross_entropy_with_integer_labels(prediction, target)
loss = loss.mean()
print(float(loss))  # Loss Explorer: 0.6931471805599453
`,
  },
  {
    says: 'tells pandas of decimal commas, of points between thousands and of a word for a missing value that it does not know',
    asked: { files: { 'werte.csv': 'y_true;y_pred\n1.001,5;1.002,5\n1.002,5;결측\n3;1,5\n' }, lossId: 'mae', library: 'numpy' },
    program: `# Mean absolute error with NumPy
# Run it in the folder of werte.csv.
import numpy as np
import pandas as pd

data = pd.read_csv("werte.csv", sep=";", decimal=",", thousands=".", na_values=["결측"])
target = data["y_true"].to_numpy("float64")
prediction = data["y_pred"].to_numpy("float64")
# Rows with a missing or infinite value are left out, as in Loss Explorer: 1 of 3.
used = np.isfinite(target) & np.isfinite(prediction)
target, prediction = target[used], prediction[used]

loss = np.mean(np.abs(prediction - target))
print(float(loss))  # Loss Explorer: 1.25
`,
  },
  {
    says: 'takes units off, and what is no number becomes missing',
    asked: { files: { 'sales.csv': 'actual,forecast\n$10,$12\n"$1,010",$10\n없음,$3\n' }, lossId: 'mae', library: 'numpy' },
    program: `# Mean absolute error with NumPy
# Run it in the folder of sales.csv.
import numpy as np
import pandas as pd

data = pd.read_csv("sales.csv")
target = pd.to_numeric(data["actual"].astype(str).str.replace("[$,]", "", regex=True), errors="coerce").to_numpy("float64")
prediction = pd.to_numeric(data["forecast"].astype(str).str.replace("[$]", "", regex=True), errors="coerce").to_numpy("float64")
# Rows with a missing or infinite value are left out, as in Loss Explorer: 1 of 3.
used = np.isfinite(target) & np.isfinite(prediction)
target, prediction = target[used], prediction[used]

loss = np.mean(np.abs(prediction - target))
print(float(loss))  # Loss Explorer: 501
`,
  },
  {
    says: 'takes the selected records alone',
    asked: { files: { 'run.csv': 'y_true,y_pred\n9,1\n1,2\n2,4\n9,1\n' }, lossId: 'mae', library: 'numpy', lines: [2, 4] },
    program: `# Mean absolute error with NumPy
# Run it in the folder of run.csv.
import numpy as np
import pandas as pd

data = pd.read_csv("run.csv").iloc[1:3]
target = data["y_true"].to_numpy("float64")
prediction = data["y_pred"].to_numpy("float64")

loss = np.mean(np.abs(prediction - target))
print(float(loss))  # Loss Explorer: 1.5
`,
  },
  {
    says: 'counts columns where names do not tell them apart',
    asked: {
      files: { 'run.csv': '# made by hand\n\nscore,score\n1,2\n2,4\n' },
      lossId: 'mae',
      library: 'numpy',
      columns: { target: 0, prediction: 1 },
    },
    program: `# Mean absolute error with NumPy
# Run it in the folder of run.csv.
import numpy as np
import pandas as pd

data = pd.read_csv("run.csv", header=None, skiprows=3)
target = data[0].to_numpy("float64")
prediction = data[1].to_numpy("float64")

loss = np.mean(np.abs(prediction - target))
print(float(loss))  # Loss Explorer: 1.5
`,
  },
  {
    says: 'reads an old Korean encoding, words that pandas would take for truth values, and blanks behind commas',
    asked: {
      files: { 'run.csv': '정답, 확률\ntrue, 0.5\nfalse, 0.5\n' },
      lossId: 'binary_cross_entropy',
      parameters: { clamp: 'torch' },
      library: 'pytorch',
      language: 'ko',
      encoding: 'euckr',
    },
    program: `# 이진 교차 엔트로피 오차 (PyTorch)
# 다음 파일이 있는 폴더에서 실행하십시오: run.csv
import pandas as pd
import torch
import torch.nn.functional as F

data = pd.read_csv("run.csv", encoding="cp949", skipinitialspace=True, dtype={"정답": "str"})
# Loss Explorer와 같은 클래스 번호
classes = {"false": 0, "true": 1}
target = data["정답"].map(classes).to_numpy("float64")
prediction = data["확률"].to_numpy("float64")

target = torch.tensor(target)
prediction = torch.tensor(prediction)
loss = F.binary_cross_entropy(prediction, target)
print(float(loss))  # Loss Explorer: 0.6931471805599453
`,
  },
  {
    says: 'reads arrays in cells',
    asked: {
      files: { 'run.csv': 'label,probs\n1,"[0.5, 0.5]"\n0,"[0.5, 0.5]"\n' },
      lossId: 'sparse_categorical_cross_entropy',
      library: 'numpy',
    },
    program: `# Sparse categorical cross entropy with NumPy
# Run it in the folder of run.csv.
import json

import numpy as np
import pandas as pd

data = pd.read_csv("run.csv")
target = data["label"].to_numpy("int64")
prediction = np.array([json.loads(cell) for cell in data["probs"]], dtype="float64")

loss = -np.log(prediction[np.arange(len(target)), target])
loss = np.mean(loss)
print(float(loss))  # Loss Explorer: 0.6931471805599453
`,
  },
  {
    says: 'counts labels from 1 as class indices from 0',
    asked: {
      files: { 'run.csv': 'label,prob_1,prob_2\n1,0.5,0.5\n2,0.5,0.5\n' },
      lossId: 'sparse_categorical_cross_entropy',
      library: 'numpy',
    },
    program: `# Sparse categorical cross entropy with NumPy
# Run it in the folder of run.csv.
import numpy as np
import pandas as pd

data = pd.read_csv("run.csv")
target = data["label"].to_numpy("int64") - 1  # labels count from 1, class indices from 0
prediction = data[["prob_1", "prob_2"]].to_numpy("float64")

loss = -np.log(prediction[np.arange(len(target)), target])
loss = np.mean(loss)
print(float(loss))  # Loss Explorer: 0.6931471805599453
`,
  },
];
