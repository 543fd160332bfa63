import { window } from 'vscode';
import { ok } from '../../core/problem';
import type { Handlers } from '../../protocol/channel';
import type { PanelMethods } from '../../protocol/panelMessages';
import { COMPARING } from '../../strings/host';
import { refused } from '../answers';
import type { EngineClient } from '../engineClient';
import { sayNow } from '../language';
import { asList, asLossId, asModelRef, asMoved, asRecord } from '../untrusted';
import type { Session } from './session';
import { withLoss } from './withLoss';

/** Models beside the one in use, and losses beside the one in use. */
const MOST = 3;

/** The answers to a panel about several models; checked as in `panelHandlers`. */
export function compareHandlers({
  session,
  engine,
}: {
  session: Session;
  engine: EngineClient;
}): Pick<Handlers<PanelMethods>, 'models' | 'compare' | 'compareFile'> {
  const id = { session: session.id };
  return {
    // Two parts of the page may ask at the same time, so neither supersedes the other.
    models: (_, { onCancel }) => engine.request('models', id, { onCancel }),
    compareFile: async () => {
      const [picked] = (await window.showOpenDialog({ title: sayNow(COMPARING.title), openLabel: sayNow(COMPARING.open) })) ?? [];
      return ok(picked ? { file: await session.addModel(picked) } : null);
    },
    compare: (params, { onCancel }) =>
      withLoss(params, loss => {
        const models = asList(asModelRef, asRecord(params)?.models, MOST);
        const others = asList(asLossId, asRecord(params)?.others, MOST);
        const moved = asMoved(asRecord(params)?.moved);
        if (!models || !others) return refused('compare');
        return engine.request(
          'compare',
          { ...loss, ...id, models, others, ...(moved ? { moved } : {}) },
          { key: `${session.id} compare`, onCancel },
        );
      }),
  };
}
