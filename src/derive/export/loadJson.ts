import { pyItems, pyKey, pyString } from './python';
import type { ExportPlace, JsonColumn, JsonFile } from './source';

type JsonPlace = Extract<ExportPlace, { from: 'json' }>;

/** A dictionary of class indices in the program. */
export interface Words {
  readonly name: string;
  /** True when some entries are missing, and in no dictionary. */
  readonly hasGaps: boolean;
}

/** Statements that load a document as `frame`. */
export function loadJson({ name, encoding, isPerLine }: JsonFile, frame: string): string[] {
  const value = isPerLine ? '[json.loads(line) for line in file if line.strip()]' : 'json.load(file)';
  return [`with open(${pyString(name)}, encoding=${pyString(encoding)}) as file:`, `    ${frame} = ${value}`];
}

/** Statements that make the array `name` of parts of `frame`. */
export function jsonArray(name: string, { columns }: JsonPlace, frame: string, dtype: string, words: Words | undefined): string[] {
  const first = columns[0]!;
  const top = frame + keysOf(first.path);
  const type = `, dtype="${dtype}")`;
  const areAlike = columns.every(column => column.kind === first.kind && keysOf(column.path) === keysOf(first.path));
  if (areAlike && first.kind === 'column') {
    const indices = columns.map(({ index }) => index).join(', ');
    return [`${name} = np.array(${top}${type}[:, ${columns.length > 1 ? `[${indices}]` : indices}]`];
  }
  if (columns.length === 1) return [`${name} = np.array(${listOf(first, frame, words)}${type}`];
  if (areAlike && first.kind === 'records') {
    return pyItems(
      `${name} = np.array([[`,
      columns.map(column => valueIn('row', column)),
      `] for row in ${top}]${type}`,
    );
  }
  return pyItems(
    `${name} = np.array([`,
    columns.map(column => listOf(column, frame, undefined)),
    `]${type}.T`,
  );
}

/** A list of numbers, or of the numbers that the words stand for. */
function listOf(column: JsonColumn, frame: string, words: Words | undefined): string {
  const top = frame + keysOf(column.path);
  const number = (value: string) => (words ? `${words.name}${words.hasGaps ? `.get(${value}, np.nan)` : `[${value}]`}` : value);
  if (column.kind === 'array') return words ? `[${number('word')} for word in ${top}]` : top;
  if (column.kind === 'records') return `[${number(valueIn('row', column))} for row in ${top}]`;
  if (column.kind === 'column') return `[row[${column.index}] for row in ${top}]`;
  return `[${number(valueIn(`${top}[key]`, column))} for key in sorted(${top}, key=int)]`;
}

function valueIn(record: string, { keys, isPartial }: JsonColumn): string {
  const last = keys.at(-1);
  if (last === undefined || !isPartial) return record + keysOf(keys);
  return `${record}${keysOf(keys.slice(0, -1))}.get(${pyString(last)})`;
}

function keysOf(path: readonly (string | number)[]): string {
  return path.map(key => `[${pyKey(key)}]`).join('');
}
