import type { SliderView } from '../../../src/protocol/shapeViews';
import { nearestShare, SHARES, SLIDERS } from '../../../src/strings/panelSliders';
import { freshId, h } from '../../dom';
import { type Panel, question, words } from '../../panel';

/** Shares that differ by less than this read the same. */
const SAME = 5e-3;

/** The other way round: a person says what the parameter should do to the rows, and its value follows. */
export class InverseBox {
  readonly element: HTMLElement;
  private readonly box: HTMLInputElement;
  private readonly note = h('span', { class: 'muted', role: 'status' });
  private wished: number | undefined;

  constructor(
    private readonly panel: Panel,
    private readonly name: string,
    { kind }: SliderView,
    private readonly take: (value: number) => void,
  ) {
    const [before, after] = [SHARES[kind].before, SHARES[kind].after].map(part => words(panel, part)) as [string, string];
    const id = freshId('share');
    this.box = h('input', {
      id,
      type: 'number',
      min: 0,
      max: 100,
      step: 'any',
      'aria-label': `${before} … ${after}`,
      title: words(panel, SLIDERS.wish),
    });
    this.box.addEventListener('change', () => void this.ask());
    this.element = h(
      'div',
      { class: 'inverse', role: 'group', 'aria-label': words(panel, SLIDERS.setByShare) },
      before,
      this.box,
      after,
      this.note,
    );
  }

  /** What the value in use does; a box that is being typed in is left alone. */
  show({ share }: SliderView): void {
    this.element.hidden = Number.isNaN(share);
    if (document.activeElement === this.box && this.wished === undefined) return;
    // What was asked for stays as it was written while it holds to the digit that is shown.
    if (this.wished === undefined || Math.abs(this.wished - share) > SAME) this.box.value = percentOf(share);
    if (this.wished !== undefined && Math.abs(this.wished - share) > SAME) this.forget();
  }

  /** The value was set in another way. */
  forget(): void {
    this.wished = undefined;
    this.note.textContent = '';
  }

  private async ask(): Promise<void> {
    const percent = this.box.value.trim() === '' ? Number.NaN : Number(this.box.value);
    const isShare = percent >= 0 && percent <= 100;
    this.box.setAttribute('aria-invalid', String(!isShare));
    if (!isShare) return;
    const share = percent / 100;
    const result = await this.panel.host.request('inverse', { ...question(this.panel), name: this.name, share });
    if (!result.ok) return;
    // Four digits: as a slider would set it, and as a person reads it.
    this.take(Number(result.value.value.toPrecision(4)));
    this.wished = share;
    this.note.textContent = Math.abs(result.value.share - share) > SAME ? words(this.panel, nearestShare(result.value.share)) : '';
    if (this.note.textContent !== '') {
      this.wished = undefined;
      this.box.value = percentOf(result.value.share);
    }
  }
}

/** A share as a percentage of up to three digits. */
function percentOf(share: number): string {
  return Number.isFinite(share) ? String(Number((share * 100).toPrecision(3))) : '';
}
