import { world } from './world';

/** A kind of bad input: what is in the file, what the panel must say, and the 1-based line that its button shows. */
interface BadInput {
  readonly name: string;
  readonly file: string;
  readonly content: string;
  readonly says: RegExp;
  readonly line?: number;
}

const rows: readonly BadInput[] = [
  {
    name: 'arrays whose lengths differ',
    file: 'lengths.json',
    content: '{\n  "y_true": [1.5, 2.5, 3.5],\n  "y_pred": [1.5, 2.5]\n}\n',
    says: /‘y_true’ has 3 rows.*‘y_pred’ has 2/,
  },
  {
    name: 'text where a number should be',
    file: 'word.csv',
    content: 'target,prediction\n1.5,1.25\n2.5,abc\n3.5,3.25\n4.5,4.25\n5.5,5.25\n',
    says: /Row 2, column ‘prediction’: found ‘abc’/,
    line: 3,
  },
  {
    name: 'rows of different lengths',
    file: 'ragged.csv',
    content: 'target,prediction\n1.5,1.25\n2.5,2.25\n3.5\n4.5,4.25\n',
    says: /Row 3 has 1 values?; the others have 2/,
    line: 4,
  },
  { name: 'an empty file', file: 'empty.csv', content: '', says: /empty\.csv.* is empty/ },
  { name: 'a single array', file: 'single.csv', content: 'target\n1.5\n2.5\n3.5\n', says: /One array is not enough/ },
  {
    name: 'NaN and infinities',
    file: 'nonfinite.csv',
    content: 'target,prediction\n1.5,1.25\n2.5,NaN\n3.5,inf\n4.5,4.25\n5.5,5\n',
    says: /2 of 5 rows|2 NaN or infinite/,
  },
  {
    name: 'a probability outside [0, 1]',
    file: 'probability.csv',
    content: 'label,probability\n0,0.125\n1,0.75\n1,1.25\n0,0.5\n1,0.875\n0,0.25\n',
    says: /1\.25/,
    line: 4,
  },
  {
    name: 'a class index out of range',
    file: 'class.csv',
    content: 'label,logit_0,logit_1,logit_2\n0,1.5,0.25,-1\n1,0.25,2,-0.5\n7,0.5,0.25,1.5\n2,-1,0.25,1.75\n',
    says: /7/,
    line: 4,
  },
  {
    name: 'JSON that breaks off',
    file: 'broken.json',
    content: '{\n  "y_true": [1.5, 2.5],\n  "y_pred": [1.25, oops]\n}\n',
    says: /Line 3/,
    line: 3,
  },
];

describe('bad input gets a sentence', () => {
  const here = world(Object.fromEntries(rows.map(row => [row.file, row.content])));

  for (const { name, file, says, line } of rows) {
    it(`${name}: says so${line ? ` and shows line ${line}` : ''}`, async () => {
      const { window } = here;
      await window.openFile(file);
      await window.palette('Loss Explorer: Compute Loss');
      const panel = await window.panel();
      const sentence = panel.getByText(says).first();
      await sentence.waitFor();
      if (!line) return;
      await panel.getByRole('button', { name: 'Show the place' }).first().click();
      await window.page.locator('.selected-text').first().waitFor({ state: 'attached' });
      // The click may leave the focus in the panel after all, and the status bar tells of the active editor only.
      await window.tab(file).click();
      await window.position(position => position.line === line && position.selected > 0);
    });
  }
});
