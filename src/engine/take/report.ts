import { lossById } from '../../core/losses/index';
import { fail, ok, problem, type Result } from '../../core/problem';
import type { EngineMethods } from '../../protocol/messages';
import { formatExact, formatNumber } from '../../strings/numbers';
import { madeWith, REPORT } from '../../strings/report';
import { overview } from '../overview';
import type { Computable } from '../sessions';
import type { Turn } from '../turn';
import { name, type Say, sentence } from './markdown';
import { computingPart } from './reportComputing';
import { dataPart, lossesPart, settings } from './reportData';
import { findingsPart, selectionPart, worstPart } from './reportRows';

type ReportQuestion = Omit<EngineMethods['report']['params'], 'session'>;

/** Everything that the panel says of these data, in Markdown. */
export async function report(session: Computable, question: ReportQuestion, turn: Turn): Promise<Result<string>> {
  const { lossId, parameters, language, made } = question;
  const definition = lossById(lossId);
  const evaluated = session.evaluated(question);
  if (!evaluated.ok || !definition) return evaluated.ok ? fail(problem('unknown-loss', { lossId })) : evaluated;
  const view = await overview(session, question, turn);
  if (!view.ok) return view;
  await turn();
  const say: Say = words => words[language];
  const { value, unit, because } = view.value;
  const set = settings(lossId, parameters);
  const loss = `${say(definition.names.full)}${set ? ` (${set})` : ''}`;
  const files = session.source.files.map(file => name(file.name)).join(' × ');
  const part = (title: keyof typeof REPORT, lines: readonly string[]) => (lines.length > 0 ? [`## ${say(REPORT[title])}`, ...lines] : []);
  return ok(
    [
      `# ${say(REPORT.title)}: ${files}`,
      sentence(say(madeWith(made.version, made.day))),
      `**${sentence(loss)}: ${formatNumber(value, 6)}${say(unit) ? ` ${sentence(say(unit))}` : ''}** (\`${formatExact(value)}\`)`,
      sentence(say(because)),
      ...part('data', dataPart(session, say)),
      ...part('losses', lossesPart(session, view.value, question, say)),
      ...part('selection', await selectionPart(session, { ...question, where: question.where ?? '' }, turn, say)),
      ...part('findings', findingsPart(session, question, say)),
      ...part('worst', worstPart(session, evaluated.value, say)),
      ...part('computing', computingPart(session, definition, evaluated.value, question, say)),
      '',
    ].join('\n\n'),
  );
}
