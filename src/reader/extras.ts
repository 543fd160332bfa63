import type { Unit } from './candidates';
import type { Column } from './column';
import type { ColumnRole } from './reading';

/** Roles of arrays that some losses need beside target and prediction, with the name that losses know them by. */
const EXTRA_NAMES = { variance: 'variance', secondInput: 'input2' } as const satisfies Partial<Record<ColumnRole, string>>;

/** True for a role that is neither target nor prediction nor weight, but of further use to some loss. */
export function isExtraRole(role: ColumnRole | undefined): role is keyof typeof EXTRA_NAMES {
  return role !== undefined && Object.hasOwn(EXTRA_NAMES, role);
}

/**
 * The columns that their names tell to be a variance or a second input, where they have the prediction's shape; the first of each name.
 * One with a missing value is left aside: it would take rows from every loss that does not need it.
 */
export function extraUnitsOf(
  units: readonly Unit[],
  grouped: ReadonlySet<Column>,
  target: Unit,
  prediction: Unit,
): Readonly<Record<string, Unit>> {
  const extra: Record<string, Unit> = {};
  const shape = prediction.shape.join();
  for (const unit of units) {
    if (unit === target || unit === prediction || !isExtraRole(unit.role) || unit.shape.join() !== shape) continue;
    if (unit.columns.length === 1 && grouped.has(unit.columns[0]!)) continue;
    const name = EXTRA_NAMES[unit.role];
    if (!Object.hasOwn(extra, name) && unit.columns.every(isWhole)) {
      extra[name] = unit;
    }
  }
  return extra;
}

function isWhole({ kind, values }: Column): boolean {
  if (kind !== 'number' && kind !== 'integer') return false;
  for (let i = 0; i < values.length; i++) if (!Number.isFinite(values[i]!)) return false;
  return true;
}
