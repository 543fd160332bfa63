// mocha's reporter for every stage of `npm test`: says what failed and how many there were, and writes the counts to the file that
// LOSS_EXPLORER_RESULTS names, so that the stages can be added up wherever they ran (Node or VS Code's extension host).
const { writeFileSync } = require('node:fs');
const { reporters, Runner } = require('mocha');

const { EVENT_RUN_END, EVENT_SUITE_BEGIN, EVENT_SUITE_END } = Runner.constants;

class CountingReporter extends reporters.Base {
  constructor(runner, options) {
    super(runner, options);
    const failed = suite =>
      suite.tests.filter(test => test.state === 'failed').length + suite.suites.reduce((sum, child) => sum + failed(child), 0);
    const began = new Map();
    runner.on(EVENT_SUITE_BEGIN, suite => began.set(suite, performance.now()));
    runner.on(EVENT_SUITE_END, suite => {
      // One line for each outermost suite: an extension host's console has no dots on one line.
      if (!suite.parent?.root) return;
      const seconds = (performance.now() - began.get(suite)) / 1000;
      const time = seconds >= 1 ? `, ${seconds.toFixed(0)} s` : '';
      reporters.Base.consoleLog(`  ${failed(suite) === 0 ? '✓' : '✗'} ${suite.title} (${suite.total()}${time})`);
    });
    runner.once(EVENT_RUN_END, () => {
      this.epilogue();
      const { passes, failures, pending } = this.stats;
      const file = process.env.LOSS_EXPLORER_RESULTS;
      if (file) writeFileSync(file, JSON.stringify({ passed: passes, failed: failures, skipped: pending }));
    });
  }
}

module.exports = CountingReporter;
