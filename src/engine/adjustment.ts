import type { Fix } from '../advisor/advice';
import { Adviser } from '../advisor/advise';
import { findingDefinition } from '../advisor/findings/index';
import { applyFix, type FixStep } from '../advisor/fix';
import type { Adjustment, AppliedFix, AppliedView } from '../protocol/adviceViews';
import type { Reading } from '../reader/reading';
import type { Turn } from './turn';
import { usedRows } from './used';

/** A reading seen through fixes. */
export interface Adjusted {
  readonly reading: Reading;
  /** The fixes that could be applied, and their words. */
  readonly fixes: readonly AppliedFix[];
  readonly applied: readonly AppliedView[];
  /** The steps that changed numbers, in order, for code that does the same. */
  readonly steps: readonly FixStep[];
}

/** No fixes and no answers. */
export const UNADJUSTED: Adjustment = { fixes: [], answers: {} };

/**
 * Applies fixes to a reading, one after the other. Each is found again on the data as they are by then, so a fix whose finding is gone
 * (the file was edited since) does nothing and is left out.
 */
export async function adjusted(reading: Reading, { fixes, answers }: Adjustment, turn: Turn): Promise<Adjusted> {
  let current = reading;
  const kept: AppliedFix[] = [];
  const applied: AppliedView[] = [];
  const steps: FixStep[] = [];
  for (const fix of fixes) {
    await turn();
    const step = stepOf(current, fix, answers);
    if (!step) continue;
    current = withStep(current, step);
    kept.push(fix);
    applied.push({ code: fix.code, label: step.label });
    steps.push(step);
  }
  return { reading: current, fixes: kept, applied, steps };
}

function stepOf({ dataset }: Reading, { code, lossId, parameters }: AppliedFix, answers: Adjustment['answers']): Fix | undefined {
  if (!dataset) return undefined;
  const used = usedRows(dataset);
  const fix = new Adviser(used.dataset, answers).finding(code, { lossId, parameters })?.fix;
  if (!fix || fix.kind === 'use-loss' || fix.kind === 'answer') return undefined;
  // The advisor counts rows among the used ones.
  return fix.kind === 'leave-out' ? { ...fix, rows: fix.rows.map(used.rowOf) } : fix;
}

function withStep(reading: Reading, step: FixStep): Reading {
  const dataset = reading.dataset && applyFix(reading.dataset, step);
  if (!dataset) return reading;
  if (step.kind !== 'swap') return { ...reading, dataset };
  const { columns, origins } = reading;
  return {
    ...reading,
    dataset,
    columns: { ...columns, target: columns.prediction, prediction: columns.target },
    ...(origins && { origins: { ...origins, target: origins.prediction, prediction: origins.target } }),
    rangesOf: index => [...reading.rangesOf(index)].reverse(),
  };
}

/** The title and the words of a finding's definition. */
export function definitionOf(code: string) {
  const definition = findingDefinition(code);
  if (!definition) throw new Error(`there is no finding ${code}`);
  return definition;
}
