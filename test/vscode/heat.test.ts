import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { ok, type Result } from '../../src/core/problem';
import { watchCursor } from '../../src/host/editors/cursor';
import { Heat } from '../../src/host/editors/heat';
import { createEngineClient } from '../../src/host/engineClient';
import { AnswerMemory } from '../../src/host/panel/answerMemory';
import { ColumnMemory } from '../../src/host/panel/columnMemory';
import { Session } from '../../src/host/panel/session';
import type { Disposable } from '../../src/protocol/channel';
import type { HeatLine, HeatView } from '../../src/protocol/editorViews';
import type { EngineMethods } from '../../src/protocol/messages';
import { fakeDoor, OPENED } from '../host/fakeEngine';
import { closeEverything, extension, filesOf, setSetting, show, until } from './inVsCode';
import { memento } from './memento';

const MAE = { lossId: 'mae', parameters: {} };
const LINES = 3_000;
const long = `y,p\n${'1,1\n'.repeat(LINES)}`;

/** A session on a file that stands in an editor, with an engine that answers as the test says. */
async function sessionOn(answers: Parameters<typeof fakeDoor>[0], made: Disposable[], text = long) {
  const { 'a.csv': uri } = filesOf({ 'a.csv': text });
  const editor = await show(uri);
  const door = fakeDoor({ open: () => ok(OPENED), ...answers });
  const engine = createEngineClient(door, vscode.Uri.file('/extension'));
  const memory = { columns: new ColumnMemory(memento()), answers: new AnswerMemory(memento()) };
  const listener = { came: () => undefined, progress: () => undefined, sourceChanged: () => undefined };
  const session = new Session({ uris: [String(uri)], selections: [] }, engine, memory, listener);
  made.push(session, engine);
  await session.open();
  const asked = <Name extends keyof EngineMethods>(method: Name) =>
    door.asked.filter(([name]) => name === method).map(([, params]) => params as EngineMethods[Name]['params']);
  return { editor, session, engine, asked };
}

