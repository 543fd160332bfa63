import type { Result } from '../src/core/problem';
import type { FormulaPart } from '../src/derive/page/blocks';
import { h, svgFrom } from './dom';

/** The drawn formulas of the losses, each asked for once. */
export class Formulas {
  private readonly sources = new Map<string, string>();

  constructor(private readonly ask: (lossId: string, part: FormulaPart) => Promise<Result<string>>) {}

  /** Resolves once `figure` can draw the formula, or will never. */
  async fetch(lossId: string, part: FormulaPart): Promise<void> {
    const key = `${lossId} ${part}`;
    if (this.sources.has(key)) return;
    const result = await this.ask(lossId, part);
    if (result.ok) this.sources.set(key, result.value);
  }

  /** The formula as a picture with its text for screen readers; the text itself where the picture is missing. */
  figure(title: string, lossId: string, part: FormulaPart, plain: string): HTMLElement {
    const source = this.sources.get(`${lossId} ${part}`);
    const svg = source === undefined ? undefined : svgFrom(source);
    svg?.setAttribute('role', 'img');
    svg?.setAttribute('aria-label', plain);
    svg?.setAttribute('class', 'formula-svg');
    return h('figure', { class: 'formula' }, h('figcaption', {}, title), svg ?? h('code', {}, plain));
  }
}
