import type { ShapeAxis } from '../../src/core/definition';
import type { ShapeView } from '../../src/protocol/views';
import { AXIS_WORDS, SHAPE } from '../../src/strings/panelShape';
import { h } from '../dom';
import { type Panel, question, words } from '../panel';
import { segmented } from '../parts/segmented';
import { ParameterPart } from './parameterPart';
import { ShapeStack } from './shapeStack';
import type { OpenTab, TabView } from './tab';
import { ViewRoom } from './viewRoom';

/** How the loss sees one row: the curve, its derivative, the user's rows on both, and the parameters that bend them. */
export const shapeTab: TabView = {
  open(room: HTMLElement, panel: Panel): OpenTab {
    const stack = new ShapeStack(panel);
    const parameters = new ParameterPart(panel);
    const axes = h('div', { class: 'axis-choice' });
    const consequence = h('section', { class: 'consequence', 'aria-live': 'polite' });
    const view: ViewRoom<ShapeView> = new ViewRoom(
      panel,
      room,
      () => panel.host.request('shape', { ...question(panel), ...axisOf(panel) }),
      (shape, content) => {
        if (!stack.element.isConnected) {
          const side = h('div', { class: 'stack shape-side' }, axes, parameters.element, consequence);
          content.replaceChildren(h('div', { class: 'columns columns-wide-left' }, stack.element, side));
        }
        stack.show(shape);
        parameters.show();
        showAxes(panel, shape, axes);
        const sentence = words(panel, shape.consequence);
        consequence.hidden = sentence === '';
        consequence.replaceChildren(h('h3', {}, words(panel, SHAPE.consequence)), h('p', {}, sentence));
      },
    );
    for (const figure of stack.figures) view.keep(figure);
    view.refresh();
    return { refresh: () => view.refresh(), drawn: () => view.drawn(), restyle: () => view.restyle(), close: () => view.close() };
  },
};

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
