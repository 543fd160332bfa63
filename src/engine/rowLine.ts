import type { NamedArray } from '../core/arrays';
import { pairwiseSum } from '../core/reduce';
import { worstK } from '../core/worst';
import type { RowLine } from '../protocol/views';
import { missed, push } from '../strings/engine';
import { formatNumber, formatShare } from '../strings/numbers';
import { rankOf } from './byRow';
import type { RowValues } from './rowValues';
import { type ClassReader, classLabel, classReader, classScores, probabilityOfOne } from './scores';
import type { Computable } from './sessions';
import { widthOf } from './used';

/** More entries of a vector than this tell a person nothing in a table cell. */
const SHOWN_ENTRIES = 4;

/** Writes samples as lines of a table: numbers and words as a person reads them. */
export class RowWriter {
  readonly #session: Computable;
  readonly #values: RowValues;
  readonly #total: number;
  readonly #classes: ClassReader | undefined;
  readonly #asProbability: ((prediction: number) => number) | undefined;

  constructor(session: Computable, values: RowValues) {
    this.#session = session;
    this.#values = values;
    this.#total = pairwiseSum(values.loss);
    const { dataset } = session.used;
    const kind = session.advice.prediction[0]?.kind;
    const scores = classScores(kind, widthOf(dataset.prediction));
    this.#asProbability = probabilityOfOne(kind);
    this.#classes = scores && classReader(dataset, scores);
  }

  /** The worst `count` samples, worst first. */
  worst(count: number): RowLine[] {
    return Array.from(worstK(this.#values.order, count), (index, i) => this.line(index, i + 1));
  }

  /** The used sample `index`; its rank is counted when it is not known. */
  line(index: number, rank = rankOf(this.#values, index)): RowLine {
    const { used } = this.#session;
    const { target, prediction } = used.dataset;
    const { loss, gradient, isNorm } = this.#values;
    const row = used.rowOf(index);
    const trueShare = this.#trueShare(index);
    const isNumber = widthOf(target) === 1 && widthOf(prediction) === 1;
    return {
      row,
      line: this.#session.lineOf(row),
      target: this.#classes ? this.#classes.nameOf(this.#classes.trueClass(index)) : entryText(target, index),
      prediction: this.#classes ? scoreText(this.#classes, index) : entryText(prediction, index),
      error: isNumber ? prediction.values[index]! - target.values[index]! : Number.NaN,
      loss: loss[index]!,
      rank,
      share: shareOf(loss[index]!, this.#total),
      gradient: gradient[index]!,
      isNorm,
      push: push(gradient[index]!, isNorm),
      ...(trueShare < 0.5 && { because: missed(trueShare) }),
    };
  }

  /** The probability of the sample's own class; NaN where there are no classes. */
  #trueShare(index: number): number {
    const { target, prediction } = this.#session.used.dataset;
    if (this.#classes) return this.#classes.probability(index, this.#classes.trueClass(index));
    const label = target.values[index]!;
    if (!this.#asProbability || widthOf(target) !== 1 || widthOf(prediction) !== 1 || (label !== 0 && label !== 1)) return Number.NaN;
    const probability = this.#asProbability(prediction.values[index]!);
    return label === 1 ? probability : 1 - probability;
  }
}

/** Part of a total: infinite values hold all of an infinite one; nothing is held where the total is 0 or not a number. */
export function shareOf(loss: number, total: number): number {
  if (Number.isFinite(total)) return total === 0 ? 0 : loss / total;
  return loss === total ? 1 : 0;
}

/** A number, a class with its name, or the first entries of a vector. */
function entryText(array: NamedArray, index: number): string {
  const width = widthOf(array);
  if (width === 1) {
    const value = array.values[index]!;
    return classLabel(value, array.words?.[value]);
  }
  const shown = Array.from({ length: Math.min(width, SHOWN_ENTRIES) }, (_, i) => formatNumber(array.values[index * width + i]!, 3));
  return `[${shown.join(', ')}${width > SHOWN_ENTRIES ? ', …' : ''}]`;
}

/** `0: 93.2 % · 1: 3.1 %`: the top class with its share, then the true class when it is another one. */
function scoreText(classes: ClassReader, index: number): string {
  const truth = classes.trueClass(index);
  const top = classes.topClass(index);
  const part = (column: number) => `${classes.nameOf(column)}: ${formatShare(classes.probability(index, column))}`;
  return top === truth ? part(truth) : `${part(top)} · ${part(truth)}`;
}
