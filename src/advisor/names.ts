/** What a header says about the numbers under it. Only a clue: it raises a score, values decide. */
export const nameClues = {
  probability: /prob|likelihood|확률/i,
  logit: /logit/i,
  logProbability: /log_?prob|logp(?:$|[_\W])/i,
  score: /score|margin|decision/i,
  percent: /%|pct|percent|퍼센트|백분율/i,
  share: /rate|ratio|share|fraction|prob|비율|확률/i,
  rating: /rating|stars?(?:$|[_\W])|grade|rank|level|likert|score|평점|등급|별점/i,
  count: /count|num(?:ber)?(?:$|[_\W])|n_|visits|clicks|개수|건수|횟수/i,
  label: /label|class|categor|species|digit|레이블|라벨|클래스|분류/i,
  vector: /emb|vec|dim_?\d|feature|임베딩|벡터/i,
  mask: /mask|segm|마스크/i,
  // p90 is a percentile; p1 is more often the first of several predictions.
  quantile: /(?:^|[_\W])(?:q_?0?\.?\d{1,2}|p_?(?:0[15]|[1-9][05]|25|75|9\d))(?:$|[_\W])|quantile|분위/i,
} as const;

/** Whether a name carries a clue. */
export function clue(name: string, kind: keyof typeof nameClues): boolean {
  return nameClues[kind].test(name);
}
