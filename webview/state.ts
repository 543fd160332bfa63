import type { ParameterValues, ShapeAxis } from '../src/core/definition';
import type { Problem } from '../src/core/problem';
import type { Language, Text } from '../src/core/text';
import type { ModelRef } from '../src/protocol/compareViews';
import type { LossQuestion } from '../src/protocol/messages';
import type { CodeCall, PanelSource, PanelState } from '../src/protocol/panelMessages';
import type { LossChoice, Opened } from '../src/protocol/views';

/** Everything that the panel knows besides the views themselves; what it keeps over a reload is told in `PanelState`. */
export interface Model extends Omit<PanelState, 'version'> {
  readonly language: Language;
  readonly opened?: Opened;
  /** The host has not said yet what came of the source. */
  readonly isReading: boolean;
  /** Why nothing came. */
  readonly problems: readonly Problem[];
  readonly progress?: { readonly fraction: number; readonly doing: Text };
  readonly tab: string;
  /** The loss that the user picked; empty for the recommended one. */
  readonly lossId: string;
  readonly parameters: Readonly<Record<string, ParameterValues>>;
  /** Whether the Overview lists the losses that are merely possible, too. */
  readonly withPossible: boolean;
  /** The rows that are selected, as an expression; empty for none. */
  readonly where: string;
}

export type ModelKey = keyof Model;

/** The one place where the panel's state changes. Listeners hear which keys changed. */
export class Store {
  private readonly listeners = new Set<(changed: ReadonlySet<ModelKey>) => void>();
  constructor(private current: Model) {}

  get model(): Model {
    return this.current;
  }

  change(patch: Partial<Model>): void {
    const changed = new Set((Object.keys(patch) as ModelKey[]).filter(key => patch[key] !== this.current[key]));
    if (changed.size === 0) return;
    this.current = { ...this.current, ...patch };
    for (const listener of [...this.listeners]) listener(changed);
  }

