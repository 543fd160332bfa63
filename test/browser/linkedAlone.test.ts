// One selection in every view: what is pointed at, clicked or boxed in one chart is seen in the others, in the bar and in the editor.
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { formatNumber } from '../../src/strings/numbers';
import { benchSuite } from './benchSuite';
import { delivered } from './pageChecks';
import type { BenchOptions } from './panelBench';
import { regressionSample } from './panelSamples';

const sample = regressionSample();

/** The pairs of the sample, as written. */
const pairs = (sample.kind === 'text' ? sample.text : '')
  .trim()
  .split('\n')
  .slice(1)
  .map(line => line.split(',').map(Number) as [number, number]);

const meanError = (rows: readonly (readonly [number, number])[]) =>
  rows.reduce((sum, [target, prediction]) => sum + Math.abs(prediction - target), 0) / rows.length;

describe('linked rows in the panel alone', () => {
  const suite = benchSuite();
  const open = async (options: Partial<BenchOptions> = {}): Promise<Page> => {
    return suite.show({ sources: [sample], ...options });
  };
  const bar = (page: Page) => page.getByRole('region', { name: 'Selected rows' });
  const asked = (method: string) => suite.bench.asked.filter(each => each.method === method).map(each => each.params);
  /** Drags over the main chart, in shares of its size. */
  const drag = async (page: Page, from: readonly [number, number], to: readonly [number, number]) => {
    const box = (await page.locator('.plot').first().boundingBox())!;
    const at = ([x, y]: readonly [number, number]) => [box.x + x * box.width, box.y + y * box.height] as const;
    await page.mouse.move(...at(from));
    await page.mouse.down();
    await page.mouse.move(...at([(from[0] + to[0]) / 2, (from[1] + to[1]) / 2]));
    await page.mouse.move(...at(to));
    await page.mouse.up();
  };

  /** The rows of the sample that lie in the box of the kept expression. */
  const boxed = async () => {
    const where = (await suite.bench.state()).where ?? '';
    const limits = /^target >= (\S+) and target <= (\S+) and prediction >= (\S+) and prediction <= (\S+)$/
      .exec(where)
      ?.slice(1)
      .map(Number);
    assert.ok(limits, where);
    const [left, right, low, high] = limits as [number, number, number, number];
    return { inside: pairs.filter(([target, prediction]) => target >= left && target <= right && prediction >= low && prediction <= high) };
  };

  it('a kept selection comes back, with its numbers beside those of all rows', async () => {
    const page = await open({ state: { version: 1, lossId: 'mae', where: 'target >= 50' } });
    await bar(page).waitFor();
    const selected = pairs.filter(([target]) => target >= 50);
    const words = ((await bar(page).textContent()) ?? '').replace(/\s+/g, ' ');
    assert.ok(words.includes(`${selected.length} of 400 rows selected`), words);
    assert.ok(words.includes(`${formatNumber(meanError(selected))} all ${formatNumber(meanError(pairs))}`), words);
  });

  it('a box over the whole chart selects every row, Escape none', async () => {
    const page = await open();
    await drag(page, [0.12, 0.02], [0.98, 0.88]);
    await bar(page).waitFor();
    assert.match((await bar(page).textContent()) ?? '', /^400 of 400 rows selected/);
    await page.keyboard.press('Escape');
    await bar(page).waitFor({ state: 'hidden' });
    assert.equal((await suite.bench.state()).where, undefined);
  });

  it('a box selects the rows that lie in it, and with Shift those of another one too', async () => {
    const page = await open();
    await drag(page, [0.12, 0.02], [0.5, 0.88]);
    await bar(page).waitFor();
    const { inside } = await boxed();
    assert.ok(inside.length > 20 && inside.length < 380);
    assert.ok(((await bar(page).textContent()) ?? '').startsWith(`${inside.length} of 400 rows selected`));
    await page.keyboard.down('Shift');
    await drag(page, [0.45, 0.02], [0.98, 0.88]);
    await page.keyboard.up('Shift');
    await bar(page).getByText('400 of 400 rows selected').waitFor();
    assert.ok((await suite.bench.state()).where?.includes(') or ('));
  });

  it('B and the arrow keys draw a box from point to point, Enter selects what it holds', async () => {
    const page = await open();
    await page.locator('.plot canvas[role="img"]').first().focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('b');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await bar(page).waitFor();
    const { inside } = await boxed();
    const ends = [...pairs].sort((a, b) => a[0] - b[0]).slice(0, 2);
    assert.ok(ends.every(end => inside.includes(end)) && inside.length < 10);
    assert.ok(((await bar(page).textContent()) ?? '').startsWith(`${inside.length} of 400 rows selected`));
  });

  it('a hovered point is told to the editor, a clicked one revealed and remembered', async () => {
    const page = await open();
    await page.locator('.plot canvas[role="img"]').first().focus();
    await page.keyboard.press('End');
    // Once it has rested on the point; the test's own limit ends a wait for nothing.
    while (asked('hint').length === 0) await delivered(page);
    const last = pairs.reduce((best, [target], row) => (target > pairs[best]![0] ? row : best), 0);
    assert.deepEqual(asked('hint').at(-1), { row: last });
    await page.keyboard.press(' ');
    await delivered(page);
    assert.deepEqual(asked('reveal'), [{ row: last, preserveFocus: true }]);
    assert.equal((await suite.bench.state()).primary, last);
  });

  it('the row of the editor’s cursor is ringed in the chart and told to the editor no more', async () => {
    const page = await open();
    const placeOf = (element: Element) => [(element as HTMLElement).offsetLeft, (element as HTMLElement).offsetTop];
    const ring = page.locator('.plot .ring-linked').first();
    assert.equal(await ring.isVisible(), false);
    suite.bench.tell.emit('cursor', { row: 5 });
    await ring.waitFor();
    // Where the chart's own pointer would stop for that row.
    const place = await ring.evaluate(placeOf);
    await page.locator('.plot canvas[role="img"]').first().focus();
    const steps = [...pairs.entries()].sort(([, a], [, b]) => a[0] - b[0]).findIndex(([row]) => row === 5);
    await page.keyboard.press('Home');
    for (let step = 0; step < steps; step += 1) await page.keyboard.press('ArrowRight');
    const own = await page.locator('.plot .ring:not(.ring-linked)').first().evaluate(placeOf);
    assert.ok(
      place.every((at, axis) => Math.abs(at - own[axis]!) <= 1),
      `${place} beside ${own}`,
    );
    await page.keyboard.press('Escape');
    suite.bench.tell.emit('cursor', { row: null });
    await ring.waitFor({ state: 'hidden' });
  });

  it('an expression that cannot be read says where and what was expected', async () => {
    const page = await open({ state: { version: 1, where: 'targt > 3' } });
    await bar(page).waitFor();
    assert.match((await bar(page).textContent()) ?? '', /targt/);
    assert.match((await bar(page).textContent()) ?? '', /prediction/);
  });

  it('Page Down goes from the largest loss to the next, and Page Up back', async () => {
    const page = await open({ state: { version: 1, lossId: 'mae' } });
    const largest = pairs
      .map(([target, prediction], row) => ({ row, error: Math.abs(prediction - target) }))
      .sort((a, b) => b.error - a.error);
    const tip = page.locator('#tip .tip-title');
    const isAt = (place: number) => tip.filter({ hasText: new RegExp(`^Row ${largest[place]!.row + 1} `) }).waitFor();
    await page.locator('.plot canvas[role="img"]').first().focus();
    for (const [key, place] of [
      ['PageDown', 0],
      ['PageDown', 1],
      ['PageDown', 2],
      ['PageUp', 1],
    ] as const) {
      await page.keyboard.press(key);
      await isAt(place);
    }
  });

  it('? lists the keys, and Escape goes back to where one was', async () => {
    const page = await open();
    await page.getByRole('tab', { name: 'Overview' }).focus();
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keys' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog', { name: 'Keys' }).waitFor({ state: 'detached' });
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Overview');
  });
});
