import type { ShapeAxis } from '../core/definition';
import type { Text } from '../core/text';
import { text } from '../core/text';
import type { ShapeView } from '../protocol/views';
import { belowMark, beyond, lessThanHalf, tooLow } from '../strings/engine';
import type { Places } from './places';

/** What the marked places of a curve do to these rows, in a sentence: how many lie beyond them, and what part of the loss they hold. */
export function consequence(axis: ShapeAxis, marks: ShapeView['marks'], { x, curve }: Places, perSample: Float64Array): Text {
  const count = x.length;
  const tell = (isMeant: (sample: number) => boolean, sentence: (rows: number, of: number, share: number) => Text) => {
    let rows = 0;
    let held = 0;
    let total = 0;
    for (let i = 0; i < count; i += 1) {
      total += perSample[i]!;
      if (!isMeant(i)) continue;
      rows += 1;
      held += perSample[i]!;
    }
    return sentence(rows, count, total > 0 && Number.isFinite(total) ? held / total : Number.NaN);
  };
  const last = marks[marks.length - 1];
  if (!last || count === 0 || perSample.length !== count) return text('', '');
  if (axis === 'error') {
    const isPair = marks.length === 2 && marks[0]!.x === -last.x && last.x > 0;
    if (isPair)
      return tell(
        i => Math.abs(x[i]!) > last.x,
        (rows, of, share) => beyond(`±${last.label.en}`, rows, of, share),
      );
    return last.x === 0 ? tell(i => x[i]! < 0, tooLow) : text('', '');
  }
  if (axis === 'margin') {
    const margin = marks.reduce((widest, mark) => (mark.x > widest.x ? mark : widest));
    return tell(
      i => x[i]! < margin.x,
      (rows, of, share) => belowMark(margin.label, rows, of, share),
    );
  }
  if (axis === 'probability' || axis === 'logit') {
    // Curve 1 is that of target 0, whose probability is the other part.
    return tell(i => (curve[i] === 1 ? x[i]! > last.x : x[i]! < last.x), lessThanHalf);
  }
  return text('', '');
}
