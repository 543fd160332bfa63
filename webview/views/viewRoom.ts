import type { Result } from '../../src/core/problem';
import { WORDS } from '../../src/strings/panel';
import { EMPTY } from '../../src/strings/panelEmpty';
import { Lane } from '../ask';
import type { Figure } from '../charts/figure';
import { h } from '../dom';
import { isCancelled, type Panel, words } from '../panel';
import { reasons, waysOn } from '../parts/whyNot';

/**
 * The room of one tab: asks for its view, shows what came or why it did not, and keeps the figures that are to be restyled and
 * freed. `draw` is called for every answer; what stays the same between answers is its own concern.
 */
export class ViewRoom<View> {
  private readonly lane = new Lane();
  private readonly failure = h('div', { class: 'view-failure', hidden: true });
  private readonly content = h('div', { class: 'view-content' });
  private isClosed = false;
  private figures: Figure[] = [];

  constructor(
    private readonly panel: Panel,
    room: HTMLElement,
    private readonly ask: () => Promise<Result<View>>,
    private readonly draw: (view: View, content: HTMLElement) => void,
  ) {
    this.content.append(h('p', { class: 'waiting' }, words(panel, WORDS.computing)));
    room.replaceChildren(this.failure, this.content);
  }

  refresh(): void {
    this.content.setAttribute('aria-busy', 'true');
    this.lane.ask(this.ask, result => {
      if (this.isClosed) return;
      this.content.setAttribute('aria-busy', 'false');
      if (result.ok) {
        this.failure.hidden = true;
        this.content.hidden = false;
        this.draw(result.value, this.content);
      } else if (!isCancelled(result.problems)) {
        this.failure.hidden = false;
        this.content.hidden = true;
        this.failure.replaceChildren(
          h('h2', {}, words(this.panel, EMPTY.viewFailed)),
          ...reasons(this.panel, result.problems),
          waysOn(this.panel),
        );
      }
    });
  }

  /** Resolves when what was asked last is on the screen. */
  drawn(): Promise<void> {
    return this.lane.idle();
  }

  /** Keeps a figure for restyling and freeing. */
  keep(figure: Figure): Figure {
    this.figures.push(figure);
    return figure;
  }

  /** Frees the figures before the content is built anew. */
  dropFigures(): void {
    for (const figure of this.figures) figure.destroy();
    this.figures = [];
  }

  restyle(): void {
    for (const figure of this.figures) figure.restyle();
  }

  close(): void {
    this.isClosed = true;
    this.lane.clear();
    this.dropFigures();
  }
}
