import assert from 'node:assert/strict';
import { lossById, losses } from '../../src/core/losses/index';
import { cardOf } from '../../src/derive/card';
import { histogramPicture, histogramWords, sharePicture } from '../../src/derive/histogramPicture';
import { outline } from '../../src/derive/outline';
import { palettes } from '../../src/derive/palette';
import { shapePicture } from '../../src/derive/shapePicture';
import { escapeXml, niceTicks } from '../../src/derive/svg';
import { elementsOf } from './xml';

const size = { width: 320, height: 180 } as const;
const themes = ['light', 'dark', 'highContrast', 'highContrastLight'] as const;

/** Relative luminance contrast of two `#rrggbb` colours, as WCAG 2.2 defines it. */
function contrast(one: string, other: string): number {
  const luminance = (colour: string) => {
    const [r, g, b] = [1, 3, 5].map(at => {
      const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
      return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
    }) as [number, number, number];
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

describe('the colours of pictures', () => {
  for (const theme of themes) {
    it(`${theme}: text is readable (4.5), lines and rows are seen (3, in high contrast 4.5)`, () => {
      const { background, foreground, muted, curve, rows } = palettes[theme];
      for (const text of [foreground, muted]) assert.ok(contrast(text, background) >= 4.5, text);
      for (const mark of [curve, rows]) assert.ok(contrast(mark, background) >= (theme.startsWith('high') ? 4.5 : 3), mark);
    });
  }
});

describe('the picture of a loss', () => {
  for (const definition of losses) {
    it(`${definition.id} is small, well-formed, opaque and says what it shows, in every theme`, () => {
      for (const theme of themes) {
        const svg = shapePicture(definition, {
          theme,
          language: 'ko',
          ...size,
          points: [Float64Array.from({ length: 500 }, (_, i) => i / 250 - 1)],
        });
        const elements = elementsOf(svg);
        assert.deepEqual(
          [elements[0]!.attributes.width, elements[0]!.attributes.height, elements[0]!.attributes.role],
          ['320', '180', 'img'],
        );
        assert.ok(elements[0]!.attributes['aria-label']!.includes(definition.names.full.ko));
        assert.equal(elements.find(({ name }) => name === 'rect')!.attributes.fill, palettes[theme].background);
        assert.ok(svg.length < 20_000, `${svg.length}`);
        assert.doesNotMatch(svg, /NaN|Infinity|undefined|style=|href|var\(/);
      }
    });

    it(`${definition.id} has a card in both languages, coloured by the page`, () => {
      const card = cardOf(definition);
      assert.match(card.picture!, /var\(--le-curve\)/);
      assert.doesNotMatch(card.picture!, /#[0-9a-f]{6}|style=/);
      assert.match(card.expects.ko, /^정답: .*예측: .*[가-힣)]\.$/);
      assert.match(card.expects.en, /^Target: .*Prediction: /);
      assert.deepEqual([card.lossId, card.short], [definition.id, definition.names.short]);
      assert.ok(
        card.libraries.length === definition.equivalents.filter(({ library }) => library !== 'numpy').length &&
          card.formulaText.length > 3 &&
          card.gradientText.length > 3,
      );
    });
  }

  it('shows the parameters given: a larger δ moves the bend', () => {
    const huber = lossById('huber')!;
    const drawn = (delta: number) => shapePicture(huber, { theme: 'dark', ...size, parameters: { delta } });
    assert.notEqual(drawn(0.5), drawn(2));
    assert.equal(drawn(-1), drawn(1), 'one out of range falls back to the default of 1');
  });

  it('puts each row on the curve: with mse the residual 1 lies at the height of 1', () => {
    // The frame is 320 − 48 by 180 − 54 pixels; the tick labels say where 0 and 1 are.
    const svg = shapePicture(lossById('mse')!, { theme: 'light', language: 'en', ...size, points: [Float64Array.from([-1, 0, 1, 2])] });
    const circles = elementsOf(svg).filter(({ name, attributes }) => name === 'circle' && attributes.cx !== '8');
    assert.equal(circles.length, 4);
    const [left, zero, right, far] = circles.map(({ attributes }) => Number(attributes.cy)) as [number, number, number, number];
    assert.equal(left, right);
    assert.ok(Math.abs((zero - far) / (zero - right) - 4) < 0.05, 'the residual 2 lies four times as high as 1');
  });

  it('keeps to sixty rows, the outermost among them', () => {
    const places = Float64Array.from({ length: 1000 }, (_, i) => i / 500 - 1);
    const svg = shapePicture(lossById('mae')!, { theme: 'light', ...size, points: [places] });
    assert.equal(elementsOf(svg).filter(({ name, attributes }) => name === 'circle' && attributes.cx !== '8').length, 60);
  });
});

describe('a curve as a path', () => {
  it('drops places on a straight line', () => {
    assert.equal(
      outline(
        Array.from({ length: 100 }, (_, x) => [x, 2 * x] as const),
        200,
      ),
      'M0 0L99 198',
    );
  });

  it('breaks where there is no number, and stays near the frame', () => {
    assert.equal(
      outline(
        [
          [0, 0],
          [10, 5],
          [20, Number.NaN],
          [30, 5],
          [40, Number.POSITIVE_INFINITY],
        ],
        100,
      ),
      'M0 0L10 5M30 5L40 150',
    );
    assert.equal(outline([[0, Number.NaN]], 100), '');
  });
});

describe('ticks', () => {
  for (const [min, max, count, ticks] of [
    [0, 1, 5, [0, 0.2, 0.4, 0.6, 0.8, 1]],
    [-3, 3, 5, [-2, 0, 2]],
    [0, 7, 4, [0, 2, 4, 6]],
    [1e-9, 5e-9, 4, [1e-9, 2e-9, 3e-9, 4e-9, 5e-9]],
    [5, 5, 4, [5]],
    [0, Number.POSITIVE_INFINITY, 4, [0]],
    [Number.NaN, 1, 4, []],
  ] as const)
    it(`from ${min} to ${max} are ${ticks.join(', ') || 'none'}`, () => assert.deepEqual(niceTicks(min, max, count), ticks));
});

describe('the picture of an array', () => {
  it('counts every finite value once', () => {
    // 100 values: ten bins of ten.
    const words = histogramWords(Float64Array.from({ length: 103 }, (_, i) => (i < 100 ? i : Number.NaN)));
    assert.match(words.en, /of 100 values/);
  });

  for (const [what, values] of [
    ['equal values', [4, 4, 4]],
    ['one value', [-7]],
    ['huge values', [-1.7e308, 1.7e308]],
    ['tiny values', [1e-300, 3e-300, 2e-300]],
  ] as const) {
    it(`is drawn of ${what}`, () => {
      const svg = histogramPicture(Float64Array.from(values), { theme: 'dark', language: 'en', ...size });
      assert.doesNotMatch(svg, /NaN|Infinity|undefined/);
      assert.ok(elementsOf(svg).filter(({ name }) => name === 'rect').length >= 2);
    });
  }

  it('is nothing of nothing', () => {
    assert.equal(histogramPicture(Float64Array.from([Number.NaN]), { theme: 'dark', language: 'en', ...size }), '');
  });

  it('shows class names as they are, however hostile', () => {
    const svg = sharePicture(
      [
        { name: '<script>"&', count: 3 },
        { name: '고양이', count: 1 },
      ],
      { en: 'a "b" <c>', ko: '' },
      { theme: 'light', language: 'en', ...size },
    );
    assert.ok(!svg.includes('<script'));
    assert.equal(elementsOf(svg)[0]!.attributes['aria-label'], 'a &quot;b&quot; &lt;c&gt;');
  });

  it('drops what XML cannot hold', () => assert.equal(escapeXml('a\u0000b\ud800c\n<'), 'abc&lt;'));
});
