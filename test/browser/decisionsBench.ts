import type { Page } from 'playwright-core';
import type { Source } from '../../src/protocol/messages';
import { benchSuite } from './benchSuite';
import type { BenchOptions } from './panelBench';

export const csv = (lines: readonly string[]): Source => ({
  kind: 'text',
  text: lines.join('\n') + '\n',
  fileName: 'decided.csv',
  languageId: 'csv',
});

/** Twenty rows. At 0.5 four of the ten negatives are called positive, and three of the ten positives are missed. */
export const labels = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1];
export const scores = [
  0.02, 0.1, 0.15, 0.22, 0.31, 0.45, 0.52, 0.58, 0.63, 0.81, 0.18, 0.38, 0.49, 0.55, 0.61, 0.72, 0.77, 0.86, 0.93, 0.97,
];
export const twenty = csv(['label,probability', ...labels.map((label, i) => `${label},${scores[i]}`)]);

/** The four counts, or those of every cell. */
export const matrix = (page: Page) =>
  page
    .getByRole('region', { name: 'Confusion matrix' })
    .locator('.matrix-cell strong')
    .allTextContents()
    .then(cells => cells.map(Number));

export const slider = (page: Page) => page.getByRole('slider', { name: 'Threshold' });

export const selected = (page: Page) => page.getByRole('region', { name: 'Selected rows' });

/** Opens the tab for each test of a suite; a page that complained fails its test. */
export function decisionsBench() {
  const suite = benchSuite();
  return {
    open: async (source: Source = twenty, options: Partial<BenchOptions> = {}): Promise<Page> => {
      return suite.show({ sources: [source], state: { version: 1, tab: 'decisions' }, ...options });
    },
    state: () => suite.bench.state(),
  };
}
