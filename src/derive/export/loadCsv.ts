import { pyItems, pyKey, pyString } from './python';
import type { Cleaning, CsvFile, ExportPlace } from './source';

type CsvPlace = Extract<ExportPlace, { from: 'csv' }>;

/** Statements that load a table as `frame`. */
export function loadCsv(file: CsvFile, frame: string): string[] {
  const { separator, decimal, thousands, encoding, skip, only, asText, missing, rows } = file;
  const separated = separator === ' ' ? 'r"\\s+"' : separator === '\t' ? '"\\t"' : pyString(separator);
  const given: readonly (string | false | undefined)[] = [
    pyString(file.name),
    separator !== ',' && `sep=${separated}`,
    decimal !== '.' && `decimal=${pyString(decimal)}`,
    thousands !== undefined && `thousands=${pyString(thousands)}`,
    encoding !== 'utf-8' && `encoding=${pyString(encoding)}`,
    !file.isNamed && 'header=None',
    skip > 0 && `skiprows=${skip}`,
    only && `usecols=[${only.join(', ')}]`,
    file.hasBlanks && separator !== ' ' && 'skipinitialspace=True',
    asText.length > 0 && `dtype={${asText.map(key => `${pyKey(key)}: "str"`).join(', ')}}`,
    missing.length > 0 && `na_values=[${missing.map(pyString).join(', ')}]`,
  ];
  const slice = rows ? `.iloc[${rows.from}:${rows.to ?? ''}]` : '';
  return pyItems(
    `${frame} = pd.read_csv(`,
    given.filter(each => typeof each === 'string'),
    `)${slice}`,
  );
}

/** Statements that make the array `name` of columns of `frame`; `words` is a dictionary of class indices. */
export function csvArray(name: string, place: CsvPlace, frame: string, dtype: string, words: string | undefined): string[] {
  const { columns, cleaning, isLoose, isPadded, holdsLists } = place;
  const end = `.to_numpy("${dtype}")`;
  if (columns.length === 1) {
    const column = `${frame}[${pyKey(columns[0]!)}]`;
    if (holdsLists) return [`${name} = np.array([json.loads(cell) for cell in ${column}], dtype="${dtype}")`];
    if (words) return [`${name} = ${column}${isPadded ? '.str.strip()' : ''}.map(${words})${end}`];
    if (cleaning) return [`${name} = ${numeric(cleaned(column, cleaning))}${end}`];
    return [`${name} = ${isLoose ? numeric(column) : column}${end}`];
  }
  const each = cleaning
    ? `.apply(lambda column: ${numeric(cleaned('column', cleaning))})`
    : isLoose
      ? '.apply(pd.to_numeric, errors="coerce")'
      : '';
  return pyItems(`${name} = ${frame}[[`, columns.map(pyKey), `]]${each}${end}`);
}

/** What is no number becomes NaN. */
function numeric(column: string): string {
  return `pd.to_numeric(${column}, errors="coerce")`;
}

/** A column of dressed numbers as texts that `to_numeric` reads. */
function cleaned(column: string, { drop, hasComma, hasLongMinus }: Cleaning): string {
  const steps = [
    ...(drop.length === 0 ? [] : [`.str.replace(${pyString(pattern(drop))}, "", regex=True)`]),
    ...(hasComma ? ['.str.replace(",", ".", regex=False)'] : []),
    ...(hasLongMinus ? ['.str.replace("\\u2212", "-", regex=False)'] : []),
  ];
  return `${column}.astype(str)${steps.join('')}`;
}

/** An expression for any of these: units and signs between digits, none of which means anything else inside of brackets. */
function pattern(drop: readonly string[]): string {
  const signs = drop.filter(each => each.length === 1);
  return [...(signs.length > 0 ? [`[${signs.join('')}]`] : []), ...drop.filter(each => each.length > 1)].join('|');
}
