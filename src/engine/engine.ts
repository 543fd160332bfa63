import { fail, ok, problem, type Result } from '../core/problem';
import { catalogue } from '../derive/catalogue';
import {
  type Channel,
  createChannel,
  type Handlers,
  type NoEvents,
  type NoMethods,
  type Port,
  type RequestContext,
} from '../protocol/channel';
import type { EngineEvents, EngineMethods } from '../protocol/messages';
import { card } from './card';
import { cloudIn } from './cloudIn';
import { calls, codeHover, knownCalls } from './codeHover';
import { compare } from './compare/compare';
import { models } from './compare/models';
import { decisionAt } from './decisionAt';
import { decisions } from './decisions';
import { exportable, exported } from './exportCode';
import { findingPlaces, findings } from './findings';
import { answeredFirst, firstOverview } from './firstOverview';
import { heat, heatWorst } from './heat';
import { hover } from './hover';
import { libraries } from './libraries';
import { adjust, open } from './open';
import { Sessions } from './openSessions';
import { overview } from './overview';
import { pairs } from './pairs';
import { points } from './points';
import { rankChanges } from './rankChanges';
import { page } from './reference';
import { residuals } from './residuals';
import { row } from './row';
import { rowAt } from './rowAt';
import { rowPage } from './rowPage';
import { rows } from './rows';
import { select } from './select';
import { Computable } from './sessions';
import { shape } from './shape';
import { shares } from './shares';
import { inverse } from './sliders/inverse';
import { type Doors, Feeds } from './sources';
import { exportRows } from './take/exportRows';
import { report } from './take/report';
import { Superseded, type Turn } from './turn';
import { wants } from './wants';
import { whatIf } from './whatIf/whatIf';

/** The engine's end of the channel. */
export type EngineChannel = Channel<NoMethods, NoEvents, EngineEvents>;

/** By how much an opening must have come on before it says so again. */
const PROGRESS_STEP = 0.03;

/**
 * Starts an engine that answers `EngineMethods` over a port. It needs nothing of Node or of a browser but what its doors bring.
 *
 * Long work gives a turn of the event loop between its pieces, so later requests with the same key stop it, and short ones
 * (a hover, another panel) come in between.
 */
export function startEngine(port: Port, doors: Doors): EngineChannel {
  const sessions = new Sessions();
  const feeds = new Feeds();
  /** The latest `open` of each session: it alone may go on. */
  const opening = new Map<string, symbol>();

  const turnOf =
    ({ cancelled }: RequestContext, isStale = () => false): Turn =>
    async () => {
      await doors.pause();
      if (cancelled() || isStale()) throw new Superseded();
    };

  /** Runs work on a session's data; work that was superseded ends as `cancelled`. */
  const onSession =
    <Params extends { readonly session: string }, Reply>(
      work: (session: Computable, params: Params, turn: Turn) => Result<Reply> | Promise<Result<Reply>>,
    ) =>
    (params: Params, context: RequestContext): Promise<Result<Reply>> =>
      untilSuperseded(async () => {
        const session = sessions.find(params.session);
        return session.ok ? work(session.value, params, turnOf(context)) : session;
      });

  const workAhead = (id: string, data: Computable, lossId: string): void => {
    const turn: Turn = async () => {
      await doors.pause();
      const current = sessions.find(id);
      if (!current.ok || current.value !== data) throw new Superseded();
    };
    data.first = firstOverview(data, lossId, turn);
  };

  const handlers: Handlers<EngineMethods> = {
    feed: ({ session, feed, text }) => {
      feeds.add(session, feed, text);
      return ok(null);
    },
    open: (request, context) =>
      untilSuperseded(async () => {
        const { session } = request;
        const token = Symbol(session);
        opening.set(session, token);
        const turn = turnOf(context, () => opening.get(session) !== token);
        let told = -1;
        const { answer, data } = await open(request, feeds, doors, turn, (fraction, doing) => {
          // 10^6 rows are read in 115 steps within 300 ms: each told would pass through the host and be drawn.
          if (fraction < told + PROGRESS_STEP) return;
          told = fraction;
          channel.emit('progress', { session, fraction, doing });
        });
        await turn();
        opening.delete(session);
        sessions.set(session, data);
        if (data instanceof Computable) workAhead(session, data, answer.lossId);
        return ok(answer);
      }),
    adjust: ({ session, adjustment }, context) =>
      untilSuperseded(async () => {
        const found = sessions.find(session);
        if (!found.ok) return found;
        const turn = turnOf(context);
        const { answer, data } = await adjust(found.value, adjustment, turn);
        await turn();
        sessions.set(session, data);
        if (data instanceof Computable) workAhead(session, data, answer.lossId);
        return ok(answer);
      }),
    findings: onSession((session, question) => findings(session, question)),
    findingPlaces: onSession((session, question) => findingPlaces(session, question)),
    overview: onSession((session, question, turn) => answeredFirst(session, question) ?? overview(session, question, turn)),
    libraries: onSession((session, question, turn) => libraries(session, question, turn)),
    rows: onSession((session, question, turn) => rows(session, question, turn)),
    shape: onSession((session, question, turn) => shape(session, question, turn)),
    inverse: onSession((session, question, turn) => inverse(session, question, turn)),
    whatIf: onSession((session, question, turn) => whatIf(session, question, turn)),
    exportable: onSession((session, question) => exportable(session, question)),
    exportCode: onSession((session, question) => exported(session, question)),
    residuals: onSession((session, _, turn) => residuals(session, turn)),
    cloudIn: onSession((session, question) => cloudIn(session, question)),
    decisions: onSession((session, question, turn) => decisions(session, question, turn)),
    decisionAt: onSession((session, question) => decisionAt(session, question)),
    wants: onSession((session, _, turn) => wants(session, turn)),
    exportRows: onSession((session, question, turn) => exportRows(session, question, turn)),
    report: onSession((session, question, turn) => report(session, question, turn)),
    row: onSession((session, question) => row(session, question.row, question)),
    select: onSession((session, question, turn) => select(session, question, turn)),
    points: onSession((session, question) => points(session, question)),
    rowPage: onSession((session, question, turn) => rowPage(session, question, turn)),
    shares: onSession((session, question, turn) => shares(session, question, turn)),
    rankChanges: onSession((session, question, turn) => rankChanges(session, question, turn)),
    models: onSession(session => models(session)),
    compare: onSession((session, question, turn) => compare(session, question, turn)),
    place: onSession((session, question) => session.placesOf(question.row)),
    rowAt: onSession((session, place) => rowAt(session, place)),
    heat: onSession((session, question) => heat(session, question)),
    heatWorst: onSession((session, question) => heatWorst(session, question)),
    card: ({ lossId }) => card(lossId),
    page: ({ lossId }) => page(lossId),
    catalogue: () => ok(catalogue()),
    close: ({ session }) => {
      opening.delete(session);
      feeds.drop(session);
      sessions.close(session);
      return ok(null);
    },
    hover,
    pairs,
    codeHover,
    calls,
    knownCalls,
  };
  const channel: EngineChannel = createChannel<NoMethods, EngineMethods, NoEvents, EngineEvents>(port, handlers, { pause: doors.pause });
  return channel;
}

async function untilSuperseded<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Superseded) return fail(problem('cancelled', {}, 'info'));
    throw error;
  }
}
