import type { LossDefinition, ResolvedParameters } from '../../core/definition';
import type { Text } from '../../core/text';
import { fixedInPanel, labelsFromOne, leftOutRows, numbersWritten, wordsAsClasses } from '../../strings/exportCode';
import { csvArray, loadCsv } from './loadCsv';
import { jsonArray, loadJson } from './loadJson';
import { pyItems, pyString } from './python';
import { type Reshaping, reshapings } from './shapes';
import type { ExportArray, ExportPlace, ExportSource } from './source';

/** What the arrays of a program are made of. */
interface Needed {
  readonly definition: LossDefinition;
  readonly parameters: ResolvedParameters;
  readonly source: ExportSource;
  readonly rows: number;
  readonly used: number;
}

/** Statements that load the arrays, leave out the same rows as the panel, and give them the shapes that the loss computes on; and the arrays' names. */
export function arrayLines(
  { definition, parameters, source, rows, used }: Needed,
  say: (sentence: Text) => string,
): { readonly loading: readonly string[]; readonly names: readonly string[] } {
  const isWritten = source.files.length === 0;
  const leavesOut = used < rows && !isWritten;
  const computed = namesOf(definition, source);
  const loaded = leavesOut && !computed.includes('target') ? ['target', ...computed] : computed;
  const integers = definition.target === 'classIndex' || definition.target === 'labelList' ? 'target' : undefined;
  const shaped = reshapings(definition, parameters, Object.fromEntries(computed.map(name => [name, source.arrays[name]!])));
  const program = new Program(source, leavesOut, say);
  const fixes = source.fixes ?? [];
  // Integers have no NaN, and what a fix makes of them need not be whole on the way.
  const staysFloat = leavesOut || fixes.length > 0;
  const needed = fixes.length > 0 ? [...new Set(['target', 'prediction', ...loaded])] : loaded;
  for (const name of needed) program.load(name, name === integers && !staysFloat ? 'int64' : 'float64');
  const late = leavesOut ? [`# ${say(leftOutRows(rows - used, rows))}`, ...leaveOut(loaded, source.arrays)] : [];
  const shapes = computed.flatMap(name => shapeLine(name, shaped[name]!, staysFloat && name === integers));
  return {
    loading: [
      ...(isWritten ? [`# ${say(numbersWritten)}`] : []),
      ...program.lines,
      ...(fixes.length > 0 ? [`# ${say(fixedInPanel)}`, ...fixes] : []),
      ...late,
      ...shapes,
    ],
    names: computed,
  };
}

function namesOf({ target, extra = [] }: LossDefinition, { arrays }: ExportSource): string[] {
  const names = [...(target === 'none' ? [] : ['target']), 'prediction', ...extra.map(({ name }) => name)];
  return arrays.weight ? [...names, 'weight'] : names;
}

/** The files and arrays of a program, in the order in which they are needed. */
class Program {
  readonly lines: string[] = [];
  private readonly dictionaries = new Map<string, string>();

  constructor(
    private readonly source: ExportSource,
    private readonly hasGaps: boolean,
    private readonly say: (sentence: Text) => string,
  ) {
    source.files.forEach((file, at) => {
      this.lines.push(...(file.kind === 'csv' ? loadCsv(file, this.frame(at)) : loadJson(file, this.frame(at))));
    });
  }

  load(name: string, dtype: string): void {
    const { place, shape } = this.source.arrays[name]!;
    if (place.from === 'numbers') {
      this.lines.push(...numbers(name, place.values, shape, dtype));
      return;
    }
    const frame = this.frame(place.file);
    const words = place.words && this.dictionary(name, place.words);
    const array =
      place.from === 'csv'
        ? csvArray(name, place, frame, dtype, words)
        : jsonArray(name, place, frame, dtype, words === undefined ? undefined : { name: words, hasGaps: this.hasGaps });
    if (place.isFromOne) array.push(`${array.pop()} - 1  # ${this.say(labelsFromOne)}`);
    this.lines.push(...array);
  }

  private frame(file: number): string {
    return this.source.files.length === 1 ? 'data' : file === 0 ? 'targets' : 'predictions';
  }

  /** Name of the dictionary of these words; two arrays with the same words share one. */
  private dictionary(array: string, words: readonly (readonly [string, number])[]): string {
    const entries = words.map(([word, index]) => `${pyString(word)}: ${index}`);
    const key = entries.join();
    const known = this.dictionaries.get(key);
    if (known) return known;
    const name = this.dictionaries.size === 0 ? 'classes' : `${array}_classes`;
    this.dictionaries.set(key, name);
    this.lines.push(`# ${this.say(wordsAsClasses)}`, ...pyItems(`${name} = {`, entries, '}'));
    return name;
  }
}

/** Numbers as they are, row by row. */
function numbers(
  name: string,
  values: Extract<ExportPlace, { from: 'numbers' }>['values'],
  shape: readonly number[],
  dtype: string,
): string[] {
  const written = Array.from(values as ArrayLike<number>, value => String(value));
  const inner = shape.slice(1);
  const nested = inner.reduceRight<string[]>((entries, size) => {
    const rows: string[] = [];
    for (let at = 0; at < entries.length; at += size) rows.push(`[${entries.slice(at, at + size).join(', ')}]`);
    return rows;
  }, written);
  return pyItems(`${name} = np.array([`, nested, `], dtype="${dtype}")`);
}

/** Rows in which every array has numbers. */
function leaveOut(names: readonly string[], arrays: Readonly<Record<string, ExportArray>>): string[] {
  const finite = names.map(name => {
    const axes = arrays[name]!.shape.length;
    if (axes === 1) return `np.isfinite(${name})`;
    return `np.isfinite(${name}).all(axis=${axes === 2 ? '1' : `(${Array.from({ length: axes - 1 }, (_, at) => at + 1).join(', ')})`})`;
  });
  return [`used = ${finite.join(' & ')}`, `${names.join(', ')} = ${names.map(name => `${name}[used]`).join(', ')}`];
}

function shapeLine(name: string, reshaping: Reshaping, becomesInteger: boolean): string[] {
  const integer = becomesInteger ? '.astype("int64")' : '';
  if ('expression' in reshaping) return [`${name} = ${reshaping.expression}`];
  const suffix = reshaping.suffix + integer;
  return suffix === '' ? [] : [`${name} = ${name}${suffix}`];
}
