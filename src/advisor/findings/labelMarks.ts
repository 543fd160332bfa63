import type { ParameterValues } from '../../core/definition';
import { type Text, text } from '../../core/text';
import { formatCount, formatNumber, formatShare } from '../../strings/numbers';
import { join } from '../../strings/say';
import type { Fix } from '../advice';
import type { Evidence } from '../evidence';
import { withoutRows } from '../measures/withoutRows';
import type { CheckInput, Found } from './check';
import { lossValue } from './lossValue';
import { rowsWhere } from './rows';

/** Values that stand for "no label here": PyTorch's default, and what files use beside class indices. */
const MARKS: readonly number[] = [-100, -1, 255];

/** Which marks stand among the labels, and how many. */
interface Marks {
  readonly values: readonly number[];
  readonly count: number;
}

/** Every label is a mark, beside predictions for each class. */
export function allLabelsIgnored({ dataset, target, prediction }: Evidence): Found | undefined {
  const [only, ...others] = target.uniques?.values ?? [];
  if (only === undefined || others.length > 0 || !MARKS.includes(only)) return undefined;
  const { shape } = dataset.prediction;
  const hasClasses = prediction.width > target.width && (target.width === 1 || shape.length === dataset.target.shape.length + 1);
  const classes = prediction.width / target.width;
  if (!hasClasses || (only >= 0 && only < classes)) return undefined;
  const shown = formatNumber(only);
  return {
    level: 'info',
    certainty: only === -100 ? 'sure' : 'likely',
    rows: Array.from({ length: target.rows }, (_, row) => row),
    text: text(
      `Every label is ${shown}, which stands for “no label”: nothing is left to average. PyTorch divides 0 by 0 here, so its mean is not a number.`,
      `모든 레이블이 “레이블 없음”을 뜻하는 값(${shown})이어서 평균을 낼 행이 없습니다. PyTorch에서는 0을 0으로 나누게 되어 평균이 수가 아닌 값이 됩니다.`,
    ),
  };
}

/** Labels with marks among them. */
export function markedLabels(input: CheckInput, areLabels: boolean): Found | undefined {
  const { evidence } = input;
  const marks = (areLabels ? marksAmongClasses(evidence) : undefined) ?? marksAmongBits(evidence);
  if (!marks) return undefined;
  const { dataset, target } = evidence;
  const rows = rowsWhere(dataset.target.values, target.width, value => marks.values.includes(value));
  const left = target.finite - marks.count;
  const list = marks.values.map(value => formatNumber(value)).join(', ');
  const [k, n, rest] = [marks.count, target.finite, left].map(formatCount);
  const verb = marks.count === 1 ? 'is' : 'are';
  return {
    level: 'info',
    certainty: marks.values.includes(-100) ? 'sure' : marks.values.includes(-1) && target.max === 1 ? 'hint' : 'likely',
    rows,
    ...valuesOf(input, marks, rows),
    ...fixOf(input, marks, rows),
    text: join([
      text(
        `${k} of ${n} labels (${formatShare(marks.count / target.finite)}) ${verb} ${list}, which stands for “no label”. Ignored: ${k}; mean over ${n} − ${k} = ${rest}.`,
        `레이블 ${n}개 가운데 ${k}개(${formatShare(marks.count / target.finite)})는 “레이블 없음”을 뜻하는 값(${list})입니다. 무시한 레이블: ${k}개, 평균을 낸 레이블: ${n} − ${k} = ${rest}개.`,
      ),
      matched(input, marks),
    ]),
  };
}

function marksAmongClasses({ classMap, labels }: Evidence): Marks | undefined {
  const found = classMap?.labels ?? labels;
  return found && found.ignored.length > 0 ? { values: found.ignored, count: found.ignoredCount } : undefined;
}

