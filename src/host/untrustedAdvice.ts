import type { Answers } from '../advisor/advice';
import type { PredictionKind, TargetKind } from '../core/kinds';
import type { Adjustment, AppliedFix } from '../protocol/adviceViews';
import type { FindingsQuestion } from '../protocol/messages';
import { predictionKindNames, targetKindNames } from '../strings/kinds';
import { asList, asLossId, asOneOf, asParameters, asRecord } from './untrusted';

// Checks of what a page or a kept state says of findings; the same rules as in untrusted.ts.

/** Nobody stacks more fixes on one file. */
const MOST_FIXES = 50;

const TARGET_KINDS = Object.keys(targetKindNames) as TargetKind[];
const PREDICTION_KINDS = Object.keys(predictionKindNames) as PredictionKind[];

/** What a person has answered; what is not right is dropped. */
export function asAnswers(value: unknown): Answers | undefined {
  const record = asRecord(value);
  if (!record) return undefined;
  const target = asOneOf(TARGET_KINDS, record.target);
  const prediction = asOneOf(PREDICTION_KINDS, record.prediction);
  const { tau, margin } = record;
  return {
    ...(target && { target }),
    ...(prediction && { prediction }),
    ...(typeof tau === 'number' && tau > 0 && tau < 1 && { tau }),
    ...(typeof margin === 'boolean' && { margin }),
  };
}

/** The code of a finding, as `findings.json` writes them. */
export function asFindingCode(value: unknown): string | undefined {
  return typeof value === 'string' && /^[a-z0-9-]{1,64}$/.test(value) ? value : undefined;
}

/** A fix by its name. */
export function asAppliedFix(value: unknown): AppliedFix | undefined {
  const record = asRecord(value);
  const code = asFindingCode(record?.code);
  const lossId = asLossId(record?.lossId);
  const parameters = asParameters(record?.parameters);
  return code && lossId && parameters ? { code, lossId, parameters } : undefined;
}

/** Fixes and answers of a kept state. */
export function asAdjustment(value: unknown): Adjustment | undefined {
  const record = asRecord(value);
  const fixes = asList(asAppliedFix, record?.fixes, MOST_FIXES);
  const answers = asAnswers(record?.answers);
  return fixes && answers ? { fixes, answers } : undefined;
}

/** Which loss findings are asked for. */
export function asFindingsQuestion(value: unknown): FindingsQuestion | undefined {
  const record = asRecord(value);
  const lossId = asLossId(record?.lossId);
  const parameters = asParameters(record?.parameters);
  return lossId && parameters ? { lossId, parameters, isNamed: record?.isNamed === true } : undefined;
}
