import type { Text } from '../../src/core/text';
import type { Panel } from '../panel';

/** A tab that is on the screen. */
export interface OpenTab {
  /** The loss, its parameters or the axis changed: ask again and redraw in place. */
  refresh(): void;
  /** Resolves when what was asked last is on the screen: what is less urgent waits for it. */
  drawn(): Promise<void>;
  /** The theme changed. */
  restyle(): void;
  /** Frees charts and listeners. */
  close(): void;
}

/** What a tab does when it is opened. */
export interface TabView {
  open(room: HTMLElement, panel: Panel): OpenTab;
}

/** A tab of the panel: one file each, listed in `views/index.ts`. Only the open tab has charts. */
export interface Tab extends TabView {
  readonly id: string;
  readonly title: Text;
}
