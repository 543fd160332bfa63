import { onlyRows } from '../../advisor/measures/withoutRows';
import type { Dataset, Vector } from '../../core/arrays';
import type { AxisPlace } from '../../core/axes';
import type { LossDefinition, ShapeAxis } from '../../core/definition';
import { samplesOnAxis } from '../../core/positions';
import { type Prepared, prepare } from '../../core/prepare';
import { ok, type Result } from '../../core/problem';
import { applyWeight } from '../../core/weights';
import type { LossQuestion } from '../../protocol/messages';
import type { Computable } from '../sessions';
import { widthOf } from '../used';

/** What one row costs, and how hard it is pulled, before the mean is taken. */
export interface RowCost {
  /** Sum of its values, weighted. */
  readonly sum: number;
  /** Their mean: what tables call the loss of the row. */
  readonly loss: number;
  /** Derivatives of the sum by its predictions, weighted. */
  readonly slopes: Float64Array;
}

/** One row by itself under one loss, to try other predictions on it: what 10^6 rows would take milliseconds for takes microseconds. */
export class RowProbe {
  /** The row's own numbers; `prediction` is overwritten by every trial. */
  private constructor(
    private readonly prepared: Prepared,
    private readonly dataset: Dataset,
    private readonly prediction: Float64Array,
    readonly width: number,
    private readonly rows: number,
  ) {}

  /** Refuses a prediction that the loss refuses; `row` counts in the file. */
  static of(session: Computable, definition: LossDefinition, question: LossQuestion, index: number, prediction: Vector): Result<RowProbe> {
    const width = session.width;
    const kept = witnessesOf(session.used.dataset.target.values, widthOf(session.used.dataset.target));
    const rows = kept === undefined ? [index] : [index, kept];
    const dataset = onlyRows(session.used.dataset, rows);
    const values = dataset.prediction.values as Float64Array;
    for (let i = 0; i < width; i += 1) values[i] = prediction[i]!;
    const prepared = prepare(definition, dataset, question.parameters);
    return prepared.ok ? ok(new RowProbe(prepared.value, dataset, values, width, rows.length)) : prepared;
  }

  /** Whether the loss values rows one by one; one of sets of rows does not. */
  get isLocal(): boolean {
    return this.prepared.batch.count % this.rows === 0 && this.prepared.batch.count > 0;
  }

  /** The row's cost with a prediction. */
  lossWith(prediction: Vector): number {
    const { sum } = this.valued(prediction);
    return sum / this.each;
  }

  costWith(prediction: Vector): RowCost {
    const { sum, weight } = this.valued(prediction);
    const { definition, batch, parameters } = this.prepared;
    const gradient = new Float64Array(batch.prediction.length);
    definition.gradient(gradient, batch, parameters);
    const slopes = gradient.slice(0, this.width);
    const of = this.width / this.each;
    if (weight) for (let i = 0; i < slopes.length; i += 1) slopes[i]! *= weight[Math.floor(i / of)]!;
    return { sum, loss: sum / this.each, slopes };
  }

  /** Where the row stands on an axis; nowhere when it is several samples. */
  placeWith(prediction: Vector, axis: ShapeAxis): AxisPlace | undefined {
    this.take(prediction);
    const found = samplesOnAxis(this.prepared.definition, this.dataset, this.prepared.parameters, axis);
    if (!found.ok || found.value.axis !== axis || found.value.x.length !== this.rows) return undefined;
    return { x: found.value.x[0]!, curve: found.value.curve[0]! };
  }

  /** The target of the row, as the loss reads it. */
  get target(): Vector {
    const { target } = this.prepared.batch;
    return (target as Float64Array).subarray(0, target.length / this.rows);
  }

  get ready(): Prepared {
    return this.prepared;
  }

  /** Values that the loss has for one row. */
  private get each(): number {
    return this.prepared.batch.count / this.rows;
  }

  private take(prediction: Vector): void {
    for (let i = 0; i < this.width; i += 1) this.prediction[i] = prediction[i]!;
  }

  private valued(prediction: Vector): { readonly sum: number; readonly weight: Vector | undefined } {
    this.take(prediction);
    const { definition, batch, parameters, weight } = this.prepared;
    const perSample = new Float64Array(batch.count);
    definition.perSample(perSample, batch, parameters);
    if (weight) applyWeight(perSample, weight);
    let sum = 0;
    for (let i = 0; i < this.each; i += 1) sum += perSample[i]!;
    return { sum, weight };
  }
}

const witnesses = new WeakMap<Vector, { readonly row: number | undefined }>();

/**
 * A row whose target is neither 0 nor 1, where there is one: losses of labels tell ±1 from 0 and 1 by all targets together, so the row that is
 * looked at alone takes this one along.
 */
function witnessesOf(target: Vector, width: number): number | undefined {
  const held = witnesses.get(target);
  if (held) return held.row;
  let at = 0;
  while (at < target.length && (target[at] === 0 || target[at] === 1)) at += 1;
  const row = at < target.length ? Math.floor(at / width) : undefined;
  witnesses.set(target, { row });
  return row;
}
