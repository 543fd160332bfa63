/** Theme kinds, named as VS Code names them. */
export type ThemeKind = 'light' | 'dark' | 'highContrast' | 'highContrastLight';

/** Where a picture is shown: in an editor hover, which knows no page and needs fixed colours, or on the panel's page. */
export type PaletteName = ThemeKind | 'page';

/** The colours of a picture by their role. */
export interface Palette {
  readonly background: string;
  readonly foreground: string;
  readonly muted: string;
  readonly grid: string;
  /** The loss. */
  readonly curve: string;
  /** The user's rows. */
  readonly rows: string;
}

/**
 * Blue for the loss and orange for the rows everywhere: at least 51 apart (CIEDE2000) for normal, protan, deutan and tritan
 * sight; contrast to the background 4.6 or more, in high contrast 7 or more.
 */
export const palettes: Readonly<Record<PaletteName, Palette>> = {
  light: { background: '#ffffff', foreground: '#333333', muted: '#5f5f5f', grid: '#dddddd', curve: '#0063d3', rows: '#b45f06' },
  dark: { background: '#1f1f1f', foreground: '#cccccc', muted: '#a0a0a0', grid: '#3c3c3c', curve: '#59a4f9', rows: '#e69f00' },
  highContrast: { background: '#000000', foreground: '#ffffff', muted: '#ffffff', grid: '#808080', curve: '#59a4f9', rows: '#e69f00' },
  highContrastLight: { background: '#ffffff', foreground: '#000000', muted: '#292929', grid: '#767676', curve: '#004a9f', rows: '#7a3e00' },
  page: {
    background: 'var(--le-background)',
    foreground: 'var(--le-foreground)',
    muted: 'var(--le-muted)',
    grid: 'var(--le-grid)',
    curve: 'var(--le-curve)',
    rows: 'var(--le-rows)',
  },
};
