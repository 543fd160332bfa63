import type { Parameter, ParameterValue, ParameterValues } from '../../src/core/definition';
import type { SliderView } from '../../src/protocol/shapeViews';
import type { LossChoice } from '../../src/protocol/views';
import { LIBRARIES, LIBRARY_NAMES } from '../../src/strings/libraries';
import { moreParameters, SHAPE } from '../../src/strings/panelShape';
import { h } from '../dom';
import { type Panel, words } from '../panel';
import { currentValue, hasEffect, isShaping, startValue } from '../parameters';
import { lossInUse, parametersInUse } from '../state';
import { choiceControl, flagControl, perClassControl } from './parameterControls';
import { NumberControl } from './shape/numberControl';

/** The parameters of the loss in use. Moving one changes the panel's state, and everything on the screen follows. */
export class ParameterPart {
  readonly element = h('section', { class: 'parameters' });
  private readonly summary = h('summary');
  private readonly more = h('details', { class: 'more' });
  private controls: readonly { readonly parameter: Parameter; readonly element: HTMLElement }[] = [];
  private readonly numbers = new Map<string, NumberControl>();
  private shownFor = '';
  /** The parameters that these controls show; others come from elsewhere, and the controls are built anew. */
  private shown: ParameterValues | undefined;

  constructor(private readonly panel: Panel) {}

  /** Builds the controls when they do not show what is in use: a slider must not be replaced while it is dragged. */
  show(sliders: readonly SliderView[]): void {
    const loss = lossInUse(this.panel.store.model);
    const current = parametersInUse(this.panel.store.model);
    if (!loss) return;
    // Other rows have other ends.
    const built = JSON.stringify([loss.lossId, ...sliders.map(({ name, ends }) => [name, ends])]);
    if (this.shownFor === built && this.shown === current) {
      for (const [name, control] of this.numbers) control.show(sliders.find(slider => slider.name === name));
      return;
    }
    this.shownFor = built;
    this.shown = current;
    this.numbers.clear();
    const title = h('h3', {}, words(this.panel, SHAPE.parameters));
    this.controls = loss.parameters
      .filter(parameter => parameter.name !== 'normalization' || this.isWeighted)
      .map(parameter => ({ parameter, element: this.control(loss, parameter, sliders) }));
    const isMain = ({ parameter }: { parameter: Parameter }) => isShaping(parameter);
    const main = this.controls.filter(isMain);
    const more = this.controls.filter(each => !isMain(each));
    if (this.controls.length === 0) this.element.replaceChildren(title, h('p', { class: 'muted' }, words(this.panel, SHAPE.noParameters)));
    else {
      // What was moved is in sight; so are settings that are all there is.
      this.more.open = main.length === 0 || more.some(({ parameter }) => currentValue(parameter, current) !== startValue(parameter));
      this.more.replaceChildren(this.summary, ...more.map(({ element }) => element));
      this.element.replaceChildren(
        title,
        ...this.presets(loss, current),
        ...main.map(({ element }) => element),
        ...(more.length > 0 ? [this.more] : []),
      );
    }
    this.hideIdle(loss, current);
  }

  /** The settings of the libraries, to take over with one click. */
  private presets(loss: LossChoice, set: ParameterValues): HTMLElement[] {
    const { lossId, presets, parameters } = loss;
    if (presets.length === 0) return [];
    const { panel } = this;
    const take = (values: ParameterValues) => panel.store.change({ parameters: { ...panel.store.model.parameters, [lossId]: values } });
    const isAt = (values: ParameterValues) =>
      parameters.every(
        parameter =>
          !hasEffect(parameter, loss, values, this.isWeighted) ||
          String(currentValue(parameter, values)) === String(currentValue(parameter, set)),
      );
    const button = (name: string, values: ParameterValues) =>
      h('button', { type: 'button', 'aria-pressed': String(isAt(values)), onclick: () => take(values) }, name);
    const label = words(panel, LIBRARIES.setAsIn);
    return [
      h(
        'div',
        { class: 'presets', role: 'group', 'aria-label': label },
        h('span', { class: 'muted' }, label),
        ...presets.map(preset => button(LIBRARY_NAMES[preset.library], preset.parameters)),
      ),
    ];
  }

  private get isWeighted(): boolean {
    return this.panel.store.model.opened?.isWeighted ?? false;
  }

  /** ε is there while something uses it. */
  private hideIdle(loss: LossChoice, set: ParameterValues): void {
    let folded = 0;
    for (const { parameter, element } of this.controls) {
      element.hidden = !hasEffect(parameter, loss, set, this.isWeighted);
      if (!element.hidden && !isShaping(parameter)) folded += 1;
    }
    this.summary.textContent = words(this.panel, moreParameters(folded));
  }

  private control(loss: LossChoice, parameter: Parameter, sliders: readonly SliderView[]): HTMLElement {
    const { panel } = this;
    const set = (value: ParameterValue | undefined) => {
      const { [parameter.name]: _, ...others } = parametersInUse(panel.store.model);
      const values = value === undefined ? others : { ...others, [parameter.name]: value };
      this.shown = values;
      this.hideIdle(loss, values);
      panel.store.change({ parameters: { ...panel.store.model.parameters, [loss.lossId]: values } });
    };
    const current = parametersInUse(panel.store.model)[parameter.name];
    if (parameter.kind === 'number') {
      const view = sliders.find(({ name }) => name === parameter.name);
      const control = new NumberControl(panel, { parameter, current, suggested: loss.suggested[parameter.name], view }, set);
      this.numbers.set(parameter.name, control);
      return control.element;
    }
    if (parameter.kind === 'choice') return choiceControl(panel, parameter, current, set);
    if (parameter.kind === 'flag') return flagControl(panel, parameter, current, set);
    return perClassControl(panel, parameter, current, set);
  }
}
