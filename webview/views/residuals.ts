import type { ResidualsView } from '../../src/protocol/taskViews';
import { OVERVIEW } from '../../src/strings/panelOverview';
import { densityNote, elementsNote, fitSummary, RESIDUALS, type ResidualSign } from '../../src/strings/panelResiduals';
import { Figure } from '../charts/figure';
import { squaresLayer } from '../charts/squares';
import { h } from '../dom';
import { type Panel, usedRows, words } from '../panel';
import { segmented } from '../parts/segmented';
import { value } from '../parts/value';
import { CloudZoom } from './cloudZoom';
import { againstContent, histogramContent, normalContent } from './residuals/figures';
import { withSign } from './residuals/flip';
import { scatterContent } from './scatterContent';
import type { OpenTab, TabView } from './tab';
import { ViewRoom } from './viewRoom';

/** More squares than this cover one another. */
const MOST_SQUARES = 60;

/** Where a model that predicts amounts is wrong, and how: whatever the loss, the residuals are the same. */
export const residualsTab: TabView = {
  open(room: HTMLElement, panel: Panel): OpenTab {
    const tab = new ResidualsTab(room, panel);
    const { view } = tab;
    view.refresh();
    return { refresh: () => view.refresh(), drawn: () => view.drawn(), restyle: () => view.restyle(), close: () => view.close() };
  },
};

class ResidualsTab {
  readonly view: ViewRoom<ResidualsView>;
  private readonly top = h('section', { class: 'residual-top' });
  private readonly against: Figure;
  private readonly fit: Figure;
  private readonly histogram: Figure;
  private readonly normal: Figure;
  private readonly zoom: CloudZoom;
  private readonly squares: HTMLButtonElement;
  private hasSquares = false;
  private shown: ResidualsView | undefined;

  constructor(
    room: HTMLElement,
    private readonly panel: Panel,
  ) {
    const figure = (title: keyof typeof RESIDUALS, height: 'tall' | 'middle', tools: readonly HTMLElement[] = []) =>
      new Figure(panel, { title: words(panel, RESIDUALS[title]), height, tools });
    this.squares = h(
      'button',
      {
        class: 'secondary toggle',
        type: 'button',
        'aria-pressed': 'false',
        title: words(panel, RESIDUALS.squaresHint),
        onclick: () => this.toggleSquares(),
      },
      words(panel, RESIDUALS.squares),
    );
    this.against = figure('againstTitle', 'tall');
    this.fit = figure('fitTitle', 'tall', [this.squares]);
    this.histogram = figure('histogramTitle', 'tall');
    this.normal = figure('normalTitle', 'tall');
    this.zoom = new CloudZoom(panel);
    this.zoom.redraw = () => this.shown && this.showFit(this.shown);
    this.view = new ViewRoom(
      panel,
      room,
      () => panel.host.request('residuals', {}),
      (residuals, content) => {
        this.shown = residuals;
        if (!this.against.element.isConnected) {
          const beside = (className: string, ...figures: readonly Figure[]) =>
            h('div', { class: className }, ...figures.map(({ element }) => element));
          content.replaceChildren(
            this.top,
            beside('residual-pair', this.against, this.histogram),
            beside('columns', this.fit, this.normal),
          );
        }
        this.draw(residuals);
      },
    );
    for (const each of [this.against, this.fit, this.histogram, this.normal]) this.view.keep(each);
  }

  private get sign(): ResidualSign {
    return this.panel.store.model.residualSign ?? 1;
  }

  private draw(residuals: ResidualsView): void {
    const { panel, sign } = this;
    const seen = withSign(residuals, sign);
    this.showTop(seen);
    this.against.show(againstContent(panel, seen, sign));
    this.histogram.show(histogramContent(panel, seen, sign));
    this.normal.show(normalContent(panel, seen, sign));
    this.showFit(seen);
  }

  private showFit({ fit, fitLine, count }: ResidualsView): void {
    const { panel } = this;
    this.squares.hidden = fit.density !== undefined || fit.points.x.length > MOST_SQUARES;
    const isSquared = this.hasSquares && !this.squares.hidden;
    const note = isSquared
      ? words(panel, RESIDUALS.squaresNote)
      : fit.density
        ? words(panel, densityNote(fit.points.x.length, count))
        : undefined;
    this.fit.show(
      scatterContent(
        panel,
        fit,
        {
          title: words(panel, RESIDUALS.fitTitle),
          named: RESIDUALS.farRows,
          label: words(panel, fitSummary(count, fitLine.slope, fitLine.intercept)),
          line: { ...fitLine, label: words(panel, OVERVIEW.fitLine) },
          ...(note === undefined ? {} : { note }),
          ...(isSquared ? { above: theme => squaresLayer(theme, fit.points) } : {}),
        },
        this.zoom,
      ),
    );
  }

  private toggleSquares(): void {
    this.hasSquares = !this.hasSquares;
    this.squares.setAttribute('aria-pressed', String(this.hasSquares));
    if (this.shown) this.showFit(this.shown);
  }

  /** What stands out in words, the numbers behind it, and which way residuals count. */
  private showTop(view: ResidualsView): void {
    const { panel } = this;
    const signs = segmented(
      words(panel, RESIDUALS.sign),
      [
        { id: '1', title: words(panel, RESIDUALS.plus) },
        { id: '-1', title: words(panel, RESIDUALS.minus) },
      ],
      String(this.sign),
      id => {
        panel.store.change({ residualSign: id === '1' ? 1 : -1 });
        if (this.shown) this.draw(this.shown);
        this.top.querySelector<HTMLElement>('.segmented [aria-pressed="true"]')?.focus();
      },
    );
    const number = (title: keyof typeof RESIDUALS, amount: number) =>
      h('div', { class: 'residual-number' }, h('dt', {}, words(panel, RESIDUALS[title])), h('dd', {}, value(panel, amount)));
    const rows = usedRows(panel);
    this.top.replaceChildren(
      h(
        'div',
        { class: 'residual-says' },
        h('h3', {}, words(panel, RESIDUALS.findings)),
        h('ul', {}, ...view.says.map(sentence => h('li', {}, words(panel, sentence)))),
        view.count === rows ? undefined : h('p', { class: 'note' }, words(panel, elementsNote(view.count, rows))),
      ),
      h(
        'div',
        { class: 'residual-side' },
        h('div', { class: 'residual-sign' }, h('span', { class: 'muted' }, words(panel, RESIDUALS.sign)), signs),
        h(
          'dl',
          { class: 'residual-numbers', 'aria-label': words(panel, RESIDUALS.numbers) },
          number('mean', view.mean),
          number('median', view.median),
          number('spread', view.spread),
          ...(Number.isFinite(view.funnel) ? [number('funnel', view.funnel)] : []),
        ),
      ),
    );
  }
}
