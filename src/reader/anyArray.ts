import { candidateOf, type Unit } from './candidates';
import type { Column } from './column';
import { namedArrayOf } from './named';
import type { AnyArray } from './reading';

/** The arrays that can be made of the columns of a table; none is made before it is asked for. */
export function anyArrays(units: readonly Unit[], grouped: ReadonlySet<Column>): readonly AnyArray[] {
  return units.map(unit => ({
    candidate: candidateOf(unit),
    file: 0,
    columns: unit.columns,
    isPart: unit.columns.length === 1 && grouped.has(unit.columns[0]!),
    read: () => ({ array: namedArrayOf(unit), ...(unit.classNames ? { classNames: unit.classNames } : {}) }),
  }));
}
