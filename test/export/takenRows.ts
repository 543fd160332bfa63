// Files of rows as the panel saves them, with programs that read them by NumPy, pandas and json.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { csvOf, engineHere, openTexts } from '../engine/client';
import { takenFile } from '../engine/takenFile';

interface TakenRows {
  readonly says: string;
  readonly text: string;
  readonly lossId: string;
  readonly program: string;
  readonly expected: string;
}

const WORDS = ['=cmd|x', 'a,"b"', 'two\nlines', '한글'];

const READ = `
import json
import numpy as np
import pandas as pd
rows = np.load("rows.npy")
table = pd.read_csv("rows.csv", float_precision="round_trip", keep_default_na=True)
columns = json.load(open("rows.json", encoding="utf-8"))["columns"]
for name in rows.dtype.names:
    whole = name in ("row", "line", "rank")
    assert rows[name].dtype == (np.int64 if whole else np.float64), name
    assert np.array_equal(rows[name], table[name].to_numpy(dtype=rows[name].dtype), equal_nan=not whole), name
    finite = np.isfinite(rows[name])
    assert [value is not None for value in columns[name]] == finite.tolist(), name
    assert [value for value in columns[name] if value is not None] == rows[name][finite].tolist(), name
`;

const TAKEN: readonly TakenRows[] = [
  {
    says: 'rows with every digit, the smallest and the largest doubles among them, and a loss that overflows',
    text: csvOf({ y_true: [1, 2, 1e-320, 4, 0.1], y_pred: [2, 1e200, 3, 4, 0.3] }),
    lossId: 'mse',
    program: 'print(rows["loss"].max() if rows["target"][2] == 1e-320 else 0)',
    // (1e200 − 2)² is beyond the doubles.
    expected: 'Infinity',
  },
  {
    says: 'rows of which one was left out',
    text: csvOf({ y_true: [1, 2, 'nan', 4], y_pred: [2, 0, 3, 4] }),
    lossId: 'mse',
    // 1 + 4 + 0, and the ranks 2, 1, 3 in the order of the rows 1, 2, 4.
    program: 'print(rows["loss"].sum() + 10 * rows["rank"] @ rows["row"])',
    expected: '165',
  },
  {
    says: 'rows of several outputs',
    text: csvOf({ label: [0, 1], logit_0: [1, 0], logit_1: [0, 0], sample_weight: [1, 2] }),
    lossId: 'sparse_categorical_cross_entropy_with_logits',
    program:
      'print(rows["prediction0"].sum() + rows["weight"].sum() + (rows["gradient_norm"] - np.hypot(rows["gradient0"], rows["gradient1"])).max())',
    expected: '4',
  },
  {
    says: 'rows whose classes have hostile names',
    text: [
      'label,p0,p1,p2,p3',
      ...WORDS.map((word, i) => `"${word.replaceAll('"', '""')}",${[0, 1, 2, 3].map(each => (each === i ? 0.7 : 0.1)).join(',')}`),
      '',
    ].join('\n'),
    lossId: 'sparse_categorical_cross_entropy',
    program: [
      `words = ${JSON.stringify(WORDS)}`,
      'assert columns["target_name"] == words, columns["target_name"]',
      'assert table["target_name"].tolist() == ["\'" + words[0], *words[1:]], table["target_name"]',
      'print(len(table))',
    ].join('\n'),
    expected: '4',
  },
];

/** Writes the files, and gives their programs. */
export async function takenCases(folder: string) {
  return Promise.all(
    TAKEN.map(async ({ says, text, lossId, program, expected }, at) => {
      const place = path.resolve(folder, `taken-${at}`);
      mkdirSync(place, { recursive: true });
      const engine = engineHere();
      await openTexts(engine, { 'a.csv': text });
      for (const format of ['csv', 'json', 'npy'] as const) {
        writeFileSync(path.join(place, `rows.${format}`), await takenFile(engine, format, { lossId, parameters: {} }));
      }
      return { name: says, folder: place, code: `${READ}${program}\n`, expected };
    }),
  );
}
