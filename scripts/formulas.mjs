// Renders every loss's formulas (value, gradient, stable form) to dist/formulas/<id>.<part>.svg (or to the folder given as argument), for
// the panel to insert through DOMParser: coloured by currentColor, sized in ex, without style attributes (which the panel's
// content security policy refuses), and with the formula in words for screen readers. Pictures that are up to date are kept.
// What is shipped is formulas.json beside them: all of them with each glyph once, a sixth of the bytes (see src/host/formulaPack.ts).
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import esbuild from 'esbuild';

/** Raise it when the way of drawing changes, so that every picture is drawn anew. */
const DRAWING = 2;

const folder = process.argv[2] ?? 'dist/formulas';

/** The catalogue as it is now, not as some earlier build left it. */
async function catalogue() {
  const contents = `export { losses } from './src/core/losses/index'; export { formulaText } from './src/derive/formulaText';`;
  const built = await esbuild.build({
    stdin: { contents, resolveDir: process.cwd(), loader: 'ts' },
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
  });
  return import(`data:text/javascript;base64,${Buffer.from(built.outputFiles[0].contents).toString('base64')}`);
}

/** Loads MathJax (a quarter of a second) and returns a function from LaTeX to SVG text. */
async function mathjaxRenderer() {
  const [{ mathjax }, { TeX }, { SVG }, { liteAdaptor }, { RegisterHTMLHandler }, { MathJaxNewcmFont }] = await Promise.all([
    import('@mathjax/src/js/mathjax.js'),
    import('@mathjax/src/js/input/tex.js'),
    import('@mathjax/src/js/output/svg.js'),
    import('@mathjax/src/js/adaptors/liteAdaptor.js'),
    import('@mathjax/src/js/handlers/html.js'),
    import('@mathjax/mathjax-newcm-font/js/svg.js'),
    import('@mathjax/src/js/input/tex/base/BaseConfiguration.js'),
    import('@mathjax/src/js/input/tex/ams/AmsConfiguration.js'),
    import('@mathjax/src/js/input/tex/html/HtmlConfiguration.js'),
    import('@mathjax/src/js/util/asyncLoad/esm.js'),
  ]);
  const adaptor = liteAdaptor();
  RegisterHTMLHandler(adaptor);
  const page = mathjax.document('', {
    InputJax: new TeX({ packages: ['base', 'ams', 'html'] }),
    // No shared glyphs: ids of several pictures on one page would clash.
    OutputJax: new SVG({ fontData: MathJaxNewcmFont, fontCache: 'none', linebreaks: { inline: false } }),
  });
  return async latex => adaptor.innerHTML(await page.convertPromise(latex, { display: true }));
}

const escaped = words => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** MathJax's SVG without what the panel must not or need not get. */
function clean(svg, words, stamp) {
  if (/data-mjx-error|<merror/.test(svg)) throw new Error(`MathJax refused: ${words}`);
  return svg
    .slice(svg.indexOf('<svg'), svg.lastIndexOf('</svg>') + 6)
    .replace(/ (?:style|focusable|data-[\w-]+)="[^"]*"/g, '')
    .replaceAll('></path>', '/>')
    .replace(
      /<svg([^>]*)>/,
      (_, attributes) => `<svg${attributes} aria-label="${escaped(words)}" data-stamp="${stamp}"><title>${escaped(words)}</title>`,
    );
}

/** The formula with its cases or terms as groups of a class each, which the panel finds again: `branch-0` is the first of `branches`. */
function withBranches(latex, branches = []) {
  const parts = branches.flatMap(({ latex: parts }, branch) => parts.map(part => ({ part, branch, at: latex.indexOf(part) })));
  let marked = '';
  let from = 0;
  for (const { part, branch, at } of parts.sort((a, b) => a.at - b.at)) {
    if (at < from) throw new Error(`${latex} has no ${part} of its own`);
    marked += `${latex.slice(from, at)}\\class{branch-${branch}}{${part}}`;
    from = at + part.length;
  }
  return marked + latex.slice(from);
}

const { losses, formulaText } = await catalogue();
mkdirSync(folder, { recursive: true });
const wanted = losses.flatMap(({ id, formula, shape }) =>
  Object.entries(formula).map(([part, plain]) => {
    const latex = part === 'value' ? withBranches(plain, shape.branches) : plain;
    const words = formulaText(plain);
    const stamp = createHash('sha256').update(`${DRAWING}\n${latex}\n${words}`).digest('hex').slice(0, 12);
    return { file: path.join(folder, `${id}.${part}.svg`), latex, words, stamp };
  }),
);
const files = new Set(wanted.map(({ file }) => path.resolve(file)));
for (const file of globSync(`${folder}/*.svg`)) if (!files.has(path.resolve(file))) rmSync(file);

const stale = wanted.filter(({ file, stamp }) => !existsSync(file) || !readFileSync(file, 'utf8').includes(`data-stamp="${stamp}"`));
if (stale.length > 0) {
  const render = await mathjaxRenderer();
  for (const { file, latex, words, stamp } of stale) writeFileSync(file, clean(await render(latex), words, stamp));
}

const glyphs = new Map();
const glyphOf = outline => {
  if (!glyphs.has(outline)) glyphs.set(outline, glyphs.size);
  return `d="@${glyphs.get(outline)}"`;
};
const formulas = Object.fromEntries(
  wanted.map(({ file }) => [
    path.basename(file, '.svg'),
    readFileSync(file, 'utf8').replace(/\bd="([^"]+)"/g, (_, outline) => glyphOf(outline)),
  ]),
);
writeFileSync(path.join(folder, 'formulas.json'), JSON.stringify({ glyphs: [...glyphs.keys()], formulas }));
console.log(`formulas: ${stale.length} drawn, ${wanted.length - stale.length} kept`);
