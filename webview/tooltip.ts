import { h } from './dom';

/** Where a tip points: a rectangle of the window. */
export interface Anchor {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const GAP = 10;
/** Time to travel from the anchor into the tip. */
const GRACE_MS = 180;

/**
 * A tip that can be hovered, stays until the pointer or focus leaves, and goes with Esc (WCAG 1.4.13). One element is used
 * again and again; its content is given as nodes.
 */
export class Floating {
  readonly element: HTMLElement;
  private closing: ReturnType<typeof setTimeout> | undefined;
  private anchor: Anchor | undefined;
  private owner: object | undefined;

  /** A tip with something to press in it is a dialog. */
  constructor(id: string, className: string, role: 'tooltip' | 'dialog' = 'tooltip') {
    this.element = h('div', { id, class: `floating ${className}`, role, hidden: true });
    this.element.addEventListener('pointerenter', () => this.stay());
    this.element.addEventListener('pointerleave', () => this.leave());
    this.element.addEventListener('focusin', () => this.stay());
    this.element.addEventListener('focusout', () => this.leave());
  }

  get isOpen(): boolean {
    return !this.element.hidden;
  }

  /** Shows `content` beside `anchor`. `owner` says whose tip it is, so that only the owner changes it later. */
  show(owner: object, anchor: Anchor, ...content: readonly Node[]): void {
    this.stay();
    this.owner = owner;
    this.anchor = anchor;
    this.element.replaceChildren(...content);
    this.element.hidden = false;
    this.place();
  }

  /** Fills in content that came later, if the tip still is of this owner. */
  fill(owner: object, ...content: readonly Node[]): void {
    if (this.owner !== owner || !this.isOpen) return;
    const { hasFocus } = this;
    this.element.replaceChildren(...content);
    if (hasFocus) this.element.querySelector('button')?.focus();
    this.place();
  }

  belongsTo(owner: object): boolean {
    return this.isOpen && this.owner === owner;
  }

  /** The focus is on something in the tip. */
  get hasFocus(): boolean {
    return this.element.contains(document.activeElement);
  }

  /** Closes after a moment, in which the pointer or the focus may move into the tip. */
  leave(): void {
    this.stay();
    this.closing = setTimeout(() => {
      if (!this.hasFocus) this.close();
    }, GRACE_MS);
  }

  close(): void {
    this.stay();
    this.owner = undefined;
    this.element.hidden = true;
  }

  private stay(): void {
    clearTimeout(this.closing);
    this.closing = undefined;
  }

  /** Right of the anchor where there is room, else left, else below; never outside of the window. */
  private place(): void {
    if (!this.anchor) return;
    const { left, right, top, bottom } = this.anchor;
    const { offsetWidth: width, offsetHeight: height } = this.element;
    const roomX = document.documentElement.clientWidth;
    const roomY = document.documentElement.clientHeight;
    let x = right + GAP;
    let y = top;
    if (x + width > roomX - 4) x = left - GAP - width;
    if (x < 4) {
      x = Math.max(4, Math.min(left, roomX - width - 4));
      y = bottom + GAP;
      if (y + height > roomY - 4) y = top - GAP - height;
    }
    y = Math.max(4, Math.min(y, roomY - height - 4));
    this.element.style.left = `${Math.round(x)}px`;
    this.element.style.top = `${Math.round(y)}px`;
  }
}
