import type { BranchView } from '../../../src/protocol/shapeViews';
import type { ShapeView } from '../../../src/protocol/views';
import { branchRows, SHAPE } from '../../../src/strings/panelShape';
import { h, setText, svgFrom } from '../../dom';
import { type Panel, usedRows, words } from '../../panel';

/** The class that `scripts/formulas.mjs` gives to the groups of a branch. */
const branchClass = (branch: number) => `branch-${branch}`;

/**
 * The formula above its picture. Its cases and terms are pointed at together: by the pointer in the formula, by a line of their list (which
 * the keyboard reaches), and by the place in the chart.
 */
export class FormulaPart {
  readonly element: HTMLElement;
  private readonly room = h('div', { class: 'formula-room' });
  private readonly list: HTMLElement;
  private shownFor = '';
  private lines: readonly HTMLElement[] = [];

  constructor(
    private readonly panel: Panel,
    private readonly pointed: (branch: number | undefined) => void,
  ) {
    this.list = h('div', { class: 'branches', role: 'group', 'aria-label': words(panel, SHAPE.branches) });
    this.element = h('section', { class: 'formula-part', 'aria-label': words(panel, SHAPE.formula) }, this.room, this.list);
  }

  show({ lossId, branches }: ShapeView): void {
    if (this.shownFor !== lossId) {
      this.shownFor = lossId;
      this.room.setAttribute('aria-busy', 'true');
      void this.panel.host.request('formula', { lossId, part: 'value' }).then(result => {
        if (this.shownFor !== lossId) return;
        this.room.setAttribute('aria-busy', 'false');
        const svg = result.ok ? svgFrom(result.value) : undefined;
        this.room.replaceChildren(...(svg ? [svg] : []));
        if (svg) this.wire(svg, branches.length);
      });
    }
    if (this.lines.length === branches.length) for (const [index, line] of this.lines.entries()) this.fill(line, branches[index]!);
    else {
      this.lines = branches.map((branch, index) => this.line(branch, index));
      this.list.replaceChildren(...this.lines);
    }
  }

  /** Shows which branch the place in the chart belongs to. */
  point(branch: number | undefined): void {
    this.element.classList.toggle('is-pointed', branch !== undefined);
    for (const [index, line] of this.lines.entries()) {
      line.classList.toggle('is-pointed', index === branch);
      for (const group of this.groupsOf(index)) group.classList.toggle('is-pointed', index === branch);
    }
  }

  private wire(svg: SVGSVGElement, branches: number): void {
    svg.setAttribute('role', 'img');
    svg.classList.add('formula-svg');
    // Its words stand in the label; a title would be a second tip.
    svg.querySelector('title')?.remove();
    for (let branch = 0; branch < branches; branch += 1) {
      for (const group of this.groupsOf(branch)) {
        group.addEventListener('pointerenter', () => this.pointed(branch));
        group.addEventListener('pointerleave', () => this.pointed(undefined));
      }
    }
  }

  private groupsOf(branch: number): readonly Element[] {
    return [...this.room.querySelectorAll(`.${branchClass(branch)}`)];
  }

  private line(branch: BranchView, index: number): HTMLElement {
    const point = () => this.pointed(index);
    const leave = () => this.pointed(undefined);
    const line = h(
      'button',
      {
        class: 'branch',
        type: 'button',
        onpointerenter: point,
        onpointerleave: leave,
        onfocus: point,
        onblur: leave,
      },
      h('span'),
      h('span', { class: 'muted' }),
    );
    this.fill(line, branch);
    return line;
  }

  private fill(line: HTMLElement, { label, rows }: BranchView): void {
    const { panel } = this;
    const [name, count] = line.children;
    setText(name!, words(panel, label));
    setText(count!, words(panel, branchRows(rows, usedRows(panel))));
  }
}
