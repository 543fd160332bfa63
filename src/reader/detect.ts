/** What kind of text it is; `unknown` is tried as what it looks like. */
export type TextFormat = 'csv' | 'json' | 'jsonl' | 'code' | 'unknown';

const BY_EXTENSION = new Map<string, TextFormat>([
  ['csv', 'csv'],
  ['tsv', 'csv'],
  ['tab', 'csv'],
  ['psv', 'csv'],
  ['json', 'json'],
  ['jsonc', 'json'],
  ['json5', 'json'],
  ['jsonl', 'jsonl'],
  ['ndjson', 'jsonl'],
]);

const BY_LANGUAGE = new Map<string, TextFormat>([
  ['csv', 'csv'],
  ['tsv', 'csv'],
  ['json', 'json'],
  ['jsonc', 'json'],
  ['jsonl', 'jsonl'],
  ...[
    'python',
    'javascript',
    'typescript',
    'javascriptreact',
    'typescriptreact',
    'julia',
    'r',
    'java',
    'cpp',
    'c',
    'go',
    'rust',
    'csharp',
  ].map((language): [string, TextFormat] => [language, 'code']),
]);

/** The kind of text by VS Code's language, then by file name, then unknown. */
export function formatOf(languageId: string | undefined, fileName: string | undefined): TextFormat {
  const known = BY_LANGUAGE.get(languageId ?? '') ?? BY_EXTENSION.get(extensionOf(fileName));
  if (known) return known;
  return /^(py|js|mjs|ts|jl|r|m)$/.test(extensionOf(fileName)) ? 'code' : 'unknown';
}

/** Char code of the separator that the file type stands for. */
export function separatorOf(languageId: string | undefined, fileName: string | undefined): number | undefined {
  const extension = extensionOf(fileName);
  return languageId === 'tsv' || extension === 'tsv' || extension === 'tab' ? 9 : undefined;
}

function extensionOf(fileName: string | undefined): string {
  return /\.([^.\\/]+)$/.exec(fileName ?? '')?.[1]?.toLowerCase() ?? '';
}

/** True for a text of unknown kind that holds array literals rather than lines of values. */
export function looksLikeLiterals(text: string): boolean {
  const start = text.slice(0, 4000).trimStart();
  return /^(?:[[{]|\(\s*[-+.\d(])/.test(start) || /[=:(]\s*[[{(]/.test(start) || /\b(array|tensor)\(/.test(start);
}
