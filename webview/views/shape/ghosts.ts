import type { ShapeAxis } from '../../../src/core/definition';
import type { WhatIfView } from '../../../src/protocol/shapeViews';
import { keptWords, WHAT_IF } from '../../../src/strings/panelWhatIf';
import { h } from '../../dom';
import { icon } from '../../icons';
import { type Panel, words } from '../../panel';
import type { ShapeStack } from '../shapeStack';
import { CurveMark } from './curveMark';

/** A what-if that stays on the curve. */
interface Ghost {
  readonly row: number;
  readonly prediction: readonly number[];
  readonly short: string;
  readonly loss: number;
  /** Where it stands, and on which axis: on another one it has no place. */
  readonly place: number;
  readonly curve: number;
  readonly axis: ShapeAxis;
}

/** More ghosts than these hide the curve. */
const MOST = 5;

/** The what-ifs that were kept: dashed circles on the curve, and a list of them. */
export class Ghosts {
  readonly element = h('ul', { class: 'whatif-kept', hidden: true });
  private readonly marks: readonly CurveMark[];
  private ghosts: readonly Ghost[] = [];
  private axis: ShapeAxis | undefined;

  constructor(
    private readonly panel: Panel,
    private readonly stack: ShapeStack,
  ) {
    const figure = stack.figures[0];
    this.marks = Array.from({ length: MOST }, () => new CurveMark(figure, h('div', { class: 'whatif-ghost', 'aria-hidden': 'true' })));
  }

  /** Leaves a what-if on the curve; of too many the oldest goes. */
  keep({ row, prediction, place, curve, losses }: WhatIfView, axis: ShapeAxis): void {
    const { short, loss } = losses[0]!;
    const ghost = { row, prediction, short, loss: loss.after, place: place.after, curve, axis };
    const others = this.ghosts.filter(each => each.row !== row || String(each.prediction) !== String(prediction));
    this.set([...others, ghost].slice(-MOST));
  }

  clear(): void {
    this.set([]);
  }

  /** Puts them where they stand in the picture of an axis. */
  place(axis: ShapeAxis | undefined): void {
    this.axis = axis;
    for (const [index, mark] of this.marks.entries()) {
      const ghost = this.ghosts[index];
      const there = ghost && ghost.axis === axis ? this.stack.heightsAt(ghost.place, ghost.curve) : undefined;
      mark.show(ghost && there && { x: ghost.place, y: there.value });
      mark.element.title = ghost ? this.words(ghost) : '';
    }
  }

  private set(ghosts: readonly Ghost[]): void {
    this.ghosts = ghosts;
    this.element.hidden = ghosts.length === 0;
    const label = words(this.panel, WHAT_IF.forget);
    this.element.replaceChildren(
      ...ghosts.map(ghost => {
        const remove = () => this.set(this.ghosts.filter(each => each !== ghost));
        const button = h(
          'button',
          { class: 'icon-button', type: 'button', title: label, 'aria-label': label, onclick: remove },
          icon('cross'),
        );
        return h('li', {}, h('span', { class: 'whatif-ghost-mark' }), this.words(ghost), button);
      }),
    );
    this.place(this.axis);
  }

  private words({ row, prediction, short, loss }: Ghost): string {
    return words(this.panel, keptWords(row, prediction, short, loss));
  }
}
