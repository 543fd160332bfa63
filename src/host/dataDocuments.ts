/** Languages of tables; Rainbow CSV names its dialects. The manifest's activation events name the same (a test compares). */
export const TABLE_LANGUAGES = ['csv', 'tsv', 'dynamic csv', 'csv (semicolon)', 'csv (pipe)'] as const;

/** Languages of JSON documents. */
export const JSON_LANGUAGES = ['json', 'jsonc'] as const;

/** Languages of programs in which the names of losses have tips. */
export const PROGRAM_LANGUAGES = ['python', 'javascript', 'javascriptreact', 'typescript', 'typescriptreact'] as const;

const TARGET_FILE =
  /(^|[^a-z])(y_?)?(true|targets?|labels?|truth|gt|gold|actual|observed|expected)([^a-z]|$)|정답|실제|실측|타깃|타겟|레이블|라벨/i;
const PREDICTION_FILE =
  /(^|[^a-z])(y_?)?(pred(s|icted|ictions?)?|hat|outputs?|logits?|prob(s|a|abilities)?|scores?|forecasts?)([^a-z]|$)|예측|추정|확률|로짓/i;

/** Whether a language is one of tables. */
export function isTableLanguage(languageId: string): boolean {
  return (TABLE_LANGUAGES as readonly string[]).includes(languageId);
}

/** Whether a language is one of programs. */
export function isProgramLanguage(languageId: string): boolean {
  return (PROGRAM_LANGUAGES as readonly string[]).includes(languageId);
}

/** What a file's name says that it holds; a name that says both says nothing certain. */
function roleOf({ path }: { readonly path: string }): 'target' | 'prediction' | 'both' | 'nothing' {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const [isTarget, isPrediction] = [TARGET_FILE.test(name), PREDICTION_FILE.test(name)];
  if (isTarget && isPrediction) return 'both';
  return isTarget ? 'target' : isPrediction ? 'prediction' : 'nothing';
}

/**
 * Two files as target and prediction. The order of the clicks decides, unless a name clearly says the reverse (`y_pred.csv`, `y_true.csv`)
 * and the other does not contradict it (`model.csv`, `truth.csv`).
 */
export function inOrder<File extends { readonly path: string }>([first, second]: readonly [File, File]): readonly [File, File] {
  const roles = `${roleOf(first)} ${roleOf(second)}`;
  const isReversed = roles === 'prediction target' || roles === 'nothing target' || roles === 'prediction nothing';
  return isReversed ? [second, first] : [first, second];
}
