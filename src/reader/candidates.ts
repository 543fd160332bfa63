import type { SourceRange } from '../core/arrays';
import type { Column } from './column';
import { classSuffix, normaliseName, roleOf } from './columns';
import type { FoundTable } from './found';
import type { Candidate, ColumnRole } from './reading';

/** A column, or several that together are the classes of one array, with what its name tells. */
export interface Unit {
  readonly columns: readonly Column[];
  readonly label: string;
  readonly role?: ColumnRole;
  readonly shape: readonly number[];
  /** Names of the classes, when the columns are named by class. */
  readonly classNames?: readonly string[];
}

/** Groups and single columns of a table; members of a group also stand alone, after it, so that a person can choose them. */
export function unitsOf(table: FoundTable): { readonly units: readonly Unit[]; readonly grouped: ReadonlySet<Column> } {
  const usable = table.columns.filter(column => column.kind !== 'empty');
  const groups = groupsOf(usable.filter(column => column.kind !== 'word' && column.kind !== 'mixed' && column.shape.length === 1));
  const grouped = new Set(groups.flatMap(group => group.columns));
  return { units: [...groups, ...usable.map(single)], grouped };
}

function single(column: Column): Unit {
  const role = roleOfName(column.name);
  return { columns: [column], label: column.name, ...(role ? { role } : {}), shape: column.shape };
}

/** The role that a column's name tells; of a key path the last key speaks first. */
export function roleOfName(name: string): ColumnRole | undefined {
  return roleOf(lastKey(name)) ?? roleOf(name);
}

/** The last key of a key path. */
export function lastKey(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1) || name;
}

function groupsOf(columns: readonly Column[]): Unit[] {
  const byStem = new Map<string, { column: Column; suffix: string; numeric: boolean }[]>();
  for (const column of columns) {
    const found = classSuffix(lastKey(column.name)) ?? classSuffix(column.name);
    if (!found) continue;
    const key = `${found.numeric ? '#' : ''}${found.stem}`;
    const members = byStem.get(key) ?? [];
    members.push({ column, suffix: found.suffix, numeric: found.numeric });
    byStem.set(key, members);
  }
  const groups: Unit[] = [];
  for (const [key, members] of byStem) {
    if (members.length < 2) continue;
    const numeric = members[0]!.numeric;
    if (numeric) members.sort((a, b) => Number(a.suffix) - Number(b.suffix));
    const first = Number(members[0]!.suffix);
    // Classes run from 0 or 1 without gaps; p10, p50, p90 and the like are quantiles. A telling name (prob_3) needs no run.
    const runs = !numeric || (first <= 1 && members.every((member, at) => Number(member.suffix) === first + at));
    const own = roleOfName(members[0]!.column.name);
    if (!runs && (own === undefined || own === 'ignore')) continue;
    const role = runs ? roleOfGroup(key, own) : own;
    const names = members.map(member => member.column.name);
    const label = names.length > 3 ? `${names[0]} … ${names.at(-1)}` : names.join(', ');
    const rows = Math.max(...members.map(member => member.column.values.length));
    groups.push({
      columns: members.map(member => member.column),
      label,
      ...(role ? { role } : {}),
      shape: [rows, members.length],
      classNames: numeric ? members.map(member => member.suffix) : members.map(member => classAsWritten(member.column.name, member.suffix)),
    });
  }
  return groups;
}

/** The class in the letters of the header: `prob_class_Cat` gives `Cat`. */
function classAsWritten(name: string, suffix: string): string {
  const written = name.slice(-suffix.length);
  return normaliseName(written) === suffix ? written : suffix;
}

function roleOfGroup(key: string, own: ColumnRole | undefined): ColumnRole | undefined {
  if (own === 'quantile') return 'probability';
  return own ?? (key.startsWith('#') ? roleOf(key.slice(1)) : undefined);
}

/** What the Quick Pick shows of a unit. */
export function candidateOf(unit: Unit): Candidate {
  const source: SourceRange =
    unit.columns.length === 1
      ? unit.columns[0]!.source
      : {
          start: Math.min(...unit.columns.map(column => column.source.start)),
          end: Math.max(...unit.columns.map(column => column.source.end)),
        };
  const kinds = new Set(unit.columns.map(column => column.kind));
  return {
    names: unit.columns.map(column => column.name),
    label: unit.label,
    indices: unit.columns.map(column => column.index),
    kind: kinds.size === 1 ? unit.columns[0]!.kind : 'number',
    shape: unit.shape,
    ...(unit.role ? { role: unit.role } : {}),
    preview:
      unit.columns.length === 1
        ? unit.columns[0]!.preview
        : unit.columns
            .slice(0, 4)
            .map(column => String(column.values[0] ?? ''))
            .join(', ') + (unit.columns.length > 4 ? ', …' : ''),
    source,
  };
}
