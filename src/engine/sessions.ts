import type { Advice, Finding } from '../advisor/advice';
import { Adviser } from '../advisor/advise';
import type { FixStep } from '../advisor/fix';
import type { Targets } from '../advisor/measures/bestConstant';
import type { ParameterValues, Report } from '../core/definition';
import { evaluate } from '../core/evaluate';
import { lossById } from '../core/losses/index';
import { type Prepared, prepare } from '../core/prepare';
import { fail, ok, type Problem, problem, type Result } from '../core/problem';
import type { Adjustment, AppliedView } from '../protocol/adviceViews';
import type { FindingsQuestion, LossQuestion } from '../protocol/messages';
import type { LossLine } from '../protocol/overviewViews';
import type { Place } from '../protocol/places';
import type { PlacedRange, Reading } from '../reader/reading';
import type { Computed, ModelFile, SessionFile } from './computed';
import type { FirstOverview } from './firstOverview';
import type { Places } from './places';
import { questionKey } from './questionKey';
import { type RowValues, rowValues } from './rowValues';
import { summariseTargets } from './summaries/skill';
import type { Thresholds } from './summaries/thresholds';
import { lossOf, Scratch } from './summaries/value';
import { type Used, widthOf } from './used';

/** A loss evaluated on the used rows. */
export interface Evaluated {
  readonly report: Report;
  readonly values: RowValues;
}

/** Reports of the losses looked at last: dragging a slider back, or changing the tab, must not compute again. 16 MB each at 10^6 rows. */
const KEPT_REPORTS = 3;

/** Data that losses can be computed on, and what has been computed of them. */
export class Computable {
  readonly used: Used;
  readonly advice: Omit<Advice, 'findings'>;
  readonly scratch = new Scratch();
  /** Lines of the table of losses, each with the parameters it was computed for. */
  readonly lines = new Map<string, { readonly key: string; readonly line: LossLine }>();
  /** The Overview that the panel will ask for first. */
  first: FirstOverview | undefined;
  /** The places of samples that the Shape tab drew last. */
  places: { readonly key: string; readonly places: Places } | undefined;
  readonly #reading: Reading;
  readonly #files: readonly SessionFile[];
  readonly #evaluated = new Map<string, Evaluated>();
  readonly #thresholds = new Map<number, Thresholds | undefined>();
  #targets: Targets | undefined;

  readonly modelFiles: readonly ModelFile[];
  readonly applied: readonly AppliedView[];
  readonly adjustment: Adjustment;
  /** What was changed of the numbers that were read, in order. */
  readonly steps: readonly FixStep[];
  readonly #adviser: Adviser;
  /** What was read, before any fix. */
  readonly #original: Reading;
  #missing: Finding | null | undefined;
  #found: { readonly key: string; readonly findings: readonly Finding[] } | undefined;

  constructor({ original, reading, files, modelFiles, used, adviser, applied, steps, adjustment }: Computed) {
    this.#original = original;
    this.#reading = reading;
    this.#files = files;
    this.modelFiles = modelFiles;
    this.#adviser = adviser;
    this.used = used;
    this.advice = adviser.summary();
    this.applied = applied;
    this.adjustment = adjustment;
    this.steps = steps;
  }

  /** What looks wrong under a loss, with rows of the file. Rows that were left out are told first among the warnings. */
  findings(question: FindingsQuestion): readonly Finding[] {
    const key = `${question.isNamed} ${questionKey(question)}`;
    // The panel asks for them, and right after it the host for their places.
    if (this.#found?.key !== key) this.#found = { key, findings: this.#search(question) };
    return this.#found.findings;
  }

  #search({ lossId, parameters, isNamed }: FindingsQuestion): readonly Finding[] {
    const found = this.#adviser.findings(isNamed ? { lossId, parameters } : {});
    const missing = this.#missingRows();
    const inFile = found.map(finding => ({ ...finding, rows: finding.rows.map(this.used.rowOf) }));
    const errors = inFile.filter(({ level }) => level === 'error');
    return missing ? [...errors, missing, ...inFile.slice(errors.length)] : inFile;
  }

  /** The advisor is given the used rows only; what it would say of the others is asked of it once. Leaving them out is no fix, it is done. */
  #missingRows(): Finding | undefined {
    if (this.used.count === this.used.total) return undefined;
    if (this.#missing === undefined) {
      const found = new Adviser(this.#original.dataset!).finding('missing-values');
      this.#missing = found ? { ...found, fix: undefined } : null;
    }
    return this.#missing ?? undefined;
  }

