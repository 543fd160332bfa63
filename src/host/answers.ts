import { env, Uri, workspace } from 'vscode';
import { fail, ok, problem, type Result } from '../core/problem';
import { type FormulaPack, unpackFormula } from './formulaPack';
import { asLossId, asName, asOneOf, asRecord } from './untrusted';

const PACK = 'formulas.json';
/** Read when the first formula is asked for. */
let pack: Promise<FormulaPack> | undefined;

// Answers that every page of ours gets. Each message is checked before anything is done with it.

/** Answers a message that does not hold together. */
export function refused(what: string): Result<never> {
  return fail(problem('internal', { message: `a page sent a message about ${what} that does not hold together` }));
}

/** Answers `formula`: the SVG text of a formula. */
export async function formula(extensionUri: Uri, params: unknown): Promise<Result<string>> {
  const lossId = asLossId(asRecord(params)?.lossId);
  const part = asOneOf(['value', 'gradient', 'stable'] as const, asRecord(params)?.part);
  if (!lossId || !part) return refused('formula');
  try {
    pack ??= readPack(extensionUri);
    const svg = unpackFormula(await pack, `${lossId}.${part}`);
    return svg === undefined ? refused('formula') : ok(svg);
  } catch (error) {
    pack = undefined;
    return fail(problem('unreadable-file', { fileName: PACK, reason: error instanceof Error ? error.message : String(error) }));
  }
}

/** Answers `copy`: puts a text on the clipboard. */
export async function copy(params: unknown): Promise<Result<null>> {
  const text = asName(asRecord(params)?.text);
  if (text === undefined) return refused('copy');
  await env.clipboard.writeText(text);
  return ok(null);
}

async function readPack(extensionUri: Uri): Promise<FormulaPack> {
  const bytes = await workspace.fs.readFile(Uri.joinPath(extensionUri, 'dist', 'formulas', PACK));
  return JSON.parse(new TextDecoder().decode(bytes)) as FormulaPack;
}
