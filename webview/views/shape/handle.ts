import type { Figure } from '../../charts/figure';
import { h } from '../../dom';
import { CurveMark } from './curveMark';
import { rounded, stepOf } from './steps';

/** Steps of the arrow keys over the window, and of the pointer. */
const KEY_STEPS = 100;
const POINTER_STEPS = 500;

/** What a handle does: `begin` a step that can be undone, `move` within it. */
export interface HandleListener {
  readonly begin: () => void;
  readonly move: (place: number) => void;
}

/** The point of a row that can be moved along its curve, by the pointer and by the arrow keys: a slider for assistive technology. */
export class Handle {
  private readonly element: HTMLElement;
  private readonly mark: CurveMark;
  private place = 0;
  private isGrabbed = false;
  private window: readonly [number, number] = [0, 1];

  constructor(
    figure: Figure,
    private readonly listener: HandleListener,
  ) {
    this.element = h('div', { class: 'whatif-handle', role: 'slider', tabindex: 0, 'aria-orientation': 'horizontal' });
    this.mark = new CurveMark(figure, this.element);
    this.element.addEventListener('pointerdown', event => this.grab(event));
    this.element.addEventListener('pointermove', event => this.drag(event));
    this.element.addEventListener('keydown', event => this.key(event));
    // What lies under the handle is neither clicked nor boxed.
    this.element.addEventListener('click', event => event.stopPropagation());
  }

  show(at: { readonly x: number; readonly y: number } | undefined, window: readonly [number, number], name: string, text: string): void {
    this.mark.show(at);
    if (!at) return;
    this.place = at.x;
    this.window = window;
    const attributes = { label: name, valuemin: window[0], valuemax: window[1], valuenow: at.x, valuetext: text };
    for (const [attribute, value] of Object.entries(attributes)) this.element.setAttribute(`aria-${attribute}`, String(value));
    this.element.title = name;
  }

  private grab(event: PointerEvent): void {
    if (event.button !== 0) return;
    event.preventDefault();
    event.stopPropagation();
    this.element.focus();
    this.element.setPointerCapture(event.pointerId);
    this.isGrabbed = true;
  }

  private drag(event: PointerEvent): void {
    event.stopPropagation();
    if (!this.element.hasPointerCapture(event.pointerId)) return;
    const place = this.mark.axisPlaceOf(event.clientX);
    if (place === undefined) return;
    // A click that moves nothing is no step.
    if (this.isGrabbed) this.listener.begin();
    this.isGrabbed = false;
    this.listener.move(rounded(place, this.span / POINTER_STEPS));
  }

  private key(event: KeyboardEvent): void {
    const [low, high] = this.window;
    const step = stepOf(this.span / KEY_STEPS) * (event.shiftKey ? 10 : 1);
    const target = {
      ArrowRight: this.place + step,
      ArrowUp: this.place + step,
      ArrowLeft: this.place - step,
      ArrowDown: this.place - step,
      Home: low,
      End: high,
    }[event.key];
    if (target === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    this.listener.begin();
    this.listener.move(Math.min(high, Math.max(low, rounded(target, this.span / KEY_STEPS))));
  }

  private get span(): number {
    return this.window[1] - this.window[0];
  }
}
