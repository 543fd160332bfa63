import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { fail, ok, problem } from '../../src/core/problem';
import { createEngineClient } from '../../src/host/engineClient';
import { AnswerMemory } from '../../src/host/panel/answerMemory';
import { ColumnMemory } from '../../src/host/panel/columnMemory';
import type { Outcome } from '../../src/host/panel/outcome';
import { Session } from '../../src/host/panel/session';
import { watchSource } from '../../src/host/panel/watchSource';
import type { EngineMethods } from '../../src/protocol/messages';
import type { PanelSource } from '../../src/protocol/panelMessages';
import { type FakeDoor, fakeDoor, OPENED } from '../host/fakeEngine';
import { closeEverything, filesOf, setSetting, show, until } from './inVsCode';
import { memento } from './memento';

const CSV = 'y_true,y_pred\n1,1.5\n2,1.75\n';

function sessionOn(
  source: PanelSource,
  door: FakeDoor,
  memory = { columns: new ColumnMemory(memento()), answers: new AnswerMemory(memento()) },
) {
  const engine = createEngineClient(door, vscode.Uri.file('/extension'));
  const outcomes: Outcome[] = [];
  const session = new Session(source, engine, memory, {
    came: outcome => outcomes.push(outcome),
    progress: () => undefined,
    sourceChanged: () => undefined,
  });
  return { session, outcomes, memory };
}

const opensOf = (door: FakeDoor) =>
  door.asked.filter(([method]) => method === 'open').map(([, params]) => params as EngineMethods['open']['params']);
const fedText = (door: FakeDoor) =>
  door.asked
    .filter(([method]) => method === 'feed')
    .map(([, params]) => (params as EngineMethods['feed']['params']).text)
    .join('');
const codesOf = (outcome: Outcome | undefined) =>
  outcome?.kind === 'opened' ? outcome.opened.notes.map(note => note.problem.code) : outcome?.problems.map(({ code }) => code);
const sourceOf = (...uris: readonly (vscode.Uri | undefined)[]): PanelSource => ({ uris: uris.map(String), selections: [] });

