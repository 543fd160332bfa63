import assert from 'node:assert/strict';
import { clue, type nameClues, quantileOf } from '../../src/advisor/names';

describe('clues in a header', () => {
  const rows: readonly [name: string, kind: keyof typeof nameClues, says: boolean][] = [
    ['q90', 'quantile', true],
    ['pred_q0.5', 'quantile', true],
    ['p90', 'quantile', true],
    ['quantile', 'quantile', true],
    ['p1', 'quantile', false],
    ['p_1 … p_3', 'quantile', false],
    ['sequence', 'quantile', false],
    ['y_prob', 'probability', true],
    ['예측 확률', 'probability', true],
    ['logits', 'logit', true],
    ['log_prob', 'logProbability', true],
    ['share_pct', 'percent', true],
    ['% done', 'percent', true],
    ['star_rating', 'rating', true],
    ['operating', 'count', false],
    ['num_visits', 'count', true],
    ['species', 'label', true],
    ['y_true', 'label', false],
    ['confidence', 'probability', true],
    ['config', 'probability', false],
    ['percentile', 'percent', false],
    ['temperature', 'share', false],
    ['click_rate', 'share', true],
    ['전환율', 'share', true],
    ['account', 'count', false],
    ['discount', 'count', false],
    ['location_x', 'count', false],
    ['n_visits', 'count', true],
    ['판매량', 'count', true],
    ['unit_price', 'amount', true],
    ['page', 'amount', false],
    ['age', 'amount', true],
    ['tag_3', 'tags', true],
    ['stage', 'tags', false],
    ['만족도', 'rating', true],
  ];
  for (const [name, kind, says] of rows)
    it(`${name} ${says ? 'speaks' : 'does not speak'} for ${kind}`, () => assert.equal(clue(name, kind), says));
});

describe('the quantile in a name', () => {
  for (const [name, quantile] of [
    ['q90', 0.9],
    ['q_05', 0.05],
    ['pred_q0.5', 0.5],
    ['p95', 0.95],
    ['quantile_0.1', 0.1],
    ['quantile', undefined],
    ['q0', undefined],
    ['y_pred', undefined],
  ] as const)
    it(`of ${name} is ${quantile ?? 'not told'}`, () => assert.equal(quantileOf(name), quantile));
});
