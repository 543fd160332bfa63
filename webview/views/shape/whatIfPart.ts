import type { Result } from '../../../src/core/problem';
import type { WhatIfView } from '../../../src/protocol/shapeViews';
import type { Opened, ShapeView } from '../../../src/protocol/views';
import { rowTitle } from '../../../src/strings/panel';
import { gradients, handleName, handleValue, predictionOf, ranks, WHAT_IF } from '../../../src/strings/panelWhatIf';
import { Lane } from '../../ask';
import { h } from '../../dom';
import { icon } from '../../icons';
import { fileName, type Panel, question, usedRows, words } from '../../panel';
import type { ShapeStack } from '../shapeStack';
import { CurveMark } from './curveMark';
import { Ghosts } from './ghosts';
import { Handle } from './handle';
import { WhatIfState } from './whatIfState';
import { halfLine, lossTable } from './whatIfTable';

/** Rows of more numbers than these are moved along the curve only. */
const MOST_BOXES = 6;

/** Another prediction of the row that was chosen: its point is dragged along the curve, and what that does stands beside it. */
export class WhatIfPart {
  readonly element: HTMLElement;
  private readonly state = new WhatIfState();
  private readonly lane = new Lane();
  private readonly handle: Handle;
  private readonly slope: CurveMark;
  private readonly head = h('div', { class: 'whatif-head' });
  private readonly boxes = h('div', { class: 'whatif-boxes' });
  private readonly effect = h('div', { class: 'whatif-effect' });
  private readonly half = h('div');
  private readonly undoButton: HTMLButtonElement;
  private readonly keepButton: HTMLButtonElement;
  private readonly forget: () => void;
  private readonly ghosts: Ghosts;
  private inputs: readonly HTMLInputElement[] = [];
  private shape: ShapeView | undefined;
  private view: WhatIfView | undefined;
  private opened: Opened | undefined;
  private isClosed = false;

  constructor(
    private readonly panel: Panel,
    private readonly stack: ShapeStack,
  ) {
    const button = (label: keyof typeof WHAT_IF, hint: keyof typeof WHAT_IF, does: () => void) =>
      h('button', { class: 'secondary', type: 'button', title: words(panel, WHAT_IF[hint]), onclick: does }, words(panel, WHAT_IF[label]));
    this.undoButton = button('undo', 'undoHint', () => this.undo());
    this.keepButton = button('keep', 'keepHint', () => this.keep());
    this.handle = new Handle(stack.figures[0], { begin: () => this.state.begin(), move: place => this.ask({ place }) });
    this.slope = new CurveMark(stack.figures[1], h('div', { class: 'whatif-slope', 'aria-hidden': 'true' }));
    this.ghosts = new Ghosts(panel, stack);
    const buttons = h('div', { class: 'actions' }, this.undoButton, this.keepButton);
    this.element = h(
      'section',
      { class: 'whatif', 'aria-label': words(panel, WHAT_IF.title) },
      h('h3', {}, words(panel, WHAT_IF.title)),
      this.head,
      this.boxes,
      this.effect,
      this.half,
      buttons,
      this.ghosts.element,
    );
    this.opened = panel.store.model.opened;
    this.forget = panel.linked.listen(part => part === 'primary' && this.follow());
    this.follow();
  }

  /** Another picture came: the row is asked about under its loss, with its parameters, on its axis. */
  show(shape: ShapeView): void {
    this.shape = shape;
    const { opened } = this.panel.store.model;
    // Of other data nothing is left of what was tried.
    if (opened !== this.opened) {
      this.opened = opened;
      this.state.start(this.state.row);
      this.ghosts.clear();
    }
    this.place();
    this.ask(this.state.wished ? { prediction: this.state.wished } : {});
  }

  /** One step back. */
  undo(): void {
    if (!this.state.canUndo) return;
    this.state.undo();
    this.panel.announce(words(this.panel, WHAT_IF.undone));
    this.ask(this.state.wished ? { prediction: this.state.wished } : {});
  }

  close(): void {
    this.isClosed = true;
    this.lane.clear();
    this.forget();
  }

  private follow(): void {
    const { primary } = this.panel.store.model;
    if (primary === this.state.row && this.view) return;
    this.state.start(primary);
    this.view = undefined;
    this.draw();
    this.ask({});
  }

  private ask(change: { readonly place?: number; readonly prediction?: readonly number[] }): void {
    const { row } = this.state;
    const { axis, parameters } = this.panel.store.model;
    if (row === undefined || !this.shape) return;
    const asked = { ...question(this.panel), row, moved: parameters, ...change, ...(axis ? { axis } : {}) };
    this.lane.ask(
      () => this.panel.host.request('whatIf', asked),
      result => !this.isClosed && row === this.state.row && this.take(result, change),
    );
  }

