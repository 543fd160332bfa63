import { ColorThemeKind, window } from 'vscode';
import type { ThemeKind } from '../../protocol/messages';

/** The theme in use: a picture in a hover sees no variables of the page. */
export function themeKind(): ThemeKind {
  switch (window.activeColorTheme.kind) {
    case ColorThemeKind.Light:
      return 'light';
    case ColorThemeKind.Dark:
      return 'dark';
    case ColorThemeKind.HighContrast:
      return 'highContrast';
    case ColorThemeKind.HighContrastLight:
      return 'highContrastLight';
  }
}
