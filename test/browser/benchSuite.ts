import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../scripts/vscode/chromium.mts';
import { settled } from './pageChecks';
import { type Bench, type BenchOptions, openBench } from './panelBench';

/** The panel's page for the tests of one suite, one at a time. */
export interface BenchSuite {
  /** Opens a panel and waits until it stands. */
  show(options: BenchOptions): Promise<Page>;
  /** The panel that was opened last. */
  readonly bench: Bench;
}

/** Registers a browser for the suite in which it is called. A panel is closed after its test, which fails when the page complained. */
export function benchSuite(): BenchSuite {
  let browser: Browser;
  let bench: Bench | undefined;
  before(async () => {
    browser = await launchBrowser();
  });
  after(() => browser.close());
  afterEach(async () => {
    const complaints = bench?.complaints ?? [];
    await bench?.close();
    bench = undefined;
    assert.deepEqual(complaints, [], 'The page logged errors or was refused something.');
  });
  return {
    async show(options) {
      bench = await openBench(browser, options);
      await settled(bench.page);
      return bench.page;
    },
    get bench() {
      assert.ok(bench, 'A panel is open.');
      return bench;
    },
  };
}
