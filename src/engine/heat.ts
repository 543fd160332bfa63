import { ok, type Result } from '../core/problem';
import { worstK } from '../core/worst';
import type { HeatLevel, HeatLine, HeatPart, HeatView } from '../protocol/editorViews';
import type { EngineMethods, LossQuestion } from '../protocol/messages';
import { type RowTrack, rowTracks } from './rowTracks';
import { type Computable, placeOf } from './sessions';
import { heatLevels } from './summaries/heatLevel';

/** More lines than any screen shows with what is kept ready around it. */
const MOST_LINES = 2_000;
/** A line of more rows marks only the first of them; nobody sees a mark behind the 10,000th character of a line. */
const MOST_PARTS_OF_LINE = 500;
/** Marks of the overview ruler; a ruler has no more than some 1,000 pixels. */
const MOST_WORST = 500;
/** Parts of lines are marked from this level on, the ruler from the other one. */
const PART_FROM: HeatLevel = 3;
const WORST_FROM: HeatLevel = 4;

/** How hot the rows in some lines of a file are: each line by its worst row, and rows one by one where several stand in a line. */
export function heat(session: Computable, question: EngineMethods['heat']['params']): Result<HeatView> {
  const { file, fromLine, toLine } = question;
  return withHeat(session, question, heat => {
    const lines = new Map<number, HeatLevel>();
    const parts: HeatPart[] = [];
    const last = Math.min(toLine, fromLine + MOST_LINES);
    for (const track of rowTracks(session, file)) heatTrack(track, [fromLine, last], heat, lines, parts);
    return { lines: listed(lines), parts };
  });
}

/** The lines of the worst 5 % of all rows of a file, at most 500, for the overview ruler. */
export function heatWorst(session: Computable, question: EngineMethods['heatWorst']['params']): Result<readonly HeatLine[]> {
  return withHeat(session, question, heat => {
    // In the order of the text, in which places are found the fastest.
    const rows = Array.from(worstK(heat.order, MOST_WORST), session.used.rowOf).sort((a, b) => a - b);
    const lines = new Map<number, HeatLevel>();
    for (const { file, rangeOf } of rowTracks(session, question.file)) {
      for (const row of rows) {
        const range = rangeOf(row);
        const level = heat.levelOf(row);
        if (range && level !== undefined && level >= WORST_FROM) raise(lines, file.lines.positionOf(range.start).line, level);
      }
    }
    return listed(lines);
  });
}

/** What rows are ranked by, and how hot a row of the file is; undefined for rows that take no part. */
interface Heat {
  readonly order: Float64Array;
  levelOf(row: number): HeatLevel | undefined;
  /** The same for the worst of the rows from `from` up to, not including, `to`. */
  worstOf(from: number, to: number): HeatLevel | undefined;
}

function withHeat<View>(session: Computable, question: LossQuestion, view: (heat: Heat) => View): Result<View> {
  const evaluated = session.evaluated(question);
  if (!evaluated.ok) return evaluated;
  const { order } = evaluated.value.values;
  const { used } = session;
  const levelOfLoss = heatLevels(order);
  const levelAt = (index: number) => (index < 0 ? undefined : levelOfLoss(order[index]!));
  return ok(
    view({
      order,
      levelOf: row => levelAt(used.indexOf(row)),
      worstOf(from, to) {
        let worst = -1;
        for (let row = from; row < to; row += 1) {
          const index = used.indexOf(row);
          // A NaN is above none and below none: it is the worst as soon as it is met.
          if (index >= 0 && (worst < 0 || order[index]! > order[worst]! || Number.isNaN(order[index]!))) worst = index;
        }
        return levelAt(worst);
      },
    }),
  );
}

function heatTrack(
  { file, rows, rangeOf, lastBegunBy }: RowTrack,
  [fromLine, toLine]: readonly [number, number],
  { levelOf, worstOf }: Heat,
  lines: Map<number, HeatLevel>,
  parts: HeatPart[],
): void {
  const endOf = (line: number) => file.lines.offsetOf({ line, character: Number.MAX_SAFE_INTEGER });
  const end = endOf(toLine);
  const start = file.lines.offsetOf({ line: fromLine, character: 0 });
  // A row may have begun above the first line and reach into it.
  const before = lastBegunBy(start);
  const isAbove = before < 0 || (rangeOf(before)?.end ?? 0) < start;
  for (let row = isAbove ? before + 1 : before; row < rows; ) {
    const first = rangeOf(row);
    if (!first || first.start > end) return;
    const { line } = file.lines.positionOf(first.start);
    const lineEnd = endOf(line);
    const inLine = [first];
    for (let next = rangeOf(row + 1); next && next.start <= lineEnd && inLine.length <= MOST_PARTS_OF_LINE; ) {
      inLine.push(next);
      next = rangeOf(row + inLine.length);
    }
    // Readers walk from row to row quickly; only a search finds the end of a line of a million.
    const after = inLine.length > MOST_PARTS_OF_LINE ? lastBegunBy(lineEnd) + 1 : row + inLine.length;
    raise(lines, line, worstOf(row, after));
    if (inLine.length > 1) {
      for (const [i, range] of inLine.entries()) {
        const level = levelOf(row + i);
        const place = level !== undefined && level >= PART_FROM ? placeOf([file], { ...range, file: 0 }) : undefined;
        if (level && place) parts.push({ span: place.span, level });
      }
    }
    row = after;
  }
}

/** Where several rows stand in a line the worst one speaks for it. */
function raise(lines: Map<number, HeatLevel>, line: number, level: HeatLevel | undefined): void {
  if (level !== undefined && (lines.get(line) ?? 0) < level) lines.set(line, level);
}

function listed(lines: ReadonlyMap<number, HeatLevel>): readonly HeatLine[] {
  return Array.from(lines, ([line, level]) => ({ line, level }));
}
