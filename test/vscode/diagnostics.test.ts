import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { ok } from '../../src/core/problem';
import { text } from '../../src/core/text';
import { Diagnostics } from '../../src/host/diagnostics/diagnostics';
import { FIX_COMMAND, registerQuickFixes } from '../../src/host/diagnostics/quickFixes';
import { createEngineClient } from '../../src/host/engineClient';
import { AnswerMemory } from '../../src/host/panel/answerMemory';
import { ColumnMemory } from '../../src/host/panel/columnMemory';
import { Session } from '../../src/host/panel/session';
import type { PlacedFinding } from '../../src/protocol/adviceViews';
import type { Disposable } from '../../src/protocol/channel';
import type { EngineMethods } from '../../src/protocol/messages';
import { fakeDoor } from '../host/fakeEngine';
import { closeEverything, filesOf, setSetting, show, until } from './inVsCode';
import { memento } from './memento';

const line = (number: number) => ({
  file: 0,
  span: { start: { line: number, character: 0 }, end: { line: number, character: 3 } },
});
const fromOne: PlacedFinding = {
  code: 'labels-one-based',
  level: 'error',
  title: text('Labels count from 1', '정답 레이블이 1부터 시작'),
  text: text('Subtract 1.', '1을 빼십시오.'),
  fix: { label: text('Subtract 1', '1 빼기') },
  places: [line(1), line(2)],
  count: 7,
};
const note: PlacedFinding = { ...fromOne, code: 'sum-or-mean', level: 'info', places: [line(1)], count: 1 };
const question = { lossId: 'mse', parameters: {}, isNamed: false };

describe('marks of findings in an editor', () => {
  const made: Disposable[] = [];
  const asked: EngineMethods['findingPlaces']['params'][] = [];
  const marksIn = (uri: vscode.Uri) => vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'Loss Explorer');

  async function marked() {
    const { 'a.csv': uri } = filesOf({ 'a.csv': 'y,p\n1,1\n2,2\n' });
    await show(uri);
    const door = fakeDoor({
      findingPlaces: params => {
        asked.push(params);
        return ok(params.only === 'all' ? [fromOne, note] : [fromOne]);
      },
    });
    const engine = createEngineClient(door, vscode.Uri.file('/extension'));
    const memory = { columns: new ColumnMemory(memento()), answers: new AnswerMemory(memento()) };
    const listener = { came: () => undefined, progress: () => undefined, sourceChanged: () => undefined };
    const session = new Session({ uris: [String(uri)], selections: [] }, engine, memory, listener);
    const diagnostics = new Diagnostics(engine);
    made.push(diagnostics, registerQuickFixes(diagnostics), session, engine);
    await diagnostics.update(session, question);
    return { uri: uri!, session, diagnostics };
  }

  afterEach(async () => {
    for (const each of made.splice(0)) each.dispose();
    asked.length = 0;
    await setSetting('diagnostics', undefined);
    await closeEverything();
  });

  it('stand at the rows concerned, with the sentence at the first and the count of those that are not marked', async () => {
    const { uri } = await marked();
    const marks = marksIn(uri);
    assert.deepEqual(
      marks.map(({ range, severity, code, message }) => [range.start.line, severity, code, message]),
      [
        [1, vscode.DiagnosticSeverity.Error, 'labels-one-based', 'Labels count from 1. Subtract 1. 5 more rows are not marked.'],
        [2, vscode.DiagnosticSeverity.Error, 'labels-one-based', 'Labels count from 1'],
      ],
    );
    assert.equal(asked[0]!.only, 'error');
  });

  it('follow the setting: all, off, and errors again', async () => {
    const { uri } = await marked();
    await setSetting('diagnostics', 'all');
    await until('the note is marked', () => marksIn(uri).length === 3 || undefined);
    await setSetting('diagnostics', 'off');
    await until('nothing is marked', () => marksIn(uri).length === 0 || undefined);
    await setSetting('diagnostics', 'errors');
    await until('the error is marked', () => marksIn(uri).length === 2 || undefined);
  });

  it('are gone with their panel', async () => {
    const { uri, session, diagnostics } = await marked();
    diagnostics.drop(session);
    assert.deepEqual(marksIn(uri), []);
  });

  it('offer the fix, which acts on the panel, and to show it there', async () => {
    const { uri, session } = await marked();
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      new vscode.Range(1, 0, 1, 1),
      vscode.CodeActionKind.QuickFix.value,
    );
    const ours = actions.filter(({ command }) => command?.command === FIX_COMMAND);
    assert.deepEqual(
      ours.map(({ title, command, edit }) => [title, command?.arguments, edit]),
      [
        ['Subtract 1 (in the loss panel only)', [session.id, 'labels-one-based', true], undefined],
        ['Show “Labels count from 1” in the loss panel', [session.id, 'labels-one-based', false], undefined],
      ],
    );
  });
});
