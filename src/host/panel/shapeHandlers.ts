import type { Handlers, RequestContext } from '../../protocol/channel';
import type { LossQuestion } from '../../protocol/messages';
import type { PanelMethods } from '../../protocol/panelMessages';
import { refused } from '../answers';
import type { EngineClient } from '../engineClient';
import { asAxis, asCount, asFinite, asList, asLossId, asMoved, asName, asRecord } from '../untrusted';
import type { Session } from './session';
import { withLoss } from './withLoss';

/** Losses that the Shape tab draws beside the one in use. */
const MOST_OVERLAYS = 3;

/** What the answers about the shape of a loss act upon. */
export interface ShapeParts {
  readonly session: Session;
  readonly engine: EngineClient;
  /** Hears which loss the page shows, with which parameters. */
  shown(question: LossQuestion): void;
}

type ShapeMethod = 'shape' | 'inverse' | 'whatIf';

/** The answers to a panel about the shape of a loss, its sliders and changed rows; checked as in `panelHandlers`. */
export function shapeHandlers({ session, engine, shown }: ShapeParts): Pick<Handlers<PanelMethods>, ShapeMethod> {
  const id = { session: session.id };
  const keyed = (method: ShapeMethod, { onCancel }: RequestContext) => ({ key: `${session.id} ${method}`, onCancel });
  /** What may go with each of them. */
  const besides = (params: unknown) => {
    const record = asRecord(params);
    const [axis, moved] = [asAxis(record?.axis), asMoved(record?.moved)];
    return { ...(axis ? { axis } : {}), ...(moved ? { moved } : {}) };
  };
  return {
    shape: (params, context) =>
      withLoss(params, loss => {
        shown(loss);
        const overlay = asList(asLossId, asRecord(params)?.overlay, MOST_OVERLAYS);
        return engine.request('shape', { ...loss, ...id, ...besides(params), ...(overlay ? { overlay } : {}) }, keyed('shape', context));
      }),
    inverse: (params, context) =>
      withLoss(params, loss => {
        const record = asRecord(params);
        const [name, share] = [asName(record?.name), asFinite(record?.share)];
        if (name === undefined || share === undefined) return refused('inverse');
        return engine.request('inverse', { ...loss, ...id, name, share }, keyed('inverse', context));
      }),
    whatIf: (params, context) =>
      withLoss(params, loss => {
        const record = asRecord(params);
        const [row, place, prediction] = [asCount(record?.row), asFinite(record?.place), asList(asFinite, record?.prediction)];
        if (row === undefined) return refused('whatIf');
        const change = { ...(place === undefined ? {} : { place }), ...(prediction ? { prediction } : {}) };
        return engine.request('whatIf', { ...loss, ...id, row, ...change, ...besides(params) }, keyed('whatIf', context));
      }),
  };
}
