import { axisOf } from '../../core/axes';
import type { NumberParameter } from '../../core/definition';
import { allows } from '../../core/parameters';
import { fail, ok, problem, type Result } from '../../core/problem';
import type { LossQuestion } from '../../protocol/messages';
import type { InverseView } from '../../protocol/shapeViews';
import { type Places, placesOn } from '../places';
import type { Computable } from '../sessions';
import { quantileOf } from '../summaries/sorted';
import { lossOf } from '../summaries/value';
import type { Turn } from '../turn';
import { expectileOfCoverage } from './coverage';
import { sizesOf } from './errors';
import { meaningOf } from './meaning';
import { shareOfLoss } from './shareOfLoss';
import { shareAt } from './sliders';

/** Halvings of a slider: 10⁻⁷ of its length. */
const STEPS = 24;

/** Which parameter is to be set by which share. */
export interface InverseQuestion extends LossQuestion {
  readonly name: string;
  readonly share: number;
}

/** The value of a parameter for which a share of the rows, or of the loss, is as wished. */
export async function inverse(session: Computable, question: InverseQuestion, turn: Turn): Promise<Result<InverseView>> {
  const prepared = session.prepared(question);
  if (!prepared.ok) return prepared;
  const { definition, parameters } = prepared.value;
  const parameter = definition.parameters.find(each => each.name === question.name);
  const kind = parameter?.kind === 'number' ? meaningOf(definition, parameter, parameters) : undefined;
  const { share } = question;
  if (parameter?.kind !== 'number' || !kind || !(share >= 0 && share <= 1)) {
    return fail(problem('internal', { message: `${question.name} is not set by a share of ${share}` }));
  }
  const found = placesOn(session, definition, parameters, axisOf(definition));
  if (!found.ok) return found;
  const places = found.value;
  await turn();
  if (kind === 'easy' || kind === 'positives') return searched(session, question, parameter, kind, places, turn);
  const wished =
    kind === 'beyond'
      ? quantileOf(sizesOf(places.sorted), 1 - share)
      : kind === 'below'
        ? quantileOf(places.sorted.values, share)
        : definition.id === 'expectile'
          ? expectileOfCoverage(places.sorted, share)
          : share;
  const value = reached(parameter, wished);
  return ok({ value, share: shareAt(kind, prepared.value, value, places, new Float64Array(0)) });
}

/** The value itself, or the nearest one of the slider where the parameter may not be that. */
function reached(parameter: NumberParameter, value: number): number {
  if (allows(parameter, value)) return value;
  const { min, max } = parameter.slider!;
  return Number.isNaN(value) ? parameter.default : Math.min(max, Math.max(min, value));
}

/** Halves the slider until the share is met: it only rises or only falls along it. */
async function searched(
  session: Computable,
  { lossId, parameters, share: wished }: InverseQuestion,
  parameter: NumberParameter,
  kind: 'easy' | 'positives',
  places: Places,
  turn: Turn,
): Promise<Result<InverseView>> {
  const { min, max } = parameter.slider!;
  const shareOf = async (value: number): Promise<number> => {
    await turn();
    const made = session.prepared({ lossId, parameters: { ...parameters, [parameter.name]: value } });
    return made.ok ? shareOfLoss(places, lossOf(made.value, session.scratch).perSample, kind) : Number.NaN;
  };
  const at = (part: number) => (parameter.scale === 'log' ? min * (max / min) ** part : min + (max - min) * part);
  const [first, last] = [await shareOf(min), await shareOf(max)];
  if (!(wished > Math.min(first, last) && wished < Math.max(first, last))) {
    const isFirst = Math.abs(wished - first) <= Math.abs(wished - last);
    return ok({ value: isFirst ? min : max, share: isFirst ? first : last });
  }
  let [low, high] = [0, 1];
  for (let step = 0; step < STEPS; step += 1) {
    const middle = (low + high) / 2;
    if ((await shareOf(at(middle))) < wished === first < last) low = middle;
    else high = middle;
  }
  const value = at((low + high) / 2);
  return ok({ value, share: await shareOf(value) });
}
