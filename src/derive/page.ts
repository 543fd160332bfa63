import type { LossDefinition } from '../core/definition';
import { losses } from '../core/losses/index';
import { type Text, text } from '../core/text';
import { TASKS, UNITS } from '../strings/engine';
import { activationNames, predictionDomainNames, targetDomainNames } from '../strings/kinds';
import { CARD } from '../strings/panelCard';
import { PAGE } from '../strings/reference';
import { formulaText } from './formulaText';
import { type Block, code, type FormulaPart, type Inline, joined, plain, type Section, words } from './page/blocks';
import { libraryTable } from './page/libraries';
import { notationOf } from './page/notation';
import { parameterTable } from './page/parameters';
import { reductionList } from './page/reduction';
import { snippetBlocks } from './page/snippets';
import type { PaletteName } from './palette';
import { shapeAlt, shapePicture } from './shapePicture';

/** The page of a loss in the reference: Markdown and webview are written from it. */
export interface LossPage {
  readonly lossId: string;
  readonly name: Text;
  readonly short: string;
  /** What else it is called, its task, the unit of its value. */
  readonly lead: Block;
  readonly sections: readonly Section[];
}

/** Pixels of the curve. */
const PICTURE = { width: 620, height: 300 } as const;

/** The page of a loss, its curve in the colours of `theme`. */
export function pageOf(definition: LossDefinition, theme: PaletteName): LossPage {
  const { id, names, advice, parameters, sources } = definition;
  const snippets = snippetBlocks(definition);
  return {
    lossId: id,
    name: names.full,
    short: names.short,
    lead: lead(definition),
    sections: [
      { title: PAGE.expects, blocks: [inputs(definition)] },
      { title: PAGE.formula, blocks: formulas(definition) },
      { title: PAGE.curve, blocks: [picture(definition, theme)] },
      {
        title: PAGE.when,
        blocks: [
          {
            kind: 'facts',
            facts: [
              { term: CARD.use, is: [words(advice.use)] },
              { term: CARD.avoid, is: [words(advice.avoid)] },
            ],
          },
        ],
      },
      { title: PAGE.parameters, blocks: [parameterTable(parameters)] },
      { title: PAGE.reduction, blocks: [reductionList(definition)] },
      { title: PAGE.libraries, blocks: [libraryTable(definition)] },
      ...(snippets.length > 0
        ? [{ title: PAGE.code, blocks: [{ kind: 'paragraph' as const, line: [words(PAGE.codeHint)] }, ...snippets] }]
        : []),
      ...related(definition),
      { title: PAGE.sources, blocks: [{ kind: 'list', items: sources.map(source => [plain(source)]) }] },
    ],
  };
}

function lead({ names, family, unit }: LossDefinition): Block {
  const aliases = names.aliases.map(alias => (/^[\w.:]+$/.test(alias) ? code(alias) : plain(alias)));
  return {
    kind: 'facts',
    facts: [
      ...(aliases.length > 0 ? [{ term: PAGE.aliases, is: joined(aliases, plain(', ')) }] : []),
      { term: PAGE.task, is: [words(TASKS[family])] },
      ...(UNITS[unit].en === '' ? [] : [{ term: PAGE.unit, is: [words(UNITS[unit])] }]),
    ],
  };
}

/** What target, prediction and further arrays are to be. */
function inputs({ target, prediction, activation, extra = [] }: LossDefinition): Block {
  return {
    kind: 'facts',
    facts: [
      { term: PAGE.target, is: [words(targetDomainNames[target])] },
      { term: PAGE.prediction, is: [words(predictionDomainNames[prediction])] },
      ...(activation === 'none' ? [] : [{ term: PAGE.output, is: [words(activationNames[activation])] }]),
      ...extra.map(({ name, about }) => ({
        term: text(`${PAGE.further.en} ${name}`, `${PAGE.further.ko} ${name}`),
        is: [words(about)],
      })),
    ],
  };
}

function formulas(definition: LossDefinition): readonly Block[] {
  const { formula, reduction } = definition;
  const notation = notationOf(definition);
  const block = (part: FormulaPart, title: Text, latex: string): Block => ({
    kind: 'formula',
    part,
    title,
    latex,
    plain: formulaText(latex),
  });
  return [
    block('value', reduction === 'mean' ? PAGE.value : PAGE.whole, formula.value),
    block('gradient', PAGE.gradient, formula.gradient),
    ...(formula.stable === undefined ? [] : [block('stable', PAGE.stable, formula.stable)]),
    ...(notation.length > 0 ? [{ kind: 'paragraph' as const, line: notation }] : []),
  ];
}

function picture(definition: LossDefinition, theme: PaletteName): Block {
  const svg = (language: 'en' | 'ko') => shapePicture(definition, { theme, language, ...PICTURE });
  return { kind: 'picture', svg: { en: svg('en'), ko: svg('ko') }, alt: shapeAlt(definition) };
}

function related({ id, family }: LossDefinition): readonly Section[] {
  const others = losses.filter(other => other.family === family && other.id !== id);
  if (others.length === 0) return [];
  const links: Inline[] = others.map(({ id: lossId, names }) => ({ kind: 'loss', lossId, name: names.full }));
  return [{ title: PAGE.related, blocks: [{ kind: 'paragraph', line: joined(links, plain(' · ')) }] }];
}
