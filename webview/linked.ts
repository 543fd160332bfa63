import type { Problem } from '../src/core/problem';
import type { LossQuestion } from '../src/protocol/messages';
import type { RowPoints, SelectionView } from '../src/protocol/selectionViews';
import { type Host, Lane } from './ask';
import type { ModelKey, Store } from './state';
import { POINTER_MS, Turns } from './turns';

/** What changed: the row under the pointer, the row that was clicked, or the selected rows. */
export type LinkedPart = 'hover' | 'primary' | 'selection';

/** A pointer that stays so long on a row means it. */
const REST_MS = 60;

/** The numbers of every view come anew with one of these. */
const ANEW: readonly ModelKey[] = ['opened', 'lossId', 'parameters', 'axis'];

/**
 * The rows that every view of the panel points out, and the editor with them: one hovered, one clicked (the primary one), and a set
 * that an expression describes. Views hear what changed and draw it; what they do not know of a row comes along with it.
 */
export class Linked {
  /** Points of one row each. */
  hover: RowPoints | undefined;
  primary: RowPoints | undefined;
  selection: SelectionView | undefined;
  /** Why the expression of the selection selects nothing. */
  problems: readonly Problem[] = [];
  private hovered: number | undefined;
  private hinting: ReturnType<typeof setTimeout> | undefined;
  private readonly listeners = new Set<(part: LinkedPart) => void>();
  private readonly turns = new Turns(POINTER_MS);
  private readonly hovering = new Lane();
  private readonly choosing = new Lane();
  private readonly selecting = new Lane();

  constructor(
    private readonly host: Host,
    private readonly store: Store,
    private readonly question: () => LossQuestion,
  ) {
    store.listen(changed => this.follow(changed));
    host.on('cursor', ({ row }) => this.point(row ?? undefined, 'editor'));
  }

  /** Hears what changed from now on; the answer ends that. */
  listen(listener: (part: LinkedPart) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Points at a row everywhere, or at none. What an editor's cursor points at is not shown to the editor again. */
  point(row: number | undefined, from: 'panel' | 'editor' = 'panel'): void {
    if (row === this.hovered) return;
    this.hovered = row;
    if (from === 'panel') this.hint(row);
    if (row === undefined) this.setHover(undefined);
    else if (from === 'editor') this.askHover(row);
    else void this.turns.next().then(isNext => isNext && row === this.hovered && this.askHover(row));
  }

  /** Makes a row the primary one and shows it in the editor; `stay` keeps the focus in the panel. */
  choose(row: number, stay: boolean): void {
    this.store.change({ primary: row });
    void this.host.request('reveal', { row, preserveFocus: stay });
  }

  /** Selects the rows for which an expression holds; `add` keeps those that are selected already. */
  select(where: string, add = false): void {
    const before = this.store.model.where;
    this.store.change({ where: add && before !== '' && where !== '' ? `(${before}) or (${where})` : where });
  }

  /** Selects nothing, and no row is the primary one. */
  clear(): void {
    this.store.change({ where: '', primary: undefined });
  }

  /** Marks the row in the editor once the pointer rests: VS Code draws its editor anew for each mark, 20 ms that a moving pointer would feel. */
  private hint(row: number | undefined): void {
    clearTimeout(this.hinting);
    this.hinting = setTimeout(() => void this.host.request('hint', { row: row ?? null }, { key: 'hint' }), REST_MS);
  }

  private follow(changed: ReadonlySet<ModelKey>): void {
    const isAnew = ANEW.some(key => changed.has(key));
    if (isAnew) this.hover = undefined;
    if (isAnew || changed.has('primary')) this.askPrimary();
    if (isAnew || changed.has('where')) this.askSelection();
  }

  private askHover(row: number): void {
    this.ask(this.hovering, row, points => row === this.hovered && this.setHover(points));
  }

  private askPrimary(): void {
    const { primary, opened } = this.store.model;
    if (primary === undefined || opened?.state !== 'ready') this.setPrimary(undefined);
    else this.ask(this.choosing, primary, points => this.store.model.primary === primary && this.setPrimary(points));
  }

  private askSelection(): void {
    const { where, opened } = this.store.model;
    if (where === '' || opened?.state !== 'ready') {
      this.setSelection(undefined, []);
      return;
    }
    const { axis, parameters } = this.store.model;
    const asked = { ...this.question(), where, moved: parameters, ...(axis ? { axis } : {}) };
    this.selecting.ask(
      () => this.host.request('select', asked),
      result => {
        if (this.store.model.where !== where) return;
        if (result.ok) this.setSelection(result.value, []);
        else this.setSelection(undefined, result.problems);
      },
    );
  }

  private ask(lane: Lane, row: number, come: (points: RowPoints | undefined) => void): void {
    const { axis } = this.store.model;
    lane.ask(
      () => this.host.request('points', { ...this.question(), rows: [row], ...(axis ? { axis } : {}) }),
      // A row that was left out stands nowhere.
      result => come(result.ok && result.value.row.length > 0 ? result.value : undefined),
    );
  }

  private setHover(points: RowPoints | undefined): void {
    this.hover = points;
    this.tell('hover');
  }

  private setPrimary(points: RowPoints | undefined): void {
    this.primary = points;
    this.tell('primary');
  }

  private setSelection(selection: SelectionView | undefined, problems: readonly Problem[]): void {
    this.selection = selection;
    this.problems = problems;
    this.tell('selection');
  }

  private tell(part: LinkedPart): void {
    for (const listener of [...this.listeners]) listener(part);
  }
}
