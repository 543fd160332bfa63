import type { Text } from '../core/text';
import type { Guess } from './advice';

/** One guess. */
export function guess<Kind extends string>(kind: Kind, score: number, because: Text): Guess<Kind> {
  return { kind, score: Math.min(1, Math.max(0, score)), because };
}

/** Best first; a kind named twice keeps its better score. Order of naming decides between equals. */
export function ranked<Kind extends string>(guesses: readonly (Guess<Kind> | false | undefined)[]): readonly Guess<Kind>[] {
  const best = new Map<Kind, Guess<Kind>>();
  for (const one of guesses) if (one && one.score > 0 && one.score > (best.get(one.kind)?.score ?? 0)) best.set(one.kind, one);
  return [...best.values()].sort((a, b) => b.score - a.score);
}
