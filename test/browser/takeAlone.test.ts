// What the page takes along: pictures that are drawn in it, and the menu whose entries the host answers.
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { pictureBytes } from '../../src/host/take/picture';
import type { Picture } from '../../src/protocol/takeViews';
import { benchSuite } from './benchSuite';
import { delivered, settled, violations } from './pageChecks';
import type { BenchOptions } from './panelBench';
import { binarySample, regressionSample } from './panelSamples';

describe('what the page takes along', function () {
  this.timeout(120_000);
  const suite = benchSuite();
  const open = async (options: Partial<BenchOptions> = {}): Promise<Page> => {
    return suite.show({ sources: [regressionSample()], ...options });
  };
  /** Saves the first chart of the page by its menu, and gives what was sent to the host. */
  async function picture(page: Page, entry: string): Promise<Picture> {
    await page.getByRole('button', { name: 'Save picture' }).first().click();
    await page.getByRole('menuitem', { name: entry }).click();
    return taken<Picture>(page, 'savePicture');
  }

  async function taken<Params>(page: Page, method: string): Promise<Params> {
    while (!suite.bench.asked.some(asked => asked.method === method)) await delivered(page);
    return suite.bench.asked.find(asked => asked.method === method)!.params as Params;
  }

  it('a chart becomes a PNG of twice its size, with title, legend and background', async () => {
    const page = await open({ theme: 'dark' });
    const { kind, content, name } = await picture(page, 'PNG');
    assert.deepEqual([kind, name], ['png', 'Prediction against target']);
    const bytes = Buffer.from(pictureBytes('png', content) ?? []);
    const plot = await page.locator('.plot').first().boundingBox();
    // Width and height stand in the first chunk of a PNG; 16 px on each side.
    assert.equal(bytes.readUInt32BE(16), 2 * (Math.round(plot?.width ?? 0) + 32));
    assert.ok(bytes.readUInt32BE(20) > 2 * ((plot?.height ?? 0) + 60));
    const corner = await page.evaluate(async base64 => {
      const image = new Image();
      image.src = `data:image/png;base64,${base64}`;
      await image.decode();
      const canvas = document.createElement('canvas');
      const context = canvas.getContext('2d')!;
      context.drawImage(image, 0, 0);
      return [...context.getImageData(2, 2, 1, 1).data].join();
    }, content);
    assert.equal(corner, '31,31,31,255');
  });

  it('the rows that are selected are ringed in the picture, too', async () => {
    /** Circles are arcs of paths: two for a whole turn. */
    const arcsIn = async (where: string) => {
      const page = await open({ state: { version: 1, where } });
      if (where !== '') await page.getByRole('region', { name: 'Selected rows' }).waitFor();
      return (await picture(page, 'SVG')).content.match(/\bA\b|A(?=[\d.])/g)?.length ?? 0;
    };
    const plain = await arcsIn('');
    // Every row of the sample; rows outside of the picture would be left out, and none is.
    assert.ok((await arcsIn('row >= 1')) >= plain + 400);
  });

  it('a chart becomes an SVG of lines, shapes and text that loads nothing and runs nothing', async () => {
    const page = await open({ theme: 'light' });
    const { content } = await picture(page, 'SVG');
    assert.ok(pictureBytes('svg', content), 'The host would refuse it.');
    const found = await page.evaluate(text => {
      const { documentElement: root } = new DOMParser().parseFromString(text, 'image/svg+xml');
      const all = [...root.querySelectorAll('*')];
      return {
        name: root.nodeName,
        title: root.querySelector('title')?.textContent,
        says: root.querySelector('desc')?.textContent,
        words: all.filter(({ nodeName }) => nodeName === 'text').map(({ textContent }) => textContent),
        paths: all.filter(({ nodeName }) => nodeName === 'path').length,
        images: all.filter(({ nodeName }) => nodeName === 'image').length,
        fonts: [...new Set(all.filter(({ nodeName }) => nodeName === 'text').map(element => element.getAttribute('font-size')))],
        colours: all
          .flatMap(element => [element.getAttribute('fill'), element.getAttribute('stroke')])
          .filter(colour => colour && !/^(?:#[0-9a-f]{6}|none)$/.test(colour)),
      };
    }, content);
    assert.equal(found.name, 'svg');
    assert.equal(found.title, 'Prediction against target');
    assert.match(found.says ?? '', /^Scatter of 400 rows/);
    for (const words of ['Prediction against target', 'rows', 'prediction = target', 'Target', 'Prediction', '50'])
      assert.ok(found.words.includes(words), `no ${words} in ${found.words.join(' | ')}`);
    // A point a row at least, and the diagonal.
    assert.ok(found.paths > 400, `${found.paths} paths`);
    assert.equal(found.images, 0);
    assert.ok(found.fonts.every(size => /^\d+(?:\.\d+)?px$/.test(size ?? '')));
    assert.deepEqual(found.colours, []);
  });

  it('of many rows the density is the one image in an SVG, and the worst rows are shapes', async () => {
    const page = await open({ sources: [regressionSample(30_000)] });
    const { content } = await picture(page, 'SVG');
    assert.ok(pictureBytes('svg', content));
    assert.equal(content.match(/<image /g)?.length, 1);
    assert.match(content, /href="data:image\/png;base64,/);
    assert.ok((content.match(/<path /g)?.length ?? 0) > 200);
  });

  it('a chart can be saved while its table is shown, and in Korean', async () => {
    const page = await open({ language: 'ko', sources: [binarySample()], theme: 'highContrastLight' });
    await page.getByRole('img').first().focus();
    await page.keyboard.press('t');
    await page.getByRole('button', { name: '그림 저장' }).first().click();
    await page.getByRole('menuitem', { name: 'SVG' }).click();
    const { content } = await taken<Picture>(page, 'savePicture');
    assert.ok(pictureBytes('svg', content));
    assert.match(content, /<text [^>]*>확률의 분포<\/text>/);
  });

  it('the menu of the header is walked by keys, is named, and asks the host with the state of the view', async () => {
    const page = await open({
      state: { version: 1, tab: 'rows', lossId: 'huber', parameters: { huber: { delta: 3 } }, where: 'loss > 1' },
    });
    const button = page.getByRole('button', { name: 'Save or copy…' });
    await button.focus();
    await page.keyboard.press('ArrowDown');
    await page.getByRole('menu', { name: 'Save or copy…' }).waitFor();
    assert.deepEqual(await violations(page), []);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('c');
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Copy link to this view');
    await page.keyboard.press('Enter');
    const asked = await taken<{ what: string; lossId: string; parameters: unknown; isNamed: boolean; state: object }>(page, 'take');
    assert.deepEqual([asked.what, asked.lossId, asked.parameters, asked.isNamed], ['link', 'huber', { delta: 3 }, true]);
    const { parameters, tab, lossId, where, version } = asked.state as Record<string, unknown>;
    assert.deepEqual(
      { parameters, tab, lossId, where, version },
      { version: 1, tab: 'rows', lossId: 'huber', where: 'loss > 1', parameters: { huber: { delta: 3 } } },
    );
    assert.equal(await page.getByRole('menu').count(), 0);
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('aria-label')), 'Save or copy…');
  });

  for (const [entry, what] of [
    ['Rows as CSV…', 'csv'],
    ['Rows as JSON…', 'json'],
    ['Rows for NumPy (.npy)…', 'npy'],
    ['Report in a new editor', 'report'],
    ['Save this view…', 'view'],
  ] as const) {
    it(`“${entry}” asks for ${what}`, async () => {
      const page = await open();
      await page.getByRole('button', { name: 'Save or copy…' }).click();
      await page.getByRole('menuitem', { name: entry }).click();
      assert.equal((await taken<{ what: string }>(page, 'take')).what, what);
    });
  }

  it('a command of the palette is answered as the menu is', async () => {
    const page = await open();
    suite.bench.tell.emit('take', { what: 'npy' });
    assert.equal((await taken<{ what: string }>(page, 'take')).what, 'npy');
  });

  it('takes a view over that is opened on the same files, and forgets what that view does not say', async () => {
    const page = await open({ state: { version: 1, lossId: 'mse', where: 'error > 0', primary: 3, withPossible: true } });
    suite.bench.tell.emit('view', { version: 1, tab: 'shape', lossId: 'huber', parameters: { huber: { delta: 12.5 } } });
    await page.getByRole('tab', { name: 'Shape', selected: true }).waitFor();
    await page.getByText('δ = 12.5').first().waitFor();
    const { source: _, ...state } = (await suite.bench.state()) as unknown as Record<string, unknown>;
    assert.deepEqual(state, { version: 1, tab: 'shape', lossId: 'huber', parameters: { huber: { delta: 12.5 } } });
  });

  it('a view that holds together in no part changes nothing but what it could say', async () => {
    const page = await open();
    for (const view of [null, 7, 'rows', [], { version: 2, tab: 'shape' }, { version: 1, tab: 5, where: {}, parameters: [] }]) {
      suite.bench.tell.emit('view', view);
      await settled(page);
      assert.equal((await suite.bench.state()).tab ?? 'overview', 'overview', JSON.stringify(view));
    }
  });

  it('every number of the table of losses gives all its digits', async () => {
    const page = await open();
    const line = page.getByRole('row', { name: /Mean absolute error/ });
    const buttons = line.locator('button.value');
    const count = await buttons.count();
    // Value, in target units, skill, worst 1 %.
    assert.equal(count, 4);
    for (let at = 0; at < count; at += 1) {
      await buttons.nth(at).click();
      await delivered(page);
      const { method, params } = suite.bench.asked.at(-1)!;
      assert.equal(method, 'copy');
      assert.match((params as { text: string }).text, /^\d+\.\d{10,}$/);
    }
  });
});
