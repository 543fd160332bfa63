import { axisOf } from '../../core/axes';
import { curveAt } from '../../core/curve';
import type { ShapeAxis } from '../../core/definition';
import { lossById } from '../../core/losses/index';
import { fail, ok, type Problem, problem, type Result } from '../../core/problem';
import type { WhatIfLoss, WhatIfView } from '../../protocol/shapeViews';
import { push } from '../../strings/engine';
import { type MovedQuestion, questionOf, rankAmong, rankOf } from '../byRow';
import { Kept } from '../kept';
import { bestFirst } from '../overview';
import { placesOn } from '../places';
import { questionKey } from '../questionKey';
import type { Computable } from '../sessions';
import type { Turn } from '../turn';
import { halvings } from './half';
import { lossChange } from './lossChange';
import { type Path, pathOf } from './path';
import { RowProbe } from './rowProbe';

/** Which row gets which other prediction: its numbers, or a place on the axis; neither of them leaves it as it is. */
export interface WhatIfQuestion extends MovedQuestion {
  /** 0-based row of the file. */
  readonly row: number;
  readonly prediction?: readonly number[];
  readonly place?: number;
  readonly axis?: ShapeAxis;
}

const NOWHERE = { before: Number.NaN, after: Number.NaN } as const;

/** What another prediction of one row does: to its loss, its gradient and its rank, and to every loss of the table. */
export async function whatIf(session: Computable, question: WhatIfQuestion, turn: Turn): Promise<Result<WhatIfView>> {
  const { used, width } = session;
  const index = used.indexOf(question.row);
  if (index < 0) return fail(problem('internal', { message: `row ${question.row + 1} takes no part` }));
  const evaluated = session.evaluated(question);
  if (!evaluated.ok) return evaluated;
  const definition = lossById(question.lossId)!;
  const { parameters } = evaluated.value.report;
  const axis = axisOf(definition, question.axis);
  const before = Array.from({ length: width }, (_, i) => used.dataset.prediction.values[index * width + i]!);
  const probed = RowProbe.of(session, definition, question, index, before);
  if (!probed.ok) return ofRow(probed, question.row);
  const probe = probed.value;
  const places = placesOn(session, definition, parameters, axis);
  if (!places.ok) return places;
  const { x, domain } = places.value;
  // A loss of all rows together has one place for all of them, and no row moves along its axis.
  const path = x.length === used.count ? pathOf(probe, before, axis) : undefined;
  const prediction = wished(question, before, path);
  if (!prediction) return fail(problem('internal', { message: `row ${question.row + 1} cannot be predicted so` }));
  const own = lossChange(session, definition, question, index, before, prediction);
  if (!own.ok) return ofRow(own, question.row);
  await turn();
  const { values } = evaluated.value;
  const losses: WhatIfLoss[] = [{ lossId: definition.id, short: definition.names.short, ...changesOf(own.value) }];
  for (const { lossId, fit } of bestFirst(session.advice)) {
    const other = lossById(lossId);
    if (!other || lossId === definition.id || (fit !== 'recommended' && fit !== 'fits')) continue;
    const change = lossChange(session, other, questionOf(session, lossId, question), index, before, prediction);
    losses.push({ lossId, short: other.names.short, ...(change.ok ? changesOf(change.value) : NO_CHANGES) });
    await turn();
  }
  const still = stillOf(session, question, () => ({
    rank: rankOf(values, index),
    half: path ? halfOf(probe, path, axis, domain) : [],
  }));
  const from = probe.placeWith(before, axis);
  const to = probe.placeWith(prediction, axis);
  const at = to ? curveAt(definition, parameters, { axis, classes: width }, to.curve, Float64Array.of(to.x)) : undefined;
  return ok({
    row: question.row,
    before,
    prediction,
    place: { before: from?.x ?? Number.NaN, after: to?.x ?? Number.NaN },
    curve: to?.curve ?? 0,
    value: at?.value[0] ?? Number.NaN,
    derivative: at?.derivative[0] ?? Number.NaN,
    canMove: path !== undefined,
    rank: {
      before: still.rank,
      after: rankAmong(own.value.orders ?? values.order, index, own.value.order),
    },
    push: push(own.value.gradient.after, own.value.isNorm),
    isNorm: own.value.isNorm,
    losses,
    half: still.half,
  });
}

const NO_CHANGES = { value: NOWHERE, loss: NOWHERE, gradient: NOWHERE } as const;

function changesOf({ value, loss, gradient }: Pick<WhatIfLoss, 'value' | 'loss' | 'gradient'>) {
  return { value, loss, gradient };
}

/** The prediction that is asked about; undefined where it has too many numbers, or the axis no such place. */
function wished({ prediction, place }: WhatIfQuestion, before: readonly number[], path: Path | undefined): readonly number[] | undefined {
  if (prediction) return prediction.length === before.length && prediction.every(Number.isFinite) ? prediction : undefined;
  if (place === undefined) return before;
  const number = path?.to(place);
  return number === undefined ? undefined : path!.at(number);
}

/** What is the same at every step of a drag, so it is looked for once. */
type Still = Pick<WhatIfView, 'half'> & { readonly rank: number };

const kept = new WeakMap<Computable, Kept<Still>>();

function stillOf(session: Computable, question: WhatIfQuestion, make: () => Still): Still {
  const held = kept.get(session) ?? new Kept<Still>(2);
  kept.set(session, held);
  const key = `${question.row} ${question.axis} ${questionKey(question)}`;
  const still = held.get(key) ?? make();
  held.set(key, still);
  return still;
}

/** Where the row would cost half. */
function halfOf(probe: RowProbe, path: Path, axis: ShapeAxis, domain: readonly [number, number]): WhatIfView['half'] {
  const [low, high] = [path.to(domain[0]) ?? path.from, path.to(domain[1]) ?? path.from];
  return halvings(number => probe.lossWith(path.at(number)), path, [low, high]).map(number => {
    const prediction = path.at(number);
    return { place: probe.placeWith(prediction, axis)?.x ?? Number.NaN, prediction };
  });
}

/** The core counts rows among those that it was given: here it was given one. */
function ofRow(refused: { readonly ok: false; readonly problems: readonly [Problem, ...Problem[]] }, row: number): Result<never> {
  const [first, ...rest] = refused.problems.map(found =>
    'row' in found.facts ? ({ ...found, facts: { ...found.facts, row } } as Problem) : found,
  ) as [Problem, ...Problem[]];
  return fail(first, ...rest);
}
