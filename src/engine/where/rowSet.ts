import { ok, type Result } from '../../core/problem';
import type { MovedQuestion } from '../byRow';
import { Kept } from '../kept';
import type { Computable } from '../sessions';
import type { Turn } from '../turn';
import { BLOCK } from './blocks';
import { compileWhere } from './compile';
import { fieldNames, fieldsOf } from './fields';
import { parseWhere } from './parse';

/** The used samples for which an expression holds. */
export interface RowSet {
  /** 1 for each of them, by sample. */
  readonly mask: Uint8Array;
  readonly count: number;
}

/** Sets that were asked for last: the panel asks for the selection, for a page of the table and for points under the same expression. */
const KEPT_SETS = 4;

/** Some 10 ms of a usual expression at a time. */
const BLOCKS_A_TURN = 64;

const sets = new WeakMap<Computable, Kept<RowSet>>();

/** The samples for which an expression holds under a loss. An empty expression, which a person has not written yet, holds for all. */
export async function rowSet(session: Computable, where: string, question: MovedQuestion, turn: Turn): Promise<Result<RowSet>> {
  const kept = sets.get(session) ?? new Kept<RowSet>(KEPT_SETS);
  sets.set(session, kept);
  const key = JSON.stringify([where, question.lossId, question.parameters, question.moved]);
  const held = kept.get(key);
  if (held) return ok(held);
  const found = where.trim() === '' ? ok(everyRow(session)) : await evaluated(session, where, question, turn);
  if (found.ok) kept.set(key, found.value);
  return found;
}

function everyRow({ used }: Computable): RowSet {
  return { mask: new Uint8Array(used.count).fill(1), count: used.count };
}

async function evaluated(session: Computable, where: string, question: MovedQuestion, turn: Turn): Promise<Result<RowSet>> {
  const tree = parseWhere(where);
  if (!tree.ok) return tree;
  const report = session.evaluated(question);
  if (!report.ok) return report;
  const fields = fieldsOf(session, question, report.value.values);
  const compiled = compileWhere(tree.value, fields, fieldNames(session, fields));
  if (!compiled.ok) return compiled;
  const { condition, columns } = compiled.value;
  for (const column of columns) {
    await turn();
    const made = await column.field.column(turn);
    if (!made.ok) return made;
    column.values = made.value;
  }
  const mask = new Uint8Array(session.used.count);
  let count = 0;
  for (let from = 0; from < mask.length; from += BLOCK) {
    if (from % (BLOCK * BLOCKS_A_TURN) === 0) await turn();
    const size = Math.min(BLOCK, mask.length - from);
    const block = condition(from, size);
    for (let i = 0; i < size; i += 1) {
      mask[from + i] = block[i]!;
      count += block[i]!;
    }
  }
  return ok({ mask, count });
}
