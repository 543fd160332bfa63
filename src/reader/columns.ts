import type { ColumnRole } from './reading';

/** A suffix for one of several classes or outputs: a number, `class_cat`, any letters. */
const SUFFIX = String.raw`(_(class_|label_)?[\p{L}\p{N}_]+)?`;
const WORD = String.raw`[\p{L}\p{N}_]+`;
const pattern = (source: string) => new RegExp(source, 'u');

/** Names that end in `_true` or `_pred` say so louder than what they begin with (`score_true`, `가격_pred`). */
const LOUD_TARGET = pattern(`^${WORD}_(true|actual|gt)$`);
const LOUD_PREDICTION = pattern(`^${WORD}_(pred|predicted|prediction|hat)$`);

/** `formats.md` 3.2, in its order; the first that fits gives the role. */
const RULES: readonly (readonly [ColumnRole, RegExp])[] = [
  [
    'ignore',
    pattern(
      `^(id|ids|idx|index|unnamed_\\d+|row(_?(id|num|index))?|.*_id|.*_index|file_?name|.*path|image|url|split|fold|epoch|step|batch|seed|time(stamp)?(_${WORD})?|date|correct|is_correct|condition|group|${WORD}_(us|ms))$`,
    ),
  ],
  ['weight', /^((sample|row|class|obs)_?)?(weights?|wts?|w)$|^(importance|exposure|가중치|重み|权重)$/u],
  ['mask', /^((valid|loss|attention|pad(ding)?)_)?masks?$/u],
  ['variance', /^(y_?)?(pred(icted|iction)?_)?(var(iance)?s?|sigma_?(2|sq(uared)?))$|^(예측_?)?분산$/u],
  ['secondInput', pattern(`^(input_?2|x2|(vec(tor)?|emb(edding)?|score)_(2|b))(_\\d+)?$`)],
  ['target', LOUD_TARGET],
  ['logit', pattern(`^(y_)?(pred_)?(logits?|raw_?(scores?|outputs?)|margins?|decision(_function)?|로짓)${SUFFIX}$`)],
  ['logProbability', pattern(`^(y_)?(log_?prob(a|s|abilit(y|ies))?|logp|log_softmax)${SUFFIX}$`)],
  ['quantile', /^(q|quantile|pred_q)_?(0_\d+|\d{1,2})$|^p(05|10|25|50|75|90|95|99)$/u],
  [
    'probability',
    pattern(`^(y_)?(pred_)?(prob(a|s|abilit(y|ies))?|softmax|sigmoid|conf(idence)?s?|likelihood|확률|確率|概率)${SUFFIX}$|^p_?\\d+$`),
  ],
  [
    'prediction',
    pattern(
      `^(y_?)?(pred(s|icted|iction|ictions)?|hat)(_(label|class|value|y|target|mean)s?)?(_?\\d+)?$|^(model_)?(outputs?|estimate[sd]?|forecasts?|fcst|fitted)(_${WORD})?$|^(y_)?scores?(_${WORD})?$|^(ŷ|예측|예측값|추정값|予測|预测)$`,
    ),
  ],
  ['prediction', LOUD_PREDICTION],
  // `predicted_price`, but not `predicted_std`; below `true_positives` is no target.
  ['prediction', pattern(`^(predicted|forecasted|estimated)_(?!(std|var|variance|sigma|errors?|err)$)${WORD}$`)],
  [
    'target',
    pattern(
      `^(y|t)$|^y_?(true|test|val|valid|train|actual|obs|real)$|^(true|gold|gt|ground_?truth|actual|observed|expected|reference|truth)(_(label|class|value|y|target|answer)s?)?$|^(targets?|labels?|answers?|class(es)?|raw_label|outcome|response)(_?\\d+)?$|^(정답|정답값|정답_?레이블|실제|실제값|실측값|타깃|타겟|레이블|라벨|正解|標签|真实值)$`,
    ),
  ],
  ['target', pattern(`^(actual|observed|true)_(?!positives?|negatives?|pos_|neg_)${WORD}$`)],
];

/** Longer names are sentences; the limit also bounds the work of the expressions. */
const LONGEST_NAME = 80;

/**
 * A header as the rules read it: NFKC, no byte order mark or zero-width characters, camelCase to snake_case, lower case, and
 * blanks and `- . / : ( ) [ ]` to one underscore.
 */
export function normaliseName(name: string): string {
  // ŷ may come as y and a combining circumflex; NFKC joins them.
  return name
    .slice(0, LONGEST_NAME + 1)
    .normalize('NFKC')
    .replace(/[\ufeff\u200b]/g, '')
    .trim()
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1_$2')
    .toLowerCase()
    .replace(/[\s\-./:()[\]]+/g, '_')
    .replace(/^_+|_+$/g, '');
}

/** The role that a header tells, or undefined. For a JSON key path the last key that tells one counts. */
export function roleOf(name: string): ColumnRole | undefined {
  const normal = normaliseName(name);
  if (normal === '' || normal.length > LONGEST_NAME) return undefined;
  return RULES.find(([, rule]) => rule.test(normal))?.[0];
}

/** How much a target's name insists on being the target: `y_true` before `target` before `label` (conflict a). */
export function targetRank(name: string): number {
  const normal = normaliseName(name);
  if (/^(y_?true|ground_?truth|gt|정답|정답값|true)$/u.test(normal)) return 3;
  if (/^(targets?|y|t|y_?(test|val|valid|train|actual|obs|real)|actual|실제값?|실측값)$/u.test(normal)) return 2;
  return /^(labels?|class(es)?|raw_label|answers?|레이블|라벨)(_?\d+)?$/u.test(normal) ? 0 : 1;
}

/** How plainly a prediction's name says so: `y_pred` before `model_a_pred`. */
export function predictionRank(name: string): number {
  return /^(y_?)?(pred(s|icted|iction|ictions)?|hat)$|^(prediction|output|forecast|estimate)s?$|^(ŷ|예측|예측값)$/u.test(
    normaliseName(name),
  )
    ? 1
    : 0;
}

/** The stem and the class of a name such as `prob_10`, `p0`, `logit_class_cat`; undefined where there is no class. */
export function classSuffix(name: string): { readonly stem: string; readonly suffix: string; readonly numeric: boolean } | undefined {
  const normal = normaliseName(name);
  const numbered = /^(.*?)_?(\d{1,6})$/u.exec(normal);
  if (numbered && numbered[1] !== '' && numbered[1] !== 'column')
    return { stem: numbered[1]!, suffix: String(Number(numbered[2])), numeric: true };
  const worded =
    /^((?:y_)?(?:pred_)?(?:logits?|prob(?:a|s|abilit(?:y|ies))?|softmax|sigmoid|log_?prob(?:a|s|abilit(?:y|ies))?|logp|scores?|확률|로짓))_(?:class_|label_)?([\p{L}\p{N}_]+)$/u.exec(
      normal,
    );
  return worded ? { stem: worded[1]!, suffix: worded[2]!, numeric: false } : undefined;
}
