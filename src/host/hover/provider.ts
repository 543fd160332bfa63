import { type CancellationToken, type Disposable, Hover, languages, type Position, Range, type TextDocument } from 'vscode';
import type { PanelSource } from '../../protocol/panelMessages';
import { isTableLanguage, JSON_LANGUAGES, TABLE_LANGUAGES } from '../dataDocuments';
import type { EngineClient } from '../engineClient';
import { currentLanguage } from '../language';
import { settings } from '../settings';
import { fileNameOf } from '../sources';
import { themeKind } from './theme';
import { tipParts } from './tip';
import { placeInWindow, windowRound } from './windowText';

/** A header of a table longer than this names no columns that a person could tell apart. */
const LONGEST_HEADER = 16 * 1024;

/** Tips over arrays and columns. Only a window round the pointer is looked at, whatever the size of the document. */
export function registerHover(engine: EngineClient): Disposable {
  const selector = [...TABLE_LANGUAGES, ...JSON_LANGUAGES].map(language => ({ language }));
  return languages.registerHoverProvider(selector, {
    provideHover: (document, position, token) => hoverAt(engine, document, position, token),
  });
}

async function hoverAt(
  engine: EngineClient,
  document: TextDocument,
  position: Position,
  token: CancellationToken,
): Promise<Hover | undefined> {
  if (!settings.hover(document.uri)) return undefined;
  const around = windowRound(document, position);
  const language = currentLanguage();
  const isTable = isTableLanguage(document.languageId);
  const header = isTable && !around.fromStart ? document.lineAt(0).text.slice(0, LONGEST_HEADER) : undefined;
  const answer = await engine.request(
    'hover',
    {
      text: around.text,
      fromStart: around.fromStart,
      ...(header === undefined ? {} : { header }),
      offset: around.offset,
      languageId: document.languageId,
      fileName: fileNameOf(document.uri),
      language,
      theme: themeKind(),
    },
    { key: 'hover', onCancel: listener => void token.onCancellationRequested(listener) },
  );
  if (token.isCancellationRequested || !answer.ok || !answer.value) return undefined;
  const { range, pair } = answer.value;
  const span = { start: placeInWindow(around, range.start), end: placeInWindow(around, range.end) };
  // The caret says which table or object is meant, and the names which arrays of it. An array without a partner is taken as it stands:
  // the panel then asks for the other one.
  const caret = { line: position.line, character: position.character };
  const selection = isTable || pair ? { start: caret, end: caret } : span;
  const source: PanelSource = { uris: [document.uri.toString()], selections: [selection], ...(pair ? { columns: pair } : {}) };
  const shown = new Range(span.start.line, span.start.character, span.end.line, span.end.character);
  return new Hover([...tipParts({ view: answer.value, language, source })], shown);
}
