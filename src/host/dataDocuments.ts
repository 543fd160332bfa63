/** Languages of tables; Rainbow CSV names its dialects. The manifest's activation events name the same (a test compares). */
export const TABLE_LANGUAGES = ['csv', 'tsv', 'dynamic csv', 'csv (semicolon)', 'csv (pipe)'] as const;

/** Languages of JSON documents. */
export const JSON_LANGUAGES = ['json', 'jsonc'] as const;

const TARGET_FILE =
  /(^|[^a-z])(y_?)?(true|targets?|labels?|truth|gt|gold|actual|observed|expected)([^a-z]|$)|정답|실제|실측|타깃|타겟|레이블|라벨/i;
const PREDICTION_FILE =
  /(^|[^a-z])(y_?)?(pred(s|icted|ictions?)?|hat|outputs?|logits?|prob(s|a|abilities)?|scores?|forecasts?)([^a-z]|$)|예측|추정|확률|로짓/i;

/** Whether a language is one of tables. */
export function isTableLanguage(languageId: string): boolean {
  return (TABLE_LANGUAGES as readonly string[]).includes(languageId);
}

/**
 * Two files as target and prediction. The order of the clicks decides, unless the names clearly say the reverse
 * (`y_pred.csv`, `y_true.csv`).
 */
export function inOrder<File extends { readonly path: string }>([first, second]: readonly [File, File]): readonly [File, File] {
  const name = ({ path }: File) => path.slice(path.lastIndexOf('/') + 1);
  const isReversed =
    PREDICTION_FILE.test(name(first)) &&
    !TARGET_FILE.test(name(first)) &&
    TARGET_FILE.test(name(second)) &&
    !PREDICTION_FILE.test(name(second));
  return isReversed ? [second, first] : [first, second];
}
