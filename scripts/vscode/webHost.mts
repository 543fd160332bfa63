// VS Code as vscode.dev runs it: the workbench of the server build in a page, and no server behind it, so that extensions run in a Web
// Worker and files come from extensions. A small static server with origins of its own for the worker and for webviews stands in for the network.
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { build, calmSettings, ensureServer } from './server.mts';

export interface WebHostOptions {
  /** Folders of unpacked extensions. */
  readonly extensions: readonly string[];
  readonly settings?: Readonly<Record<string, unknown>>;
}

export interface WebHost {
  /** The path of every file that was asked for until now. */
  readonly requested: readonly string[];
  /** The page that shows a folder, by the address that a file system extension gives it, or an empty window. */
  address(folder?: string): string;
  stop(): Promise<void>;
}

/**
 * The host of the page. Chromium takes every name under localhost for this machine and for a secure place. Worker and webviews have names
 * under this one: other origins of the same site, because a private window refuses service workers to another site's frames. Scripts
 * and extensions come from localhost itself, as from a content network: the worker's frame allows that host by name.
 */
const site = 'web.localhost';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
};

/** Serves the workbench and the extensions on a free port. */
export async function startWebHost({ extensions, settings }: WebHostOptions): Promise<WebHost> {
  await ensureServer();
  const folders = new Map([['static', build], ...extensions.map((folder): [string, string] => [path.basename(folder), folder])]);
  const requested: string[] = [];
  const server = createServer((request, response) => {
    const { pathname, port } = new URL(request.url ?? '/', `http://${request.headers.host}`);
    const [, place = '', ...rest] = decodeURIComponent(pathname).split('/');
    const name = rest.join('/');
    const folder = folders.get(place);
    requested.push(pathname);
    // The worker and the webviews have other origins than the extensions: without these headers the browser refuses them everything.
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
    if (place === '') send(response, 'text/html', workbenchPage(Number(port), extensions, settings ?? {}));
    else if (folder === build && name === workbenchScript) send(response, 'text/javascript', withoutServer());
    else sendFile(response, folder, name);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    requested,
    address: folder => `http://${site}:${port}/?${new URLSearchParams(folder ? { folder } : { ew: 'true' })}`,
    stop: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function send(response: ServerResponse, type: string, content: string): void {
  response.setHeader('Content-Type', `${type}; charset=utf-8`);
  response.end(content);
}

function sendFile(response: ServerResponse, folder: string | undefined, name: string): void {
  const file = path.join(folder ?? '', name);
  if (!folder || !file.startsWith(folder + path.sep) || !existsSync(file) || !statSync(file).isFile()) {
    response.statusCode = 404;
    response.end();
    return;
  }
  response.setHeader('Content-Type', types[path.extname(file)] ?? 'application/octet-stream');
  createReadStream(file).pipe(response);
}

const workbenchScript = 'out/vs/code/browser/workbench/workbench.js';

/** What code-server changed in the workbench so that it always has a server: the page's host for one, and the user's settings kept there. */
const unpatched: readonly (readonly [RegExp, string])[] = [
  [/remoteAuthority:location\.host/, 'remoteAuthority:void 0'],
  [/(userDataPath\)\.with\(\{scheme:)\w+\.vscodeRemote/, '$1"vscode-userdata"'],
];

function withoutServer(): string {
  return unpatched.reduce(
    (script, [wanted, replacement]) => {
      if (!wanted.test(script)) throw new Error(`${workbenchScript} has no ${wanted.source}: this build of VS Code is another one.`);
      return script.replace(wanted, replacement);
    },
    readFileSync(path.join(build, workbenchScript), 'utf8'),
  );
}

/** The page of the build with its placeholders filled. */
function workbenchPage(port: number, extensions: readonly string[], settings: Readonly<Record<string, unknown>>): string {
  const origin = `http://localhost:${port}`;
  const other = `http://{{uuid}}.${site}:${port}/static`;
  const configuration = {
    additionalBuiltinExtensions: extensions.map(folder => ({
      scheme: 'http',
      authority: `localhost:${port}`,
      path: `/${path.basename(folder)}`,
    })),
    // These four are asked for by code-server's patches only.
    userDataPath: '/user',
    isEnabledFileDownloads: true,
    isEnabledFileUploads: true,
    isEnabledCoderGettingStarted: false,
    configurationDefaults: { ...calmSettings, 'security.workspace.trust.enabled': false, ...settings },
    productConfiguration: {
      enableTelemetry: false,
      quality: 'stable',
      commit: 'web',
      webEndpointUrlTemplate: other,
      webviewContentExternalBaseUrlTemplate: `${other}/out/vs/workbench/contrib/webview/browser/pre/`,
    },
  };
  const values: Readonly<Record<string, string>> = {
    WORKBENCH_WEB_CONFIGURATION: JSON.stringify(configuration).replaceAll('&', '&amp;').replaceAll('"', '&quot;'),
    WORKBENCH_WEB_BASE_URL: `${origin}/static`,
    WORKBENCH_NLS_FALLBACK_URL: `${origin}/static/out/nls.messages.js`,
    WORKBENCH_NLS_URL: `${origin}/static/out/nls.messages.js`,
  };
  return readFileSync(path.join(build, 'out/vs/code/browser/workbench/workbench.html'), 'utf8').replace(
    /\{\{(\w+)\}\}/g,
    (_, name: string) => values[name] ?? '',
  );
}