  listen(listener: (changed: ReadonlySet<ModelKey>) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}

/** The loss in use: the picked one where these data have it, else the recommended one. */
export function lossInUse(model: Model): LossChoice | undefined {
  const losses = model.opened?.losses ?? [];
  return losses.find(loss => loss.lossId === model.lossId) ?? losses.find(loss => loss.lossId === model.opened?.lossId) ?? losses[0];
}

/** The parameters of a loss: what the user moved, else what it starts with on these data. */
export function parametersOf(model: Model, loss: LossChoice | undefined): ParameterValues {
  return (loss && Object.hasOwn(model.parameters, loss.lossId) && model.parameters[loss.lossId]) || (loss?.start ?? NONE);
}

/** The parameters of the loss in use. */
export function parametersInUse(model: Model): ParameterValues {
  return parametersOf(model, lossInUse(model));
}

/** True when a person chose the loss in use, so that it can be held against the data. */
export function isLossNamed(model: Model): boolean {
  return model.lossId !== '' && lossInUse(model)?.lossId === model.lossId;
}

/** What the code calls, while its loss is the one in use. */
export function callInUse(model: Model): CodeCall | undefined {
  return model.named?.lossId === model.lossId && isLossNamed(model) ? model.named : undefined;
}

/**
 * The change that takes another loss. Of a `call` every parameter is known; a fix names only those that it is about, and the others
 * stay as the data want them.
 */
export function withLoss(model: Model, { lossId, parameters, call }: LossQuestion & { readonly call?: string }): Partial<Model> {
  const start = call === undefined ? model.opened?.losses.find(loss => loss.lossId === lossId)?.start : undefined;
  return {
    lossId,
    parameters: { ...model.parameters, [lossId]: { ...start, ...parameters } },
    ...(call !== undefined && { named: { call, lossId } }),
  };
}

/** The change that forgets what the code calls: the recommended loss comes back, with its own parameters. */
export function withoutCall(model: Model): Partial<Model> {
  const { [model.named?.lossId ?? '']: _, ...parameters } = model.parameters;
  return { lossId: '', parameters, named: undefined };
}

/** One object, so that unchanged parameters are the same parameters. */
const NONE: ParameterValues = {};

/** What is worth keeping over a reload. */
export function stateOf(model: Model): PanelState {
  return {
    version: 1,
    tab: model.tab,
    parameters: model.parameters,
    ...(model.source ? { source: model.source } : {}),
    ...(model.lossId ? { lossId: model.lossId } : {}),
    ...(model.axis ? { axis: model.axis } : {}),
    ...(model.withPossible ? { withPossible: true } : {}),
    ...(model.named ? { named: model.named } : {}),
    ...(model.where ? { where: model.where } : {}),
    ...(model.primary === undefined ? {} : { primary: model.primary }),
    ...(model.beside ? { beside: model.beside } : {}),
    ...(model.models ? { models: model.models } : {}),
    ...(model.equalHeights ? { equalHeights: true as const } : {}),
    ...(model.residualSign === -1 ? { residualSign: -1 as const } : {}),
    ...(model.threshold === undefined ? {} : { threshold: model.threshold }),
    ...(model.costRatio === undefined ? {} : { costRatio: model.costRatio }),
    ...(model.label === undefined ? {} : { label: model.label }),
    ...(model.unfolded?.length ? { unfolded: model.unfolded } : {}),
    ...(model.choices ? { choices: model.choices } : {}),
    ...(model.scroll ? { scroll: model.scroll } : {}),
  };
}

/** A selection that is longer was made by no person; a list of 200 rows takes 2,000 characters. */
const LONGEST_EXPRESSION = 10_000;

/** No page has more that could be unfolded or chosen. */
const MOST_KEPT = 500;

const AXES: readonly ShapeAxis[] = ['error', 'ratio', 'distance', 'gap', 'probability', 'logit', 'margin', 'cosine', 'overlap'];

/** Reads a kept state with suspicion: it may be of an older version or of somebody else. What is not right is dropped. */
export function readState(kept: unknown): Partial<Model> {
  if (!isRecord(kept) || kept.version !== 1) return {};
  return {
    ...(typeof kept.tab === 'string' ? { tab: kept.tab } : {}),
    ...(typeof kept.lossId === 'string' ? { lossId: kept.lossId } : {}),
    ...(AXES.includes(kept.axis as ShapeAxis) ? { axis: kept.axis as ShapeAxis } : {}),
    // The host checks the source itself before it opens anything; the panel only carries it.
    ...(isRecord(kept.source) ? { source: kept.source as unknown as PanelSource } : {}),
    ...(kept.withPossible === true ? { withPossible: true } : {}),
    ...(isCodeCall(kept.named) ? { named: { call: kept.named.call, lossId: kept.named.lossId } } : {}),
    ...(typeof kept.where === 'string' && kept.where.length <= LONGEST_EXPRESSION ? { where: kept.where } : {}),
    ...(Number.isSafeInteger(kept.primary) && Number(kept.primary) >= 0 ? { primary: Number(kept.primary) } : {}),
    ...(isNames(kept.beside, 3) ? { beside: kept.beside } : {}),
    ...(isModels(kept.models) ? { models: kept.models.map(({ file, label }) => ({ file, label })) } : {}),
    ...(kept.equalHeights === true ? { equalHeights: true as const } : {}),
    ...(kept.residualSign === -1 ? { residualSign: -1 as const } : {}),
    ...(Number.isFinite(kept.threshold) ? { threshold: Number(kept.threshold) } : {}),
    ...(Number(kept.costRatio) > 0 && Number.isFinite(kept.costRatio) ? { costRatio: Number(kept.costRatio) } : {}),
    ...(Number.isSafeInteger(kept.label) && Number(kept.label) >= 0 ? { label: Number(kept.label) } : {}),
    ...(isNames(kept.unfolded, MOST_KEPT) ? { unfolded: kept.unfolded } : {}),
    ...(isRecord(kept.choices) && isNames(Object.values(kept.choices), MOST_KEPT) ? { choices: kept.choices as Model['choices'] } : {}),
    ...(Number.isSafeInteger(kept.scroll) && Number(kept.scroll) > 0 ? { scroll: Number(kept.scroll) } : {}),
    parameters: isRecord(kept.parameters) ? readParameters(kept.parameters) : {},
  };
}

/** What a page begins with. */
export const FRESH = { tab: 'overview', lossId: '', parameters: {}, withPossible: false, where: '' } as const satisfies Partial<Model>;

/** The change that takes the state of a link or of a saved view over: what it does not say is as in a new panel. */
export function withView(model: Model, view: unknown): Partial<Model> {
  const { source: _, ...taken } = readState(view);
  const { version: __, source: ___, ...own } = stateOf(model);
  return { ...Object.fromEntries(Object.keys(own).map(key => [key, undefined])), ...FRESH, ...taken };
}

function readParameters(kept: Readonly<Record<string, unknown>>): Record<string, ParameterValues> {
  const entries = Object.entries(kept).filter((entry): entry is [string, ParameterValues] => {
    const values = entry[1];
    return isRecord(values) && Object.values(values).every(isParameterValue);
  });
  return Object.fromEntries(entries);
}

function isCodeCall(value: unknown): value is CodeCall {
  return isRecord(value) && typeof value.call === 'string' && typeof value.lossId === 'string';
}

function isNames(value: unknown, most: number): value is readonly string[] {
  return Array.isArray(value) && value.length <= most && value.every(entry => typeof entry === 'string');
}

function isModels(value: unknown): value is readonly ModelRef[] {
  const isOne = (entry: unknown) =>
    isRecord(entry) && typeof entry.label === 'string' && Number.isSafeInteger(entry.file) && Number(entry.file) >= 0;
  return Array.isArray(value) && value.length <= 3 && value.every(isOne);
}

function isParameterValue(value: unknown): boolean {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return true;
  if (Array.isArray(value)) return value.every(entry => typeof entry === 'number' && Number.isFinite(entry));
  return typeof value === 'number' && Number.isFinite(value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
