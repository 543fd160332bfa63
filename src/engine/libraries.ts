import type { LossDefinition, ParameterValues, ResolvedParameters } from '../core/definition';
import type { Equivalent } from '../core/equivalent';
import { lossById } from '../core/losses/index';
import { resolveParameters } from '../core/parameters';
import { prepare } from '../core/prepare';
import { fail, ok, problem, type Result } from '../core/problem';
import type { LibraryLine, Preset } from '../protocol/libraryViews';
import type { LossQuestion } from '../protocol/messages';
import type { Computable } from './sessions';
import { lossOf } from './summaries/value';
import type { Turn } from './turn';

/** The numbers that libraries print for these rows with their defaults, side by side. Presets that come to the same are computed once. */
export async function libraries(
  session: Computable,
  { lossId, parameters }: LossQuestion,
  turn: Turn,
): Promise<Result<readonly LibraryLine[]>> {
  const definition = lossById(lossId);
  if (!definition) return fail(problem('unknown-loss', { lossId }));
  const isWeighted = session.used.dataset.weight !== undefined;
  const current = keyOf(resolveParameters(definition, parameters), isWeighted);
  const evaluated = session.evaluated({ lossId, parameters });
  const valued = new Map<string, Pick<LibraryLine, 'value' | 'problem'>>();
  const lines: LibraryLine[] = [];
  for (const equivalent of definition.equivalents) {
    const { library, call, differs, preset } = equivalent;
    if (!preset) continue;
    const set = presetOver(definition, preset, parameters);
    const key = keyOf(resolveParameters(definition, set), isWeighted);
    if (!valued.has(key)) {
      await turn();
      valued.set(key, key === current && evaluated.ok ? { value: evaluated.value.report.mean } : valueWith(session, definition, set));
    }
    lines.push({ library, call, ...(differs && { differs }), parameters: set, ...valued.get(key)!, isInUse: key === current });
  }
  return ok(lines);
}

/** The settings of each library as the panel offers them: of several calls of one library, the first. */
export function presetsOf({ equivalents }: LossDefinition): readonly Preset[] {
  const withPreset = equivalents.filter((each): each is Equivalent & { preset: ParameterValues } => each.preset !== undefined);
  const isFirst = ({ library }: Equivalent, i: number) => withPreset.findIndex(each => each.library === library) === i;
  return withPreset.filter(isFirst).map(({ library, preset }) => ({ library, parameters: preset }));
}

/** A library's settings over the defaults; what belongs to the data and not to the library (weights of classes, the index to ignore) stays as the person set it. */
function presetOver({ parameters: declared }: LossDefinition, preset: ParameterValues, current: ParameterValues): ParameterValues {
  const ofData = declared.filter(
    ({ kind, name }) => (kind === 'perClass' || name === 'ignoreIndex' || name === 'posWeight') && Object.hasOwn(current, name),
  );
  return { ...Object.fromEntries(ofData.map(({ name }) => [name, current[name]!])), ...preset };
}

function valueWith(session: Computable, definition: LossDefinition, parameters: ParameterValues): Pick<LibraryLine, 'value' | 'problem'> {
  const prepared = session.inFileRows(prepare(definition, session.used.dataset, parameters));
  if (!prepared.ok) return { value: Number.NaN, problem: prepared.problems[0] };
  return { value: lossOf(prepared.value, session.scratch).value };
}

/** Equal for settings that give the same number: what a mean divides by matters only where samples carry weights. */
function keyOf(resolved: Result<ResolvedParameters>, isWeighted: boolean): string {
  if (!resolved.ok) return '';
  const { normalization, ...others } = resolved.value;
  return JSON.stringify(isWeighted ? { normalization, ...others } : others);
}
