import { CodeLens, type Disposable, EventEmitter, languages, Range, type TextDocument } from 'vscode';
import type { PanelSource } from '../protocol/panelMessages';
import { lensTitle } from '../strings/host';
import { JSON_LANGUAGES } from './dataDocuments';
import type { EngineClient } from './engineClient';
import { sayNow } from './language';
import { COMMANDS } from './names';
import { plainLabel } from './plainLabel';
import { onSettingChange, settings } from './settings';
import { spanOf } from './spans';

/** A larger document gets no link: looking for pairs means reading all of it. */
const LARGEST_DOCUMENT = 1_000_000;

/** A Compute Loss link above each pair of arrays in JSON whose names say target and prediction. */
export function registerCodeLens(engine: EngineClient): Disposable[] {
  const changed = new EventEmitter<void>();
  const selector = JSON_LANGUAGES.map(language => ({ language }));
  return [
    changed,
    onSettingChange(['codeLens.enabled', 'language'], () => changed.fire()),
    languages.registerCodeLensProvider(selector, {
      onDidChangeCodeLenses: changed.event,
      provideCodeLenses: (document, token) => lensesOf(engine, document, () => token.isCancellationRequested),
    }),
  ];
}

async function lensesOf(engine: EngineClient, document: TextDocument, isCancelled: () => boolean): Promise<CodeLens[]> {
  if (!settings.codeLens(document.uri) || lengthOf(document) > LARGEST_DOCUMENT) return [];
  const { version } = document;
  const key = `pairs ${document.uri.toString()}`;
  const pairs = await engine.request('pairs', { text: document.getText(), languageId: document.languageId }, { key });
  if (!pairs.ok || isCancelled() || document.version !== version) return [];
  const rangeOf = ({ start, end }: { readonly start: number; readonly end: number }) =>
    new Range(document.positionAt(start), document.positionAt(end));
  return pairs.value.map(({ label, target, prediction }) => {
    const [first, second] = [rangeOf(target.range), rangeOf(prediction.range)];
    const above = first.start.isBefore(second.start) ? first : second;
    const source: PanelSource = { uris: [document.uri.toString()], selections: [spanOf(first), spanOf(second)] };
    const title = plainLabel(sayNow(lensTitle(label)));
    return new CodeLens(above, { title, command: COMMANDS.compute, arguments: [source] });
  });
}

/** Characters of a document without joining its lines. */
function lengthOf(document: TextDocument): number {
  return document.offsetAt(document.lineAt(document.lineCount - 1).range.end);
}
