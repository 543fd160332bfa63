import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import esbuild from 'esbuild';
import { foreignNames, type Place } from '../../scripts/browserNames.mjs';
import type { EngineDoor } from '../../src/host/engineDoor';
import type { takeSource } from '../../src/host/sources';

describe('names that a browser bundle may not use', () => {
  const rows: readonly [script: string, place: Place, found: readonly string[]][] = [
    ['if (process.env.DEBUG) start();', 'page', ['process']],
    ['const bytes = Buffer.from(text);', 'worker', ['Buffer']],
    ['const fs = require("fs");', 'extension host', ['require']],
    ['var v = require("vscode"), p = require("path");', 'extension host', ['require']],
    ['var v = require("vscode");', 'extension host', []],
    ['var v = require("vscode");', 'worker', ['require']],
    ['const load = name => require(name);', 'extension host', ['require']],
    ['const here = __dirname + __filename;', 'worker', ['__dirname', '__filename']],
    ['global.counter = 1; setImmediate(next);', 'worker', ['global', 'setImmediate']],
    ['globalThis.process.exit(1);', 'worker', ['process']],
    ['const { readFile } = await import("node:fs/promises");', 'worker', ['import("node:fs/promises")']],
    ['const { tabs } = await import("./webview/tabs.js");', 'page', []],
    ['const { tabs } = await import("./webview/tabs.js");', 'worker', ['import("./webview/tabs.js")']],
    ['const { marked } = await import("marked");', 'page', ['import("marked")']],
    ['document.title = window.name;', 'worker', ['document', 'window']],
    ['document.title = window.name;', 'page', []],
    ['const scope = { default: "global", choices: ["process"] };', 'worker', []],
    ['start(({ process, global }) => process.port.post(global));', 'worker', []],
    ['const node = event.document; event.process.window = node;', 'worker', []],
    ['throw new Error("The process stopped: require(\'fs\') of Buffer.from");', 'worker', []],
  ];

  for (const [script, place, found] of rows) {
    it(`${script} — in a ${place}: ${found.join(', ') || 'none'}`, () => assert.deepEqual(foreignNames(script, place), found));
  }
});

describe('the browser build', () => {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly main: string; readonly browser: string };

  it('is what package.json names for browsers, beside the one for Node, and it is packed', () => {
    assert.deepEqual([manifest.main, manifest.browser], ['./dist/extension.js', './dist/web/extension.js']);
    assert.ok(readFileSync('.vscodeignore', 'utf8').split('\n').includes('!dist/web/*.js'));
  });

  /** The host's code bundled with this `vscode`: one open document, one file with bytes. */
  async function hostWith(vscode: object): Promise<{ takeSource: typeof takeSource; webDoor: EngineDoor }> {
    const { outputFiles } = await esbuild.build({
      stdin: {
        contents: "export { takeSource } from './src/host/sources'; export { webDoor } from './src/host/engineDoor.web';",
        resolveDir: process.cwd(),
      },
      bundle: true,
      format: 'cjs',
      platform: 'browser',
      external: ['vscode'],
      write: false,
    });
    const found = { exports: {} };
    const load = createRequire(path.resolve('package.json'));
    const script = new Function('module', 'exports', 'require', outputFiles[0]!.text);
    script(found, found.exports, (name: string): unknown => (name === 'vscode' ? vscode : load(name)));
    return found.exports as { takeSource: typeof takeSource; webDoor: EngineDoor };
  }

  const uriOf = (name: string) => ({
    scheme: 'file',
    path: `/folder/${name}`,
    fsPath: `/folder/${name}`,
    toString: () => `file:///folder/${name}`,
  });

  // Chrome and Edge let vscode.dev open folders of the machine, whose addresses are `file:` too: a path would mean nothing to the worker.
  for (const [state, name, kind] of [
    ['a file that is not open', 'closed.csv', 'bytes'],
    ['a clean open file', 'open.csv', 'fed'],
  ] as const) {
    it(`never gives the engine a path, but ${kind}: ${state} of a local folder`, async () => {
      const lines = ['target,prediction\n', '1.5,2\n', '2.5,2'];
      const open = {
        uri: uriOf('open.csv'),
        languageId: 'csv',
        isClosed: false,
        isDirty: false,
        encoding: 'utf8',
        version: 1,
        lineCount: lines.length,
        getText: ({ from, to }: { from: number; to: number }) => lines.slice(from, to).join(''),
      };
      class Range {
        constructor(
          readonly from: number,
          _: number,
          readonly to: number,
        ) {}
      }
      const readFile = async () => new TextEncoder().encode(lines.join(''));
      const { takeSource, webDoor } = await hostWith({ Range, Uri: {}, workspace: { textDocuments: [open], fs: { readFile } } });
      let fed = '';
      const engine = {
        readsPaths: webDoor.readsPaths,
        request: async (_: string, { text }: { text: string }) => {
          fed += text;
          return { ok: true, value: null };
        },
      };
      const taken = await takeSource(uriOf(name) as never, engine as never, { session: 's', feed: 'f', cancelled: () => false });
      assert.ok(taken.ok);
      assert.equal(taken.value.kind, kind);
      const text = taken.value.kind === 'bytes' ? new TextDecoder().decode(taken.value.bytes) : fed;
      assert.equal(text, lines.join(''));
    });
  }
});
