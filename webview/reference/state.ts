import type { Language, Text } from '../../src/core/text';
import type { Catalogue } from '../../src/derive/catalogue';
import type { Channel, NoEvents } from '../../src/protocol/channel';
import type { ReferenceEvents, ReferenceMethods, ReferenceState } from '../../src/protocol/reference';
import type { Formulas } from '../formulas';

/** The page's end of the channel to the host. */
export type ReferenceHost = Channel<ReferenceMethods, ReferenceEvents, NoEvents>;

/** Stands for a loss where the losses that are only named are open. */
export const OUTSIDE_ID = 'outside';

/** What every part of the reference may use. */
export interface Room {
  readonly host: ReferenceHost;
  readonly formulas: Formulas;
  readonly kept: Kept;
  /** The language that is shown. */
  language: Language;
  /** Every loss, once the engine has told. */
  catalogue: Catalogue | undefined;
  /** Opens the page of a loss. */
  open(lossId: string): void;
  /** Says something to screen readers without moving the focus. */
  announce(words: string): void;
}

/** A sentence in the language that is shown. */
export function say(room: Room, sentence: Text): string {
  return sentence[room.language];
}

/** What the page keeps, kept up to date in place. */
export type Kept = {
  -readonly [Name in keyof ReferenceState]: ReferenceState[Name];
};

/** Reads a kept state with suspicion: it may be of an older version or of somebody else. What is not right is dropped. */
export function readState(kept: unknown): Kept {
  const record = typeof kept === 'object' && kept !== null ? (kept as Readonly<Record<string, unknown>>) : {};
  const isOurs = record.version === 1;
  const text = (value: unknown) => (isOurs && typeof value === 'string' && value.length <= 200 ? value : '');
  const pixels = (value: unknown) => (isOurs && typeof value === 'number' && value >= 0 && value < 1e7 ? value : 0);
  return {
    version: 1,
    query: text(record.query),
    selected: text(record.selected),
    pageScroll: pixels(record.pageScroll),
    listScroll: pixels(record.listScroll),
  };
}
