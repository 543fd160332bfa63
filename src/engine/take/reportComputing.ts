import type { LossDefinition } from '../../core/definition';
import type { Language } from '../../core/text';
import { displayMath } from '../../derive/markdown/math';
import { tableOf } from '../../derive/markdown/text';
import { valueText } from '../../derive/page/parameters';
import type { LossQuestion } from '../../protocol/messages';
import { LIBRARY_NAMES } from '../../strings/libraries';
import { REPORT, reducedBy } from '../../strings/report';
import { exportable, exported } from '../exportCode';
import type { Computable, Evaluated } from '../sessions';
import { program, type Say, sentence } from './markdown';

/** A program longer than this holds the numbers themselves, which nobody reads in a report. */
const LONGEST_PROGRAM = 10_000;

/** The formula, its parameters, how rows became one number, and a program that prints the same. */
export function computingPart(
  session: Computable,
  definition: LossDefinition,
  { report }: Evaluated,
  asked: LossQuestion & { readonly language: Language; readonly encodings?: readonly (string | null)[] },
  say: Say,
): readonly string[] {
  const { parameters } = definition;
  const rows = parameters.map(({ name, label, about }) => [
    sentence(name === label ? name : `${label} (${name})`),
    `\`${valueText(report.parameters[name]!)}\``,
    sentence(say(about)),
  ]);
  return [
    `${say(REPORT.formula)}:`,
    displayMath(definition.formula.value),
    rows.length > 0 ? tableOf([REPORT.parameters, REPORT.value, REPORT.meaning].map(say), rows) : say(REPORT.noParameters),
    `${say(reducedBy(definition.reduction, report.sum, report.denominator))} ${say(REPORT.doubles)}`,
    ...codePart(session, asked, say),
  ];
}

function codePart(
  session: Computable,
  asked: LossQuestion & { readonly language: Language; readonly encodings?: readonly (string | null)[] },
  say: Say,
): readonly string[] {
  const libraries = exportable(session, asked);
  const [library] = libraries.ok ? [...libraries.value].sort((a, b) => Number(b === 'numpy') - Number(a === 'numpy')) : [];
  const code = library && exported(session, { ...asked, library });
  if (!code?.ok || code.value.length > LONGEST_PROGRAM) return [];
  return [`${say(REPORT.code)} (${LIBRARY_NAMES[library!]}):`, program('python', code.value)];
}