describe('heat in an editor', () => {
  const made: Disposable[] = [];
  afterEach(async () => {
    for (const each of made.splice(0)) each.dispose();
    await setSetting('heat', undefined);
    await closeEverything();
  });

  const VIEW: HeatView = { lines: [{ line: 1, level: 5 }], parts: [] };
  const WORST: readonly HeatLine[] = [{ line: 1, level: 5 }];

  async function heated(
    answer: (question: EngineMethods['heat']['params']) => Promise<Result<HeatView>> | Result<HeatView> = () => ok(VIEW),
  ) {
    const parts = await sessionOn({ heat: params => answer(params as EngineMethods['heat']['params']), heatWorst: () => ok(WORST) }, made);
    const shown: { lines: HeatView | undefined; worst: readonly HeatLine[] | undefined } = { lines: undefined, worst: undefined };
    const marks = {
      showLines: (_: unknown, lines: HeatView) => {
        shown.lines = lines;
      },
      showWorst: (_: unknown, worst: readonly HeatLine[]) => {
        shown.worst = worst;
      },
      dispose: () => undefined,
    };
    const heat = new Heat(parts.engine, () => marks);
    made.push(heat);
    heat.show(parts.session, MAE);
    return { ...parts, heat, shown };
  }
  const marked = (shown: { readonly lines: HeatView | undefined }) =>
    until('lines are marked', () => shown.lines?.lines.length === 1 || undefined);
  const bare = (shown: { readonly lines: HeatView | undefined }) =>
    until('no line is marked', () => shown.lines?.lines.length === 0 || undefined);

  it('is nothing while the setting is off, which it is by default', async () => {
    const { asked } = await heated();
    assert.deepEqual([asked('heat'), asked('heatWorst')], [[], []]);
  });

  it('is asked for the lines on the screen and some around them; the ruler is asked for once', async () => {
    const { editor, asked, shown } = await heated();
    await setSetting('heat', true);
    await marked(shown);
    assert.deepEqual(shown.worst, WORST);
    const [first] = asked('heat');
    assert.deepEqual([first!.fromLine, first!.file, first!.lossId], [0, 0, 'mae']);
    assert.ok(first!.toLine > editor.visibleRanges.at(-1)!.end.line && first!.toLine < 600, `${first!.toLine}`);
    editor.revealRange(new vscode.Range(2_000, 0, 2_000, 0), vscode.TextEditorRevealType.AtTop);
    const last = await until('the lines there are asked for', () =>
      asked('heat').find(({ fromLine, toLine }) => fromLine < 2_000 && toLine > 2_000),
    );
    assert.ok(last.fromLine > 1_000);
    assert.equal(asked('heatWorst').length, 1);
  });

  it('reaches the ruler also where the editor is scrolled before the first answer has come', async () => {
    const never = new Promise<Result<HeatView>>(() => undefined);
    const { editor, asked, shown } = await heated(({ fromLine }) => (fromLine === 0 ? never : ok(VIEW)));
    await setSetting('heat', true);
    await until('it is asked for', () => asked('heat').length > 0 || undefined);
    editor.revealRange(new vscode.Range(2_500, 0, 2_500, 0), vscode.TextEditorRevealType.AtTop);
    await marked(shown);
    assert.deepEqual(shown.worst, WORST);
  });

  it('follows the loss and its parameters', async () => {
    const { heat, session, asked, shown } = await heated();
    await setSetting('heat', true);
    await marked(shown);
    heat.show(session, { lossId: 'huber', parameters: { delta: 2 } });
    await until('it is asked for again', () => asked('heatWorst').length === 2 || undefined);
    assert.deepEqual([asked('heat').at(-1)!.lossId, asked('heat').at(-1)!.parameters], ['huber', { delta: 2 }]);
    heat.show(session, { lossId: 'huber', parameters: { delta: 2 } });
    assert.equal(asked('heatWorst').length, 2);
  });

  it('goes with an edit, and comes again when the file has been read again', async () => {
    const { editor, session, heat, shown } = await heated();
    await setSetting('heat', true);
    await marked(shown);
    await editor.edit(edit => edit.insert(new vscode.Position(0, 0), '\n'));
    await bare(shown);
    await session.refresh();
    heat.refresh(session);
    await marked(shown);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('goes with the setting, and with the panel', async () => {
    const { session, heat, shown } = await heated();
    await setSetting('heat', true);
    await marked(shown);
    await setSetting('heat', false);
    await bare(shown);
    await setSetting('heat', true);
    await marked(shown);
    heat.drop(session);
    await bare(shown);
  });

  it('is turned on and off by its command', async () => {
    await extension().activate();
    const isOn = () => vscode.workspace.getConfiguration('lossExplorer').get('heat');
    assert.equal(isOn(), false);
    await vscode.commands.executeCommand('lossExplorer.toggleHeat');
    await until('it is on', () => isOn() === true || undefined);
    await vscode.commands.executeCommand('lossExplorer.toggleHeat');
    await until('it is off', () => isOn() === false || undefined);
  });
});

describe('the row under the cursor of an editor', () => {
  const made: Disposable[] = [];
  afterEach(async () => {
    for (const each of made.splice(0)) each.dispose();
    await closeEverything();
  });

  /** Rows are lines, and the header is none. */
  async function followed(isWatched = () => true) {
    const rowAt = ({ line }: { readonly line: number }) => ok(line === 0 ? null : line - 1);
    const parts = await sessionOn({ rowAt: params => rowAt(params as EngineMethods['rowAt']['params']) }, made);
    const told: (number | null)[] = [];
    const { session, engine } = parts;
    made.push(watchCursor({ session, engine, isWatched, tell: row => told.push(row) }));
    const put = (line: number) => {
      parts.editor.selection = new vscode.Selection(line, 0, line, 0);
    };
    return { ...parts, told, put };
  }

  it('is told where the cursor rests, not on its way', async () => {
    const { told, put, asked } = await followed();
    for (let line = 1; line <= 20; line += 1) put(line);
    await until('the last row is told', () => told.at(-1) === 19 || undefined);
    assert.ok(asked('rowAt').length < 20, `${asked('rowAt').length} questions`);
    put(0);
    await until('it is none', () => told.at(-1) === null || undefined);
  });

  it('is none in another file', async () => {
    const { told, put } = await followed();
    put(3);
    await until('the row is told', () => told.at(-1) === 2 || undefined);
    await show(filesOf({ 'b.txt': 'x' })['b.txt']);
    await until('it is none', () => told.at(-1) === null || undefined);
  });

  it('is not asked for while nobody would see it, nor in text that was edited and not read again', async () => {
    let isWatched = false;
    const { told, put, asked, editor, session } = await followed(() => isWatched);
    put(3);
    isWatched = true;
    await editor.edit(edit => edit.insert(new vscode.Position(0, 0), '\n'));
    put(5);
    await session.refresh();
    put(7);
    await until('the row is told', () => told.length > 0 || undefined);
    assert.deepEqual(told, [6]);
    assert.ok(asked('rowAt').every(({ line }) => line === 7));
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });
});
