import assert from 'node:assert/strict';
import type { Dataset } from '../../../src/core/arrays';
import { datasetFrom } from '../../../src/core/dataset';
import { read } from '../../../src/reader/read';
import type { CorpusFile } from './file';

/** The dataset of a corpus file, read by the reader where it is text. */
export function datasetOf({ input, columns }: Pick<CorpusFile, 'input' | 'columns'>): Dataset {
  if (typeof input !== 'string') return datasetFrom(input);
  const reading = read({ text: input, fileName: input.startsWith('{') ? 'results.json' : 'results.csv', ...(columns && { columns }) });
  assert.ok(reading.ok && reading.value.dataset, JSON.stringify(reading.ok ? reading.value.notes : reading.problems).slice(0, 400));
  return reading.value.dataset;
}
