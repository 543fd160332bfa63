// Writes the files in examples/. Seeded: the same files come out every time (a test compares them).
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = process.argv[2] ?? fileURLToPath(new URL('../examples/', import.meta.url));

/** Uniform numbers in [0, 1): a 32-bit generator (mulberry32). */
function uniformFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Standard normal numbers (Box and Muller). */
function normalFrom(uniform) {
  return () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
}

const sigmoid = logit => 1 / (1 + Math.exp(-logit));
const softmax = logits => {
  const exponentials = logits.map(logit => Math.exp(logit - Math.max(...logits)));
  const sum = exponentials.reduce((total, value) => total + value, 0);
  return exponentials.map(value => value / sum);
};

/** Class drawn with these probabilities. */
function draw(probabilities, uniform) {
  let left = uniform();
  for (const [index, probability] of probabilities.entries()) {
    left -= probability;
    if (left < 0) return index;
  }
  return probabilities.length - 1;
}

/** 500 daily temperatures and a good forecast, except for 12 days on which the sensor was wrong by 15 to 35 degrees. */
function regressionWithOutliers() {
  const uniform = uniformFrom(20260101);
  const normal = normalFrom(uniform);
  const lines = ['y_true,y_pred'];
  const outliers = new Set();
  while (outliers.size < 12) outliers.add(Math.floor(uniform() * 500));
  for (let day = 0; day < 500; day++) {
    const temperature = 13 - 14 * Math.cos((2 * Math.PI * day) / 365) + 2.5 * normal();
    const forecast = temperature + 1.2 * normal();
    const wrong = (uniform() < 0.5 ? -1 : 1) * (15 + 20 * uniform());
    lines.push(`${(temperature + (outliers.has(day) ? wrong : 0)).toFixed(4)},${forecast.toFixed(4)}`);
  }
  return lines.join('\n') + '\n';
}

/** 400 calibrated probabilities, and 6 rows where the model was sure and wrong. */
function binaryProbabilities() {
  const uniform = uniformFrom(20260202);
  const normal = normalFrom(uniform);
  const sureAndWrong = new Map([41, 97, 158, 233, 301, 376].map((row, index) => [row, index % 2]));
  const lines = ['y_true,y_prob'];
  for (let row = 0; row < 400; row++) {
    const probability = sigmoid(-0.4 + 2 * normal());
    const label = uniform() < probability ? 1 : 0;
    const mistaken = sureAndWrong.get(row);
    const shown = mistaken === undefined ? probability : mistaken === 1 ? 0.002 + 0.01 * uniform() : 0.985 + 0.01 * uniform();
    lines.push(`${mistaken ?? label},${Math.min(0.9999, Math.max(0.0001, shown)).toFixed(4)}`);
  }
  return lines.join('\n') + '\n';
}

/** 300 rows of three logits; the classes are drawn from their softmax, so that the cross entropy is what it should be. */
function threeClassLogits() {
  const uniform = uniformFrom(20260303);
  const normal = normalFrom(uniform);
  const lines = ['target,logit_0,logit_1,logit_2'];
  for (let row = 0; row < 300; row++) {
    const favourite = Math.floor(uniform() * 3);
    const logits = [0, 1, 2].map(index => 1.1 * normal() + (index === favourite ? 2.2 : 0) - 0.3);
    const target = draw(softmax(logits), uniform);
    lines.push([target, ...logits.map(logit => logit.toFixed(4))].join(','));
  }
  return lines.join('\n') + '\n';
}

/** 60 rows of one-hot targets and softmax predictions that add up to exactly 1 as printed. */
function oneHot() {
  const uniform = uniformFrom(20260404);
  const normal = normalFrom(uniform);
  const targets = [];
  const predictions = [];
  for (let row = 0; row < 60; row++) {
    const favourite = Math.floor(uniform() * 4);
    const shares = softmax([0, 1, 2, 3].map(index => normal() + (index === favourite ? 2.5 : 0)));
    const target = draw(shares, uniform);
    const parts = shares.map(share => Math.max(1, Math.round(share * 10000)));
    parts[parts.indexOf(Math.max(...parts))] += 10000 - parts.reduce((sum, part) => sum + part, 0);
    targets.push([0, 1, 2, 3].map(index => (index === target ? 1 : 0)));
    predictions.push(parts.map(part => part / 10000));
  }
  const rows = matrix => matrix.map(row => `    [${row.join(', ')}]`).join(',\n');
  return `{\n  "targets": [\n${rows(targets)}\n  ],\n  "predictions": [\n${rows(predictions)}\n  ]\n}\n`;
}

