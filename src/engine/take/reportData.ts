import { lossById } from '../../core/losses/index';
import { tableOf } from '../../derive/markdown/text';
import { valueText } from '../../derive/page/parameters';
import type { LossQuestion } from '../../protocol/messages';
import type { LossLine, OverviewView } from '../../protocol/overviewViews';
import { predictionKindNames, targetKindNames } from '../../strings/kinds';
import { formatNumber, formatShare } from '../../strings/numbers';
import { FIT_WORDS, shapeWords, usedOf } from '../../strings/panel';
import { leftOut, REPORT } from '../../strings/report';
import type { Computable } from '../sessions';
import { startParameters } from '../startParameters';
import { name, type Say, sentence } from './markdown';

/** Kinds of both arrays; where one word is used for both, it means the same. */
const KIND_NAMES = { ...predictionKindNames, ...targetKindNames };

/** A cell without a number. */
const NONE = '–';

/** What was read: arrays with their shapes and kinds, and how many rows take part. */
export function dataPart({ used, advice }: Computable, say: Say): readonly string[] {
  const { target, prediction, weight } = used.dataset;
  const arrays = [
    { role: REPORT.target, array: target, guess: advice.target[0] },
    { role: REPORT.prediction, array: prediction, guess: advice.prediction[0] },
    ...(weight ? [{ role: REPORT.weight, array: weight, guess: undefined }] : []),
  ];
  const rows = arrays.map(({ role, array, guess }) => [
    say(role),
    name(array.name),
    say(shapeWords(array.shape)),
    guess ? say(KIND_NAMES[guess.kind]) : NONE,
    guess ? sentence(say(guess.because)) : NONE,
  ]);
  const left = used.total - used.count;
  return [
    tableOf([REPORT.role, REPORT.column, REPORT.shape, REPORT.kind, REPORT.because].map(say), rows),
    [sentence(`${beginning(say(usedOf(used.count, used.total)))}.`), ...(left > 0 ? [say(leftOut(left))] : [])].join(' '),
  ];
}

/** Every loss that was valued on these data, the one in use in bold. */
export function lossesPart(
  { advice }: Computable,
  { table, lossId }: OverviewView,
  question: LossQuestion & { readonly moved?: Readonly<Record<string, LossQuestion['parameters']>> },
  say: Say,
): readonly string[] {
  const valued = table.filter(line => !Number.isNaN(line.value));
  const parametersOf = (line: LossLine) =>
    line.lossId === lossId ? question.parameters : (question.moved?.[line.lossId] ?? startParameters(advice, line.lossId));
  const rows = valued.map(line => {
    const loss = sentence(say(line.name));
    return [
      line.lossId === lossId ? `**${loss}**` : loss,
      sentence(settings(line.lossId, parametersOf(line))) || NONE,
      formatNumber(line.value, 6),
      sentence(say(line.unit)) || NONE,
      line.inTargetUnits === undefined ? NONE : formatNumber(line.inTargetUnits, 6),
      line.skill === undefined ? NONE : formatNumber(line.skill, 3),
      line.worstShare === undefined ? NONE : formatShare(line.worstShare),
      say(FIT_WORDS[line.fit]),
    ];
  });
  const { loss, parameters, value, unit, inTargetUnits, skill, worstShare, fit } = REPORT;
  return [tableOf([loss, parameters, value, unit, inTargetUnits, skill, worstShare, fit].map(say), rows), say(REPORT.comparing)];
}

/** As a sentence begins. */
function beginning(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** `δ = 1`: the parameters that were set, as the panel writes them. */
export function settings(lossId: string, parameters: LossQuestion['parameters']): string {
  const known = lossById(lossId)?.parameters ?? [];
  return known
    .flatMap(({ name: key, label }) => (Object.hasOwn(parameters, key) ? [`${label} = ${valueText(parameters[key]!)}`] : []))
    .join(', ');
}
