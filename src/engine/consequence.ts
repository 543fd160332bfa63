import type { ShapeAxis } from '../core/definition';
import type { Text } from '../core/text';
import { text } from '../core/text';
import type { ShapeView } from '../protocol/views';
import { belowMark, beyond, lessThanHalf, tooLow } from '../strings/engine';
import type { Places } from './places';
import { squaresBeyond } from './sliders/errors';

/** Samples that are meant: those below and those above a place, by whether their curve is that of target 0 (second entries) or another one. */
interface Meant {
  readonly below: readonly [number, number];
  readonly above: readonly [number, number];
}

const NONE_BELOW = Number.NEGATIVE_INFINITY;
const NONE_ABOVE = Number.POSITIVE_INFINITY;

/** What the marked places of a curve do to these rows, in a sentence: how many lie beyond them, and what part of the loss they hold. */
export function consequence(axis: ShapeAxis, marks: ShapeView['marks'], { x, curve, sorted }: Places, perSample: Float64Array): Text {
  const count = x.length;
  const tell = ({ below, above }: Meant, sentence: (rows: number, of: number, share: number) => Text) => {
    let rows = 0;
    let held = 0;
    let total = 0;
    const [low0, low1] = below;
    const [high0, high1] = above;
    // One loop for all cases and no jump on the samples: called back for each of 10^6 a step of a slider took 10 ms more.
    for (let i = 0; i < count; i += 1) {
      const at = x[i]!;
      const isZero = curve[i] === 1;
      const isMeant = Number(at < (isZero ? low1 : low0)) + Number(at > (isZero ? high1 : high0));
      total += perSample[i]!;
      rows += isMeant;
      held += isMeant * perSample[i]!;
    }
    return sentence(rows, count, total > 0 && Number.isFinite(total) ? held / total : Number.NaN);
  };
  const everywhere = (below: number, above: number): Meant => ({ below: [below, below], above: [above, above] });
  const last = marks[marks.length - 1];
  if (!last || count === 0 || perSample.length !== count) return text('', '');
  if (axis === 'error') {
    const isPair = marks.length === 2 && marks[0]!.x === -last.x && last.x > 0;
    if (isPair) {
      const squared = squaresBeyond(sorted, last.x);
      return tell(everywhere(-last.x, last.x), (rows, of, share) => beyond(`±${last.label.en}`, rows, of, share, squared));
    }
    return last.x === 0 ? tell(everywhere(0, NONE_ABOVE), tooLow) : text('', '');
  }
  if (axis === 'margin') {
    const margin = marks.reduce((widest, mark) => (mark.x > widest.x ? mark : widest));
    return tell(everywhere(margin.x, NONE_ABOVE), (rows, of, share) => belowMark(margin.label, rows, of, share));
  }
  if (axis === 'probability' || axis === 'logit') {
    // Curve 1 is that of target 0, whose probability is the other part.
    return tell({ below: [last.x, NONE_BELOW], above: [NONE_ABOVE, last.x] }, lessThanHalf);
  }
  return text('', '');
}
