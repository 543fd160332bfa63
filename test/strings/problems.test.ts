import assert from 'node:assert/strict';
import { type Problem, type ProblemCode, type ProblemFacts, problem } from '../../src/core/problem';
import { formatCount, formatNumber } from '../../src/strings/numbers';
import { sentenceOf } from '../../src/strings/problems';

/** Facts of each code, and the words that must be read in both languages: rows and columns counted from 1. */
const examples: { readonly [Code in ProblemCode]: { facts: ProblemFacts[Code]; shown: readonly string[] } } = {
  'unknown-loss': { facts: { lossId: 'hubber' }, shown: ['hubber'] },
  'length-mismatch': {
    facts: { target: 506, prediction: 404, targetName: 'y_true', predictionName: 'y_pred' },
    shown: ['506', '404', 'y_true', 'y_pred'],
  },
  'shape-mismatch': { facts: { array: 'probs', found: '(8, 3)', expected: '(8,)' }, shown: ['probs', '(8, 3)', '(8,)'] },
  'parameter-out-of-range': { facts: { parameter: 'delta', found: '-1', expected: 'δ > 0' }, shown: ['delta', '-1', 'δ > 0'] },
  'parameter-length': { facts: { parameter: 'classWeights', found: 2, expected: 3 }, shown: ['classWeights', '2', '3'] },
  'unknown-parameter': { facts: { parameter: 'gama', expected: 'alpha, gamma' }, shown: ['gama', 'alpha, gamma'] },
  'class-index-out-of-range': { facts: { row: 11, found: 7, classes: 5, count: 4 }, shown: ['12', '7', '5', '4'] },
  'class-index-not-integer': { facts: { row: 2, found: 1.5, count: 6 }, shown: ['3', '1.5', '6'] },
  'probability-out-of-range': {
    facts: { array: 'p', row: 811, column: 1, found: 1.25, count: 9 },
    shown: ['p', '812', '2', '1.25', '9'],
  },
  'value-out-of-domain': {
    facts: { array: 'target', row: 4, column: 0, found: -1.5, expected: '(-1, ∞)', count: 3 },
    shown: ['target', '5', '−1.5', '(-1, ∞)', '3'],
  },
  'label-not-allowed': { facts: { row: 40, found: 3, expected: '-1, 1', count: 17 }, shown: ['41', '3', '-1, 1', '17'] },
  'missing-extra': { facts: { array: 'variance' }, shown: ['variance'] },
  'empty-input': { facts: { fileName: 'empty.csv' }, shown: ['empty.csv'] },
  'no-numbers': { facts: { fileName: 'names.json' }, shown: ['names.json'] },
  'not-a-number': { facts: { row: 4, column: 'price', found: 'n/a?', count: 12 }, shown: ['5', 'price', 'n/a?', '12'] },
  'ragged-rows': { facts: { row: 6, found: 3, expected: 4, count: 8 }, shown: ['7', '3', '4', '8'] },
  'syntax-error': { facts: { line: 0, column: 8, found: '}', expected: ']' }, shown: ['1', '9', '}', ']'] },
  'single-array': { facts: { name: 'y_true', length: 77 }, shown: ['y_true', '77'] },
  'missing-values': { facts: { column: 'score', count: 3, firstRow: 19 }, shown: ['score', '3', '20'] },
  'non-finite-values': { facts: { column: 'logit', count: 2, firstRow: 0 }, shown: ['logit', '2', '1'] },
  'integer-beyond-2-53': {
    facts: { row: 9, column: 'id', found: '9007199254740993', count: 5 },
    shown: ['10', 'id', '9007199254740993', '5'],
  },
  'unclosed-quote': { facts: { line: 41 }, shown: ['42'] },
  'too-deep': { facts: { limit: 64 }, shown: ['64'] },
  'too-large': { facts: { what: 'size', found: 2500, limit: 2000 }, shown: ['size', '2500', '2000'] },
  'truncated-print': { facts: { line: 3 }, shown: ['4'] },
  'unknown-column': { facts: { name: 'traget', available: 'target, prediction' }, shown: ['traget', 'target, prediction'] },
  'choose-columns': { facts: { candidates: 14 }, shown: ['14'] },
  'unreadable-file': { facts: { fileName: 'gone.csv', reason: 'ENOENT' }, shown: ['gone.csv', 'ENOENT'] },
  'unwritable-file': { facts: { fileName: 'gone.csv', reason: 'ENOENT' }, shown: ['gone.csv', 'ENOENT'] },
  'unsupported-format': { facts: { fileName: 'table.parquet', format: 'Parquet' }, shown: ['table.parquet', 'Parquet'] },
  'wrong-encoding': { facts: { fileName: 'korean.csv', used: 'euc-kr' }, shown: ['korean.csv', 'euc-kr'] },
  'no-header': { facts: { columns: 12 }, shown: ['12'] },
  'roles-guessed': { facts: { target: 'column 1', prediction: 'column 2', because: 'order' }, shown: ['column 1', 'column 2'] },
  'words-as-classes': { facts: { column: 'animal', classes: 'cat, dog', count: 2 }, shown: ['animal', 'cat, dog', '2'] },
  'unit-stripped': { facts: { column: 'share', unit: '%' }, shown: ['share', '%'] },
  'number-style': { facts: { column: 'Preis', separator: ';', decimal: ',' }, shown: ['Preis', ';', ','] },
  'other-classes': { facts: { name: 'pred_b' }, shown: ['pred_b'] },
  'no-model': { facts: { rows: 506 }, shown: ['506'] },
  'left-out-rows': { facts: { count: 21, total: 506 }, shown: ['21', '506'] },
  'no-code': { facts: { library: 'Keras', loss: 'MAE' }, shown: ['Keras', 'MAE'] },
  'code-needs-file': { facts: { count: 2500, limit: 2000 }, shown: ['2500', '2000'] },
  'where-syntax': { facts: { place: 11, found: '&', expected: 'and' }, shown: ['12', '&', 'and'] },
  'where-name': { facts: { place: 0, name: 'traget', kind: 'field', known: 'row, target' }, shown: ['1', 'traget'] },
  'where-type': { facts: { place: 6, found: 'condition', expected: 'number' }, shown: ['7'] },
  'where-class': { facts: { place: 9, name: 'cta', known: 'cat, dog' }, shown: ['10', 'cta'] },
  'where-arguments': { facts: { place: 2, name: 'sqrt', found: 3, expected: '1' }, shown: ['3', 'sqrt', '1'] },
  'where-limit': { facts: { what: 'nesting', limit: 100 }, shown: ['100'] },
  internal: { facts: { message: 'kernel failed' }, shown: ['kernel failed'] },
  'engine-restarted': { facts: { reason: 'out of memory' }, shown: ['out of memory'] },
  'source-changed': { facts: { fileName: 'run.csv' }, shown: ['run.csv'] },
  'source-closed': { facts: { fileName: 'closed.json' }, shown: ['closed.json'] },
  cancelled: { facts: {}, shown: [] },
};

