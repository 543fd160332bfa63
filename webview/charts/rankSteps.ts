import { type Panel, question } from '../panel';

/** The row whose loss is the next smaller (`step` 1) or larger (−1) one than that of a row; without a row, the one with the largest. */
export async function nextByLoss(panel: Panel, row: number | undefined, step: 1 | -1): Promise<number | undefined> {
  let from = 0;
  if (row !== undefined) {
    const line = await panel.rowLines.ask(row);
    if (!line.ok) return undefined;
    from = line.value.rank - 1 + step;
  }
  if (from < 0) return undefined;
  const sort = { by: 'rank', direction: 'ascending' } as const;
  const page = await panel.host.request(
    'rowPage',
    { ...question(panel), where: '', sort, from, count: 1, others: [] },
    { key: 'rank step' },
  );
  return page.ok ? page.value.lines[0]?.row : undefined;
}
