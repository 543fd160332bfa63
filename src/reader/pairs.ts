import type { SourceRange } from '../core/arrays';
import { unitsOf } from './candidates';
import { formatOf } from './detect';
import type { FoundTable } from './found';
import { readJson } from './json';
import { rolesOf } from './roles';

/** A target and a prediction that their names tell, with the places of both. */
export interface NamedPair {
  readonly label: string;
  readonly target: { readonly name: string; readonly range: SourceRange };
  readonly prediction: { readonly name: string; readonly range: SourceRange };
}

/**
 * Pairs of arrays that a JSON document names as target and prediction, one for each table of it, for the CodeLens above them. Broken
 * documents have none. For texts under 1 MB.
 */
export function recognisedPairs(text: string, languageId: string): readonly NamedPair[] {
  const format = formatOf(languageId, undefined);
  if (format !== 'json' && format !== 'jsonl') return [];
  const body = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  const steps = readJson(body, format === 'jsonl');
  let step = steps.next();
  while (!step.done) step = steps.next();
  if (!step.value.ok) return [];
  return step.value.value.tables.flatMap(table => pairIn(table));
}

function pairIn(table: FoundTable): NamedPair[] {
  const { units, grouped } = unitsOf(table);
  const { target, prediction, because } = rolesOf(units, grouped, false, {});
  if (!target || !prediction || because) return [];
  const rangeOf = (columns: typeof target.columns) => ({
    start: Math.min(...columns.map(column => column.source.start)),
    end: Math.max(...columns.map(column => column.source.end)),
  });
  return [
    {
      label: `${target.label} · ${prediction.label}`,
      target: { name: target.label, range: rangeOf(target.columns) },
      prediction: { name: prediction.label, range: rangeOf(prediction.columns) },
    },
  ];
}
