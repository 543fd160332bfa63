import type { Dataset } from '../../core/arrays';
import type { LossDefinition, ParameterValues } from '../../core/definition';
import type { TargetDomain } from '../../core/domain';
import { lossById } from '../../core/losses/index';
import { type Text, text } from '../../core/text';
import { formatCount, formatNumber } from '../../strings/numbers';
import { join } from '../../strings/say';
import type { Fix } from '../advice';
import { rowsOf } from '../facts';
import { asIndices, asOneHot } from '../measures/targetForms';
import { usableRows } from '../measures/usableRows';
import type { CheckInput, FindingDefinition, Found } from './check';
import { readsRows } from './classLabels';
import { meanOf, twoValues } from './valuesWith';

/** The form of cross-entropy for one-hot rows on class indices, or the reverse. */
export const oneHotOrInteger: FindingDefinition = {
  code: 'one-hot-or-integer',
  title: text('One-hot rows or class indices', '원-핫 벡터와 클래스 번호'),
  why: text(
    'Cross-entropy has two forms: “categorical” takes a one-hot row for each target, “sparse” takes the index of the class. Their values are equal, but each needs targets of its own form; with the other one a library stops, or broadcasts and returns a wrong number.',
    '교차 엔트로피 오차에는 두 형태가 있습니다. categorical은 정답마다 원-핫 벡터를, sparse는 클래스 번호를 받습니다. 값은 같지만 정답의 형태가 맞아야 하며, 다르면 라이브러리가 오류로 멈추거나 브로드캐스팅으로 엉뚱한 값을 냅니다.',
  ),
  evidence: ['tensorflow/tensorflow#18651', 'tensorflow/tensorflow#33855', 'keras-team/keras#193', 'wikibook/tf2#5'],
  check,
};

/** Targets that have a number for each class. */
const PER_CLASS: ReadonlySet<TargetDomain> = new Set(['oneHot', 'simplex', 'multiHot']);
/** Targets of losses of single labels, which beside several columns need one for each. */
const PER_LABEL: ReadonlySet<TargetDomain> = new Set(['binary', 'probability']);

function check(input: CheckInput): Found | undefined {
  const { evidence, loss, isNamed } = input;
  if (!isNamed || loss.extra) return undefined;
  const { target, prediction, classMap, labels } = evidence;
  const classes = classMap?.classes ?? prediction.width;
  const areIndices = classMap !== undefined || (labels !== undefined && classes >= 2);
  if (areIndices) return PER_CLASS.has(loss.target) || PER_LABEL.has(loss.target) ? onIndices(input, classes) : undefined;
  if (loss.target !== 'classIndex' || !readsRows(input) || target.width < 2 || target.width !== prediction.width) return undefined;
  const rows = rowsOf(target)!;
  if (rows.rows === 0 || rows.simplex !== rows.rows) return undefined;
  return rows.oneHot === rows.rows ? onOneHot(input) : onShares(input);
}

/** Class indices where rows are expected. */
function onIndices(input: CheckInput, classes: number): Found {
  const { evidence, loss } = input;
  const { min, max, ignored } = (evidence.classMap?.labels ?? evidence.labels)!;
  const other = lossById(`sparse_${loss.id}`);
  const convertible = ignored.length === 0 && min >= 0 && max < classes;
  const [low, high, c] = [formatNumber(min), formatNumber(max), formatCount(classes)];
  const marks: ParameterValues = ignored.length === 1 ? { ignoreIndex: ignored[0]! } : {};
  const told = { ...input, parameters: { ...input.parameters, ...marks } };
  const value = valueInForm(told, other, dataset => (convertible ? asOneHot(dataset, classes) : undefined));
  return found(told, other, value, [
    text(
      `The targets are class indices from ${low} to ${high}, but ${loss.names.short} takes a row of ${c} numbers for each.`,
      `정답이 ${low}부터 ${high}까지의 클래스 번호인데, 손실 함수(${loss.names.short})는 정답마다 수가 ${c}개인 행을 받습니다.`,
    ),
  ]);
}

