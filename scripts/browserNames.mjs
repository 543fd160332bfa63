// Which names a bundle uses that its place does not have. The compiler watches our own code; this also sees what packages bring along.
import esbuild from 'esbuild';

const ofNode = ['process', 'Buffer', 'require', '__dirname', '__filename', 'global', 'setImmediate', 'clearImmediate'];
const ofPages = ['window', 'document', 'localStorage', 'sessionStorage', 'alert'];
const mark = 'NAME_FROM_ELSEWHERE_';

/**
 * The foreign names in a script, each once, in alphabetical order. esbuild's `define` puts a mark on names that nothing in the script
 * declares, and on no property, local variable or text of the same letters, so that `scope === "global"` or `{ process, channel }`
 * raise no alarm. `require("vscode")` is what an extension host gives to every extension, in the browser too. Types: browserNames.d.mts.
 */
export function foreignNames(source, place) {
  const names = place === 'page' ? ofNode : [...ofNode, ...ofPages];
  const define = Object.fromEntries(names.flatMap(name => [name, `globalThis.${name}`].map(use => [use, mark + name])));
  const { code } = esbuild.transformSync(source, { define, charset: 'utf8', logLevel: 'silent' });
  const allowed = place === 'extension host' ? code.replaceAll(`${mark}require("vscode")`, '') : code;
  const found = allowed.matchAll(new RegExp(`${mark}(\\w+)`, 'g'));
  // A part of the page itself is no foreign name; a worker of ours is one file.
  const imported = [...code.matchAll(/\bimport\(\s*"([^"]+)"/g)]
    .map(([, module]) => module)
    .filter(module => place !== 'page' || !module.startsWith('.'))
    .map(module => `import("${module}")`);
  return [...new Set([...Array.from(found, ([, name]) => name), ...imported])].sort();
}
