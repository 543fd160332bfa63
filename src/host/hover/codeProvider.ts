import { type CancellationToken, type Disposable, Hover, languages, type Position, Range, type TextDocument, workspace } from 'vscode';
import { PROGRAM_LANGUAGES } from '../dataDocuments';
import type { EngineClient } from '../engineClient';
import { currentLanguage } from '../language';
import { settings } from '../settings';
import { codeTipParts } from './codeTip';
import { isLossAlias, mayNameLoss, wordAround } from './lossWord';
import { themeKind } from './theme';
import { placeInWindow, type WindowText, windowRound } from './windowText';

/** Programs up to this many characters are looked at whole, so that their imports tell what a name means; of longer ones a window. */
const WHOLE = 256 * 1024;

/** Tips over the names of losses in programs and in the cells of notebooks. */
export function registerCodeHover(engine: EngineClient): Disposable {
  const selector = PROGRAM_LANGUAGES.map(language => ({ language }));
  return languages.registerHoverProvider(selector, {
    provideHover: (document, position, token) => codeHoverAt(engine, document, position, token),
  });
}

async function codeHoverAt(
  engine: EngineClient,
  document: TextDocument,
  position: Position,
  token: CancellationToken,
): Promise<Hover | undefined> {
  if (!settings.hover(document.uri)) return undefined;
  const line = document.lineAt(position.line).text;
  const word = wordAround(line, position.character, /\w/);
  if (word === '') return undefined;
  const around = programRound(document, position);
  const elsewhere = otherCells(document);
  const isAlias = () => [around.text, elsewhere ?? ''].some(text => isLossAlias(text, word));
  if (!mayNameLoss(line, position.character) && !isAlias()) return undefined;
  const answer = await engine.request(
    'codeHover',
    {
      text: around.text,
      ...(elsewhere && { elsewhere }),
      offset: around.offset,
      languageId: document.languageId,
      language: currentLanguage(),
      theme: themeKind(),
    },
    { key: 'codeHover', onCancel: listener => void token.onCancellationRequested(listener) },
  );
  if (token.isCancellationRequested || !answer.ok || !answer.value) return undefined;
  const { range } = answer.value;
  const [start, end] = [placeInWindow(around, range.start), placeInWindow(around, range.end)];
  return new Hover([...codeTipParts(answer.value, currentLanguage())], new Range(start.line, start.character, end.line, end.character));
}

function programRound(document: TextDocument, position: Position): WindowText {
  const end = document.lineAt(document.lineCount - 1).range.end;
  if (document.offsetAt(end) > WHOLE) return windowRound(document, position);
  return { text: document.getText(), offset: document.offsetAt(position), start: { line: 0, character: 0 }, fromStart: true };
}

/** The other cells of a notebook, where its imports stand; nothing for a file. */
function otherCells(document: TextDocument): string | undefined {
  const notebook = workspace.notebookDocuments.find(each => each.getCells().some(cell => cell.document === document));
  const cells = notebook?.getCells().filter(cell => cell.document !== document && cell.document.languageId === document.languageId);
  return cells
    ?.map(cell => cell.document.getText())
    .join('\n')
    .slice(0, WHOLE);
}
