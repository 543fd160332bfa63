import assert from 'node:assert/strict';
import { losses } from '../../src/core/losses/index';
import { presetsOf } from '../../src/engine/libraries';
import type { LibraryLine } from '../../src/protocol/libraryViews';
import { close, csvOf, engineHere, openTexts, valueOrThrow } from './client';

/** The lines of a loss on the columns y_true and y_pred. */
async function linesOf(lossId: string, columns: Parameters<typeof csvOf>[0], parameters = {}): Promise<readonly LibraryLine[]> {
  const engine = engineHere();
  await openTexts(engine, { 'a.csv': csvOf(columns) });
  return valueOrThrow(await engine.request('libraries', { session: 's', lossId, parameters }));
}

const printedBy = (lines: readonly LibraryLine[], library: string) => lines.find(line => line.library === library)!.value;

describe('the numbers of the libraries side by side', () => {
  it('differ where a wrong probability is exactly 0, by what each library does about ln 0', async () => {
    const lines = await linesOf('binary_cross_entropy', { y_true: [1, 0], y_pred: [0, 0] });
    // losses.md, surprise 3: the loss of such a row is 100 in PyTorch, −ln 1e-7 in Keras, −ln 2^-52 in scikit-learn. The other row
    // costs nothing, but for what clipping takes: −ln(1 − 1e-7), −ln(1 − 2^-52).
    close(printedBy(lines, 'pytorch'), 50);
    close(printedBy(lines, 'keras'), (-Math.log(1e-7) - Math.log1p(-1e-7)) / 2);
    close(printedBy(lines, 'sklearn'), (-Math.log(2 ** -52) - Math.log1p(-(2 ** -52))) / 2);
    assert.ok(lines.every(({ differs }) => differs !== undefined));
  });

  it('agree where the libraries do', async () => {
    const lines = await linesOf('mse', { y_true: [1, 2], y_pred: [2, 4] });
    for (const library of ['pytorch', 'keras', 'sklearn']) close(printedBy(lines, library), 2.5, library);
  });

  it('are those of each library’s own default of a parameter: LightGBM’s δ is 0.9', async () => {
    const lines = await linesOf('huber', { y_true: [0, 0], y_pred: [0.5, 3] });
    close(printedBy(lines, 'pytorch'), (0.125 + 2.5) / 2);
    close(printedBy(lines, 'lightgbm'), (0.125 + 0.9 * (3 - 0.45)) / 2);
    assert.deepEqual(
      lines
        .filter(line => line.isInUse)
        .map(({ library }) => library)
        .includes('lightgbm'),
      false,
    );
  });

  it('count as in use whatever a mean would divide by, unless there are weights', async () => {
    const inUse = async (columns: Parameters<typeof csvOf>[0]) =>
      (await linesOf('mse', columns)).filter(line => line.isInUse).map(({ library }) => library);
    assert.ok((await inUse({ y_true: [1, 2], y_pred: [2, 4] })).includes('sklearn'));
    // scikit-learn divides by the sum of the weights, PyTorch by the number of rows.
    const weighted = await inUse({ y_true: [1, 2], y_pred: [2, 4], weight: [1, 3] });
    assert.ok(weighted.includes('pytorch') && !weighted.includes('sklearn'), weighted.join());
  });

  it('tell why a library refuses the rows', async () => {
    const lines = await linesOf('binary_cross_entropy', { y_true: [1, 0], y_pred: [1.5, 0.2] });
    const torch = lines.find(({ library }) => library === 'pytorch')!;
    assert.ok(Number.isNaN(torch.value));
    assert.equal(torch.problem?.code, 'probability-out-of-range');
    // Keras clips and prints a number.
    close(printedBy(lines, 'keras'), (-Math.log1p(-1e-7) - Math.log(0.8)) / 2);
  });

  it('come with settings, one set a library, that the loss accepts', () => {
    for (const loss of losses) {
      const names = new Set(loss.parameters.map(({ name }) => name));
      for (const { parameters } of presetsOf(loss))
        assert.ok(
          Object.keys(parameters).every(name => names.has(name)),
          loss.id,
        );
      assert.equal(new Set(presetsOf(loss).map(({ library }) => library)).size, presetsOf(loss).length);
    }
  });
});
