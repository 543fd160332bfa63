import type { Handlers, RequestContext } from '../../protocol/channel';
import type { PanelMethods } from '../../protocol/panelMessages';
import { refused } from '../answers';
import type { EngineClient } from '../engineClient';
import { asAxis, asCount, asList, asLossId, asMoved, asName, asPlotWindow, asRecord, asRowSort } from '../untrusted';
import type { Session } from './session';
import { withLoss } from './withLoss';

/** Points that a page asks for at once; it never draws more. */
const MOST_POINTS = 5000;

/** Losses side by side: more hues than these cannot be told apart. */
const MOST_LOSSES = 4;

const LONGEST_PAGE = 200;

type RowMethod = 'cloudIn' | 'select' | 'points' | 'rowPage' | 'shares' | 'rankChanges';

/** The answers to a panel about selections and the table of rows; checked as in `panelHandlers`. */
export function rowHandlers({ session, engine }: { session: Session; engine: EngineClient }): Pick<Handlers<PanelMethods>, RowMethod> {
  const id = { session: session.id };
  const keyed = (method: RowMethod, { onCancel }: RequestContext) => ({ key: `${session.id} ${method}`, onCancel });
  const movedOf = (params: unknown) => {
    const moved = asMoved(asRecord(params)?.moved);
    return moved ? { moved } : {};
  };
  return {
    cloudIn: (params, context) => {
      const window = asPlotWindow(asRecord(params)?.window);
      return window ? engine.request('cloudIn', { ...id, window }, keyed('cloudIn', context)) : refused('cloudIn');
    },
    select: (params, context) =>
      withLoss(params, loss => {
        const where = asName(asRecord(params)?.where);
        const axis = asAxis(asRecord(params)?.axis);
        if (where === undefined) return refused('select');
        return engine.request('select', { ...loss, ...id, where, ...movedOf(params), ...(axis ? { axis } : {}) }, keyed('select', context));
      }),
    // The hovered row and the primary one are asked for side by side.
    points: (params, { onCancel }) =>
      withLoss(params, loss => {
        const rows = asList(asCount, asRecord(params)?.rows, MOST_POINTS);
        const axis = asAxis(asRecord(params)?.axis);
        return rows ? engine.request('points', { ...loss, ...id, rows, ...(axis ? { axis } : {}) }, { onCancel }) : refused('points');
      }),
    rowPage: (params, context) =>
      withLoss(params, loss => {
        const record = asRecord(params);
        const [where, sort, others] = [asName(record?.where), asRowSort(record?.sort), asList(asLossId, record?.others, MOST_LOSSES)];
        const [from, count] = [asCount(record?.from), asCount(record?.count)];
        if (where === undefined || !sort || !others || from === undefined || count === undefined || count > LONGEST_PAGE)
          return refused('rowPage');
        return engine.request(
          'rowPage',
          { ...loss, ...id, where, sort, from, count, others, ...movedOf(params) },
          keyed('rowPage', context),
        );
      }),
    shares: (params, context) => {
      const lossIds = asList(asLossId, asRecord(params)?.lossIds, MOST_LOSSES);
      return lossIds ? engine.request('shares', { ...id, lossIds, ...movedOf(params) }, keyed('shares', context)) : refused('shares');
    },
    rankChanges: (params, context) =>
      withLoss(params, loss => {
        const other = asLossId(asRecord(params)?.other);
        if (other === undefined) return refused('rankChanges');
        return engine.request('rankChanges', { ...loss, ...id, other, ...movedOf(params) }, keyed('rankChanges', context));
      }),
  };
}
