import type { Dataset } from '../core/arrays';
import type { LossDefinition } from '../core/definition';
import { losses } from '../core/losses/index';
import { text } from '../core/text';
import { join } from '../strings/say';
import type { Advice, Recommendation } from './advice';
import { candidate } from './candidate';
import { evidenceOf } from './evidence';
import { findingsOf } from './findings/index';
import { fitOf } from './fits';
import { predictionKinds } from './predictionKind';
import { candidatesFor } from './recommend';
import { targetKinds } from './targetKind';

/** What the user says of the data beside the numbers. */
export interface AdviceOptions {
  /** The loss that the user's own code calls: what makes several findings certain. */
  readonly lossId?: string;
}

/**
 * Says what the arrays are, which losses fit them and why, and what looks wrong. Deterministic, reads each array a few times
 * (10^6 pairs in about 150 ms), and never throws: unequal lengths, no rows and non-finite values are described instead.
 */
export function advise(dataset: Dataset, options: AdviceOptions = {}): Advice {
  const evidence = evidenceOf(dataset);
  const target = targetKinds(evidence);
  const kind = settled(target);
  const prediction = predictionKinds(evidence, kind);
  const candidates = available(candidatesFor(evidence, kind, prediction[0]!.kind), losses);
  const recommended = target[0]!.kind === 'constant' ? candidates.map(withoutTask) : candidates;
  const judgement = { evidence, target: target[0]!, prediction: prediction[0]!, recommended };
  return {
    target,
    prediction,
    recommended,
    findings: findingsOf({ evidence, target: kind, prediction: prediction[0]!.kind, ...options }),
    fits: losses.map(definition => fitOf(definition, judgement)),
  };
}

/** A constant target is no task: the best other guess decides which losses are looked at. */
function settled(target: ReturnType<typeof targetKinds>) {
  return (target.find(({ kind }) => kind !== 'constant') ?? target[0]!).kind;
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
