import type { Expected } from './expected';

/** JSON, JSON Lines, two files, and numbers that no file holds. */
export const DOCUMENTS: readonly Expected[] = [
  {
    says: 'in NumPy finds records below keys of a JSON document',
    asked: {
      files: {
        'eval.json': JSON.stringify({ model: 'b', 'test set': { rows: [{ y: { true: 1, pred: 2 } }, { y: { true: 3, pred: 3 } }] } }),
      },
      lossId: 'mse',
      library: 'numpy',
      language: 'ko',
    },
    program: `# 평균 제곱 오차 (NumPy)
# 다음 파일이 있는 폴더에서 실행하십시오: eval.json
import json

import numpy as np

with open("eval.json", encoding="utf-8") as file:
    data = json.load(file)
target = np.array([row["y"]["true"] for row in data["test set"]["rows"]], dtype="float64")
prediction = np.array([row["y"]["pred"] for row in data["test set"]["rows"]], dtype="float64")

loss = np.mean((prediction - target) ** 2)
print(float(loss))  # Loss Explorer: 0.5
`,
  },
  {
    says: 'in Keras takes rows of class scores from an object of arrays',
    asked: {
      files: {
        'eval.json': JSON.stringify({
          labels: [1, 0],
          logits: [
            [0, 0],
            [0, 0],
          ],
        }),
      },
      lossId: 'sparse_categorical_cross_entropy_with_logits',
      parameters: { ignoreIndex: null },
      library: 'keras',
    },
    program: `# Sparse categorical cross entropy with logits with Keras
# Run it in the folder of eval.json.
import json

import keras
import numpy as np

with open("eval.json", encoding="utf-8") as file:
    data = json.load(file)
target = np.array(data["labels"], dtype="int64")
prediction = np.array(data["logits"], dtype="float64")

loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True, dtype="float64")(target, prediction)
print(float(loss))  # Loss Explorer: 0.6931471805599453
`,
  },
  {
    says: 'reads JSON Lines in which a record lacks its word',
    asked: {
      files: {
        'log.jsonl': '{"label": "b", "p": [0.5, 0.5]}\n{"p": [0.2, 0.8]}\n{"label": "a", "p": [0.5, 0.5]}\n',
      },
      lossId: 'sparse_categorical_cross_entropy',
      parameters: { clamp: 'none' },
      library: 'numpy',
      language: 'ko',
      columns: { target: 'label', prediction: 'p' },
    },
    program: `# 희소 교차 엔트로피 오차 (NumPy)
# 다음 파일이 있는 폴더에서 실행하십시오: log.jsonl
import json

import numpy as np

with open("log.jsonl", encoding="utf-8") as file:
    data = [json.loads(line) for line in file if line.strip()]
# Loss Explorer와 같은 클래스 번호
classes = {"a": 0, "b": 1}
target = np.array([classes.get(row.get("label"), np.nan) for row in data], dtype="float64")
prediction = np.array([row["p"] for row in data], dtype="float64")
# 값이 비었거나 무한대인 행은 Loss Explorer처럼 제외합니다: 전체 3행 가운데 1행
used = np.isfinite(target) & np.isfinite(prediction).all(axis=1)
target, prediction = target[used], prediction[used]
target = target.astype("int64")

loss = -np.log(prediction[np.arange(len(target)), target])
loss = np.mean(loss)
print(float(loss))  # Loss Explorer: 0.6931471805599453
`,
  },
  {
    says: 'takes the target from one file and the prediction from another',
    asked: { files: { 'y_true.csv': 'y_true\n1\n2\n', 'y_pred.json': '{"y_pred": [2, 4]}' }, lossId: 'mae', library: 'pytorch' },
    program: `# Mean absolute error with PyTorch
# Run it in the folder of these files: y_true.csv, y_pred.json
import json

import numpy as np
import pandas as pd
import torch
import torch.nn.functional as F

targets = pd.read_csv("y_true.csv")
with open("y_pred.json", encoding="utf-8") as file:
    predictions = json.load(file)
target = targets["y_true"].to_numpy("float64")
prediction = np.array(predictions["y_pred"], dtype="float64")

target = torch.tensor(target)
prediction = torch.tensor(prediction)
loss = F.l1_loss(prediction, target)
print(float(loss))  # Loss Explorer: 1.5
`,
  },
  {
    says: 'brings a column of one number a row and a plain list to one shape, so that nothing is broadcast',
    asked: { files: { 'run.json': '{"y_true": [1, 2], "y_pred": [[2], [4]]}' }, lossId: 'mae', library: 'pytorch' },
    program: `# Mean absolute error with PyTorch
# Run it in the folder of run.json.
import json

import numpy as np
import torch
import torch.nn.functional as F

with open("run.json", encoding="utf-8") as file:
    data = json.load(file)
target = np.array(data["y_true"], dtype="float64")
prediction = np.array(data["y_pred"], dtype="float64")
prediction = prediction.ravel()

target = torch.tensor(target)
prediction = torch.tensor(prediction)
loss = F.l1_loss(prediction, target)
print(float(loss))  # Loss Explorer: 1.5
`,
  },
  {
    says: 'has the numbers in it where a program holds them',
    asked: {
      files: { 'train.py': 'y_true = np.array([1, 2])\ny_pred = np.array([2, 4.5])\n' },
      lossId: 'mae',
      library: 'numpy',
      language: 'ko',
    },
    program: `# 평균 절대 오차 (NumPy)
import numpy as np

# Loss Explorer가 쓴 값을 그대로 적었습니다.
target = np.array([1, 2], dtype="float64")
prediction = np.array([2, 4.5], dtype="float64")

loss = np.mean(np.abs(prediction - target))
print(float(loss))  # Loss Explorer: 1.75
`,
  },
];
