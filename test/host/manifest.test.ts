import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { JSON_LANGUAGES, PROGRAM_LANGUAGES, TABLE_LANGUAGES } from '../../src/host/dataDocuments';
import { COMMANDS, REFERENCE_VIEW_TYPE, SETTINGS, SETTINGS_SECTION, VIEW_TYPE } from '../../src/host/names';

interface MenuItem {
  readonly command: string;
  readonly when?: string;
}
interface Manifest {
  readonly activationEvents: readonly string[];
  readonly icon: string;
  readonly engines: { readonly vscode: string };
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly category: string }[];
    readonly menus: Readonly<Record<string, readonly MenuItem[]>>;
    readonly configuration: { readonly properties: Readonly<Record<string, { readonly default: unknown }>> };
    readonly languages: readonly { readonly id: string; readonly extensions: readonly string[] }[];
    readonly keybindings?: unknown;
    readonly customEditors?: unknown;
  };
}

const source = readFileSync('package.json', 'utf8');
const manifest = JSON.parse(source) as Manifest;
const words = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
const { contributes } = manifest;

/** Context keys that VS Code sets by itself. A when clause with any other key would be silently false. */
const KNOWN_KEYS = new Set([
  'activeWebviewPanelId',
  'editorHasSelection',
  'editorLangId',
  'explorerResourceIsFolder',
  'listDoubleSelection',
  'listMultiSelection',
  'resourceExtname',
  'resourceFilename',
]);

describe('the manifest', () => {
  it('uses exactly the sentences that both languages have', () => {
    const used = [...source.matchAll(/"%([^"%]+)%"/g)].map(([, key]) => key).sort();
    assert.deepEqual(Object.keys(words('package.nls.json')).sort(), used);
    assert.deepEqual(Object.keys(words('package.nls.ko.json')).sort(), used);
  });

  it('says something in each of its sentences, and says it in Korean in the Korean file', () => {
    for (const [key, sentence] of Object.entries(words('package.nls.json'))) assert.match(sentence, /[A-Za-z]{3}/, key);
    for (const [key, sentence] of Object.entries(words('package.nls.ko.json'))) assert.match(sentence, /[가-힣]{2}/, key);
  });

  it('contributes exactly the commands that the host registers, all in one category', () => {
    assert.deepEqual(contributes.commands.map(({ command }) => command).sort(), Object.values(COMMANDS).sort());
    assert.deepEqual([...new Set(contributes.commands.map(({ category }) => category))], ['Loss Explorer']);
  });

  it('has exactly the settings that the host reads', () => {
    const keys = SETTINGS.map(name => `${SETTINGS_SECTION}.${name}`);
    assert.deepEqual(Object.keys(contributes.configuration.properties).sort(), keys.sort());
  });

  it('puts only its own commands into menus, under conditions that VS Code knows', () => {
    const commands = new Set<string>(Object.values(COMMANDS));
    for (const [menu, items] of Object.entries(contributes.menus)) {
      for (const { command, when = '' } of items) {
        assert.ok(commands.has(command), `${menu} names ${command}`);
        const keys = when.replaceAll(/=~ \/(?:[^/\\]|\\.)*\/i?|== '[^']*'/g, '').match(/[A-Za-z]\w*/g) ?? [];
        for (const key of keys) assert.ok(KNOWN_KEYS.has(key), `${menu}: ${key} in “${when}”`);
      }
    }
  });

  it('offers the reference always, also where there is no data', () => {
    const items = Object.values(contributes.menus).flat();
    assert.deepEqual(
      items.filter(({ command }) => command === COMMANDS.openReference),
      [],
    );
  });

  const DATA_NAMES: readonly [name: string, offered: boolean][] = [
    ['.csv', true],
    ['.CSV', true],
    ['.tsv', true],
    ['.tab', true],
    ['.json', true],
    ['.jsonc', true],
    ['.py', false],
    ['.csvx', false],
    ['', false],
  ];
  for (const [extension, offered] of DATA_NAMES) {
    it(`${offered ? 'offers' : 'does not offer'} Compute Loss on a file that ends in “${extension}”`, () => {
      for (const menu of ['editor/context', 'explorer/context']) {
        const [item] = contributes.menus[menu] ?? [];
        const pattern = /resourceExtname =~ \/((?:[^/\\]|\\.)*)\/i/.exec(item?.when ?? '');
        assert.ok(pattern?.[1], menu);
        assert.equal(new RegExp(pattern[1], 'i').test(extension), offered, menu);
      }
    });
  }

  it('wakes up for its restored panel and reference, for its links and for the languages of its tips, and for nothing else', () => {
    const languages = [...TABLE_LANGUAGES, ...JSON_LANGUAGES, ...PROGRAM_LANGUAGES].map(language => `onLanguage:${language}`);
    const restored = [VIEW_TYPE, REFERENCE_VIEW_TYPE].map(view => `onWebviewPanel:${view}`);
    assert.deepEqual([...manifest.activationEvents].sort(), [...restored, ...languages, 'onUri'].sort());
  });

  it('knows csv and tsv files by their extension, and takes over neither keys nor editors', () => {
    assert.deepEqual(
      contributes.languages.map(({ id, extensions }) => [id, extensions]),
      [
        ['csv', ['.csv']],
        ['tsv', ['.tsv', '.tab']],
      ],
    );
    assert.equal(contributes.keybindings, undefined);
    assert.equal(contributes.customEditors, undefined);
  });

  it('is compiled against the oldest VS Code that it promises to run on', () => {
    assert.equal(`^${manifest.devDependencies['@types/vscode']}`, manifest.engines.vscode);
  });

  it('has an icon of 256 by 256 pixels', () => {
    const picture = readFileSync(manifest.icon);
    assert.equal(picture.toString('latin1', 1, 4), 'PNG');
    assert.deepEqual([picture.readUInt32BE(16), picture.readUInt32BE(20)], [256, 256]);
  });
});

