import type { LossDefinition, ResolvedParameters } from '../core/definition';
import type { LossCode } from '../core/equivalent';
import type { Language, Text } from '../core/text';
import { exportTitle, runInFolder, shownAs } from '../strings/exportCode';
import { LIBRARY_NAMES } from '../strings/libraries';
import { arrayLines } from './export/arrays';
import { lossLines } from './export/compute';
import type { ExportLibrary, Frame } from './export/frame';
import { keras } from './export/keras';
import { numpy } from './export/numpy';
import { optax } from './export/optax';
import { pyComment } from './export/python';
import { pytorch } from './export/pytorch';
import { sklearn } from './export/sklearn';
import type { ExportSource } from './export/source';

export type { ExportLibrary } from './export/frame';
export type { ExportSource } from './export/source';

const FRAMES: { readonly [Name in ExportLibrary]: Frame } = { pytorch, keras, optax, sklearn, numpy };

/** The libraries that code is written for, in the order in which they are offered. */
export const EXPORT_LIBRARIES = Object.keys(FRAMES) as readonly ExportLibrary[];

/** What a program is to compute, and from where. */
export interface ExportRequest {
  readonly definition: LossDefinition;
  readonly parameters: ResolvedParameters;
  readonly library: ExportLibrary;
  readonly source: ExportSource;
  /** Rows read, and rows that take part: those with a number that is not finite are left out. */
  readonly rows: number;
  readonly used: number;
  /** The number on the screen. */
  readonly shown: number;
  readonly language: Language;
}

/** The libraries whose code gives the number of this loss with these parameters. */
export function exportLibraries(definition: LossDefinition, parameters: ResolvedParameters, isWeighted: boolean): readonly ExportLibrary[] {
  return EXPORT_LIBRARIES.filter(library => computation(definition, parameters, library, isWeighted));
}

/** A Python program that loads the arrays, computes the loss and prints it; undefined where the library cannot. */
export function exportCode(request: ExportRequest): string | undefined {
  const { definition, parameters, library, source, language } = request;
  const frame = FRAMES[library];
  const found = computation(definition, parameters, library, source.arrays.weight !== undefined);
  if (!found) return undefined;
  const { code, lines } = found;
  const say = (sentence: Text) => sentence[language];
  const { loading, names } = arrayLines(request, say);
  const converted = frame.convert ? names.map(name => `${name} = ${frame.convert!(name)}`) : [];
  const shown = String(request.shown);
  const body = [
    ...loading,
    '',
    ...frame.setup,
    ...converted,
    ...(code.before ?? []),
    ...lines,
    `print(float(loss))  # ${say(shownAs(shown))}`,
  ];
  const files = source.files.map(({ name }) => pyComment(name));
  return [
    `# ${say(exportTitle(definition.names.full, LIBRARY_NAMES[library]))}`,
    ...(files.length > 0 ? [`# ${say(runInFolder(files))}`] : []),
    ...importLines([...frame.imports, ...(code.imports ?? [])], body),
    '',
    ...body,
    '',
  ].join('\n');
}

/** The first call of the library that has code for these parameters. */
function computation(
  definition: LossDefinition,
  parameters: ResolvedParameters,
  library: ExportLibrary,
  isWeighted: boolean,
): { readonly code: LossCode; readonly lines: readonly string[] } | undefined {
  for (const equivalent of definition.equivalents) {
    const code = equivalent.library === library ? equivalent.code?.(parameters) : undefined;
    const lines = code && lossLines(definition, code, parameters, FRAMES[library], isWeighted);
    if (code && lines) return { code, lines };
  }
  return undefined;
}

/** Import lines in the usual order, those of Python itself first; with those of NumPy, pandas and json where they are used. */
function importLines(own: readonly string[], body: readonly string[]): string[] {
  const uses = (name: string) => body.some(line => new RegExp(`(?<![\\w.])${name}\\.`).test(line));
  const usual = ['import numpy as np', 'import pandas as pd'].filter(line => uses(line.slice(-2)));
  const named = own.filter(line => {
    const alias = / as (\w+)$/.exec(line)?.[1];
    return alias === undefined || uses(alias);
  });
  const whole = [...new Set([...usual, ...named])];
  const standard = [...(uses('json') ? ['import json'] : []), ...whole.filter(line => line === 'import math')];
  const others = whole.filter(line => !standard.includes(line)).sort((a, b) => Number(isPart(a)) - Number(isPart(b)) || (a < b ? -1 : 1));
  return [...standard, ...(standard.length > 0 && others.length > 0 ? [''] : []), ...others];
}

/** `from package import name` comes below whole modules. */
function isPart(line: string): boolean {
  return line.startsWith('from ');
}
