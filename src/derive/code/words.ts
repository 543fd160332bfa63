import { argumentsOf, shortened } from './arguments';
import { type CallAt, LONGEST_LABEL, type Parsed } from './call';
import { allNames, ESTIMATOR, type Names } from './names/index';
import { settingsOf } from './settings';
import { isMark, isName, KIND, quotedAt, type Tokens, wordAt } from './tokens';

/** The loss that a text means which stands as `loss=…` or `objective=…`, as an argument, in an object or as a value that is set. */
export function wordCall(parsed: Parsed, index: number): CallAt | undefined {
  const { tokens } = parsed;
  const word = quotedAt(tokens, index);
  if (word === '' || isMark(tokens, index + 1, '|')) return undefined;
  const place = placeOf(parsed, index);
  const names = place && namesFor(parsed, place, word);
  const name = names?.get(word);
  if (!place || !name) return undefined;
  // The arguments beside a word are the loss's own only where an estimator takes them all.
  const isAlone = name.library === 'keras' || name.library === 'tfjs';
  const settings = settingsOf(name, isAlone ? [] : argumentsOf(tokens, parsed.brackets, place.around));
  const quoted = wordAt(tokens, index);
  return {
    range: { start: tokens.starts[index]!, end: tokens.ends[index]! },
    library: name.library,
    lossId: settings.variant.lossId,
    parameters: settings.parameters,
    label: shortened(tokens.language === 'python' ? `${place.key}=${quoted}` : `${place.key}: ${quoted}`, LONGEST_LABEL),
    name,
    settings,
    isImport: false,
  };
}

/** What a text is the value of. */
interface Place {
  readonly key: string;
  /** The bracket that holds the key, −1 outside of all. */
  readonly around: number;
}

function placeOf(parsed: Parsed, index: number): Place | undefined {
  const { tokens, brackets } = parsed;
  const own = keyOf(parsed, index);
  if (own && isKey(own.key)) return own;
  // An entry of a list, or of an object with a loss for each output.
  const around = brackets.around[index]!;
  if (around < 0) return undefined;
  if (own ? isMark(tokens, around, '{') : isMark(tokens, around, '[')) {
    const outer = keyOf(parsed, around);
    return outer?.key === 'loss' ? outer : undefined;
  }
  // keras.losses.get('mse')
  const isGet = around === index - 1 && wordAt(tokens, around - 1) === 'get' && wordAt(tokens, around - 3) === 'losses';
  return isGet ? { key: 'loss', around: -1 } : undefined;
}

function isKey(key: string): boolean {
  return key === 'loss' || key === 'objective';
}

/** The name to which the value that begins at `index` is given: `loss=`, `'loss':`, `loss: str =`, `self.loss =`, `config['loss'] =`. */
function keyOf({ tokens, brackets }: Parsed, index: number): Place | undefined {
  const sign = index - 1;
  if (isMark(tokens, sign, ':')) return keyAt(tokens, sign - 1, brackets.around[sign]!);
  // A comparison and `:=` set nothing that a loss is chosen by.
  if (!isMark(tokens, sign, '=') || (tokens.kinds[sign - 1] === KIND.mark && !isMark(tokens, sign - 1, ']'))) return undefined;
  const around = brackets.around[sign]!;
  if (isMark(tokens, sign - 1, ']')) return brackets.partner[sign - 1] === sign - 3 ? keyAt(tokens, sign - 2, around) : undefined;
  return keyAt(tokens, isMark(tokens, sign - 2, ':') ? sign - 3 : sign - 1, around);
}

function keyAt(tokens: Tokens, index: number, around: number): Place | undefined {
  if (isName(tokens, index)) return { key: wordAt(tokens, index), around };
  return tokens.kinds[index] === KIND.string ? { key: quotedAt(tokens, index), around } : undefined;
}

/** Whose words those are. */
function namesFor(parsed: Parsed, { key, around }: Place, word: string): Names | undefined {
  const { words } = allNames();
  const caller = callerOf(parsed, around);
  if (key === 'objective') {
    if (word.includes(':')) return words.xgboost;
    return parsed.hasLightgbm && !/^XGB/.test(caller) ? words.lightgbm : undefined;
  }
  if (ESTIMATOR.test(caller)) return words.sklearn;
  return parsed.tokens.language === 'python' ? words.keras : words.tfjs;
}

/** The last name of what is called with the bracket `open`: `SGDClassifier` in `linear_model.SGDClassifier(`. */
function callerOf({ tokens }: Parsed, open: number): string {
  return open > 0 && isMark(tokens, open, '(') && isName(tokens, open - 1) ? wordAt(tokens, open - 1) : '';
}
