import assert from 'node:assert/strict';
import type { Finding } from '../../../src/advisor/advice';
import { advise } from '../../../src/advisor/advise';
import { findingDefinitions } from '../../../src/advisor/findings/index';
import { applyFix } from '../../../src/advisor/fix';
import type { Dataset } from '../../../src/core/arrays';
import { datasetFrom } from '../../../src/core/dataset';
import { read } from '../../../src/reader/read';
import { alignment } from './alignment/index';
import { behaviour } from './behaviour/index';
import type { Expected, FindingCase } from './case';
import { CODES } from './codes';
import { labels } from './labels/index';
import { regression } from './regression/index';
import { space } from './space/index';

const groups = [...space, ...labels, ...alignment, ...regression, ...behaviour];
const LEVELS = ['info', 'warning', 'error'];

function datasetOf({ input, columns }: FindingCase): Dataset {
  if (typeof input !== 'string') return datasetFrom(input);
  const reading = read({ text: input, fileName: 'predictions.csv', ...(columns && { columns }) });
  assert.ok(reading.ok && reading.value.dataset, JSON.stringify(reading));
  return reading.value.dataset;
}

const near = (found: number | undefined, expected: number) =>
  found === expected || (found !== undefined && Math.abs(found - expected) <= 1e-9 * Math.max(1, Math.abs(expected)));

function agrees(finding: Finding, { asGiven, asMeant, ...exact }: Expected): void {
  for (const [key, value] of Object.entries(exact)) assert.deepEqual(finding[key as keyof Finding], value, key);
  if (asGiven !== undefined) assert.ok(near(finding.asGiven, asGiven), `as given ${finding.asGiven}, expected ${asGiven}`);
  if (asMeant !== undefined) assert.ok(near(finding.asMeant, asMeant), `as meant ${finding.asMeant}, expected ${asMeant}`);
}

for (const { code, cases } of groups) {
  describe(`finding ${code}`, () => {
    for (const one of cases) {
      const { what, options, found } = one;
      it(`${found ? found.level : 'silent'}: ${what}`, () => {
        const dataset = datasetOf(one);
        const finding = advise(dataset, options).findings.find(each => each.code === code);
        if (!found) {
          assert.equal(finding, undefined, finding?.text.en);
          return;
        }
        assert.ok(finding, 'not found');
        agrees(finding, found);
        assert.doesNotMatch(`${finding.text.en} ${finding.text.ko}`, /undefined|NaN|Infinity|\[object/);
        const { fix } = finding;
        if (!fix || fix.kind === 'use-loss' || fix.kind === 'answer' || fix.kind === 'swap') return;
        const again = advise(applyFix(dataset, fix), options).findings.find(each => each.code === code);
        assert.ok(!again || again.level === 'info', 'the fix does not take it away');
      });
    }
  });
}

describe('the list of findings', () => {
  const byCode = new Map(groups.map(group => [group.code, group]));

  it('has every code of the requirements, and no other', () =>
    assert.deepEqual(findingDefinitions.map(({ code }) => code).sort(), Object.keys(CODES).sort()));

  for (const [code, { level }] of Object.entries(CODES)) {
    it(`${code}: has files that have it and files that do not, and its level is at most ${level}`, () => {
      const cases = byCode.get(code)?.cases ?? [];
      const levels = cases.flatMap(({ found }) => (found ? [found.level] : []));
      assert.ok(levels.includes(level), `no case of level ${level}`);
      assert.ok(cases.length - levels.length >= 2, 'needs a near miss and a clean file');
      assert.ok(levels.every(each => LEVELS.indexOf(each) <= LEVELS.indexOf(level)));
    });
  }

  it('explains each in both languages and names who met it', () => {
    for (const { code, title, why, evidence } of findingDefinitions) {
      assert.ok(title.en.length <= 60 && title.ko.length <= 40 && why.en.length > 40 && why.ko.length > 20, code);
      assert.ok(evidence.length > 0, code);
    }
  });
});
