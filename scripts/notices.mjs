// The licences of what the bundles contain: MIT asks for its notice in every copy, and minifying strips it from the code.
import { globSync, readFileSync, writeFileSync } from 'node:fs';

/** The formulas are drawn with these at build time: the font's outlines are in the package although no bundle imports them. */
const drawn = ['@mathjax/mathjax-newcm-font', '@mathjax/src'];

/** Names of the npm packages whose files esbuild put into bundles. */
function packagesOf(metafiles) {
  const inputs = metafiles.flatMap(metafile => Object.values(metafile.outputs).flatMap(output => Object.keys(output.inputs)));
  const names = inputs.map(file => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1]).filter(name => name !== undefined);
  return [...new Set([...names, ...drawn])].sort();
}

function noticeOf(name) {
  const folder = `node_modules/${name}`;
  const { version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  const [file] = globSync(`${folder}/{LICENSE,LICENCE,License,license}*`);
  const text = file ? readFileSync(file, 'utf8').trim() : `Licensed under ${license}; the package carries no licence file.`;
  return `${name} ${version} (${license})\n\n${text}\n`;
}

/** Writes the notices of all packages that are in these esbuild metafiles. */
export function writeNotices(file, metafiles) {
  const rule = `\n${'='.repeat(80)}\n\n`;
  writeFileSync(file, `Loss Explorer contains parts of these packages.\n${rule}${packagesOf(metafiles).map(noticeOf).join(rule)}`);
}
