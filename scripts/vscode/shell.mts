// Running programs, and saying so in short lines.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The checkout: every task is started there by scripts/bootstrap.mjs. */
export const root = process.cwd();
/** Downloads that are kept between runs; git-ignored. */
export const cache = path.join(root, '.vscode-test');

export function say(sentence: string): void {
  console.log(`· ${sentence}`);
}

export interface Finished {
  readonly code: number;
  /** What the program wrote to both streams, in order of arrival. */
  readonly output: string;
}

/** Runs a program to its end; `show` passes its output on at once. A program that cannot be started has code 127. */
export function run(
  program: string,
  args: readonly string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv; show?: boolean; timeout?: number } = {},
): Promise<Finished> {
  return new Promise(resolve => {
    const child = spawn(program, args, { cwd: options.cwd ?? root, env: options.env ?? process.env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const take = (part: Buffer): void => {
      output += part;
      if (options.show) process.stdout.write(part);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    const timer = setTimeout(
      () => {
        take(Buffer.from(`\n${path.basename(program)} did not end within ${(options.timeout ?? 0) / 1000} s and was stopped.\n`));
        child.kill('SIGKILL');
      },
      options.timeout ?? 2 ** 30,
    );
    child.on('error', error => {
      clearTimeout(timer);
      resolve({ code: 127, output: output + error.message });
    });
    child.on('close', code => {
      clearTimeout(timer);
      resolve({ code: code ?? 1, output });
    });
  });
}

/** As `run`, and throws with the program's last lines when it fails. */
export async function runOrThrow(program: string, args: readonly string[], options: Parameters<typeof run>[2] = {}): Promise<string> {
  const finished = await run(program, args, options);
  if (finished.code === 0) return finished.output;
  const last = finished.output.trim().split('\n').slice(-15).join('\n');
  throw new Error(`${path.basename(program)} ${args.join(' ')} failed with code ${finished.code}:\n${last}`);
}

const lastActs = new Set<() => void>();
process.on('exit', () => {
  for (const act of lastActs) act();
});

/** Does something when this process ends, unless the function that it returns is called before. One listener serves all. */
export function atExit(act: () => void): () => void {
  lastActs.add(act);
  return () => void lastActs.delete(act);
}

/** A new empty folder in the system's temporary one, removed when this process ends. */
export function temporaryFolder(name: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), `loss-explorer-${name}-`));
  mkdirSync(folder, { recursive: true });
  atExit(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  return folder;
}
