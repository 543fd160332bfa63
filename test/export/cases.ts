// Writes sample files and the Python programs for them into a folder, with the number that each must print: the way from a file to the
// clipboard, without a window around it. test/export/run.py executes them.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Adviser } from '../../src/advisor/advise';
import { applyFix, type FixStep } from '../../src/advisor/fix';
import type { Dataset } from '../../src/core/arrays';
import type { LossDefinition, ParameterValues } from '../../src/core/definition';
import { losses } from '../../src/core/losses/index';
import { resolveParameters } from '../../src/core/parameters';
import type { ExportLibrary } from '../../src/derive/exportCode';
import { UNADJUSTED } from '../../src/engine/adjustment';
import { exportable, exported } from '../../src/engine/exportCode';
import { Computable } from '../../src/engine/sessions';
import { usedRows } from '../../src/engine/used';
import { lineIndex } from '../../src/reader/lines';
import { read } from '../../src/reader/read';
import type { Reading } from '../../src/reader/reading';
import { PROGRAMS } from '../derive/programs/index';
import { FIXINGS } from './fixings';
import { LOADINGS, type Loading } from './loadings';
import { type Sample, sampleOf, type Writing } from './samples';
import { settingsOf } from './settings';
import { takenCases } from './takenRows';

interface Case {
  readonly name: string;
  readonly folder: string;
  readonly code: string;
  readonly expected: string;
}

const EXECUTED: readonly ExportLibrary[] = ['pytorch', 'sklearn', 'numpy'];
const RULES = ['count', 'weightSum', 'nonzeroCount'];
const COMMA_CSV: Writing = { kind: 'csv', separator: ',', decimal: '.', hasHeader: true, isWeighted: false, hasGap: false };
/** Each loss is tried in these ways; the first with every setting. */
const WRITINGS: readonly Writing[] = [
  COMMA_CSV,
  { ...COMMA_CSV, isWeighted: true },
  { ...COMMA_CSV, separator: ';', decimal: ',', isWeighted: true, hasGap: true },
  { ...COMMA_CSV, separator: '\t', hasHeader: false, words: ['ant', 'bee', 'cat', 'dog'] },
  { ...COMMA_CSV, kind: 'records', hasGap: true },
  { ...COMMA_CSV, kind: 'arrays', isWeighted: true },
  { ...COMMA_CSV, kind: 'lines', words: ['ant', 'bee', 'cat', 'dog'] },
];

const folder = process.argv[2] ?? 'dist/export/samples';
const cases: Case[] = [];
const troubles: string[] = [];
for (const [at, loss] of losses.entries()) for (const [style, writing] of WRITINGS.entries()) addCases(loss, writing, at, style);
for (const [at, loading] of LOADINGS.entries()) addLoading(loading, at);
for (const [at, fixing] of FIXINGS.entries()) addLoading(fixing, LOADINGS.length + at, fixing.step);
for (const [at, written] of PROGRAMS.entries()) addWritten(written, at);
void takenCases(folder).then(taken => {
  writeFileSync(path.join(folder, 'cases.json'), JSON.stringify({ cases: [...cases, ...taken], troubles }));
});

/** A text as people have it, with the loss that takes any numbers. */
function addLoading({ says, fileName, text, columns, selected, isWritten = false }: Loading, at: number, step?: FixStep): void {
  const start = text.indexOf(selected ?? '');
  const selections = selected === undefined ? {} : { selections: [{ start, end: start + selected.length }] };
  const plain = text.startsWith('\ufeff') ? text.slice(1) : text;
  const found = read({ text: plain, fileName, ...selections, ...(columns && { columns }) });
  const { dataset } = found.ok ? found.value : {};
  if (!found.ok || !dataset) {
    troubles.push(`${says}: not read`);
    return;
  }
  const session = openedOn(found.value, fileName, plain, step);
  const question = { lossId: 'mae', parameters: {} };
  const evaluated = session.evaluated(question);
  const code = exported(session, { ...question, library: 'numpy', language: 'en' });
  if (!code.ok || !evaluated.ok) {
    troubles.push(`${says}: ${[...(code.ok ? [] : code.problems), ...(evaluated.ok ? [] : evaluated.problems)].map(each => each.code)}`);
    return;
  }
  if (isLoaded(code.value) === isWritten) troubles.push(`${says}: ${isWritten ? 'loaded' : 'written'}, against what is expected`);
  const place = path.resolve(folder, `loading-${at}`);
  mkdirSync(place, { recursive: true });
  writeFileSync(path.join(place, fileName), text);
  cases.push({ name: says, folder: place, code: code.value, expected: String(evaluated.value.report.mean) });
}

