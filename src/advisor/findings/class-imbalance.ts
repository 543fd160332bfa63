import { prepare } from '../../core/prepare';
import { type Text, text } from '../../core/text';
import { formatCount, formatNumber, formatShare } from '../../strings/numbers';
import { quote } from '../../strings/problems/words';
import { columnCounts, EXTREME_SHARE, RARE_SHARE } from '../imbalance';
import { type ClassLosses, classLosses } from '../measures/classLosses';
import { usableRows } from '../measures/usableRows';
import type { CheckInput, FindingDefinition, Found } from './check';
import { hasClassWeights, withoutClassWeights } from './classWeighting';
import { MOST_PREDICTIONS } from './lossInUse';

/** Fewer labels than this are no share to speak of: of 10 tosses of a coin 1 in 47 looks rare. */
const FEWEST = 10;

/** A low mean that the common class makes alone. */
export const classImbalance: FindingDefinition = {
  code: 'class-imbalance',
  title: text('A rare class hides in the mean', '드문 클래스가 평균에 가려짐'),
  why: text(
    'The mean is taken over rows, so a class with 1 % of the rows has 1 % of the say. A model that never predicts it can have a low loss and a high accuracy. The loss of each class, and their mean, show what happened to it.',
    '평균은 행에 대해 구하므로 행의 1 %인 클래스는 평균에도 1 %만 반영됩니다. 그 클래스를 한 번도 예측하지 않는 모델도 손실은 낮고 정확도는 높을 수 있습니다. 클래스별 손실과 그 평균을 보면 드러납니다.',
  ),
  evidence: [
    'NifTK/NiftyNet#208',
    'keras-team/keras#9395',
    'Google for Developers: imbalanced datasets (mild, moderate and extreme imbalance)',
  ],
  check,
};

/** How often each class occurs, and how the class values stand in the target. */
interface Classes {
  readonly values: readonly number[];
  readonly counts: readonly number[];
  /** What a rare class is called, by its place. */
  readonly name: (place: number) => Text;
  /** True for labels and masks of which a row has several. */
  readonly isPerPlace: boolean;
}

function check(input: CheckInput): Found | undefined {
  if (input.target.kind === 'multi-hot') return rareColumns(input);
  const classes = classesOf(input);
  const present = (classes?.counts ?? []).filter(count => count > 0);
  const all = present.reduce((sum, count) => sum + count, 0);
  if (!classes || present.length < 2 || all < FEWEST) return undefined;
  const fewest = Math.min(...present);
  // What an even split would give each class; for two classes the share itself (advisor.md 2.4).
  const share = (fewest / all) * (present.length === 2 ? 1 : present.length);
  if (share >= RARE_SHARE) return undefined;
  const rare = classes.counts.indexOf(fewest);
  const isWeighted = input.isNamed && hasClassWeights(input.parameters);
  const losses = isWeighted ? undefined : lossesOf(input, classes.values);
  const [few, total, part] = [formatCount(fewest), formatCount(all), formatShare(fewest / all)];
  const name = classes.name(rare);
  const split =
    present.length > 2 ? text(`, ${formatShare(share)} of an even part`, `, 고르게 나눈 몫의 ${formatShare(share)}`) : text('', '');
  const what = isWeighted ? weighted : losses ? lossFact(losses, rare) : unknown;
  return {
    level: share < EXTREME_SHARE && !isWeighted && !classes.isPerPlace ? 'warning' : 'info',
    certainty: 'sure',
    rows: [],
    ...(losses && { asGiven: losses.mean, asMeant: losses.balanced }),
    text: text(
      `${name.en} has only ${few} of ${total} labels (${part}${split.en}). ${what.en}`,
      `레이블 ${total}개 가운데 ${name.ko}: ${few}개(${part}${split.ko}). ${what.ko}`,
    ),
  };
}

