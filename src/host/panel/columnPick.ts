import { type QuickPickItem, QuickPickItemKind, window } from 'vscode';
import type { Opened } from '../../protocol/views';
import type { Candidate, ReadInput } from '../../reader/reading';
import { columnPick } from '../../strings/host';
import { sayNow } from '../language';
import { plainLabel } from '../plainLabel';

type Role = 'target' | 'prediction';

interface CandidateItem extends QuickPickItem {
  readonly candidate?: Candidate;
}

/**
 * Asks a person which arrays are the target and the prediction. Undefined when they turn away. With one role asked for, the
 * other keeps what it has.
 */
export async function pickColumns(opened: Opened, role: Role | 'both'): Promise<ReadInput['columns']> {
  const candidates = opened.tables.flatMap(table => table.candidates).filter(candidate => candidate.kind !== 'empty');
  if (candidates.length === 0) {
    void window.showInformationMessage(sayNow(columnPick.nothing));
    return undefined;
  }
  const now = { target: byName(candidates, opened.columns.target), prediction: byName(candidates, opened.columns.prediction) };
  const target = role === 'prediction' && now.target ? now.target : await ask('target', candidates, now.prediction, now.target);
  if (!target) return undefined;
  const others = candidates.filter(candidate => candidate !== target);
  const prediction = role === 'target' && now.prediction ? now.prediction : await ask('prediction', others, target, now.prediction);
  if (!prediction) return undefined;
  const weight = opened.columns.weight;
  return { target: choiceOf(target), prediction: choiceOf(prediction), ...(weight === undefined ? {} : { weight }) };
}

async function ask(role: Role, candidates: readonly Candidate[], other?: Candidate, now?: Candidate): Promise<Candidate | undefined> {
  const items = itemsFor(candidates, other);
  const title = sayNow(columnPick.title[role]);
  const answer = await new Promise<CandidateItem | undefined>(resolve => {
    const pick = window.createQuickPick<CandidateItem>();
    pick.title = title;
    pick.placeholder = sayNow(columnPick.placeholder);
    pick.items = items;
    pick.matchOnDescription = true;
    pick.matchOnDetail = true;
    // Without one to stand on, VS Code marks the first by itself; an empty list would leave nothing marked.
    const current = items.filter(item => item.candidate && item.candidate === now);
    if (current.length > 0) pick.activeItems = current;
    pick.onDidAccept(() => {
      resolve(pick.activeItems[0]);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
  return answer?.candidate;
}

/** Same-length candidates first; the others under a heading of their own. */
function itemsFor(candidates: readonly Candidate[], other: Candidate | undefined): readonly CandidateItem[] {
  const length = other?.shape[0];
  const fitting = candidates.filter(candidate => length === undefined || candidate.shape[0] === length);
  const unfitting = candidates.filter(candidate => !fitting.includes(candidate));
  const heading = (label: string): CandidateItem => ({ label, kind: QuickPickItemKind.Separator });
  return [
    ...(length !== undefined && fitting.length > 0 ? [heading(sayNow(columnPick.sameLength(length)))] : []),
    ...fitting.map(itemOf),
    ...(unfitting.length > 0 ? [heading(sayNow(columnPick.otherLengths))] : []),
    ...unfitting.map(itemOf),
  ];
}

function itemOf(candidate: Candidate): CandidateItem {
  return {
    label: plainLabel(candidate.label),
    description: `${sayNow(columnPick.kind[candidate.kind])} · ${sayNow(columnPick.shape(candidate.shape))}`,
    detail: plainLabel(candidate.preview),
    candidate,
  };
}

function byName(candidates: readonly Candidate[], names: readonly string[]): Candidate | undefined {
  return candidates.find(
    candidate => names.length > 0 && candidate.names.length === names.length && candidate.names.every((name, at) => name === names[at]),
  );
}

function choiceOf({ names }: Candidate): string | readonly string[] {
  const [only] = names;
  return names.length === 1 && only !== undefined ? only : names;
}