function isLoaded(code: string): boolean {
  return code.includes('open(') || code.includes('read_csv(');
}

/** A program of test/derive/programs, which was written by hand: it must print the number in its own comment. */
function addWritten({ says, asked, program }: (typeof PROGRAMS)[number], at: number): void {
  // Nothing here writes files of another encoding.
  if (!EXECUTED.includes(asked.library) || asked.encoding !== undefined) return;
  const place = path.resolve(folder, `written-${at}`);
  mkdirSync(place, { recursive: true });
  for (const [name, text] of Object.entries(asked.files)) writeFileSync(path.join(place, name), text);
  cases.push({ name: says, folder: place, code: program, expected: / # Loss Explorer: (.*)\n$/.exec(program)![1]! });
}

function addCases(loss: LossDefinition, writing: Writing, at: number, style: number): void {
  const own: Writing = loss.target === 'classIndex' ? writing : withoutWords(writing);
  const every = settingsOf(loss, loss.layout === 'pairs' ? 1 : 4);
  for (const [index, values] of (style < 2 ? every : every.slice(0, 1)).entries()) {
    const resolved = resolveParameters(loss, values);
    if (!resolved.ok) continue;
    const place = path.join(folder, `${loss.id}-${style}-${index}`);
    const sample = sampleOf(loss, resolved.value, own, at + 1);
    const session = sessionOf(sample);
    if (!session) {
      troubles.push(`${loss.id}, way ${style}: the sample is not read`);
      return;
    }
    mkdirSync(place, { recursive: true });
    writeFileSync(path.join(place, sample.fileName), sample.text);
    const hasRule = loss.parameters.some(({ name }) => name === 'normalization');
    for (const normalization of own.isWeighted && hasRule ? RULES : [undefined])
      addPrograms(loss, session, normalization ? { ...values, normalization } : values, place, style);
  }
}

function withoutWords({ words: _, ...writing }: Writing): Writing {
  return writing;
}

function addPrograms(loss: LossDefinition, session: Computable, parameters: ParameterValues, place: string, style: number): void {
  const question = { lossId: loss.id, parameters };
  const found = exportable(session, question);
  const evaluated = session.evaluated(question);
  // Settings that do not go with these data (labels of another kind) have no number either.
  if (!found.ok || !evaluated.ok) return;
  for (const library of EXECUTED.filter(each => found.value.includes(each))) {
    const name = `${loss.id} ${library} ${JSON.stringify(parameters)}, way ${style}`;
    const code = exported(session, { ...question, library, language: style % 2 === 0 ? 'en' : 'ko' });
    if (!code.ok) troubles.push(`${name}: ${code.problems[0].code}`);
    else if (!isLoaded(code.value)) troubles.push(`${name}: the file is not loaded`);
    else cases.push({ name, folder: path.resolve(place), code: code.value, expected: String(evaluated.value.report.mean) });
  }
}

/** The sample as the engine has it once it is open; every further array is read as if it were the target. */
function sessionOf({ fileName, text, columns }: Sample): Computable | undefined {
  const { target, prediction, weight, ...extra } = columns;
  const readWith = (role: readonly (string | number)[]): Reading | undefined => {
    const given = { target: role, prediction: prediction!, ...(weight ? { weight: weight[0]! } : {}) };
    const reading = read({ text, fileName, columns: given });
    return reading.ok ? reading.value : undefined;
  };
  const reading = readWith(target!);
  if (!reading?.dataset || !reading.origins) return undefined;
  const others = Object.entries(extra).map(([name, names]) => [name, readWith(names)] as const);
  if (others.some(([, other]) => !other?.dataset)) return undefined;
  const dataset: Dataset = { ...reading.dataset, extra: Object.fromEntries(others.map(([name, other]) => [name, other!.dataset!.target])) };
  const origins = { ...reading.origins, extra: Object.fromEntries(others.map(([name, other]) => [name, other!.origins!.target])) };
  return openedOn({ ...reading, dataset, origins }, fileName, text);
}

/** What was read, ready for questions; with a step, as the panel shows it after that fix. */
function openedOn(original: Reading, name: string, text: string, step?: FixStep): Computable {
  const reading = step ? { ...original, dataset: applyFix(original.dataset!, step) } : original;
  const used = usedRows(reading.dataset!);
  return new Computable({
    original,
    reading,
    files: [{ name, text, lines: lineIndex(text), encoding: 'utf-8' }],
    modelFiles: [],
    used,
    adviser: new Adviser(used.dataset),
    applied: [],
    steps: step ? [step] : [],
    adjustment: UNADJUSTED,
  });
}
