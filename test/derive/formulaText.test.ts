import assert from 'node:assert/strict';
import { losses } from '../../src/core/losses/index';
import { formulaText } from '../../src/derive/formulaText';

describe('a formula in words', () => {
  const rows: readonly [string, string][] = [
    ['\\ell = (p - t)^2', 'ℓ = (p − t)^2'],
    ['\\frac{1 - t}{1 - p} - \\frac{t}{p}', '(1 − t)/(1 − p) − t/p'],
    ['\\tfrac12 e^2', '½ e^2'],
    ['\\frac{\\partial \\ell}{\\partial p}', '∂ℓ/∂p'],
    ['\\lvert e \\rvert - \\delta', '|e| − δ'],
    ['-\\tau', '−τ'],
    ['e^{-2x}', 'e^(−2x)'],
    ['x_{ij}', 'x_ij'],
    ['\\max_j x_j', 'max_j x_j'],
    ['e^{x_c}', 'e^(x_c)'],
    ['\\lVert p \\rVert', '‖p‖'],
    ['\\sqrt{a + b}', '√(a + b)'],
    ['\\operatorname{sign}(p - t)', 'sign(p − t)'],
    ['\\begin{cases} -t & z < 1 \\\\ 0 & \\text{otherwise} \\end{cases}', '{−t if z < 1; 0 otherwise}'],
    ['\\mysterious{x}', 'mysterious x'],
    ['', ''],
    ['\\frac{1', '1/'],
    ['}{', ''],
  ];
  for (const [latex, words] of rows) it(`${latex} reads ${words}`, () => assert.equal(formulaText(latex), words));

  for (const { id, formula } of losses) {
    it(`${id} leaves no LaTeX behind`, () => {
      for (const latex of [formula.value, formula.gradient])
        assert.doesNotMatch(formulaText(latex), /[\\&]|begin|frac|[\ue000-\ue003]| {2}/);
    });
  }
});
