/** Names of encodings that Python does not know as VS Code or the Encoding Standard write them. */
const PYTHON: Readonly<Record<string, string>> = {
  utf8: 'utf-8',
  'utf-8': 'utf-8',
  utf8bom: 'utf-8-sig',
  utf16le: 'utf-16',
  'utf-16le': 'utf-16',
  utf16be: 'utf-16',
  'utf-16be': 'utf-16',
  euckr: 'cp949',
  'euc-kr': 'cp949',
  shiftjis: 'cp932',
  eucjp: 'euc-jp',
  gbk: 'gbk',
  gb2312: 'gb2312',
  gb18030: 'gb18030',
  cp950: 'cp950',
  big5hkscs: 'big5hkscs',
  koi8r: 'koi8-r',
  koi8u: 'koi8-u',
};

/** Python's name of an encoding; undefined for one that is not known here. */
export function pythonEncoding(name: string): string | undefined {
  const own = Object.hasOwn(PYTHON, name) ? PYTHON[name] : undefined;
  const numbered = /^(windows|iso8859|cp)(\d+)$/.exec(name);
  if (own !== undefined || !numbered) return own;
  return numbered[1] === 'iso8859' ? `iso8859-${numbered[2]}` : `cp${numbered[2]}`;
}
