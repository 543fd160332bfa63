/** What a canvas needs to know of the theme, because it inherits no CSS. The colours themselves are declared in styles/theme.css. */
export interface Theme {
  readonly foreground: string;
  readonly muted: string;
  readonly background: string;
  readonly grid: string;
  /** The user's rows. */
  readonly rows: string;
  /** The chosen loss. */
  readonly curve: string;
  /** Other losses or models beside the one in use, in their order; each goes with a dash of `OTHER_DASHES`. */
  readonly others: readonly [string, string, string];
  readonly negative: string;
  readonly positive: string;
  readonly font: string;
  readonly fontSize: number;
  /** High contrast: no see-through fills, outlines instead. */
  readonly highContrast: boolean;
  /** A screen reader is in use: tables come before charts. */
  readonly screenReader: boolean;
}

/** Dashes of the other losses or models, so that they are told apart without their colours. */
export const OTHER_DASHES: readonly (readonly number[])[] = [
  [8, 4],
  [2, 3],
  [10, 3, 2, 3],
];

/** Reads the theme that stands on the page now. */
export function readTheme(): Theme {
  const style = getComputedStyle(document.body);
  const token = (name: string) => style.getPropertyValue(name).trim();
  const kind = document.body.dataset.vscodeThemeKind ?? '';
  return {
    foreground: token('--le-foreground'),
    muted: token('--le-muted'),
    background: token('--le-background'),
    grid: token('--le-grid'),
    rows: token('--le-rows'),
    curve: token('--le-curve'),
    others: [token('--le-second'), token('--le-third'), token('--le-muted')],
    negative: token('--le-curve'),
    positive: token('--le-rows'),
    font: style.fontFamily,
    fontSize: Math.max(11, Number.parseFloat(style.fontSize) - 1.5 || 11),
    highContrast: kind.includes('high-contrast') || document.body.classList.contains('vscode-high-contrast'),
    screenReader: document.body.classList.contains('vscode-using-screen-reader'),
  };
}

/**
 * Calls back when VS Code changes the theme: it rewrites the variables in `<html style>` and the class and data attributes of
 * the body, in several steps, so calls are gathered into one a frame.
 */
export function watchTheme(changed: (theme: Theme) => void): void {
  let isWaiting = false;
  const observer = new MutationObserver(() => {
    if (isWaiting) return;
    isWaiting = true;
    requestAnimationFrame(() => {
      isWaiting = false;
      changed(readTheme());
    });
  });
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['style'] });
  observer.observe(document.body, { attributes: true, attributeFilter: ['class', 'data-vscode-theme-kind', 'data-vscode-theme-id'] });
}

/** A colour with some of the background shining through; as it is in high contrast. */
export function faded(theme: Theme, colour: string, opacity: number): string {
  if (theme.highContrast || !/^#[0-9a-f]{6}$/i.test(colour)) return colour;
  const alpha = Math.round(Math.min(1, Math.max(0, opacity)) * 255);
  return colour + alpha.toString(16).padStart(2, '0');
}
