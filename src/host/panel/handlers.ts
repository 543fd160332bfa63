import { commands, type Extension, type Uri } from 'vscode';
import { ok } from '../../core/problem';
import type { Handlers, RequestContext } from '../../protocol/channel';
import type { FindingsQuestion, LossQuestion } from '../../protocol/messages';
import type { PanelMethods, PanelStart } from '../../protocol/panelMessages';
import { copy, formula, refused } from '../answers';
import type { EngineClient } from '../engineClient';
import { type ExampleName, openExample } from '../examples';
import { currentLanguage } from '../language';
import { COMMANDS } from '../names';
import { takeHandlers } from '../take/takeHandlers';
import { asCount, asExportLibrary, asLossId, asMoved, asOneOf, asRecord, asSpan } from '../untrusted';
import { adviceHandlers } from './adviceHandlers';
import { compareHandlers } from './compareHandlers';
import { copyCode } from './copyCode';
import type { FirstView } from './firstView';
import { openedOf } from './outcome';
import { revealPlaces } from './reveal';
import { rowHandlers } from './rowHandlers';
import type { Session } from './session';
import { shapeHandlers } from './shapeHandlers';
import { taskHandlers } from './taskHandlers';
import { withLoss } from './withLoss';

/** What the handlers of a panel act upon. */
export interface PanelParts {
  readonly session: Session;
  readonly engine: EngineClient;
  readonly extensionUri: Uri;
  readonly extension: Pick<Extension<unknown>, 'id' | 'packageJSON'>;
  /** The state that a page is to take over when it comes; told once. */
  takeView(): unknown;
  /** The Overview that a page begins with. */
  readonly first: FirstView;
  /** Hears which loss the page shows, with which parameters. */
  shown(question: LossQuestion): void;
  /** Marks the place of a row in the editors; null takes the mark away. */
  hint(row: number | null): Promise<void>;
  /** Hears under which loss the page shows findings. */
  asked(question: FindingsQuestion): void;
  /** Lets a person choose the columns and opens them. */
  choose(role: 'target' | 'prediction' | 'both'): Promise<void>;
}

/**
 * The answers to a panel. Every message is checked and rebuilt from its known parts before anything is done with it; no message
 * can name a file, a command or another session.
 */
export function panelHandlers({
  session,
  engine,
  extensionUri,
  extension,
  takeView,
  first,
  shown,
  hint,
  asked,
  choose,
}: PanelParts): Handlers<PanelMethods> {
  /** One key a method and session: a dragged slider supersedes itself, never another panel's. */
  const keyed = (method: string, { onCancel }: RequestContext) => ({ key: `${session.id} ${method}`, onCancel });
  const id = { session: session.id };
  return {
    ...adviceHandlers({ session, engine, asked }),
    ...compareHandlers({ session, engine }),
    ...rowHandlers({ session, engine }),
    ...shapeHandlers({ session, engine, shown }),
    ...taskHandlers({ session, engine, shown }),
    ...takeHandlers({ session, engine, extension: { id: extension.id, version: String(extension.packageJSON.version) } }),
    ready: async () => {
      const overview = await first.of(session.outcome);
      if (overview) shown(overview.question);
      return ok({ ...startOf(session, takeView()), ...(overview ? { overview } : {}) });
    },
    overview: (params, context) =>
      withLoss(params, loss => {
        shown(loss);
        const moved = asMoved(asRecord(params)?.moved);
        const withPossible = asRecord(params)?.withPossible === true;
        const inParts = asRecord(params)?.inParts === true;
        return engine.request(
          'overview',
          { ...loss, ...id, withPossible, inParts, ...(moved ? { moved } : {}) },
          keyed('overview', context),
        );
      }),
    libraries: (params, { onCancel }) => withLoss(params, loss => engine.request('libraries', { ...loss, ...id }, { onCancel })),
    rows: (params, context) =>
      withLoss(params, loss => {
        shown(loss);
        return engine.request('rows', { ...loss, ...id }, keyed('rows', context));
      }),
    // Single rows and cards are asked for side by side, so none of them supersedes another.
    row: (params, { onCancel }) =>
      withLoss(params, loss => {
        const row = asCount(asRecord(params)?.row);
        return row === undefined ? refused('row') : engine.request('row', { ...loss, ...id, row }, { onCancel });
      }),
    card: (params, { onCancel }) => {
      const lossId = asLossId(asRecord(params)?.lossId);
      return lossId === undefined ? refused('card') : engine.request('card', { lossId }, { onCancel });
    },
    reveal: async params => {
      const row = asCount(asRecord(params)?.row);
      if (row === undefined) return refused('reveal');
      const places = await engine.request('place', { ...id, row });
      if (!places.ok) return places;
      await revealPlaces(session.uris, places.value, asRecord(params)?.preserveFocus === true);
      return ok(null);
    },
    hint: async params => {
      const wanted = asRecord(params)?.row;
      const row = wanted === null ? null : asCount(wanted);
      if (row === undefined) return refused('hint');
      await hint(row);
      return ok(null);
    },
    revealPlace: async params => {
      const file = asCount(asRecord(params)?.file);
      const span = asSpan(asRecord(params)?.span);
      if (file === undefined || file >= session.uris.length || !span) return refused('revealPlace');
      await revealPlaces(session.uris, [{ file, span }], false);
      return ok(null);
    },
    pick: async params => {
      const role = asOneOf(['target', 'prediction', 'both'] as const, asRecord(params)?.role);
      if (!role) return refused('pick');
      await choose(role);
      return ok(null);
    },
    refresh: async () => {
      await session.refresh();
      return ok(null);
    },
    copyCode: params =>
      withLoss(params, async question => {
        const library = asExportLibrary(asRecord(params)?.library);
        if (!library) return refused('copyCode');
        const code = await copyCode(engine, { session, question }, library);
        return code.ok ? ok(null) : code;
      }),
    formula: params => formula(extensionUri, params),
    copy,
    openReference: async params => {
      const lossId = asLossId(asRecord(params)?.lossId);
      if (lossId === undefined) return refused('openReference');
      await commands.executeCommand(COMMANDS.openReference, lossId);
      return ok(null);
    },
    openExample: async params => {
      const name = asOneOf(['regression', 'binary', 'classes'] as const satisfies readonly ExampleName[], asRecord(params)?.name);
      if (!name) return refused('openExample');
      await openExample(extensionUri, name);
      return ok(null);
    },
  };
}

/** What a panel draws first: the last outcome, or nothing yet while the source is being read. */
function startOf({ outcome }: Session, view: unknown): PanelStart {
  const start = { language: currentLanguage(), ...(view === undefined ? {} : { view }) };
  if (!outcome) return start;
  const opened = openedOf(outcome);
  return opened.ok ? { ...start, opened: opened.value } : { ...start, problems: opened.problems };
}