const codes = Object.keys(examples) as ProblemCode[];
const exampleOf = (code: ProblemCode): Problem => problem(code, examples[code].facts as never);
/** A number as part of a sentence, not of a longer number. */
const names = (sentence: string, shown: string) =>
  /^\d+$/.test(shown) ? new RegExp(`(?<!\\d)${shown}(?!\\d)`).test(sentence) : sentence.includes(shown);

describe('the sentence of a problem', () => {
  for (const code of codes) {
    it(`${code} says what was found with every fact, and how to go on, in both languages`, () => {
      const { found, fix } = sentenceOf(exampleOf(code));
      for (const language of ['en', 'ko'] as const) {
        for (const shown of examples[code].shown) assert.ok(names(found[language], shown), `${shown} is not in: ${found[language]}`);
        assert.ok(fix[language].length > 10, fix[language]);
        assert.match(found[language], /[.!?\])a-zA-Z]$/);
      }
      assert.match(found.ko, /[가-힣]/);
      assert.match(fix.ko, /(십시오|습니다|입니다)\.|있습니다/);
      assert.doesNotMatch(found.en + fix.en, /[가-힣]/);
    });

    it(`${code} never leaves a Korean particle to depend on a value`, () => {
      const { found, fix } = sentenceOf(exampleOf(code));
      assert.doesNotMatch(found.ko + fix.ko, /’(은|는|이|가|을|를|과|와|로|으로)(\s|$|\()|\((은|는|이|가|을|를|과|와|으)\)/);
    });
  }

  it('names that an expression may use stand in the way on, once', () => {
    const { found, fix } = sentenceOf(exampleOf('where-name'));
    for (const language of ['en', 'ko'] as const) {
      assert.ok(fix[language].includes('row, target') && !found[language].includes('row, target'));
      assert.ok(sentenceOf(exampleOf('where-class')).fix[language].includes('cat, dog'));
    }
  });

  it('counts of one are not mentioned twice', () => {
    const { found } = sentenceOf(problem('class-index-not-integer', { row: 0, found: 0.5, count: 1 }));
    assert.doesNotMatch(found.en, /such/);
    assert.doesNotMatch(found.ko, /이런/);
  });

  it('labels counted from 1 are recognised when the index equals the number of classes', () => {
    assert.match(sentenceOf(problem('class-index-out-of-range', { row: 0, found: 3, classes: 3, count: 1 })).fix.en, /subtract 1/);
    assert.doesNotMatch(sentenceOf(problem('class-index-out-of-range', { row: 0, found: -1, classes: 3, count: 1 })).fix.en, /subtract 1/);
  });

  for (const [target, prediction, likely] of [
    [506, 505, /header/],
    [100, 300, /exactly 3 times/],
    [506, 404, /join them by an id/],
    [506, 0, /join them by an id/],
  ] as const) {
    it(`lengths ${formatCount(target)} and ${formatNumber(prediction)} name the likely accident`, () => {
      assert.match(sentenceOf(problem('length-mismatch', { target, prediction })).fix.en, likely);
    });
  }

  it('what a parser wanted is named in words, what it met is quoted', () => {
    const { found } = sentenceOf(problem('syntax-error', { line: 2, column: 0, found: '}', expected: 'end of text' }));
    assert.equal(found.en, 'Line 3, column 1: found ‘}’; expected is the end of the text.');
    assert.equal(found.ko, '3번째 줄 1번째 글자: 찾은 것: ‘}’, 필요한 것: 텍스트의 끝.');
  });

  it('hostile text stays on one line and short', () => {
    const { found } = sentenceOf(problem('not-a-number', { row: 0, column: 'a\nb', found: 'x'.repeat(5000), count: 1 }));
    assert.ok(found.en.length < 200 && !found.en.includes('\n'), found.en);
  });
});
