import type { LossDefinition, ResolvedParameters } from '../../core/definition';
import type { Library, LossCode } from '../../core/equivalent';
import { resolveParameters } from '../../core/parameters';
import type { Block } from './blocks';

/** Whose code a page shows, in this order. */
const SHOWN: readonly Library[] = ['numpy', 'pytorch'];

/** What a library's code is written against, by the name that it uses. */
const IMPORTS: readonly (readonly [used: RegExp, line: string])[] = [
  [/\bnp\./, 'import numpy as np'],
  [/\btorch\./, 'import torch'],
  [/\bF\./, 'import torch.nn.functional as F'],
];

/** Code of the loss with its default parameters, for each library that has some. */
export function snippetBlocks(definition: LossDefinition): readonly Block[] {
  const resolved = resolveParameters(definition);
  if (!resolved.ok) return [];
  return SHOWN.flatMap(library => {
    const lines = snippetOf(definition, library, resolved.value);
    return lines ? [{ kind: 'code' as const, library, lines }] : [];
  });
}

/** The first code of the library that can be written with these parameters. */
function snippetOf({ equivalents }: LossDefinition, library: Library, parameters: ResolvedParameters): readonly string[] | undefined {
  for (const equivalent of equivalents) {
    const found = equivalent.library === library ? equivalent.code?.(parameters) : undefined;
    if (found) return linesOf(found);
  }
  return undefined;
}

function linesOf({ imports = [], before = [], mean }: LossCode): readonly string[] {
  const body = [...before, `loss = ${mean}`];
  const used = [...imports, ...body].join('\n');
  const needed = IMPORTS.filter(([pattern]) => pattern.test(used)).map(([, line]) => line);
  const head = [...needed.filter(line => !imports.includes(line)), ...imports];
  return head.length > 0 ? [...head, '', ...body] : body;
}