function classesOf({ evidence, target }: CheckInput): Classes | undefined {
  const { labels, classMap, dataset } = evidence;
  const { values = [], counts = [] } = evidence.target.uniques ?? {};
  switch (target.kind) {
    case 'binary':
    case 'plus-minus-one':
    case 'class-ids': {
      const ignored: readonly number[] = (classMap?.labels ?? labels)?.ignored ?? [];
      const kept = values.map((_, i) => i).filter(i => !ignored.includes(values[i]!));
      if (target.kind !== 'class-ids' && (kept.length !== 2 || evidence.target.width > 1)) return undefined;
      const name = (place: number) => named(dataset)(values[kept[place]!]!);
      const isPerPlace = evidence.target.width > 1;
      return { values: kept.map(i => values[i]!), counts: kept.map(i => counts[i]!), name, isPerPlace };
    }
    case 'one-hot': {
      const ofColumns = columnCounts(evidence);
      return {
        values: ofColumns.map((_, column) => column),
        counts: ofColumns,
        name: named(dataset),
        isPerPlace: evidence.target.rank > 2,
      };
    }
    default:
      return undefined;
  }
}

function named({ classNames, target: { words } }: CheckInput['evidence']['dataset']): (label: number) => Text {
  return label => {
    const word = classNames?.[label] ?? words?.[label];
    const shown = word === undefined ? formatNumber(label) : quote(word);
    return text(`Class ${shown}`, `클래스 ${shown}`);
  };
}

function lossesOf({ evidence, loss, parameters }: CheckInput, classes: readonly number[]): ClassLosses | undefined {
  if (evidence.dataset.prediction.values.length > MOST_PREDICTIONS) return undefined;
  const dataset = usableRows(evidence);
  const prepared = dataset && prepare(loss, dataset, withoutClassWeights(parameters));
  if (!prepared?.ok || loss.reduction !== 'mean') return undefined;
  const losses = classLosses(prepared.value, classes);
  return Number.isFinite(losses.mean) && Number.isFinite(losses.balanced) ? losses : undefined;
}

const weighted = text(
  'Your loss weighs the classes already; look at the loss of each class all the same.',
  '손실 함수에서 이미 클래스에 가중치를 주고 있습니다. 그래도 클래스별 손실을 확인하십시오.',
);
const unknown = text(
  'Look at the loss and the recall of each class: a mean over rows hardly shows it.',
  '행에 대한 평균에는 거의 드러나지 않으므로 클래스별 손실과 재현율을 살펴보십시오.',
);

function lossFact({ mean, means, balanced, prior }: ClassLosses, rare: number): Text {
  const [all, own, even] = [formatNumber(mean, 3), formatNumber(means[rare]!, 3), formatNumber(balanced, 3)];
  const guess =
    prior === undefined
      ? text('', '')
      : text(
          ` Whoever knows only these shares reaches ${formatNumber(prior, 3)}.`,
          ` 이 비율만 알고 늘 같은 값을 내도 손실이 ${formatNumber(prior, 3)}입니다.`,
        );
  return text(
    `The mean loss is ${all}, that of this class ${own}, and ${even} if every class counts alike.${guess.en} Judge by the loss of each class, or weigh the classes.`,
    `손실의 평균: 전체 ${all}, 이 클래스 ${own}, 모든 클래스를 같은 비중으로 보면 ${even}.${guess.ko} 클래스별 손실로 판단하거나 클래스에 가중치를 주십시오.`,
  );
}

/** Labels of which a row may have several: each column is rare by itself, which is usual, so it is only told. */
function rareColumns({ evidence: { dataset, target } }: CheckInput): Found | undefined {
  const counts = columnCounts({ dataset });
  const rows = Math.floor(dataset.target.values.length / Math.max(1, counts.length));
  const rarity = counts.map(count => Math.min(count, rows - count) / rows);
  const rare = rarity.filter(share => share < RARE_SHARE).length;
  if (rare === 0 || target.rows < FEWEST) return undefined;
  const least = rarity.indexOf(Math.min(...rarity));
  const name = named(dataset)(least);
  const [few, all, ones, n] = [formatCount(rare), formatCount(counts.length), formatCount(counts[least]!), formatCount(rows)];
  return {
    level: 'info',
    certainty: 'sure',
    rows: [],
    text: text(
      `In ${few} of ${all} columns one answer makes less than ${formatShare(RARE_SHARE)} of the rows. ${name.en} is the rarest: ${ones} of ${n} are 1. Look at the loss of each column, or weigh rare labels.`,
      `열 ${all}개 가운데 ${few}개에서 한쪽 답이 행의 ${formatShare(RARE_SHARE)}보다 적습니다(가장 드문 열은 ${name.ko}: ${n}행 중 1이 ${ones}개). 열마다 손실을 보거나 드문 레이블에 가중치를 주십시오.`,
    ),
  };
}
