import assert from 'node:assert/strict';
import { clue, type nameClues } from '../../src/advisor/names';

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
  ];
  for (const [name, kind, says] of rows)
    it(`${name} ${says ? 'speaks' : 'does not speak'} for ${kind}`, () => assert.equal(clue(name, kind), says));
});
