import type { Page } from 'playwright-core';

/** Runs in the workbench: the 1-based lines of the active editor that hold one of the elements, by where both stand on the screen. */
function linesAt(tops: readonly number[]): number[] {
  const numbers = [...document.querySelectorAll('.editor-instance .margin-view-overlays .line-numbers')].map(element => ({
    line: Number(element.textContent),
    top: element.getBoundingClientRect().top,
    bottom: element.getBoundingClientRect().bottom,
  }));
  const lines = tops.map(top => numbers.find(number => number.top <= top && top < number.bottom)?.line ?? 0);
  return [...new Set(lines)].sort((a, b) => a - b);
}

/** The lines with a dashed frame: the row that the panel points at. */
export async function hintedLines(page: Page): Promise<number[]> {
  const tops = await page.evaluate(() =>
    [...document.querySelectorAll('.editor-instance .view-overlays .cdr')]
      .filter(element => getComputedStyle(element).borderTopStyle === 'dashed')
      .map(element => element.getBoundingClientRect().top + element.getBoundingClientRect().height / 2),
  );
  return page.evaluate(linesAt, tops);
}

/** The bars in the gutter by their line: how long each is, of 16. */
export async function heatBars(page: Page): Promise<Readonly<Record<number, number>>> {
  const bars = await page.evaluate(() =>
    [...document.querySelectorAll('.editor-instance .cgmr')].flatMap(element => {
      const picture = decodeURIComponent(getComputedStyle(element).backgroundImage);
      const length = /<rect y="3" width="(\d+)"/.exec(picture.replaceAll('\\', ''))?.[1];
      const { top, height } = element.getBoundingClientRect();
      return length ? [{ top: top + height / 2, length: Number(length) }] : [];
    }),
  );
  const byLine: Record<number, number> = {};
  for (const { top, length } of bars) byLine[(await page.evaluate(linesAt, [top]))[0]!] = length;
  return byLine;
}
