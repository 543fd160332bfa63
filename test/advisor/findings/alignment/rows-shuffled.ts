import { normals, randomStream, sigmoid, softmax } from '../../samples';
import type { FindingCases } from '../case';

/** The same in another order, the same on every run (Fisher and Yates). */
function shuffled<Value>(values: readonly Value[], seed: number): Value[] {
  const random = randomStream(seed);
  const order = [...values];
  for (let i = order.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}

const target = normals(200, 3);
const prediction = normals(200, 5).map((x, i) => target[i]! + 0.3 * x);
const ids = shuffled(
  Array.from({ length: 300 }, (_, i) => i % 3),
  7,
);
const logits = normals(900, 9);
const sure = ids.map((id, i) => [0, 1, 2].map(c => 1.5 * logits[3 * i + c]! + (c === id ? 6 : 0)));
const labels = target.map(t => (t > 0 ? 1 : 0));
const probabilities = prediction.map(p => sigmoid(6 * p));
const rare = target.map(t => (t > 1.6 ? 1 : 0));
const hint = { level: 'info', certainty: 'hint', rows: [] } as const;

export const rowsShuffled: FindingCases = {
  code: 'rows-shuffled',
  cases: [
    { what: 'predictions of real numbers in another order', input: { target, prediction: shuffled(prediction, 11) }, found: hint },
    {
      what: 'the same with a named loss and a missing value',
      input: { target: [Number.NaN, ...target], prediction: [1, ...shuffled(prediction, 11)] },
      options: { lossId: 'mse' },
      found: hint,
    },
    {
      what: 'columns of a file that were sorted apart',
      input: `y_true,y_pred\n${shuffled(prediction, 13)
        .map((p, i) => `${target[i]!.toFixed(3)},${p.toFixed(3)}`)
        .join('\n')}\n`,
      found: hint,
    },
    {
      what: 'rows of two numbers',
      input: {
        target: target.map(t => [t, 100 + 3 * t]),
        prediction: shuffled(
          prediction.map(p => [p, 100 + 3 * p]),
          17,
        ),
      },
      found: hint,
    },
    { what: 'sure probabilities of three classes', input: { target: ids, prediction: shuffled(sure.map(softmax), 19) }, found: hint },
    {
      what: 'logits of three classes beside one-hot rows',
      input: { target: ids.map(id => [0, 1, 2].map(c => (c === id ? 1 : 0))), prediction: shuffled(sure, 19) },
      found: hint,
    },
    { what: 'sure probabilities of two classes', input: { target: labels, prediction: shuffled(probabilities, 23) }, found: hint },
    { what: 'real numbers in order', input: { target, prediction } },
    {
      what: 'real numbers that are both sorted',
      input: { target: [...target].sort((a, b) => a - b), prediction: [...prediction].sort((a, b) => a - b) },
    },
    { what: 'a model that predicts little more than the mean', input: { target, prediction: normals(200, 29).map(x => 0.1 * x) } },
    {
      what: 'one wild value on each side, in different rows',
      input: { target: target.map((t, i) => (i === 4 ? 500 : t)), prediction: prediction.map((p, i) => (i === 90 ? 500 : p)) },
    },
    { what: 'three classes in order', input: { target: ids, prediction: sure.map(softmax) } },
    {
      what: 'three classes whose columns were exchanged',
      input: { target: ids, prediction: sure.map(softmax).map(([a, b, c]) => [b!, c!, a!]) },
    },
    {
      what: 'a model that is sure of the common class of two',
      input: { target: rare, prediction: rare.map((_, i) => 0.02 + (i % 5) / 100) },
    },
    {
      what: 'a model that has learned nothing and is not sure',
      input: { target: ids, prediction: logits.slice(0, 300).map((x, i) => softmax([0.2 * x, 0.2 * logits[i + 300]!, 0])) },
    },
    { what: 'nine rows, which are too few to tell', input: { target: target.slice(0, 9), prediction: shuffled(target.slice(0, 9), 31) } },
  ],
};