describe('the packing list', () => {
  const lines = readFileSync('.vscodeignore', 'utf8')
    .split('\n')
    .filter(line => line !== '' && !line.startsWith('#'));
  const isPacked = (file: string) =>
    lines.slice(1).some(line => new RegExp(`^${line.slice(1).replaceAll('.', '\\.').replaceAll('*', '[^/]*')}$`).test(file));

  it('leaves everything out and then names what goes in', () => {
    assert.equal(lines[0], '**');
    assert.ok(lines.slice(1).every(line => line.startsWith('!') && !line.includes('**')));
  });

  const ROWS: readonly [file: string, packed: boolean][] = [
    ['package.json', true],
    ['package.nls.ko.json', true],
    ['dist/extension.js', true],
    ['dist/web/engine.js', true],
    ['dist/engineCore.js', true],
    ['dist/formulas/formulas.json', true],
    ['dist/formulas/huber.value.svg', false],
    ['dist/reference.js', true],
    ['dist/reference.css', true],
    ['docs/losses/huber.md', false],
    ['docs/losses/pictures/huber.svg', false],
    ['examples/regression-outliers.csv', true],
    ['examples/train.py', true],
    ['dist/core.js', false],
    ['dist/test/host/manifest.test.js', false],
    ['dist/loss-explorer-0.1.0.vsix', false],
    ['src/host/activate.ts', false],
    ['media/icon.svg', false],
    ['node_modules/chart.js/package.json', false],
  ];
  for (const [file, packed] of ROWS) {
    it(`${packed ? 'packs' : 'leaves out'} ${file}`, () => assert.equal(isPacked(file), packed));
  }

  it('packs every picture that the README shows', () => {
    const pictures = [...readFileSync('README.md', 'utf8').matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map(([, file]) => file ?? '');
    assert.deepEqual(
      pictures.filter(file => !isPacked(file)),
      [],
    );
    assert.deepEqual(
      pictures.filter(file => /^[a-z]+:/.test(file) && !file.startsWith('https:')),
      [],
    );
  });

  it('names files that exist where it names single sources', () => {
    const single = lines.slice(1).filter(line => !line.includes('*') && !line.startsWith('!dist/') && !line.startsWith('!docs/'));
    assert.deepEqual(
      single.filter(line => !existsSync(line.slice(1))),
      [],
    );
  });
});
