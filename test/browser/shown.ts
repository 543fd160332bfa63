import type { Frame, Locator } from 'playwright-core';

/** A number as the panel shows it and as it copies it, with every digit. */
export interface Shown {
  readonly short: string;
  readonly exact: number;
}

async function shownIn(cell: Locator): Promise<Shown> {
  const button = cell.getByRole('button').first();
  await button.waitFor();
  const [short, title] = [await button.textContent(), await button.getAttribute('title')];
  return { short: (short ?? '').trim(), exact: Number((title ?? '').split('\n')[0]) };
}

/** The value in the overview's headline. */
export async function verdictValue(panel: Frame): Promise<Shown> {
  const verdict = panel.getByRole('region', { name: 'Verdict' });
  const button = verdict
    .getByRole('button')
    .filter({ hasText: /^[-−\d.]/ })
    .first();
  await button.waitFor();
  return { short: ((await button.textContent()) ?? '').trim(), exact: Number(((await button.getAttribute('title')) ?? '').split('\n')[0]) };
}

/** The value of a loss in the overview's table, by the loss's full name. */
export async function lossValue(panel: Frame, loss: string): Promise<Shown> {
  // A mark stands before the loss in use, and what shapes it (δ = 1) after the name.
  const name = new RegExp(`^\\W*${loss.replaceAll(/[()]/g, '\\$&')}( \\S+ = .+)?$`);
  const row = panel
    .getByRole('table', { name: 'Losses on these data' })
    .getByRole('row')
    .filter({ has: panel.getByRole('rowheader', { name }) });
  return shownIn(
    row
      .getByRole('cell')
      .filter({ has: panel.getByRole('button') })
      .first(),
  );
}
