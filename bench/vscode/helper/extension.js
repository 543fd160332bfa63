// Runs in the same extension host as the installed package, so what blocks that host blocks this, and both share one process.
// Each command answers by writing its report to the file that LOSS_EXPLORER_BENCH names.
const { renameSync, writeFileSync } = require('node:fs');
const vscode = require('vscode');

exports.activate = context => {
  // Wall time between two ticks also counts what other processes took from this one; the thread's own processor time does not.
  const longest = { wall: 0, cpu: 0 };
  const processorTime = () => {
    const { user, system } = process.threadCpuUsage();
    return (user + system) / 1000;
  };
  let ticking;
  const watch = () => {
    clearInterval(ticking);
    Object.assign(longest, { wall: 0, cpu: 0 });
    let [wall, cpu] = [performance.now(), processorTime()];
    ticking = setInterval(() => {
      const now = [performance.now(), processorTime()];
      longest.wall = Math.max(longest.wall, now[0] - wall - 1);
      longest.cpu = Math.max(longest.cpu, now[1] - cpu);
      [wall, cpu] = now;
    }, 1);
  };
  const answer = report => {
    const file = process.env.LOSS_EXPLORER_BENCH;
    writeFileSync(`${file}.partial`, JSON.stringify(report));
    renameSync(`${file}.partial`, file);
  };
  const commands = {
    // Loading the bundle, activate(), and what VS Code asks of its window on the way.
    'benchHelper.activate': async () => {
      const extension = vscode.extensions.getExtension('loss-explorer.loss-explorer');
      const wasActive = extension.isActive;
      const began = performance.now();
      await extension.activate();
      answer({ wasActive, milliseconds: performance.now() - began });
    },
    'benchHelper.watch': () => {
      answer({});
      watch();
    },
    'benchHelper.report': () => {
      const memory = process.memoryUsage();
      clearInterval(ticking);
      answer({ longestBlock: longest.cpu, longestWait: longest.wall, rss: memory.rss, peakRss: process.resourceUsage().maxRSS * 1024 });
    },
  };
  for (const [name, act] of Object.entries(commands)) context.subscriptions.push(vscode.commands.registerCommand(name, act));
};