/** 0 and 1 with marks among them: labels of two kinds, or of several columns. −1 is one only beside probabilities: else it may be a number. */
function marksAmongBits({ target, prediction, labels, classMap }: Evidence): Marks | undefined {
  const { values = [], counts = [] } = target.uniques ?? {};
  const marks = values.filter(value => MARKS.includes(value));
  const isBits = values.length === marks.length + 2 && values.includes(0) && values.includes(1);
  if (!isBits || marks.length === 0 || classMap || prediction.width !== target.width) return undefined;
  if (labels && labels.ignored.length === marks.length) return { values: marks, count: labels.ignoredCount };
  if (marks.includes(-1) && (prediction.outsideUnit > 0 || prediction.integers)) return undefined;
  return { values: marks, count: values.reduce((sum, value, i) => (marks.includes(value) ? sum + counts[i]! : sum), 0) };
}

/** The index that the loss ignores with these parameters: null for none, undefined for a loss that knows no such index. */
function ignoredBy({ loss, parameters }: CheckInput): number | null | undefined {
  const parameter = loss.parameters.find(({ name }) => name === 'ignoreIndex');
  if (parameter?.kind !== 'number') return undefined;
  const given = parameters.ignoreIndex as number | null | undefined;
  return given !== undefined ? given : parameter.offByDefault ? null : parameter.default;
}

function withMark({ parameters }: CheckInput, mark: number): ParameterValues {
  return { ...parameters, ignoreIndex: mark };
}

/** The loss as given, and with the marks left out. */
function valuesOf(input: CheckInput, { values }: Marks, rows: readonly number[]): Pick<Found, 'asGiven' | 'asMeant'> {
  const { evidence, loss, parameters } = input;
  const { dataset, target } = evidence;
  // A loss that ignores the mark already has one value, which stands beside the data.
  if (ignoredBy(input) === values[0] && values.length === 1) return {};
  const asGiven = lossValue(loss.id, dataset, parameters);
  const asMeant =
    ignoredBy(input) !== undefined && values.length === 1
      ? lossValue(loss.id, dataset, withMark(input, values[0]!))
      : target.width === 1 && rows.length < target.rows
        ? lossValue(loss.id, withoutRows(dataset, rows), parameters)
        : undefined;
  return { ...(asGiven !== undefined && { asGiven }), ...(asMeant !== undefined && { asMeant }) };
}

function fixOf(input: CheckInput, { values }: Marks, rows: readonly number[]): { readonly fix?: Fix } {
  const { evidence, loss } = input;
  const known = ignoredBy(input);
  const [mark, ...others] = values;
  if (known !== undefined && others.length === 0) {
    if (known === mark) return {};
    const shown = formatNumber(mark!);
    const label = text(`Ignore the label ${shown}`, `레이블 ${shown} 무시`);
    return { fix: { kind: 'use-loss', lossId: loss.id, parameters: withMark(input, mark!), label } };
  }
  if (evidence.target.width !== 1 || rows.length >= evidence.target.rows) return {};
  return { fix: { kind: 'leave-out', rows, label: text('Leave these rows out', '이 행들을 제외') } };
}

/** How libraries find the mark. */
function matched(input: CheckInput, { values }: Marks): Text {
  const known = ignoredBy(input);
  if (known === undefined) {
    return text(
      'This loss knows no label to ignore: leave such places out, or give them the weight 0.',
      '이 손실 함수에는 무시할 레이블을 정하는 기능이 없습니다. 그런 자리를 빼거나 가중치를 0으로 두십시오.',
    );
  }
  const list = values.map(value => formatNumber(value)).join(', ');
  if (list === formatNumber(-100)) {
    return text(
      'Libraries match it by value: PyTorch ignores −100 unless told otherwise, Keras wants ignore_class=-100.',
      '라이브러리는 위치가 아니라 값으로 찾습니다. PyTorch는 따로 지정하지 않으면 −100을 무시하고, Keras에는 ignore_class=-100을 지정해야 합니다.',
    );
  }
  return text(
    `Libraries match it by value: PyTorch wants ignore_index = ${list} (−100 unless told otherwise), Keras ignore_class = ${list}.`,
    `라이브러리는 위치가 아니라 값으로 찾습니다. PyTorch: ignore_index = ${list}(지정하지 않으면 −100), Keras: ignore_class = ${list}.`,
  );
}
