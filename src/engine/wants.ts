import type { Vector } from '../core/arrays';
import type { LossDefinition } from '../core/definition';
import { lossById } from '../core/losses/index';
import { minimumInSteps } from '../core/minimum';
import type { Prepared } from '../core/prepare';
import { prepare } from '../core/prepare';
import { ok, type Result } from '../core/problem';
import type { WantView } from '../protocol/taskViews';
import { wantWords } from '../strings/wants';
import { bestFirst } from './overview';
import type { Computable } from './sessions';
import { startParameters } from './startParameters';
import { lossOf } from './summaries/value';
import { taskViewOf } from './taskView';
import type { Turn } from './turn';

/** Losses whose wish is told: those that fit, and the three that show mean, median and quantile. */
const ALWAYS = ['mse', 'mae', 'huber', 'quantile'];

/** The least gain that is worth a sentence: a thousandth of the loss. */
const WORTH = 1e-3;

/**
 * What each loss wants of these predictions: the constant shift or factor of amounts, or the temperature of logits, with which it is smallest. It
 * shows which centre a loss aims at (mean, median, quantile), and names a bias or an overconfident model.
 */
export async function wants(session: Computable, turn: Turn): Promise<Result<readonly WantView[]>> {
  const found: WantView[] = [];
  const fits = bestFirst(session.advice);
  // A logit or a probability that an amount is added to or multiplied with is none any more.
  const areAmounts = taskViewOf(session, lossById(fits[0]?.lossId ?? '')?.family) !== 'decisions';
  for (const fit of fits) {
    const definition = lossById(fit.lossId);
    if (!definition || fit.fit === 'unfit' || (fit.fit === 'possible' && !ALWAYS.includes(fit.lossId))) continue;
    const prepared = prepare(definition, session.used.dataset, startParameters(session.advice, fit.lossId));
    if (!prepared.ok) continue;
    for (const way of waysOf(definition, prepared.value.batch)) {
      if (!areAmounts && way !== 'temperature') continue;
      await turn();
      found.push(await wish(session, definition, prepared.value, way, turn));
    }
  }
  return ok(found);
}

/** How predictions may be moved without becoming something else. Amounts above 0 may be scaled, too. */
function waysOf({ prediction }: LossDefinition, { target, prediction: given }: Prepared['batch']): readonly WantView['way'][] {
  if (prediction === 'logit' || prediction === 'classLogits') return ['temperature'];
  if (prediction !== 'real' && prediction !== 'positive' && prediction !== 'aboveMinusOne') return [];
  const isAmount = given.length > 0 && target.length === given.length && isPositive(target) && isPositive(given);
  return isAmount ? ['shift', 'scale'] : prediction === 'real' ? ['shift'] : [];
}

function isPositive(values: Vector): boolean {
  for (let i = 0; i < values.length; i += 1) if (!(values[i]! > 0)) return false;
  return true;
}

async function wish(
  session: Computable,
  definition: LossDefinition,
  prepared: Prepared,
  way: WantView['way'],
  turn: Turn,
): Promise<WantView> {
  const { scratch } = session;
  const given = prepared.batch.prediction;
  const moved = scratch.take('moved', given.length);
  const valueWith = (x: number) => {
    if (way === 'shift') for (let i = 0; i < moved.length; i += 1) moved[i] = given[i]! + x;
    else for (let i = 0; i < moved.length; i += 1) moved[i] = given[i]! * x;
    const { value } = lossOf(prepared, scratch, { ...prepared.batch, prediction: moved });
    return Number.isNaN(value) ? Number.POSITIVE_INFINITY : value;
  };
  const now = lossOf(prepared, scratch).value;
  const [low, high] = way === 'shift' ? errorRange(prepared) : way === 'scale' ? ratioRange(prepared) : ([-5, 5] as const);
  // Factors are searched by their logarithm: half and double are equally far.
  const valueAt = (x: number) => valueWith(way === 'shift' ? x : Math.exp(x));
  const search = minimumInSteps(valueAt, low, high);
  let step = search.next();
  for (; !step.done; step = search.next()) await turn();
  const at = step.value;
  const value = valueAt(at);
  const best = way === 'shift' ? at : Math.exp(way === 'scale' ? at : -at);
  const isBetter = value < now - WORTH * Math.abs(now);
  const { id: lossId, names } = definition;
  const wish = {
    lossId,
    name: names.full,
    short: names.short,
    way,
    best: isBetter ? best : way === 'shift' ? 0 : 1,
    smallestAt: best,
    now,
    least: Math.min(now, value),
  };
  return { ...wish, says: wantWords(wish) };
}

/** The best shift lies between the smallest and the largest of t − p. */
function errorRange({ batch: { target, prediction } }: Prepared): readonly [number, number] {
  let low = 0;
  let high = 0;
  for (let i = 0; i < prediction.length; i += 1) {
    const shift = target[i]! - prediction[i]!;
    if (shift < low) low = shift;
    if (shift > high) high = shift;
  }
  return [low, high];
}

/** The logarithm of the best factor lies between the smallest and the largest of ln(t / p), for amounts above 0. */
function ratioRange({ batch: { target, prediction } }: Prepared): readonly [number, number] {
  let low = 0;
  let high = 0;
  for (let i = 0; i < prediction.length; i += 1) {
    const ratio = Math.log(target[i]! / prediction[i]!);
    if (ratio < low) low = ratio;
    if (ratio > high) high = ratio;
  }
  return [low, high];
}
