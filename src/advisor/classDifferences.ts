import { type Text, text } from '../core/text';

const entropy = text(
  'It takes −ln of the probability of what came true: a confident mistake costs without limit, and honest probabilities win.',
  '실제로 일어난 쪽 확률의 −ln을 구합니다. 확신에 찬 실수의 손실에는 한계가 없으며, 정직한 확률이 가장 낮은 값을 냅니다.',
);
const focal = text(
  'It turns down rows that are nearly right by (1 − p)^γ, so that hard rows lead; its probabilities are no longer calibrated.',
  '거의 맞힌 행의 손실을 (1 − p)^γ배로 줄여 어려운 행이 학습을 이끕니다. 그 대신 확률은 보정된 값이 아니게 됩니다.',
);
const brier = text(
  'It squares the distance between probability and label: a confident mistake costs at most 1, and behind a sigmoid its gradient fades there.',
  '확률과 레이블의 차이를 제곱합니다. 확신에 찬 실수도 손실이 최대 1이고, 시그모이드를 거치면 그곳에서 기울기가 약해집니다.',
);
/** Beside a loss of overlap. */
export const pixelDifference = text(
  'It judges each pixel by itself, so a large background can hide a small object.',
  '픽셀을 하나씩 따로 평가하므로 배경이 넓으면 작은 물체가 가려질 수 있습니다.',
);
const noPixels = text(
  'It measures overlap as a whole: background that was found right does not count.',
  '전체의 겹침을 재므로 맞힌 배경은 세지 않습니다.',
);

/** What losses of labels, classes and masks do otherwise than others. */
export const classDifferences: Readonly<Record<string, Text>> = {
  binary_cross_entropy: entropy,
  binary_cross_entropy_with_logits: entropy,
  categorical_cross_entropy: entropy,
  categorical_cross_entropy_with_logits: entropy,
  sparse_categorical_cross_entropy: entropy,
  sparse_categorical_cross_entropy_with_logits: entropy,
  binary_focal: focal,
  binary_focal_with_logits: focal,
  categorical_focal: focal,
  categorical_focal_with_logits: focal,
  brier,
  hinge: text(
    'It asks for a margin of 1 and is content beyond it: rows that are right by more cost nothing, and scores are no log-odds.',
    '마진 1까지만 요구합니다. 그보다 여유 있게 맞힌 행의 손실은 0이고, 점수는 로그 오즈로 읽을 수 없습니다.',
  ),
  squared_hinge: text(
    'It squares what is missing to the margin: smooth, and harder on rows that are far off.',
    '마진에 모자란 만큼을 제곱합니다. 매끄럽고, 크게 빗나간 행에 더 엄격합니다.',
  ),
  soft_margin: text(
    'It never stops pushing, a little less with each step: the scores become log-odds, as with binary cross-entropy.',
    '마진을 넘어서도 조금씩 계속 밀어냅니다. 이진 교차 엔트로피 오차처럼 점수가 로그 오즈가 됩니다.',
  ),
  multi_margin: text(
    'It asks for a lead of 1 of the true class and no probabilities: rows that have it cost nothing.',
    '확률이 아니라 정답 클래스의 점수가 1 이상 앞서기를 요구합니다. 그만큼 앞선 행의 손실은 0입니다.',
  ),
  generalized_cross_entropy: text(
    'It bounds what a row can cost, so that wrong labels do less harm; it learns more slowly.',
    '한 행의 손실에 한계를 두어 잘못된 레이블의 피해를 줄입니다. 그 대신 느리게 배웁니다.',
  ),
  poly1_cross_entropy_with_logits: text(
    'It adds ε·(1 − p) to the cross-entropy, which keeps pushing rows that are nearly right.',
    '교차 엔트로피 오차에 ε·(1 − p)를 더해 거의 맞힌 행도 계속 밀어 줍니다.',
  ),
  nll: text(
    'It takes the log-probabilities as they are and applies no softmax.',
    '소프트맥스를 적용하지 않고 로그 확률을 그대로 받습니다.',
  ),
  kl_divergence: text(
    'It subtracts the entropy of the target, so that it is 0 for equal distributions; value and gradient are those of cross-entropy where targets are one-hot.',
    '정답의 엔트로피를 빼므로 두 분포가 같으면 0입니다. 원-핫 정답에서는 교차 엔트로피 오차와 값도 기울기도 같습니다.',
  ),
  js_divergence: text(
    'It compares both distributions with their middle: symmetric, and never above ln 2.',
    '두 분포를 그 중간 분포와 비교합니다. 대칭이고 ln 2를 넘지 않습니다.',
  ),
  zero_one: text(
    'It counts wrong rows only: no gradient, nothing to train with.',
    '틀린 행만 셉니다. 기울기가 없어 학습에는 쓸 수 없습니다.',
  ),
  dice: noPixels,
  jaccard: text(
    'It divides the overlap by the union (IoU): the same order of masks as Dice, harder on half-hits.',
    '겹침을 합집합으로 나눕니다(IoU). 마스크의 순위는 다이스 손실과 같고, 반쯤 맞힌 경우에 더 엄격합니다.',
  ),
  tversky: text(
    'It weighs missed pixels and false alarms apart, where one of them matters more.',
    '놓친 픽셀과 잘못 찾은 픽셀의 가중치를 따로 둡니다. 둘 중 하나가 더 중요할 때 씁니다.',
  ),
};
