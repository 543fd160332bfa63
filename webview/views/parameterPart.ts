import type { Parameter, ParameterValue, ParameterValues } from '../../src/core/definition';
import type { LossChoice } from '../../src/protocol/views';
import { SHAPE } from '../../src/strings/panelShape';
import { h } from '../dom';
import { type Panel, words } from '../panel';
import { lossInUse, parametersInUse } from '../state';
import { choiceControl, flagControl, numberControl, perClassControl } from './parameterControls';

/** The parameters of the loss in use. Moving one changes the panel's state, and everything on the screen follows. */
export class ParameterPart {
  readonly element = h('section', { class: 'parameters' });
  private shownFor = '';
  /** The parameters that these controls show; others come from elsewhere, and the controls are built anew. */
  private shown: ParameterValues | undefined;

  constructor(private readonly panel: Panel) {}

  /** Builds the controls when they do not show what is in use: a slider must not be replaced while it is dragged. */
  show(): void {
    const loss = lossInUse(this.panel.store.model);
    const current = parametersInUse(this.panel.store.model);
    if (!loss || (this.shownFor === loss.lossId && this.shown === current)) return;
    this.shownFor = loss.lossId;
    this.shown = current;
    const title = h('h3', {}, words(this.panel, SHAPE.parameters));
    if (loss.parameters.length === 0) {
      this.element.replaceChildren(title, h('p', { class: 'muted' }, words(this.panel, SHAPE.noParameters)));
      return;
    }
    this.element.replaceChildren(title, ...loss.parameters.map(parameter => this.control(loss, parameter)));
  }

  private control(loss: LossChoice, parameter: Parameter): HTMLElement {
    const { panel } = this;
    const set = (value: ParameterValue | undefined) => {
      const { [parameter.name]: _, ...others } = parametersInUse(panel.store.model);
      const values = value === undefined ? others : { ...others, [parameter.name]: value };
      this.shown = values;
      panel.store.change({ parameters: { ...panel.store.model.parameters, [loss.lossId]: values } });
    };
    const current = parametersInUse(panel.store.model)[parameter.name];
    if (parameter.kind === 'number') return numberControl(panel, parameter, current, loss.suggested[parameter.name], set);
    if (parameter.kind === 'choice') return choiceControl(panel, parameter, current, set);
    if (parameter.kind === 'flag') return flagControl(panel, parameter, current, set);
    return perClassControl(panel, parameter, current, set);
  }
}
