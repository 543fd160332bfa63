import type { NumberParameter, ParameterValue } from '../../../src/core/definition';
import type { SliderView } from '../../../src/protocol/shapeViews';
import { formatNumber } from '../../../src/strings/numbers';
import { SHAPE } from '../../../src/strings/panelShape';
import { h } from '../../dom';
import { icon } from '../../icons';
import { type Panel, words } from '../../panel';
import { startValue } from '../../parameters';
import { labelOf, type SetValue, switchOf } from '../parameterControls';
import { isAllowed, positionOf, readNumberList, STEPS, valueAt } from '../sliderScale';
import { InverseBox } from './inverseBox';
import { allDetents, DetentButtons, trackPicture } from './sliderTrack';

/** What a number parameter is set by, and what it is now. */
export interface NumberChoice {
  readonly parameter: NumberParameter;
  readonly current: ParameterValue | undefined;
  readonly suggested: ParameterValue | undefined;
  readonly view: SliderView | undefined;
}

/**
 * A slider with a number box, a way back to the default, the values that mean something for these rows, and the share that it can be set by.
 * A parameter that may be off has a switch; one that may differ by class takes several numbers with commas.
 */
export class NumberControl {
  readonly element: HTMLElement;
  private readonly parameter: NumberParameter;
  private readonly suggested: ParameterValue | undefined;
  private readonly slider: HTMLInputElement;
  private readonly box: HTMLInputElement;
  private readonly track = h('div', { class: 'slider-room' });
  private readonly detents: DetentButtons;
  private readonly inverse: InverseBox | undefined;
  private view: SliderView | undefined;

  constructor(
    private readonly panel: Panel,
    { parameter, current, suggested, view }: NumberChoice,
    private readonly set: SetValue,
  ) {
    // A slider reaches as far as the rows do.
    this.parameter = view?.ends ? { ...parameter, slider: { min: view.ends[0], max: view.ends[1] } } : parameter;
    this.suggested = suggested;
    const given = current === undefined ? startValue(parameter) : current;
    const start = typeof given === 'number' ? given : parameter.default;
    const [label, about] = labelOf(panel, parameter);
    const name = label.textContent!;
    this.slider = h('input', { type: 'range', min: 0, max: STEPS, step: 1, value: positionOf(this.parameter, start), 'aria-label': name });
    this.box = h('input', {
      type: parameter.perClass ? 'text' : 'number',
      step: 'any',
      value: Array.isArray(given) ? given.join(', ') : start,
      'aria-label': name,
      'aria-describedby': about.id,
    });
    const resetWords = `${words(panel, SHAPE.reset)}: ${formatNumber(parameter.default)}`;
    const reset = h(
      'button',
      { class: 'icon-button', type: 'button', title: resetWords, 'aria-label': resetWords, onclick: () => this.take(parameter.default) },
      icon('refresh'),
    );
    this.detents = new DetentButtons(panel, value => this.take(value));
    this.inverse = view && new InverseBox(panel, parameter.name, view, value => this.take(value));
    this.slider.setAttribute('aria-valuetext', formatNumber(start));
    this.slider.addEventListener('input', () => this.slide());
    this.box.addEventListener('input', () => this.type());
    const enable = (isOn: boolean) => {
      for (const part of [this.slider, this.box, reset]) part.disabled = !isOn;
    };
    const onOff =
      parameter.nullable &&
      switchOf(name, given !== null, isOn => {
        enable(isOn);
        this.tell(isOn ? Number(this.box.value) : null);
      });
    enable(given !== null);
    // Without a range that is useful to drag through (an ignored class) the box is all there is.
    const sliding = parameter.slider ? [this.track] : [];
    this.track.append(this.slider);
    const line = h('div', { class: 'parameter-line' }, onOff || undefined, label, ...sliding, this.box, reset);
    this.element = h('div', { class: 'parameter' }, line, this.detents.element, this.inverse?.element, about);
    this.follow(view, start);
  }

  /** Takes over what the rows say about the value in use. */
  show(view: SliderView | undefined): void {
    this.follow(view, Number(this.box.value));
  }

  private follow(view: SliderView | undefined, current: number): void {
    const isNew = view?.shares !== undefined && String(view.shares.upTo) !== String(this.view?.shares?.upTo);
    const hadPicture = this.track.querySelector('svg');
    this.view = view;
    const detents = allDetents(view, this.suggested);
    if (view && (isNew || !hadPicture)) {
      hadPicture?.remove();
      this.track.prepend(trackPicture(this.panel, this.parameter, view, detents));
    }
    this.detents.show(detents, this.suggested, current);
    if (view) this.inverse?.show(view);
  }

  private slide(): void {
    const position = Number(this.slider.value);
    // A value that means something is that value itself, not what the slider's rounding makes of it.
    const meant = [this.parameter.default, ...allDetents(this.view, this.suggested).map(({ value }) => value)];
    const value = meant.find(each => positionOf(this.parameter, each) === position) ?? valueAt(this.parameter, position);
    this.take(value, this.slider);
  }

  private type(): void {
    const { box, parameter } = this;
    const value = box.value.trim() === '' ? Number.NaN : Number(box.value);
    const list = parameter.perClass && box.value.includes(',') ? readNumberList(box.value, parameter.min) : undefined;
    if (isAllowed(parameter, value)) this.take(value, box);
    else if (Array.isArray(list) && list.every(entry => isAllowed(parameter, entry))) {
      box.setAttribute('aria-invalid', 'false');
      this.tell(list);
    } else box.setAttribute('aria-invalid', 'true');
  }

  private take(value: number, from?: HTMLInputElement): void {
    if (from !== this.slider) this.slider.value = String(positionOf(this.parameter, value));
    if (from !== this.box) this.box.value = String(value);
    this.box.setAttribute('aria-invalid', 'false');
    this.slider.setAttribute('aria-valuetext', formatNumber(value));
    this.detents.press(value);
    this.inverse?.forget();
    this.tell(value);
  }

  private tell(value: ParameterValue): void {
    this.set(value === startValue(this.parameter) ? undefined : value);
  }
}
