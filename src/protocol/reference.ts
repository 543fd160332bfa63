import type { Language } from '../core/text';
import type { Catalogue } from '../derive/catalogue';
import type { LossPage } from '../derive/page';
import type { PanelMethods } from './panelMessages';

/** What the reference's page asks of the host. */
export type ReferenceMethods = {
  /** First message: it can draw now. */
  ready: { readonly params: null; readonly reply: ReferenceStart };
  catalogue: { readonly params: null; readonly reply: Catalogue };
  page: { readonly params: { lossId: string }; readonly reply: LossPage };
  formula: PanelMethods['formula'];
  copy: PanelMethods['copy'];
};

/** What the host tells the reference without being asked. */
export interface ReferenceEvents {
  language: Language;
  /** Somebody wants to read about this loss. */
  show: { readonly lossId: string };
}

/** What the reference needs before its first drawing. */
export interface ReferenceStart {
  readonly language: Language;
  /** The loss that it was opened for. */
  readonly lossId?: string;
}

/** What the reference keeps in VS Code's webview state. Validated when read. */
export interface ReferenceState {
  readonly version: 1;
  readonly query: string;
  /** The loss whose page is open, `outside` for the losses that are only named, or empty. */
  readonly selected: string;
  /** How far the page and the list are scrolled, in pixels. */
  readonly pageScroll: number;
  readonly listScroll: number;
}