/** 300 forecasts, each with the variance that the model expects of its error; the errors keep to it, but for four bold forecasts. */
function predictedVariance() {
  const uniform = uniformFrom(20260505);
  const normal = normalFrom(uniform);
  const lines = ['y_true,y_pred,variance'];
  for (let row = 0; row < 300; row++) {
    const forecast = 20 + 12 * normal();
    const deviation = 0.4 + 3 * uniform() ** 2;
    const isBold = row % 75 === 40;
    const target = forecast + (isBold ? 6 : deviation) * normal();
    lines.push([target, forecast, isBold ? 0.16 : deviation ** 2].map(number => number.toFixed(4)).join(','));
  }
  return lines.join('\n') + '\n';
}

/** 365 daily counts, drawn from Poisson distributions, and the expected count that a model gives each day. */
function eventCounts() {
  const uniform = uniformFrom(20260606);
  const normal = normalFrom(uniform);
  const lines = ['y_true,y_pred'];
  for (let day = 0; day < 365; day++) {
    const rate = Math.exp(1.1 + 0.9 * Math.sin((2 * Math.PI * day) / 365));
    let count = 0;
    for (let left = uniform(); left > Math.exp(-rate); left *= uniform()) count++;
    lines.push(`${count},${(rate * Math.exp(0.15 * normal())).toFixed(4)}`);
  }
  return lines.join('\n') + '\n';
}

/** 150 rows of five logits whose labels count from 1, as in a spreadsheet: the fifth class lies outside the columns. */
function labelsFromOne() {
  const uniform = uniformFrom(20260707);
  const normal = normalFrom(uniform);
  const lines = ['label,logit_0,logit_1,logit_2,logit_3,logit_4'];
  for (let row = 0; row < 150; row++) {
    const favourite = Math.floor(uniform() * 5);
    const logits = [0, 1, 2, 3, 4].map(index => normal() + (index === favourite ? 3 : 0));
    lines.push([draw(softmax(logits), uniform) + 1, ...logits.map(logit => logit.toFixed(4))].join(','));
  }
  return lines.join('\n') + '\n';
}

/** A mask of 16 × 16 pixels as image files hold it, 0 and 255, and the probability that a model gives to each pixel. */
function mask0255() {
  const uniform = uniformFrom(20260808);
  const normal = normalFrom(uniform);
  const inside = (x, y) => (x - 7) ** 2 + (y - 8) ** 2 < 20;
  const grid = value => Array.from({ length: 16 }, (_, y) => Array.from({ length: 16 }, (_, x) => value(x, y)));
  const mask = grid((x, y) => (inside(x, y) ? 255 : 0));
  const predictions = grid((x, y) => Number(sigmoid((20 - (x - 8) ** 2 - (y - 8) ** 2) / 6 + 0.6 * normal()).toFixed(4)));
  const rows = matrix => matrix.map(row => `    [${row.join(', ')}]`).join(',\n');
  return `{\n  "mask": [\n${rows(mask)}\n  ],\n  "predictions": [\n${rows(predictions)}\n  ]\n}\n`;
}

/** 300 prices (in thousands) and two models: A is right on average; B is closer on most rows, but 4 too low, and far off on six. */
function twoModels() {
  const uniform = uniformFrom(20260909);
  const normal = normalFrom(uniform);
  const lines = ['y_true,y_pred,y_pred_b'];
  for (let row = 0; row < 300; row++) {
    const price = 120 + 90 * uniform() + 12 * normal();
    const a = price + 9 * normal();
    const b = price - 4 + (row % 50 === 23 ? 60 : 3.5) * normal();
    lines.push([price, a, b].map(number => number.toFixed(2)).join(','));
  }
  return lines.join('\n') + '\n';
}

const files = {
  'regression-outliers.csv': regressionWithOutliers(),
  'binary-probabilities.csv': binaryProbabilities(),
  'three-class-logits.csv': threeClassLogits(),
  'one-hot.json': oneHot(),
  'predicted-variance.csv': predictedVariance(),
  'event-counts.csv': eventCounts(),
  'labels-from-one.csv': labelsFromOne(),
  'mask-0-255.json': mask0255(),
  'two-models.csv': twoModels(),
};
for (const [name, content] of Object.entries(files)) writeFileSync(`${folder.replace(/\/?$/, '/')}${name}`, content);
