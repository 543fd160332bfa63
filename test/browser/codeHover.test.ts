import assert from 'node:assert/strict';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { patience, writeUntilTaken } from '../../scripts/vscode/settings.mts';
import { world } from './world';

const train = `import torch.nn.functional as F
from torch import nn

criterion = nn.CrossEntropyLoss(ignore_index=-1)
loss = F.cross_entropy(F.softmax(model(x), dim=1), y)
model = nn.Linear(2, 3)
`;

describe('the tip over a loss in a program', () => {
  const here = world({ 'train.py': train, 'train.ts': 'const loss = tf.losses.huberLoss(labels, predictions, undefined, 2.5);\n' });

  /** Puts the pointer on a word of the open file. */
  async function pointAt(word: string): Promise<void> {
    const { window } = here;
    await window.page.keyboard.press('Escape');
    await window.page.mouse.move(0, 0);
    const box = await window.editor().evaluate((editor, wanted) => {
      const texts = document.createTreeWalker(editor, NodeFilter.SHOW_TEXT);
      for (let node = texts.nextNode(); node; node = texts.nextNode()) {
        const at = (node.textContent ?? '').indexOf(wanted);
        if (at < 0 || !node.parentElement?.closest('.view-line')) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + wanted.length);
        const { x, y, width, height } = range.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      }
      return null;
    }, word);
    assert.ok(box, `${word} is not shown.`);
    await window.page.mouse.move(box.x, box.y);
  }

  const tip = (words: string): Locator => here.window.page.locator('.monaco-hover:visible').filter({ hasText: words });

  it('says what nn.CrossEntropyLoss takes, shows its curve, and opens its page in the reference', async () => {
    const { window } = here;
    await window.openFile('train.py');
    await pointAt('CrossEntropyLoss');
    const shown = tip('Open in the Loss Reference');
    await shown.waitFor();
    const words = (await shown.allTextContents()).join('\n');
    assert.match(words, /Sparse categorical cross entropy with logits \(PyTorch\)/);
    assert.match(words, /It takes logits, one a class, not probabilities/);
    assert.match(words, /ignore_index \(ignore\) = −1 \(set here\)/);
    await shown.locator('img[src^="data:image/svg+xml;base64,"]').first().waitFor({ state: 'attached' });
    await shown.getByText('Open in the Loss Reference').first().click();
    await window.tab('Loss Reference').waitFor();
    const heading = /^Sparse categorical cross entropy with logits/;
    const headings = () =>
      Promise.all(
        window.page.frames().map(frame =>
          frame
            .locator('h2')
            .allTextContents()
            .catch(() => []),
        ),
      );
    for (const deadline = Date.now() + patience; !(await headings()).flat().some(words => heading.test(words)); ) {
      assert.ok(Date.now() < deadline, 'The page of the loss never came.');
      await window.page.waitForTimeout(50);
    }
  });

  it('speaks Korean when the setting says so', async () => {
    const { window } = here;
    await window.openFile('train.py');
    const settings = path.join(here.folder, '.vscode/settings.json');
    const says = (words: string) => async () => {
      await pointAt('CrossEntropyLoss');
      await here.window.page.locator('.monaco-hover:visible').filter({ hasText: 'PyTorch' }).first().waitFor();
      return tip(words).first().isVisible();
    };
    await writeUntilTaken(settings, { 'lossExplorer.language': 'ko' }, says('확률이 아니라 클래스별 로짓을 받습니다.'));
    const words = (await tip('손실 함수 사전에서 열기').allTextContents()).join('\n');
    assert.match(words, /희소 로짓 교차 엔트로피 오차\(PyTorch\)/);
    assert.match(words, /0부터 시작하는 클래스 번호 또는 원-핫 벡터/);
    await writeUntilTaken(settings, { 'lossExplorer.language': 'en' }, says('It takes logits'));
  });

  it('stands over TensorFlow.js in TypeScript, with the δ of the call', async () => {
    await here.window.openFile('train.ts');
    await pointAt('huberLoss');
    await tip('delta (δ) = 2.5').first().waitFor();
  });

  it('does not stand over other names', async () => {
    const { window } = here;
    await window.openFile('train.py');
    await pointAt('Linear');
    await pointAt('cross_entropy');
    // The tip of the later word has come, so the earlier one would have been seen.
    await tip('Sparse categorical cross entropy').first().waitFor();
    assert.equal(await tip('Linear').count(), 0);
  });
});