  private take(result: Result<WhatIfView>, change: object): void {
    if (!result.ok) {
      // What a loss refuses (a probability above 1) is no what-if; the box that it was typed into says so.
      for (const input of this.inputs) input.setAttribute('aria-invalid', String('prediction' in change));
      if (!this.view) this.head.replaceChildren(h('p', { class: 'muted' }, words(this.panel, WHAT_IF.gone)));
      return;
    }
    this.view = result.value;
    if (Object.keys(change).length > 0) this.state.wished = result.value.prediction;
    this.draw();
  }

  private draw(): void {
    const { panel, view, state } = this;
    const isChanged = view !== undefined && String(view.prediction) !== String(view.before);
    this.element.classList.toggle('is-changed', isChanged);
    this.undoButton.disabled = !state.canUndo;
    this.keepButton.disabled = !isChanged;
    this.undoButton.parentElement!.hidden = !view;
    this.head.replaceChildren(
      ...(view
        ? [
            h('strong', {}, words(panel, rowTitle(view.row, fileName(panel), 0))),
            ...(isChanged ? [h('span', { class: 'whatif-badge' }, icon('warning'), words(panel, WHAT_IF.badge))] : []),
          ]
        : [h('p', { class: 'muted' }, words(panel, WHAT_IF.pick))]),
    );
    this.drawBoxes();
    this.effect.replaceChildren(...(view ? this.effects(view) : []));
    this.drawHalf();
    this.place();
  }

  /** One box for each number, made once for a row: what is being typed in stays. */
  private drawBoxes(): void {
    const { panel, view } = this;
    const wanted = view && view.prediction.length <= MOST_BOXES ? view.prediction.length : 0;
    if (this.inputs.length !== wanted) {
      this.inputs = Array.from({ length: wanted }, () => h('input', { type: 'number', step: 'any' }));
      this.boxes.replaceChildren(
        ...this.inputs.map((input, index) => {
          input.addEventListener('change', () => this.typed());
          return h('label', {}, words(panel, wanted === 1 ? WHAT_IF.prediction : predictionOf(index)), input);
        }),
      );
    }
    this.boxes.hidden = wanted === 0;
    for (const [index, input] of this.inputs.entries()) {
      input.value = String(Number(view!.prediction[index]!.toPrecision(7)));
      input.setAttribute('aria-invalid', 'false');
    }
  }

  private typed(): void {
    const prediction = this.inputs.map(input => (input.value.trim() === '' ? Number.NaN : Number(input.value)));
    for (const [index, input] of this.inputs.entries()) input.setAttribute('aria-invalid', String(!Number.isFinite(prediction[index]!)));
    if (!prediction.every(Number.isFinite)) return;
    this.state.begin();
    this.ask({ prediction });
  }

  private effects(view: WhatIfView): HTMLElement[] {
    const { panel } = this;
    const own = view.losses[0]!;
    const lines = [
      ranks(view.rank.before, view.rank.after, usedRows(panel)),
      gradients(own.gradient.before, own.gradient.after, view.isNorm, view.push),
    ];
    return [h('div', {}, ...lines.map(line => h('p', {}, words(panel, line)))), lossTable(panel, view)];
  }

  /** Made anew only for other places: a button that was pressed keeps the focus. */
  private drawHalf(): void {
    const signature = JSON.stringify(this.view?.half ?? []);
    if (this.half.dataset.places === signature) return;
    this.half.dataset.places = signature;
    const take = (prediction: readonly number[]) => {
      this.state.begin();
      this.ask({ prediction });
    };
    this.half.replaceChildren(...(this.view ? halfLine(this.panel, this.view, take) : []));
  }

  private keep(): void {
    if (this.view && this.shape) this.ghosts.keep(this.view, this.shape.axis);
  }

  /** Puts the handle, the point of the slope and the ghosts where they stand in the picture. */
  private place(): void {
    const { panel, view, shape, stack } = this;
    const isMovable = view !== undefined && shape !== undefined && view.canMove;
    const at = isMovable ? stack.heightsAt(view.place.after, view.curve) : undefined;
    const title = shape ? words(panel, shape.xTitle) : '';
    this.handle.show(
      isMovable && at ? { x: view.place.after, y: at.value } : undefined,
      stack.window,
      words(panel, handleName(view?.row ?? 0)),
      view ? words(panel, handleValue(title, view.place.after, view.prediction, view.losses[0]!.loss.after)) : '',
    );
    this.slope.show(isMovable && at ? { x: view.place.after, y: at.derivative } : undefined);
    this.ghosts.place(shape?.axis);
  }
}
