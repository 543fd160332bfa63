import { type Text, text } from '../../core/text';
import { formatCount, formatNumber } from '../../strings/numbers';
import type { Evidence } from '../evidence';
import { usableRows } from '../measures/usableRows';
import { withoutRows } from '../measures/withoutRows';
import type { CheckInput, FindingDefinition, Found } from './check';
import { lossValue } from './lossValue';
import { twoValues } from './valuesWith';

const OVERLAPS = new Set(['dice', 'tversky', 'jaccard']);

/** The b that overlap losses have unless it is set. */
const SMALL = 1e-7;

/** Masks without an object, for which an overlap is a matter of convention. */
export const emptyMask: FindingDefinition = {
  code: 'empty-mask',
  title: text('Overlap of empty masks', '빈 마스크의 겹침'),
  why: text(
    'Where a mask has no foreground the overlap is 0/0, or 0 whatever is predicted. Programs count such a mask as a full loss, as none, or leave it out, so means over the same masks differ from program to program. The smoothing (a above and b below the fraction) decides.',
    '물체가 없는 마스크에서는 겹침이 0/0이거나, 무엇을 예측하든 0입니다. 이런 마스크의 손실을 1로 세는 프로그램도, 0으로 세거나 빼는 프로그램도 있어서 같은 마스크라도 평균이 서로 다릅니다. 분자와 분모에 더하는 평활 상수(a, b)가 이를 정합니다.',
  ),
  evidence: [
    'loli/medpy#111',
    'MIC-DKFZ/nnUNet#1428',
    'Project-MONAI/MONAI#4160',
    'qubvel-org/segmentation_models.pytorch#575',
    'azadef/ynet#6',
  ],
  check,
};

function check({ evidence, loss, parameters }: CheckInput): Found | undefined {
  const { dataset, aligned, target } = evidence;
  if (!OVERLAPS.has(loss.id) || !aligned || target.finite === 0 || target.width !== evidence.prediction.width) return undefined;
  const isPerMask = parameters.scope === 'perSample' && dataset.target.shape.length > 1;
  // Two axes are one picture unless the loss is told otherwise; more are pictures one after another.
  const sets = isPerMask || target.rank > 2 || dataset.target.shape.length > 2 ? target.rows : 1;
  const empty = emptySets(evidence, sets);
  if (empty.length === 0) return undefined;
  const usable = usableRows(evidence);
  const asGiven = usable && lossValue(loss.id, usable, parameters);
  const hasOthers = isPerMask && usable === dataset && empty.length < sets;
  const asMeant = hasOthers ? lossValue(loss.id, withoutRows(dataset, empty), parameters) : undefined;
  const [a, b] = [numberOf(parameters.smoothNum, 0), numberOf(parameters.smoothDen, SMALL)];
  // With equal numbers above and below, a mask that is rightly predicted empty costs nothing: the convention is settled.
  const isSettled = a > 0 && a === b;
  const [few, all] = [formatCount(empty.length), formatCount(sets)];
  const masks =
    sets === 1
      ? text('The mask is empty: no target is above 0.', '마스크가 비어 있습니다. 0보다 큰 정답이 없습니다.')
      : text(`Empty masks: ${few} of ${all}.`, `마스크 ${all}개 가운데 ${few}개가 비어 있습니다.`);
  const pooled =
    !isPerMask && sets > 1
      ? text(
          ' A single overlap over the batch sees only false positives of them. Mask by mask:',
          ' 배치 전체에서 겹침을 한 번 구하면 거짓 양성으로만 드러납니다. 마스크마다 구하면 다음과 같습니다.',
        )
      : text('', '');
  const cost = costOf(a, b);
  const rest =
    asMeant === undefined
      ? text('', '')
      : text(` The mean over the others is ${formatNumber(asMeant)}.`, ` 나머지 마스크의 평균은 ${formatNumber(asMeant)}입니다.`);
  return {
    level: isSettled ? 'info' : 'warning',
    certainty: 'sure',
    rows: sets === 1 ? [] : empty,
    ...twoValues(asGiven, asMeant),
    ...(!isSettled && {
      fix: {
        kind: 'use-loss',
        lossId: loss.id,
        parameters: { ...parameters, smoothNum: 1, smoothDen: 1 },
        label: text('Smooth with a = b = 1', '평활 상수 a = b = 1 사용'),
      },
    }),
    text: text(`${masks.en}${pooled.en} ${cost.en}${rest.en}`, `${masks.ko}${pooled.ko} ${cost.ko}${rest.ko}`),
  };
}

/** What an empty mask costs: 1 − a/(Σp + b). */
function costOf(a: number, b: number): Text {
  const [above, below] = [formatNumber(a), formatNumber(b)];
  if (a === 0 && b === 0)
    return text(
      'Without smoothing (a = b = 0) a mask that is rightly predicted empty gives 0/0. Decide on a convention: with a = b > 0 it costs 0.',
      '평활 상수가 없으므로(a = b = 0) 비었다고 바르게 예측한 마스크가 0/0이 됩니다. 규칙을 정하십시오. a = b > 0이면 그 손실이 0입니다.',
    );
  if (a === 0)
    return text(
      `With a = 0 and b = ${below} each costs 1 whatever is predicted, even rightly nothing. Decide on a convention: with a = b = 1 a mask that is rightly predicted empty costs 0.`,
      `a = 0, b = ${below}일 때는 옳게 비워 예측해도, 무엇을 예측해도 손실이 1입니다. 규칙을 정하십시오. a = b = 1이면 비었다고 바르게 예측한 마스크의 손실이 0입니다.`,
    );
  const right = formatNumber(1 - a / b, 3);
  return text(
    `With a = ${above} and b = ${below} one that is rightly predicted empty costs ${right}, and more the more is predicted. Other programs count 1, or leave it out.`,
    `a = ${above}, b = ${below}일 때 비었다고 바르게 예측하면 손실이 ${right}이고, 예측한 양이 늘수록 커집니다. 이 손실을 1로 세거나 아예 빼는 프로그램도 있습니다.`,
  );
}

/** Sets without a target above 0. */
function emptySets({ dataset, target }: Evidence, sets: number): readonly number[] {
  if (target.max <= 0) return Array.from({ length: sets }, (_, set) => set);
  const size = dataset.target.values.length / sets;
  const empty: number[] = [];
  for (let set = 0; set < sets; set += 1) {
    let i = set * size;
    while (i < (set + 1) * size && !(dataset.target.values[i]! > 0)) i += 1;
    if (i >= (set + 1) * size) empty.push(set);
  }
  return empty;
}

function numberOf(value: unknown, usual: number): number {
  return typeof value === 'number' ? value : usual;
}
