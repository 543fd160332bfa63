import type { LossDefinition } from '../../core/definition';
import type { Library } from '../../core/equivalent';
import type { Language } from '../../core/text';
import { TASKS } from '../../strings/engine';
import { predictionDomainNames, targetDomainNames } from '../../strings/kinds';
import { LIBRARY_NAMES } from '../../strings/libraries';
import { OUTSIDE, outsideLosses } from '../../strings/outside';
import { PAGE, REFERENCE } from '../../strings/reference';
import { say } from '../../strings/say';
import { families, headingOf } from '../catalogue';
import { libraryCalls } from '../page/libraries';
import { inlineMath } from './math';
import { nameInCall } from './nameInCall';
import { codeSpan, escapeMarkdown, fileOf, tableOf } from './text';

/** The libraries that have a column of their own. */
const COLUMNS: readonly Library[] = ['pytorch', 'keras', 'optax', 'sklearn'];

/** The table of all losses as a Markdown file. */
export function indexMarkdown(language: Language): string {
  const other = language === 'en' ? 'README.ko.md' : 'README.md';
  const parts = [
    `[${say(REFERENCE.otherLanguage, language)}](${other})`,
    `# ${say(REFERENCE.title, language)}`,
    escapeMarkdown(say(REFERENCE.intro, language)),
    ...families().flatMap(([family, losses]) => [
      `## ${say(headingOf(TASKS[family]), language)}`,
      tableOf(
        [PAGE.whole, PAGE.formula, PAGE.target, PAGE.prediction]
          .map(title => say(title, language))
          .concat(COLUMNS.map(library => LIBRARY_NAMES[library])),
        losses.map(loss => rowOf(loss, language)),
      ),
    ]),
    `## ${say(OUTSIDE.title, language)}`,
    escapeMarkdown(say(OUTSIDE.intro, language)),
    outsideLosses
      .map(({ name, about }) => `- **${escapeMarkdown(say(name, language))}**: ${escapeMarkdown(say(about, language))}`)
      .join('\n'),
  ];
  return `${parts.join('\n\n')}\n`;
}

function rowOf(definition: LossDefinition, language: Language): readonly string[] {
  const { id, names, formula, target, prediction } = definition;
  const words = (sentence: { readonly en: string; readonly ko: string }) => escapeMarkdown(say(sentence, language));
  return [
    `[${words(names.full)}](${fileOf(id, language)})`,
    inlineMath(formula.value),
    words(targetDomainNames[target]),
    words(predictionDomainNames[prediction]),
    ...COLUMNS.map(library => namesIn(definition, library)),
  ];
}

/** What a library calls the loss, each name once; nothing where it has no name for it. */
function namesIn(definition: LossDefinition, library: Library): string {
  const calls = libraryCalls(definition).filter(equivalent => equivalent.library === library);
  return [...new Set(calls.flatMap(({ call }) => nameInCall(call) ?? []))].map(codeSpan).join('<br>');
}
