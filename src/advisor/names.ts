/** What a header says about the numbers under it. Only a clue: it raises a score, values decide. */
export const nameClues = {
  probability: /prob|likelihood|(?:^|[_\W])conf(?:idence)?s?(?:$|[_\W\d])|softmax|sigmoid|확률|신뢰도/i,
  logit: /logit|로짓/i,
  logProbability: /log_?prob|logp(?:$|[_\W])|log_?softmax|로그\s?확률/i,
  score: /score|margin|decision|점수/i,
  percent: /%|pct|percent(?!ile)|퍼센트|백분율/i,
  share: /(?:^|[_\W])(?:rate|ratio|share|fraction|proportion|prob\w*|ctr)s?(?:$|[_\W\d])|비율|확률|[가-힣][율률](?:$|[_\W])/i,
  rating:
    /rating|(?:^|[_\W])stars?(?:$|[_\W])|grade|(?:^|[_\W])rank|level|likert|score|quality|satisf|severity|평점|등급|별점|점수|만족도|단계/i,
  count:
    /(?:^|[_\W])(?:counts?|nums?|numbers?|n|units|sold|orders|goals|calls|events|arrivals|accidents|claims)(?:$|[_\W])|visit|clicks|개수|건수|횟수|수량|대수|판매량|방문/i,
  /** Amounts that are often written as whole numbers without having been counted. */
  amount:
    /price|cost|amount|revenue|salary|wage|income|(?:^|[_\W])(?:fees?|age|temp|krw|usd|won)(?:$|[_\W])|temperature|height|weight|length|distance|duration|speed|가격|금액|비용|매출|연봉|급여|요금|온도|기온|나이|무게|거리|시간/i,
  label: /label|class|categor|species|digit|sentiment|intent|topic|레이블|라벨|클래스|분류|품종|감성/i,
  tags: /(?:^|[_\W])tags?(?:$|[_\W\d])|multi_?(?:hot|label)|genres?|태그|장르/i,
  vector: /(?:^|[_\W])emb|embed|vec(?:tor)?s?(?:$|[_\W\d])|dim_?\d|feature|임베딩|벡터/i,
  mask: /mask|segm|마스크/i,
  // p90 is a percentile; p1 is more often the first of several predictions.
  quantile: /(?:^|[_\W])(?:q_?0?\.?\d{1,2}|p_?(?:0[15]|[1-9][05]|25|75|9\d))(?:$|[_\W])|quantile|분위/i,
} as const;

/** Whether a name carries a clue. */
export function clue(name: string, kind: keyof typeof nameClues): boolean {
  return nameClues[kind].test(name);
}

/** The quantile that a name such as `q90`, `q_0.5` or `p95` says, in 0..1. */
export function quantileOf(name: string): number | undefined {
  const found = /(?:^|[_\W])[qp]_?(0?\.\d+|\d{1,2})(?:$|[_\W])|quantile_?(0?\.\d+|\d{1,2})/i.exec(name);
  const written = found?.[1] ?? found?.[2];
  if (written === undefined) return undefined;
  const share = written.includes('.') ? Number(written) : Number(written) / 100;
  return share > 0 && share < 1 ? share : undefined;
}