  /** What was read, before any fix, with its files. */
  get source(): { readonly reading: Reading; readonly files: readonly SessionFile[] } {
    return { reading: this.#original, files: this.#files };
  }

  /** The report of a loss; refusals name rows of the file. */
  evaluated({ lossId, parameters }: LossQuestion): Result<Evaluated> {
    const key = questionKey({ lossId, parameters });
    const kept = this.#evaluated.get(key);
    this.#evaluated.delete(key);
    const result = kept ? ok(kept) : this.#evaluate(lossId, parameters);
    if (!result.ok) return result;
    this.#evaluated.set(key, result.value);
    for (const oldest of this.#evaluated.keys()) {
      if (this.#evaluated.size <= KEPT_REPORTS) break;
      this.#evaluated.delete(oldest);
    }
    return result;
  }

  /** A loss made ready for these rows, or why it cannot be; refusals name rows of the file. */
  prepared({ lossId, parameters }: LossQuestion): Result<Prepared> {
    const definition = lossById(lossId);
    return definition ? this.inFileRows(prepare(definition, this.used.dataset, parameters)) : fail(problem('unknown-loss', { lossId }));
  }

  /**
   * The loss of each sample without the gradient, for a picture that follows a slider. The memory is used again: it holds until the
   * next `await`.
   */
  perSampleOf(question: LossQuestion, prepared: Prepared): Float64Array {
    return this.#evaluated.get(questionKey(question))?.report.perSample ?? lossOf(prepared, this.scratch).perSample;
  }

  #evaluate(lossId: string, parameters: ParameterValues): Result<Evaluated> {
    const report = evaluate(lossId, this.used.dataset, parameters);
    if (!report.ok) return this.inFileRows(report);
    return ok({ report: report.value, values: rowValues(report.value, this.used.count) });
  }

  /** The core counts rows among the used ones; a person counts them in the file. */
  inFileRows<T>(result: Result<T>): Result<T> {
    if (result.ok) return result;
    const [first, ...rest] = result.problems.map(found => this.#withFileRow(found)) as [Problem, ...Problem[]];
    return fail(first, ...rest);
  }

  #withFileRow(found: Problem): Problem {
    const { facts } = found;
    // Ragged rows are counted by the reader, in the file, before any row was left out.
    if (!('row' in facts) || found.code === 'ragged-rows') return found;
    const row = this.used.rowOf(facts.row);
    if (found.code !== 'probability-out-of-range' && found.code !== 'value-out-of-domain')
      return { ...found, facts: { ...facts, row } } as Problem;
    const { array, column } = found.facts;
    const names = array === 'target' || array === 'prediction' ? this.#reading.columns[array] : [];
    const name = names[column] ?? names[0];
    return { ...found, facts: { ...found.facts, row, ...(name !== undefined && { name }) } } as Problem;
  }

  /** What every threshold does with one column of the predictions, kept: a dragged threshold asks many times. */
  thresholds(label: number, make: () => Thresholds | undefined): Thresholds | undefined {
    if (!this.#thresholds.has(label)) {
      this.#thresholds.clear();
      this.#thresholds.set(label, make());
    }
    return this.#thresholds.get(label);
  }

  /** The targets in summary, for the best constant guesses. */
  get targets(): Targets {
    this.#targets ??= summariseTargets(this.used.dataset.target.values);
    return this.#targets;
  }

  /** 1-based line of a row of the file when the source is a table, else 0. */
  lineOf(row: number): number {
    if (!this.#reading.tabular) return 0;
    const range = this.#reading.rangesOf(row)[0];
    const file = range && this.#files[range.file];
    return file ? file.lines.positionOf(range.start).line + 1 : 0;
  }

  /** Where a row of the file stands: its record, or its element in each array. */
  placesOf(row: number): Result<readonly Place[]> {
    if (!Number.isInteger(row) || row < 0 || row >= this.used.total) {
      return fail(problem('internal', { message: `there is no row ${row}` }));
    }
    return ok(this.#reading.rangesOf(row).flatMap(range => placeOf(this.#files, range) ?? []));
  }

  /** First and last line of the array in its file. */
  linesOf(array: 'target' | 'prediction'): readonly [number, number] | undefined {
    const last = this.used.total - 1;
    const of = (row: number) => {
      const ranges = this.#reading.rangesOf(row);
      return ranges[array === 'target' ? 0 : ranges.length - 1];
    };
    const first = last >= 0 ? of(0) : undefined;
    const end = last >= 0 ? of(last) : undefined;
    const file = first && this.#files[first.file];
    if (!file || !end) return undefined;
    return [file.lines.positionOf(first.start).line + 1, file.lines.positionOf(end.end).line + 1];
  }

  /** Which file an array came from. */
  fileOf(array: 'target' | 'prediction'): number {
    const ranges = this.used.total > 0 ? this.#reading.rangesOf(0) : [];
    return ranges[array === 'target' ? 0 : ranges.length - 1]?.file ?? 0;
  }

  /** Numbers that one sample has in the prediction. */
  get width(): number {
    return widthOf(this.used.dataset.prediction);
  }
}

/** A stretch of one of the texts as VS Code counts it. */
export function placeOf(files: readonly SessionFile[], range: PlacedRange): Place | undefined {
  const file = files[range.file];
  if (!file) return undefined;
  return { file: range.file, span: { start: file.lines.positionOf(range.start), end: file.lines.positionOf(range.end) } };
}
