// Runs in the same extension host as the installed package, so what blocks that host blocks this, and both share one process.
// Each command answers by writing its report to the file that LOSS_EXPLORER_BENCH names.
const { renameSync, writeFileSync } = require('node:fs');
const { monitorEventLoopDelay } = require('node:perf_hooks');
const vscode = require('vscode');

exports.activate = context => {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  const answer = report => {
    const file = process.env.LOSS_EXPLORER_BENCH;
    writeFileSync(`${file}.partial`, JSON.stringify(report));
    renameSync(`${file}.partial`, file);
  };
  const commands = {
    // Loading the module, activate() and its promise: what VS Code adds up as the activation time.
    'benchHelper.activate': async () => {
      const extension = vscode.extensions.getExtension('loss-explorer.loss-explorer');
      const wasActive = extension.isActive;
      const began = performance.now();
      await extension.activate();
      answer({ wasActive, milliseconds: performance.now() - began });
    },
    'benchHelper.watch': () => {
      delay.enable();
      delay.reset();
      answer({});
    },
    'benchHelper.report': () => {
      const memory = process.memoryUsage();
      // The histogram holds the whole interval between two ticks; a tick is due every millisecond.
      answer({ longestBlock: delay.max / 1e6 - 1, rss: memory.rss, peakRss: process.resourceUsage().maxRSS * 1024 });
    },
  };
  for (const [name, act] of Object.entries(commands)) context.subscriptions.push(vscode.commands.registerCommand(name, act));
};