describe('where a session takes its text from', () => {
  afterEach(closeEverything);

  it('is the path of a local file, which the engine reads itself', async () => {
    const { 'a.csv': uri } = filesOf({ 'a.csv': CSV });
    const door = fakeDoor({ open: () => ok(OPENED) });
    await sessionOn(sourceOf(uri), door).session.open();
    assert.deepEqual(opensOf(door)[0]?.sources, [{ kind: 'path', path: uri?.fsPath, fileName: 'a.csv' }]);
  });

  it('is the bytes of a file that no editor shows, where the engine reads no paths', async () => {
    const { 'a.csv': uri } = filesOf({ 'a.csv': CSV });
    const door = fakeDoor({ open: () => ok(OPENED) }, false);
    await sessionOn(sourceOf(uri), door).session.open();
    const [source] = opensOf(door)[0]?.sources ?? [];
    assert.equal(source?.kind === 'bytes' && new TextDecoder().decode(source.bytes), CSV);
  });

  it('is the text of an unsaved document, in parts that join to exactly that text', async () => {
    const content = Array.from({ length: 5001 }, (_, row) => `${row},${row / 7}`).join('\n');
    const document = await vscode.workspace.openTextDocument({ language: 'csv', content });
    const door = fakeDoor({ open: () => ok(OPENED) });
    await sessionOn(sourceOf(document.uri), door).session.open();
    assert.equal(fedText(door), content);
    assert.equal(opensOf(door)[0]?.sources[0]?.kind, 'fed');
  });

  it('is the text of an edited document, not the file on disk', async () => {
    const { 'a.csv': uri } = filesOf({ 'a.csv': CSV });
    const editor = await show(uri);
    await editor.edit(edit => edit.insert(new vscode.Position(3, 0), '3,3\n'));
    const door = fakeDoor({ open: () => ok(OPENED) });
    await sessionOn(sourceOf(uri), door).session.open();
    assert.equal(fedText(door), `${CSV}3,3\n`);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('is told when the file does not exist', async () => {
    const { 'a.csv': uri } = filesOf({ 'a.csv': CSV });
    const missing = uri?.with({ path: `${uri.path}.gone` });
    const { session, outcomes } = sessionOn(sourceOf(missing), fakeDoor({}, false));
    await session.open();
    assert.deepEqual(codesOf(outcomes[0]), ['unreadable-file']);
  });
});

describe('a session', () => {
  afterEach(async () => {
    await setSetting('recomputeOnEdit', undefined);
    await closeEverything();
  });
  const uriOf = (text = CSV) => filesOf({ 'a.csv': text })['a.csv'];

  it('opens again after a crash of the engine and says so; after a second one it waits for the person', async () => {
    const door = fakeDoor({ open: () => ok(OPENED) });
    const { session, outcomes } = sessionOn(sourceOf(uriOf()), door);
    await session.open();
    assert.deepEqual(codesOf(outcomes[0]), []);
    door.crash('out of memory');
    await until('it has opened again', () => outcomes.length === 2);
    assert.deepEqual(codesOf(outcomes[1]), ['engine-restarted']);
    door.crash('out of memory');
    await until('it has given up', () => outcomes.length === 3);
    assert.deepEqual([outcomes[2]?.kind, codesOf(outcomes[2])], ['failed', ['engine-restarted']]);
    await session.refresh();
    assert.deepEqual(codesOf(outcomes[3]), []);
  });

  it('tells only the last of several openings', async () => {
    const answers = ['first', 'second'];
    const door = fakeDoor({ open: () => ok({ ...OPENED, lossId: answers.shift() ?? '' }) });
    const { session, outcomes } = sessionOn(sourceOf(uriOf()), door);
    await Promise.all([session.open(), session.open()]);
    assert.equal(outcomes.length, 1);
  });

  it('remembers chosen columns for the files, and lets them go when the file no longer has them', async () => {
    const columns = { target: 'b', prediction: 'a' };
    const unknown = { problem: problem('unknown-column', { name: 'b', available: 'y_true, y_pred' }) };
    const door = fakeDoor({
      open: params => ok(params.columns?.target === 'b' && door.starts() > 1 ? { ...OPENED, state: 'failed', notes: [unknown] } : OPENED),
    });
    const uri = uriOf();
    const first = sessionOn(sourceOf(uri), door);
    await first.session.choose(columns);
    const second = sessionOn(sourceOf(uri), door, first.memory);
    await second.session.open();
    assert.deepEqual(
      opensOf(door).map(open => open.columns),
      [columns, columns, undefined],
    );
    assert.deepEqual(codesOf(second.outcomes[0]), []);
  });

  it('remembers answers for the columns of the files, and asks with them again', async () => {
    const answers = { target: 'ordinal' } as const;
    const adjusted = { ...OPENED, adjustment: { fixes: [], answers } };
    const door = fakeDoor({ open: () => ok(OPENED), adjust: () => ok(adjusted) });
    const uri = uriOf();
    const first = sessionOn(sourceOf(uri), door);
    await first.session.open();
    await first.session.answer(answers);
    assert.deepEqual(first.session.source.adjustment, { fixes: [], answers });
    const second = sessionOn(sourceOf(uri), door, first.memory);
    await second.session.open();
    assert.deepEqual(second.session.source.adjustment, { fixes: [], answers });
    // Answers taken back are asked anew.
    await second.session.answer({});
    const third = sessionOn(sourceOf(uri), fakeDoor({ open: () => ok(OPENED) }), first.memory);
    await third.session.open();
    assert.equal(third.session.source.adjustment, undefined);
  });

  it('computes again when the document is edited, on selections that have moved along', async () => {
    const editor = await show(uriOf());
    const door = fakeDoor({ open: () => ok(OPENED) });
    const selections = [{ start: { line: 1, character: 0 }, end: { line: 2, character: 6 } }];
    const { session } = sessionOn({ uris: [editor.document.uri.toString()], selections }, door);
    const watching = watchSource(session);
    await session.open();
    await editor.edit(edit => edit.insert(new vscode.Position(0, 0), '# from a run\n'));
    await editor.edit(edit => edit.insert(new vscode.Position(0, 0), '# again\n'));
    const moved = JSON.stringify([{ start: { line: 3, character: 0 }, end: { line: 4, character: 6 } }]);
    await until(
      'it has opened again where the rows are now',
      () => JSON.stringify(opensOf(door).at(-1)?.selections) === moved || undefined,
    );
    assert.ok(opensOf(door).length <= 3);
    watching.dispose();
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('computes again when a file that no editor shows is written anew', async () => {
    const uri = uriOf();
    const door = fakeDoor({ open: () => ok(OPENED) });
    const { session } = sessionOn(sourceOf(uri), door);
    const watching = watchSource(session);
    await session.open();
    let looks = 0;
    await until('the change of the file is seen', () => {
      // Watching begins some time after it was asked for, so one write may be too early; writing all the time would never rest.
      if (looks % 60 === 0) writeFileSync(uri?.fsPath ?? '', `${CSV}${looks},9\n`);
      looks += 1;
      return opensOf(door).length > 1;
    });
    watching.dispose();
  });

  it('keeps what it computed when its file goes, and says that the file is gone', async () => {
    const { session, outcomes } = sessionOn(sourceOf(uriOf()), fakeDoor({ open: () => ok(OPENED) }));
    await session.open();
    session.loseSource('a.csv');
    session.loseSource('a.csv');
    assert.equal(outcomes.length, 2);
    assert.deepEqual([outcomes[1]?.kind, codesOf(outcomes[1])], ['opened', ['source-closed']]);
  });

  it('says that the file has changed, also when that happened while it was being read; reading again takes it back', async () => {
    const editing: { now: () => void } = { now: () => undefined };
    const { session, outcomes } = sessionOn(
      sourceOf(uriOf()),
      fakeDoor({
        open: () => {
          editing.now();
          return ok(OPENED);
        },
      }),
    );
    editing.now = () => session.ageSource('a.csv');
    await session.open();
    assert.deepEqual(codesOf(outcomes.at(-1)), ['source-changed']);
    editing.now = () => undefined;
    await session.refresh();
    assert.deepEqual(codesOf(outcomes.at(-1)), []);
    session.ageSource('a.csv');
    assert.deepEqual(codesOf(outcomes.at(-1)), ['source-changed']);
  });

  it('passes the problems of the engine on', async () => {
    const { session, outcomes } = sessionOn(sourceOf(uriOf()), fakeDoor({ open: () => fail(problem('empty-input', {})) }));
    await session.open();
    assert.deepEqual(codesOf(outcomes[0]), ['empty-input']);
  });
});
