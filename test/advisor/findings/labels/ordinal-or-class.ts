import type { FindingCases } from '../case';
import { classes, csv, logits } from './samples';

const levels = Array.from({ length: 60 }, (_, i) => 1 + ((i * 7) % 5));
const near = levels.map((level, i) => Number((level + Math.sin(i)).toFixed(2)));
const whole = levels.map((level, i) => Math.min(5, Math.max(1, level + (i % 4 === 0 ? 1 : 0))));
const beside = (header: string, values: readonly number[], predictions: readonly number[]) =>
  csv(
    header,
    values,
    predictions.map(p => [p]),
  );

export const ordinalOrClass: FindingCases = {
  code: 'ordinal-or-class',
  cases: [
    {
      what: 'levels 1 to 5 beside real predictions, without a telling name',
      input: { target: levels, prediction: near },
      found: { level: 'info', certainty: 'hint', rows: [] },
    },
    { what: 'levels 1 to 5 on both sides', input: { target: levels, prediction: whole }, found: { level: 'info' } },
    {
      what: 'ratings under a loss of classes',
      input: beside('rating,predicted_rating', levels, whole),
      options: { lossId: 'zero_one' },
      found: { level: 'info' },
    },
    {
      what: 'class indices on both sides under a loss of amounts',
      input: { target: classes, prediction: [0, 1, 2, 1, 2, 0] },
      options: { lossId: 'mse' },
      found: { level: 'info' },
    },
    { what: 'ratings by name', input: beside('rating,predicted_rating', levels, near) },
    { what: 'levels 1 to 5 under a loss of amounts', input: { target: levels, prediction: near }, options: { lossId: 'mae' } },
    { what: 'class indices 0 to 2 on both sides', input: { target: classes, prediction: [0, 1, 2, 1, 2, 0] } },
    { what: 'class indices beside class columns', input: { target: classes, prediction: logits } },
    {
      what: 'levels that a person said to be amounts',
      input: { target: levels, prediction: near },
      options: { answers: { target: 'ordinal' } },
    },
    { what: 'names of classes', input: csv('label,predicted', ['low', 'mid', 'high', 'low'], [[0], [1], [2], [1]]) },
    {
      what: 'levels 1, 2, 5 and 9, which leave numbers out',
      input: { target: [1, 2, 5, 9, 2, 5, 1, 9], prediction: [1.2, 2, 5.4, 8, 2.2, 5, 1, 9] },
    },
  ],
};
