import type { Dataset } from '../core/arrays';
import type { LossDefinition, ParameterValues } from '../core/definition';
import { lossById, losses } from '../core/losses/index';
import { text } from '../core/text';
import { join } from '../strings/say';
import type { Advice, Answers, Finding, Guess, PredictionKind, Recommendation, TargetKind } from './advice';
import { candidate } from './candidate';
import { type Evidence, evidenceOf } from './evidence';
import type { CheckInput } from './findings/check';
import { findingDefinition, findingsOf } from './findings/index';
import { fitOf } from './fits';
import { predictionKinds } from './predictionKind';
import { questionsOf } from './questions';
import { readingParameters } from './readingParameters';
import { candidatesFor } from './recommend';
import { targetKinds } from './targetKind';

/** What the user says of the data beside the numbers. */
export interface AdviceOptions {
  /** The loss that the user's own code calls: what makes several findings certain. */
  readonly lossId?: string;
  /** Its parameters as the code sets them, over our defaults. */
  readonly parameters?: ParameterValues;
  /** What a person has answered. */
  readonly answers?: Answers;
}

/**
 * Says what the arrays are, which losses fit them and why, and what looks wrong. Deterministic, reads each array a few times
 * (10^6 pairs in about 150 ms), and never throws: unequal lengths, no rows and non-finite values are described instead.
 */
export function advise(dataset: Dataset, { answers, ...named }: AdviceOptions = {}): Advice {
  return new Adviser(dataset, answers).advice(named);
}

/** The advisor on one dataset: kinds, recommendations and fits are found once, findings anew for each loss that is named. */
export class Adviser {
  readonly #evidence: Evidence;
  readonly #target: readonly Guess<TargetKind>[];
  readonly #prediction: readonly Guess<PredictionKind>[];
  readonly #recommended: readonly Recommendation[];
  readonly #answers: Answers;

  constructor(dataset: Dataset, answers: Answers = {}) {
    const evidence = evidenceOf(dataset);
    this.#evidence = evidence;
    this.#answers = answers;
    this.#target = answered(targetKinds(evidence), answers.target);
    const kind = settled(this.#target);
    this.#prediction = answered(predictionKinds(evidence, kind.kind), answers.prediction);
    const candidates = available(candidatesFor(evidence, kind.kind, this.#prediction[0]!.kind, answers), losses);
    this.#recommended = this.#target[0]!.kind === 'constant' ? candidates.map(withoutTask) : candidates;
  }

  /** Everything, for a dataset whose loss may have been named. */
  advice(named: Omit<AdviceOptions, 'answers'> = {}): Advice {
    return { ...this.summary(), findings: this.findings(named) };
  }

  /** What the arrays are and which losses fit, without the search for mistakes, which takes as long again. */
  summary(): Omit<Advice, 'findings'> {
    const evidence = this.#evidence;
    const [target, prediction, recommended] = [this.#target, this.#prediction, this.#recommended];
    const judgement = { evidence, target: target[0]!, prediction: prediction[0]!, recommended };
    return {
      target,
      prediction,
      recommended,
      fits: losses.map(definition => fitOf(definition, judgement)),
      questions: questionsOf({ evidence, target, prediction, recommended, answers: this.#answers }),
    };
  }

  /** What looks wrong with these data under a loss. An unknown id counts as none. */
  findings(named: Omit<AdviceOptions, 'answers'> = {}): readonly Finding[] {
    return findingsOf(this.#input(named));
  }

  /** One of them by its code, without the search for the others. */
  finding(code: string, named: Omit<AdviceOptions, 'answers'> = {}): Finding | undefined {
    const found = findingDefinition(code)?.check(this.#input(named));
    return found && { code, ...found };
  }

  #input({ lossId, parameters }: Omit<AdviceOptions, 'answers'>): CheckInput {
    const named = lossId === undefined ? undefined : lossById(lossId);
    const first = this.#recommended[0]!;
    return {
      evidence: this.#evidence,
      target: settled(this.#target),
      prediction: this.#prediction[0]!,
      loss: named ?? lossById(first.lossId)!,
      // The number beside the data is that of these parameters: suggested sizes and weights are only offered.
      parameters: parameters ?? (named ? {} : readingParameters(first.parameters)),
      isNamed: named !== undefined,
    };
  }
}

/** What a person said comes first and is certain. */
function answered<Kind extends string>(guesses: readonly Guess<Kind>[], kind: Kind | undefined): readonly Guess<Kind>[] {
  if (kind === undefined) return guesses;
  const because = text('You said so.', '직접 고르셨습니다.');
  return [{ kind, score: 1, because }, ...guesses.filter(guess => guess.kind !== kind)];
}

/** A constant target is no task: the best other guess decides which losses are looked at. */
function settled(target: readonly Guess<TargetKind>[]): Guess<TargetKind> {
  return target.find(({ kind }) => kind !== 'constant') ?? target[0]!;
}

/** Says of a recommendation that equal targets leave nothing to learn. */
function withoutTask({ because, ...rest }: Recommendation): Recommendation {
  const alike = text(
    'All targets are alike, so no loss can tell a good model yet.',
    '정답이 모두 같아서 아직 어떤 손실로도 좋은 모델을 가려낼 수 없습니다.',
  );
  return { ...rest, because: join([alike, because]) };
}

/** The candidates that exist in the catalogue, each once; the mean squared error where none does. */
function available(candidates: readonly Recommendation[], catalogue: readonly LossDefinition[]): readonly Recommendation[] {
  const known = new Set(catalogue.map(({ id }) => id));
  const seen = new Set<string>();
  const kept = candidates.filter(({ lossId }) => known.has(lossId) && !seen.has(lossId) && seen.add(lossId));
  const any = text(
    'No loss is made for these data; this one at least measures the distance.',
    '이 데이터에 꼭 맞는 손실 함수가 없어 거리만 재는 함수를 제시합니다.',
  );
  return kept.length > 0 ? kept : [candidate('mse', [any])];
}
