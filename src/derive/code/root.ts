import { shortened } from './arguments';
import { type CallAt, LONGEST_LABEL, type Parsed } from './call';
import { isMark, isName, KIND, pathBegin, wordAt } from './tokens';

/** A mean squared error whose root is taken where it is called, `np.sqrt(mean_squared_error(…))`, is a root mean squared error. */
export function rooted(parsed: Parsed, call: CallAt, begin: number, end: number): CallAt {
  const { tokens } = parsed;
  const stretch = call.lossId === 'mse' && !call.isImport ? rootAround(parsed, begin, end) : undefined;
  if (!stretch) return call;
  const written = tokens.text.slice(tokens.starts[stretch[0]], tokens.ends[stretch[1]]);
  return { ...call, lossId: 'rmse', label: shortened(written, LONGEST_LABEL) };
}

/** The first and the last token of a root that is taken of the tokens from `begin` to `end`. */
function rootAround({ tokens, brackets: { partner } }: Parsed, begin: number, end: number): readonly [number, number] | undefined {
  // The arrays that an instance is given: nn.MSELoss()(prediction, target).
  const whole = isMark(tokens, end, ')') && isMark(tokens, end + 1, '(') && partner[end + 1]! > end ? partner[end + 1]! : end;
  if (isMark(tokens, whole + 1, '.') && isName(tokens, whole + 2) && wordAt(tokens, whole + 2) === 'sqrt') {
    return [begin, isMark(tokens, whole + 3, '(') ? Math.max(whole + 2, partner[whole + 3]!) : whole + 2];
  }
  const isPower = isMark(tokens, whole + 1, '*') && isMark(tokens, whole + 2, '*') && tokens.kinds[whole + 3] === KIND.number;
  if (isPower && Number(wordAt(tokens, whole + 3)) === 0.5) return [begin, whole + 3];
  const isArgument = isMark(tokens, begin - 1, '(') && partner[begin - 1] === whole + 1 && isName(tokens, begin - 2);
  return isArgument && wordAt(tokens, begin - 2) === 'sqrt' ? [pathBegin(tokens, begin - 2), whole + 1] : undefined;
}
