import type { NumberParameter, ParameterValue } from '../../../src/core/definition';
import type { Detent, SliderView } from '../../../src/protocol/shapeViews';
import { formatNumber } from '../../../src/strings/numbers';
import { detentWords, SLIDERS, sharesUpTo } from '../../../src/strings/panelSliders';
import { h } from '../../dom';
import { icon } from '../../icons';
import { type Panel, words } from '../../panel';
import { positionOf, STEPS } from '../sliderScale';

const SVG = 'http://www.w3.org/2000/svg';
/** Height of the picture in its own units; its width is that of the slider's steps. */
const HIGH = 20;

/** The values that mean something, with the one that the data suggest where it is none of them. */
export function allDetents(view: SliderView | undefined, suggested: ParameterValue | undefined): readonly Detent[] {
  const known = view?.detents ?? [];
  if (typeof suggested !== 'number' || known.some(({ value }) => value === suggested)) return known;
  return [...known, { value: suggested, label: SLIDERS.best }].sort((a, b) => a.value - b.value);
}

/** Over a slider: how many rows lie up to each of its places, and strokes at the values that mean something. */
export function trackPicture(panel: Panel, parameter: NumberParameter, view: SliderView, detents: readonly Detent[]): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', `0 0 ${STEPS} ${HIGH}`);
  svg.setAttribute('preserveAspectRatio', 'none');
  svg.setAttribute('class', 'slider-picture');
  svg.setAttribute('aria-hidden', 'true');
  const path = (className: string, d: string) => {
    const element = document.createElementNS(SVG, 'path');
    element.setAttribute('class', className);
    element.setAttribute('d', d);
    svg.append(element);
  };
  const upTo = view.shares?.upTo;
  if (upTo) {
    const line = Array.from(upTo, (share, at) => `L${((STEPS * at) / (upTo.length - 1)).toFixed(1)} ${(HIGH * (1 - share)).toFixed(2)}`);
    path('slider-shares', `M0 ${HIGH}${line.join('')}L${STEPS} ${HIGH}Z`);
    path('slider-curve', line.join('').replace('L', 'M'));
    const title = document.createElementNS(SVG, 'title');
    title.textContent = words(panel, sharesUpTo(view.shares!.of));
    svg.prepend(title);
  }
  path('slider-ticks', detents.map(({ value }) => `M${positionOf(parameter, value)} 0V${HIGH}`).join(''));
  return svg;
}

/** The values that mean something as buttons: the one in use is pressed. */
export class DetentButtons {
  readonly element: HTMLElement;
  private readonly buttons = new Map<number, HTMLButtonElement>();
  private shown = '';

  constructor(
    private readonly panel: Panel,
    private readonly take: (value: number) => void,
  ) {
    this.element = h('div', { class: 'detents', role: 'group', 'aria-label': words(panel, SLIDERS.marks) });
  }

  show(detents: readonly Detent[], suggested: ParameterValue | undefined, current: number): void {
    const { panel } = this;
    const signature = detents.map(({ value, label }) => `${value} ${label.en}`).join();
    if (signature !== this.shown) {
      this.shown = signature;
      this.buttons.clear();
      for (const { value, label } of detents) {
        const isSuggested = value === suggested;
        const button = h(
          'button',
          { type: 'button', title: isSuggested ? words(panel, SLIDERS.best) : formatNumber(value), onclick: () => this.take(value) },
          isSuggested && icon('star'),
          words(panel, detentWords(label, value)),
        );
        this.buttons.set(value, button);
      }
      this.element.replaceChildren(...this.buttons.values());
      this.element.hidden = detents.length === 0;
    }
    this.press(current);
  }

  press(current: number): void {
    for (const [value, button] of this.buttons) button.setAttribute('aria-pressed', String(value === current));
  }
}
