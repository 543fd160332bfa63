import type { ShapeAxis } from '../../src/core/definition';
import type { ShapeView } from '../../src/protocol/views';
import { AXIS_WORDS, SHAPE } from '../../src/strings/panelShape';
import { h, setText } from '../dom';
import { type Panel, question, words } from '../panel';
import { segmented } from '../parts/segmented';
import { ParameterPart } from './parameterPart';
import { FormulaPart } from './shape/formulaPart';
import { OverlayPicker } from './shape/overlayPicker';
import { WhatIfPart } from './shape/whatIfPart';
import { ShapeStack } from './shapeStack';
import type { OpenTab, TabView } from './tab';
import { ViewRoom } from './viewRoom';

/** How the loss sees one row: the curve, its derivative, the user's rows on both, what bends them, and a row that is moved along. */
export const shapeTab: TabView = {
  open(room: HTMLElement, panel: Panel): OpenTab {
    const tab = new ShapeTab(room, panel);
    const { view } = tab;
    view.refresh();
    return {
      refresh: () => view.refresh(),
      drawn: () => view.drawn(),
      restyle: () => view.restyle(),
      close: () => {
        tab.whatIf.close();
        view.close();
      },
    };
  },
};

class ShapeTab {
  readonly view: ViewRoom<ShapeView>;
  readonly whatIf: WhatIfPart;
  private readonly stack: ShapeStack;
  private readonly formula: FormulaPart;
  private readonly overlays: OverlayPicker;
  private readonly parameters: ParameterPart;
  private readonly axes = h('div', { class: 'axis-choice' });
  private readonly sentence = h('p');
  private readonly consequence: HTMLElement;
  private branches: ShapeView['branches'] = [];

  constructor(
    room: HTMLElement,
    private readonly panel: Panel,
  ) {
    const title = h('h3', {}, words(panel, SHAPE.consequence));
    this.consequence = h('section', { class: 'consequence', 'aria-live': 'polite' }, title, this.sentence);
    this.stack = new ShapeStack(panel, {
      pointed: (x, curve) => this.formula.point(x === undefined ? undefined : this.branchAt(x, curve)),
    });
    this.formula = new FormulaPart(panel, branch => {
      this.stack.point(branch);
      this.formula.point(branch);
    });
    this.overlays = new OverlayPicker(panel, () => this.view.refresh());
    this.parameters = new ParameterPart(panel);
    this.whatIf = new WhatIfPart(panel, this.stack);
    this.view = new ViewRoom(
      panel,
      room,
      () =>
        panel.host.request('shape', {
          ...question(panel),
          ...axisOf(panel),
          overlay: this.overlays.wished,
          moved: panel.store.model.parameters,
        }),
      (shape, content) => this.draw(shape, content),
    );
    for (const figure of this.stack.figures) this.view.keep(figure);
  }

  private draw(shape: ShapeView, content: HTMLElement): void {
    const { panel, stack } = this;
    if (!stack.element.isConnected) {
      const main = h('div', { class: 'stack shape-main' }, this.overlays.element, this.formula.element, stack.element);
      const side = h('div', { class: 'stack shape-side' }, this.axes, this.parameters.element, this.consequence, this.whatIf.element);
      const columns = h('div', { class: 'columns columns-wide-left' }, main, side);
      columns.addEventListener('keydown', event => this.key(event));
      content.replaceChildren(columns);
    }
    this.branches = shape.branches;
    this.overlays.show(shape);
    this.formula.show(shape);
    stack.show(shape);
    this.parameters.show(shape.sliders);
    showAxes(panel, shape, this.axes);
    this.whatIf.show(shape);
    const sentence = words(panel, shape.consequence);
    this.consequence.hidden = sentence === '';
    setText(this.sentence, sentence);
  }

  /** The branch of a place; where each curve has its own, only that of a row. */
  private branchAt(x: number, curve: number | undefined): number | undefined {
    const found = this.branches.findIndex(({ stretches }) =>
      stretches.some(({ from, to, curve: own }) => x >= from && x <= to && (own === undefined || own === curve)),
    );
    return found < 0 ? undefined : found;
  }

  /** Undo takes back what was tried; what is typed in a box has an undo of its own. */
  private key(event: KeyboardEvent): void {
    const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z';
    if (!isUndo || event.target instanceof HTMLInputElement) return;
    event.preventDefault();
    this.whatIf.undo();
  }
}

function axisOf(panel: Panel): { axis?: ShapeAxis } {
  const { axis } = panel.store.model;
  return axis ? { axis } : {};
}

function showAxes(panel: Panel, shape: ShapeView, room: HTMLElement): void {
  const all = [...new Set([shape.axis, ...shape.axes])].sort();
  room.hidden = all.length < 2;
  // Drawn once: a button that is replaced while it is pressed would lose the focus.
  const signature = `${all.join(' ')} ${shape.axis}`;
  if (room.hidden || room.dataset.axes === signature) return;
  room.dataset.axes = signature;
  const hadFocus = room.contains(document.activeElement);
  room.replaceChildren(
    h('h3', {}, words(panel, SHAPE.axis)),
    segmented(
      words(panel, SHAPE.axis),
      all.map(axis => ({ id: axis, title: words(panel, AXIS_WORDS[axis]) })),
      shape.axis,
      axis => panel.store.change({ axis }),
    ),
  );
  if (hadFocus) room.querySelector<HTMLElement>('[aria-pressed="true"]')?.focus();
}
