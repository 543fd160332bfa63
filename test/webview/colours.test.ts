import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import {
  type Color,
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  parse,
  wcagContrast,
} from 'culori';

/** Colour vision as Machado and others simulate it (2009), at full severity. */
const visions: Readonly<Record<string, (colour: Color) => Color>> = {
  normal: colour => colour,
  protanopia: filterDeficiencyProt(1),
  deuteranopia: filterDeficiencyDeuter(1),
  tritanopia: filterDeficiencyTrit(1),
};

/** The rule of each theme kind in theme.css, and the background that VS Code's own theme of that kind has. */
const themes = [
  ['light', /^body \{([^}]*)\}/m, '#ffffff'],
  ['dark', /\[data-vscode-theme-kind="vscode-dark"\] \{([^}]*)\}/, '#1f1f1f'],
  ['high contrast', /\[data-vscode-theme-kind="vscode-high-contrast"\] \{([^}]*)\}/, '#000000'],
  ['high contrast light', /\[data-vscode-theme-kind="vscode-high-contrast-light"\] \{([^}]*)\}/, '#ffffff'],
] as const;

const distance = differenceCiede2000();

describe('colours of what is drawn', () => {
  const css = readFileSync('webview/styles/theme.css', 'utf8');
  for (const [name, rule, background] of themes) {
    const colours = Object.fromEntries(
      ['curve', 'rows', 'second', 'third'].map(role => [
        role,
        new RegExp(`--le-${role}: (#[0-9a-f]{6})`).exec(rule.exec(css)?.[1] ?? '')?.[1] ?? '',
      ]),
    );
    const entries = Object.entries(colours);

    it(`all four stand in the rule of ${name}`, () => assert.ok(entries.every(([, colour]) => colour !== '')));

    for (const [role, colour] of entries) {
      it(`${role} has a contrast of 3 : 1 on the background of ${name}`, () => {
        const contrast = wcagContrast(colour, background);
        assert.ok(contrast >= 3, `${colour}: ${contrast.toFixed(2)}`);
      });
    }
    for (const [vision, seen] of Object.entries(visions)) {
      it(`any two of them are told apart (ΔE00 of 20) with ${vision} in ${name}`, () => {
        for (const [i, [first, a]] of entries.entries())
          for (const [second, b] of entries.slice(i + 1)) {
            const apart = distance(seen(parse(a)!), seen(parse(b)!));
            assert.ok(apart >= 20, `${first} and ${second}: ${apart.toFixed(1)}`);
          }
      });
    }
  }
});
