import type { Result } from '../../../src/core/problem';
import type { LossQuestion } from '../../../src/protocol/messages';
import type { RowCells, RowPage, RowSort } from '../../../src/protocol/selectionViews';
import { type Panel, question } from '../../panel';

/** Rows of one request. */
const PAGE = 100;
/** Pages that are kept: 10,000 rows to either side of where one reads. */
const MOST_PAGES = 200;

/** What the rows are asked with. */
export interface RowQuestion {
  readonly where: string;
  readonly sort: RowSort;
  readonly others: readonly string[];
}

/** The rows of the table as they are read: a page at a time, kept until the question changes. */
export class Pages {
  private readonly held = new Map<number, readonly RowCells[]>();
  private readonly asked = new Set<number>();
  private asking: (RowQuestion & LossQuestion) | undefined;

  constructor(
    private readonly panel: Panel,
    /** A page came, or why it did not. */
    private readonly came: (result: Result<RowPage>) => void,
  ) {}

  /** Asks another question: everything that was read is forgotten. */
  ask(rows: RowQuestion): void {
    this.held.clear();
    this.asked.clear();
    this.asking = { ...rows, ...question(this.panel) };
    this.fetch(0);
  }

  /** A row by its place in the table; undefined until its page has come. */
  at(index: number): RowCells | undefined {
    return this.held.get(Math.floor(index / PAGE))?.[index % PAGE];
  }

  /** Sees to it that these rows come. */
  want(from: number, to: number): void {
    for (let page = Math.floor(from / PAGE); page <= Math.floor(Math.max(from, to - 1) / PAGE); page += 1) this.fetch(page);
  }

  private fetch(page: number): void {
    const { asking } = this;
    if (!asking || this.held.has(page) || this.asked.has(page)) return;
    this.asked.add(page);
    const { parameters: moved } = this.panel.store.model;
    void this.panel.host.request('rowPage', { ...asking, moved, from: page * PAGE, count: PAGE }).then(result => {
      if (this.asking !== asking) return;
      this.asked.delete(page);
      if (result.ok) this.hold(page, result.value.lines);
      this.came(result);
    });
  }

  private hold(page: number, lines: readonly RowCells[]): void {
    this.held.set(page, lines);
    for (const oldest of this.held.keys()) {
      if (this.held.size <= MOST_PAGES) break;
      this.held.delete(oldest);
    }
  }
}
