import type { Problem } from '../src/core/problem';
import type { Text } from '../src/core/text';
import type { LossQuestion } from '../src/protocol/messages';
import type { OverviewAnswer } from '../src/protocol/panelMessages';
import type { Place } from '../src/protocol/places';
import type { Opened } from '../src/protocol/views';
import { WORDS } from '../src/strings/panel';
import type { Host } from './ask';
import type { CardTips } from './card';
import type { Linked } from './linked';
import { parameterText, toldParameters } from './parameters';
import type { RowLines } from './rowLines';
import { lossInUse, parametersInUse, parametersOf, type Store } from './state';
import type { Theme } from './theme';
import type { Floating } from './tooltip';

/** What every part of the panel may use. */
export interface Panel {
  readonly host: Host;
  readonly store: Store;
  /** The theme on the page now. */
  theme(): Theme;
  readonly tip: Floating;
  readonly cards: CardTips;
  readonly rowLines: RowLines;
  /** The rows that all views point out: hovered, clicked, selected. */
  readonly linked: Linked;
  /** The Overview that came with the first answer, of these data. */
  first?: (OverviewAnswer & { readonly opened: Opened }) | undefined;
  /** Says something to screen readers without moving the focus. */
  announce(words: string): void;
}

/** A sentence in the panel's language. */
export function words(panel: Panel, sentence: Text): string {
  return sentence[panel.store.model.language];
}

/** The loss in use and its parameters, as requests want them. */
export function question(panel: Panel): LossQuestion {
  return { lossId: lossInUse(panel.store.model)?.lossId ?? '', parameters: parametersInUse(panel.store.model) };
}

/** Makes a sample the primary one, and selects it in the editor. */
export function reveal(panel: Panel, row: number, preserveFocus: boolean): void {
  panel.linked.choose(row, preserveFocus);
}

/** Reveals the place of a problem. */
export function revealPlace(panel: Panel, place: Place): void {
  void panel.host.request('revealPlace', place);
}

/** Copies a number with every digit and says so. */
export async function copy(panel: Panel, value: string): Promise<void> {
  const result = await panel.host.request('copy', { text: value });
  if (result.ok) panel.announce(`${words(panel, WORDS.copied)}: ${value}`);
}

/** Name of the file that holds the predictions, where rows are looked up. */
export function fileName(panel: Panel): string {
  const opened = panel.store.model.opened;
  return opened?.files[opened.prediction?.file ?? 0] ?? '';
}

/** True for problems that only mean that a newer question was asked. */
export function isCancelled(problems: readonly Problem[]): boolean {
  return problems.every(problem => problem.code === 'cancelled');
}

/** Short name of the loss in use. */
export function lossInUseName(panel: Panel): string {
  return lossInUse(panel.store.model)?.short ?? '';
}

/** `δ = 1`, or nothing: what stands in small text beside the name of a loss. */
export function parametersText(panel: Panel, lossId: string): string {
  const { model } = panel.store;
  const loss = model.opened?.losses.find(choice => choice.lossId === lossId);
  if (!loss) return '';
  const set = parametersOf(model, loss);
  return toldParameters(loss, set, model.opened?.isWeighted ?? false)
    .map(parameter => parameterText(parameter, set))
    .join(', ');
}

/** `Huber (δ = 1)`. */
export function lossTitle(panel: Panel): string {
  const told = parametersText(panel, lossInUse(panel.store.model)?.lossId ?? '');
  return lossInUseName(panel) + (told ? ` (${told})` : '');
}

/** How many rows take part. */
export function usedRows(panel: Panel): number {
  return panel.store.model.opened?.used ?? 0;
}