/** One-hot rows where class indices are expected. */
function onOneHot(input: CheckInput): Found {
  const { loss, evidence } = input;
  const other = denseForm(loss);
  const c = formatCount(evidence.dataset.target.shape.at(-1)!);
  return found(input, other, valueInForm(input, other, asIndices), [
    text(
      `The targets are one-hot rows of ${c} numbers, but ${loss.names.short} takes the index of the true class.`,
      `정답이 수가 ${c}개인 원-핫 벡터인데, 손실 함수(${loss.names.short})는 정답 클래스의 번호를 받습니다.`,
    ),
  ]);
}

/** Shares of several classes where class indices are expected: no index says the same. */
function onShares(input: CheckInput): Found {
  const { loss } = input;
  const other = denseForm(loss);
  const value = valueInForm(input, other, () => undefined);
  return found(input, other, value, [
    text(
      `The targets are rows of shares that sum to 1, but ${loss.names.short} takes the index of one true class, which cannot say the same.`,
      `정답의 각 행이 합이 1인 비율인데, 손실 함수(${loss.names.short})는 정답 클래스의 번호 하나만 받으므로 같은 뜻을 담을 수 없습니다.`,
    ),
  ]);
}

function denseForm({ id }: LossDefinition): LossDefinition | undefined {
  return id.startsWith('sparse_') ? lossById(id.slice('sparse_'.length)) : undefined;
}

/** The value on targets of the right form: by the other form of the loss where there is one, else on converted targets. */
function valueInForm(
  { evidence, loss, parameters }: CheckInput,
  other: LossDefinition | undefined,
  convert: (dataset: Dataset) => Dataset | undefined,
): number | undefined {
  const dataset = usableRows(evidence);
  if (!dataset) return undefined;
  if (other) return meanOf(other, dataset, shared(other, parameters));
  const converted = convert(dataset);
  return converted && meanOf(loss, converted, parameters);
}

/** The parameters that the other form has too. */
function shared({ parameters: known }: LossDefinition, given: ParameterValues): ParameterValues {
  return Object.fromEntries(Object.entries(given).filter(([name]) => known.some(parameter => parameter.name === name)));
}

function found(input: CheckInput, other: LossDefinition | undefined, value: number | undefined, facts: readonly Text[]): Found {
  const { loss, parameters } = input;
  const name = other?.names.full;
  const fix = other && {
    kind: 'use-loss' as const,
    lossId: other.id,
    parameters: shared(other, parameters),
    label: text(`Use ${name!.en}`, `사용할 손실 함수: ${name!.ko}`),
  };
  return {
    level: 'info',
    certainty: 'sure',
    rows: [],
    ...twoValues(undefined, value),
    ...(fix && { fix: fix satisfies Fix }),
    text: join([...facts, ...calls(loss, other), ...result(value)]),
  };
}

/** What Keras calls both forms, and that PyTorch takes either. */
function calls(loss: LossDefinition, other: LossDefinition | undefined): readonly Text[] {
  const [own, others] = [kerasCall(loss), other && kerasCall(other)];
  if (!own || !others) return [text('Convert the targets first.', '정답의 형태를 먼저 바꾸십시오.')];
  const [dense, sparse] = loss.target === 'classIndex' ? [others, own] : [own, others];
  return [
    text(
      `For rows: ${dense}; for indices: ${sparse}; PyTorch’s cross_entropy (logits) takes either.`,
      `행을 받는 함수는 ${dense}, 번호를 받는 함수는 ${sparse}이며, PyTorch의 cross_entropy(로짓)는 둘 다 받습니다.`,
    ),
  ];
}

function kerasCall({ equivalents }: LossDefinition): string | undefined {
  return equivalents.find(({ library }) => library === 'keras')?.call;
}

function result(value: number | undefined): readonly Text[] {
  if (value === undefined) return [];
  const shown = formatNumber(value);
  return [text(`On targets of the right form the value is ${shown}.`, `정답의 형태를 맞추면 값은 ${shown}입니다.`)];
}
