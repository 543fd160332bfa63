// Which VS Code the tests run in.
import path from 'node:path';
import { download } from '@vscode/test-electron';
import { cache, root, say } from './shell.mts';

/** Whether VS Code's own download can be reached; asked once and briefly, because a closed network may swallow connections. */
async function downloadIsReachable(): Promise<boolean> {
  try {
    const answer = await fetch('https://update.code.visualstudio.com/api/releases/stable', { signal: AbortSignal.timeout(4000) });
    return answer.ok;
  } catch {
    return false;
  }
}

/**
 * An executable for runTests: the one that VSCODE_EXECUTABLE names, else a downloaded desktop VS Code where there is a display for it and a
 * network to bring it, else the launcher of the server build, which takes the same arguments.
 */
export async function testExecutable(): Promise<{ file: string; kind: string }> {
  const named = process.env.VSCODE_EXECUTABLE;
  if (named) return { file: named, kind: `desktop VS Code ${named}` };
  const display = process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
  if (display && (await downloadIsReachable())) {
    try {
      return { file: await download({ cachePath: cache, timeout: 60_000 }), kind: 'desktop VS Code (downloaded)' };
    } catch (error) {
      say(`VS Code could not be downloaded (${error instanceof Error ? error.message : error}); the server build is used instead.`);
    }
  }
  return { file: path.join(root, 'scripts/vscode/launcher.mts'), kind: 'VS Code server build in Chromium' };
}
