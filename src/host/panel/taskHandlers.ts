import type { Handlers, RequestContext } from '../../protocol/channel';
import type { LossQuestion } from '../../protocol/messages';
import type { PanelMethods } from '../../protocol/panelMessages';
import { refused } from '../answers';
import type { EngineClient } from '../engineClient';
import { asCount, asFinite, asOneOf, asRecord } from '../untrusted';
import type { Session } from './session';
import { withLoss } from './withLoss';

/** What the answers about the task act upon. */
export interface TaskParts {
  readonly session: Session;
  readonly engine: EngineClient;
  /** Hears which loss the page shows, with which parameters. */
  shown(question: LossQuestion): void;
}

type TaskMethod = 'residuals' | 'decisions' | 'decisionAt' | 'wants';

/** The answers to a panel about residuals, decisions and what losses want; checked as in `panelHandlers`. */
export function taskHandlers({ session, engine, shown }: TaskParts): Pick<Handlers<PanelMethods>, TaskMethod> {
  const id = { session: session.id };
  const keyed = (method: TaskMethod, { onCancel }: RequestContext) => ({ key: `${session.id} ${method}`, onCancel });
  return {
    residuals: (_, context) => engine.request('residuals', id, keyed('residuals', context)),
    decisions: (params, context) =>
      withLoss(params, loss => {
        shown(loss);
        const record = asRecord(params);
        const [label, bins] = [asCount(record?.label), asCount(record?.bins)];
        const binning = asOneOf(['uniform', 'quantile'] as const, record?.binning);
        const wished = {
          ...(label === undefined ? {} : { label }),
          ...(bins === undefined ? {} : { bins }),
          ...(binning ? { binning } : {}),
        };
        return engine.request('decisions', { ...loss, ...id, ...wished }, keyed('decisions', context));
      }),
    decisionAt: (params, context) => {
      const record = asRecord(params);
      const [threshold, ratio, label] = [asFinite(record?.threshold), asFinite(record?.ratio), asCount(record?.label)];
      if (threshold === undefined || ratio === undefined) return refused('decisionAt');
      return engine.request(
        'decisionAt',
        { ...id, threshold, ratio, ...(label === undefined ? {} : { label }) },
        keyed('decisionAt', context),
      );
    },
    wants: (_, context) => engine.request('wants', id, keyed('wants', context)),
  };
}
