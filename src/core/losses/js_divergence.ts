import type { LossDefinition } from '../definition';
import { text } from '../text';
import { checkDistributions } from './_check';
import { numpyCode, torchFormula } from './_code';
import { differs } from './_differs';
import { normalization } from './_parameters';
import { confidenceShape } from './_shapes';
import { sources } from './_sources';

/**
 * One class's term ½(p ln(p/m) + t ln(t/m)) with m = (p + t)/2.
 *
 *     with d = (p − t)/(p + t), p = m(1 + d) and t = m(1 − d):
 *     A = ln(p/m) = ln(1 + d),  L = ln(1 + d) + ln(1 − d) = ln(1 − d²),  ln(t/m) = L − A
 *     p·A + t·(L − A) = (p − t)·A + t·L                  with A = log1p(d), L = log1p(−d²)
 *
 * For p ≈ t the two logarithms of the textbook cancel: its terms are p·d, the sum is m·d². Here they are 2m·d² and −m·d², so that the
 * digits stay down to d = 0. Beyond |d| = ½ nothing cancels, and p/m itself keeps the digits of a small p, which 1 + d has lost.
 */
function value(t: number, p: number): number {
  const sum = p + t;
  const d = (p - t) / sum;
  if (Math.abs(d) < 0.5) return 0.5 * ((p - t) * Math.log1p(d) + t * Math.log1p(-d * d));
  return 0.5 * (part(p, 0.5 * sum) + part(t, 0.5 * sum));
}

/** x·ln(x/m), 0 for x = 0. */
function part(x: number, m: number): number {
  return x === 0 ? 0 : x * Math.log(x / m);
}

/** ½ ln(p/m): −∞ for p = 0 < t, and for p = t = 0 the slope of ½p ln 2 to the right, ½ ln 2. */
function derivative(t: number, p: number): number {
  const sum = p + t;
  if (sum === 0) return 0.5 * Math.LN2;
  const d = (p - t) / sum;
  return 0.5 * (Math.abs(d) < 0.5 ? Math.log1p(d) : Math.log(p / (0.5 * sum)));
}

/** Jensen–Shannon divergence of two distributions. */
export const jsDivergence: LossDefinition = {
  id: 'js_divergence',
  names: {
    full: text('Jensen–Shannon divergence', '옌센–섀넌 발산'),
    short: 'JS',
    aliases: ['jensen_shannon_divergence', 'JensenShannonDivergence', 'jensenshannon', 'JSD', '젠슨-섀넌 발산'],
  },
  family: 'distribution',
  layout: 'rows',
  target: 'simplex',
  prediction: 'simplex',
  activation: 'softmax',
  reduction: 'mean',
  formula: {
    value:
      '\\ell = \\tfrac12 \\sum_c \\left( p_c \\ln \\frac{p_c}{m_c} + t_c \\ln \\frac{t_c}{m_c} \\right), \\quad m_c = \\tfrac12 (p_c + t_c)',
    gradient: '\\frac{\\partial \\ell}{\\partial p_c} = \\tfrac12 \\ln \\frac{p_c}{m_c}',
    stable:
      '\\ell = \\tfrac12 \\sum_c \\left( (p_c - t_c) \\ln(1 + d_c) + t_c \\ln(1 - d_c^2) \\right), \\quad d_c = \\frac{p_c - t_c}{p_c + t_c}',
  },
  parameters: [normalization],
  unit: 'nats',
  perSample(out, { target, prediction, count, width }) {
    for (let row = 0, i = 0; row < count; row++) {
      let loss = 0;
      for (const end = i + width; i < end; i++) loss += value(target[i]!, prediction[i]!);
      out[row] = loss;
    }
  },
  gradient(out, { target, prediction }) {
    for (let i = 0; i < prediction.length; i++) out[i] = derivative(target[i]!, prediction[i]!);
  },
  valueAndGradient(values, gradient, { target, prediction, count, width }) {
    for (let row = 0, i = 0; row < count; row++) {
      let loss = 0;
      for (const end = i + width; i < end; i++) {
        const t = target[i]!;
        const p = prediction[i]!;
        const sum = p + t;
        const d = (p - t) / sum;
        if (Math.abs(d) < 0.5) {
          const slope = Math.log1p(d);
          loss += 0.5 * ((p - t) * slope + t * Math.log1p(-d * d));
          gradient[i] = 0.5 * slope;
        } else if (p > 0 && t > 0) {
          const slope = Math.log(p / (0.5 * sum));
          loss += 0.5 * (p * slope + t * Math.log(t / (0.5 * sum)));
          gradient[i] = 0.5 * slope;
        } else {
          loss += value(t, p);
          gradient[i] = derivative(t, p);
        }
      }
      values[row] = loss;
    }
  },
  check: batch => checkDistributions(batch, { targetSpace: 'prob', predictionSpace: 'prob' }),
  textbook: (t, p) =>
    t.reduce((sum, share, c) => {
      const middle = (share + p[c]!) / 2;
      return sum + (share * Math.log(share / middle) + p[c]! * Math.log(p[c]! / middle)) / 2;
    }, 0),
  kinks: () => [],
  shape: confidenceShape('probability'),
  advice: {
    use: text(
      'Two distributions of equal standing: exchanging them changes nothing, and it never exceeds ln 2, even where one of them is 0.',
      '대등한 두 분포를 비교할 때 씁니다. 서로 바꾸어도 값이 같고, 한쪽이 0인 곳이 있어도 ln 2를 넘지 않습니다.',
    ),
    avoid: text(
      'When the target is the truth to be matched: distributions far apart all cost about ln 2. KL divergence tells them apart.',
      '정답 분포를 따라가야 할 때는 피합니다. 멀리 떨어진 분포는 모두 손실이 ln 2에 가깝습니다. 쿨백–라이블러 발산은 이를 구분합니다.',
    ),
  },
  equivalents: [
    {
      library: 'pytorch',
      call: '(entr(m) - (entr(p) + entr(t)) / 2).sum(-1).mean()',
      differs: differs.noFunction,
      preset: {},
      code: () =>
        torchFormula('(entr(m) - (entr(prediction) + entr(target)) / 2).sum(-1)', [
          'entr = torch.special.entr',
          'm = (prediction + target) / 2',
        ]),
    },
    {
      library: 'numpy',
      call: '((t * np.log(t / m) + p * np.log(p / m)).sum(-1) / 2).mean()',
      differs: text(
        'scipy.spatial.distance.jensenshannon gives the square root of a row’s value; it and torchmetrics divide rows by their sums first.',
        'scipy.spatial.distance.jensenshannon은 행마다 이 값의 제곱근을 냅니다. 이 함수와 torchmetrics는 먼저 각 행을 합으로 나눕니다.',
      ),
      code: () =>
        numpyCode('(target * (log_t - log_m) + prediction * (log_p - log_m)).sum(axis=-1) / 2', {
          before: [
            'm = (prediction + target) / 2',
            'log_t, log_p, log_m = (np.log(np.where(x == 0, 1, x)) for x in (target, prediction, m))',
          ],
        }),
    },
  ],
  sources: [sources.lin],
};
