import { type Text, text } from '../core/text';
import { same } from './say';

/** A loss that people look for and that is not in the catalogue. */
export interface OutsideLoss {
  readonly id: string;
  readonly name: Text;
  /** What else it is called; what a search finds it by. */
  readonly aliases: readonly string[];
  /** What it is and why it is not here. */
  readonly about: Text;
}

/** Words around the list. */
export const OUTSIDE = {
  title: text('Named, but not included', '다루지 않는 손실 함수'),
  intro: text(
    'Most of these need more than one target and one prediction for each sample, or are no loss by themselves.',
    '대부분 표본마다 정답과 예측 하나씩으로는 계산할 수 없거나, 그 자체로는 손실이 아닙니다.',
  ),
} as const;

/** The losses that are named but not included, in alphabetical order. */
export const outsideLosses: readonly OutsideLoss[] = [
  {
    id: 'aft',
    name: text('AFT survival loss', '가속 실패 시간(AFT) 생존 손실'),
    aliases: ['accelerated failure time', 'survival:aft', 'censored likelihood'],
    about: text(
      'The negative log-likelihood of a lifetime that may be censored (XGBoost survival:aft); its target is an interval with two ends, not one number.',
      '중도 절단될 수 있는 생존 시간의 음의 로그 가능도입니다(XGBoost survival:aft). 정답이 수 하나가 아니라 양 끝이 있는 구간입니다.',
    ),
  },
  {
    id: 'circle',
    name: text('Circle loss', '서클 손실'),
    aliases: ['CircleLoss'],
    about: text(
      'Weighs every similarity of an embedding by how far it is from where it should be; it takes two sets of similarities a sample, of any sizes.',
      '임베딩의 유사도마다 목표값에서 벗어난 만큼 가중치를 줍니다. 표본마다 크기가 제각각인 유사도 집합 두 개를 받습니다.',
    ),
  },
  {
    id: 'crps',
    name: text('Continuous ranked probability score (CRPS)', '연속 순위 확률 점수(CRPS)'),
    aliases: ['CRPS', 'energy score'],
    about: text(
      'Compares a predicted distribution with what was observed, as the absolute error does with a point; its prediction is a whole distribution. The pinball loss averaged over all τ is half of it.',
      '절댓값 오차가 점 예측을 재듯이, 예측 분포를 관측값과 비교합니다. 예측이 분포 전체입니다. 핀볼 손실을 모든 τ에 대해 평균하면 이 값의 절반이 됩니다.',
    ),
  },
  {
    id: 'ctc',
    name: text('Connectionist temporal classification (CTC)', '연결주의 시간 분류(CTC)'),
    aliases: ['CTC', 'CTCLoss', 'ctc_loss', 'keras.losses.CTC'],
    about: text(
      'Minus the logarithm of the summed probabilities of all alignments of a label sequence with a longer output (speech, handwriting); it needs a lattice of alignments and two lengths a sample.',
      '레이블 열을 더 긴 출력에 맞추는 모든 정렬의 확률을 더해 −ln을 취합니다(음성, 필기 인식). 정렬 격자와 표본마다 길이 두 개가 필요합니다.',
    ),
  },
  {
    id: 'dpo',
    name: text('Direct preference optimisation (DPO) and other preference losses', '직접 선호 최적화(DPO)와 그 밖의 선호 손실'),
    aliases: ['DPO', 'IPO', 'KTO', 'ORPO', 'SimPO', 'RLHF', 'preference loss'],
    about: text(
      'Compare how likely a language model makes a chosen and a rejected answer, mostly against a reference model: up to four log-probabilities a sample. DPO is the soft margin loss of their difference, scaled by β.',
      '사람이 고른 답과 버린 답에 언어 모델이 주는 가능도를, 대개 기준 모델과 견주어 비교합니다. 표본마다 로그 확률이 많게는 네 개 필요합니다. DPO는 그 차이에 β를 곱한 값의 소프트 마진 손실입니다.',
    ),
  },
  {
    id: 'evidential',
    name: text('Evidential losses', '증거 기반(evidential) 손실'),
    aliases: ['evidential deep learning', 'evidential regression', 'normal inverse gamma', 'Dirichlet'],
    about: text(
      'The network predicts the parameters of a distribution over distributions, to tell kinds of uncertainty apart: four numbers for each real target, with penalties that differ from paper to paper.',
      '불확실성의 종류를 구분하려고 신경망이 분포에 대한 분포의 매개변수를 예측합니다. 실수 정답 하나에 예측이 네 개이며, 벌점 항이 논문마다 다릅니다.',
    ),
  },
  {
    id: 'lambdarank',
    name: same('LambdaRank, LambdaMART'),
    aliases: ['lambdarank', 'rank:ndcg', 'NDCG', 'LambdaMART'],
    about: text(
      'Is given by its gradients: pairs of results of one query, weighted by how much exchanging them changes the NDCG. It needs query groups, and its value is not what it is judged by.',
      '값이 아니라 기울기로 정의됩니다. 한 질의의 결과 쌍마다, 둘을 바꿀 때 NDCG가 변하는 만큼 가중치를 줍니다. 질의 묶음이 필요하고, 값 자체로 평가하지 않습니다.',
    ),
  },
  {
    id: 'lovasz',
    name: text('Lovász hinge and Lovász softmax', '로바스 힌지, 로바스 소프트맥스'),
    aliases: ['LovaszLoss', 'lovasz_hinge', 'lovasz_softmax', 'Lovasz'],
    about: text(
      'A convex surrogate of the intersection over union that sorts the errors of all pixels, so no pixel has a curve of its own. Jaccard and Tversky loss are here.',
      '모든 픽셀의 오차를 정렬해서 만드는 IoU의 볼록 대리 손실이며, 픽셀 하나만의 그래프는 없습니다. 자카드 손실과 트버스키 손실은 여기에서 다룹니다.',
    ),
  },
  {
    id: 'lpips',
    name: text('LPIPS and other perceptual losses', 'LPIPS와 그 밖의 지각 손실'),
    aliases: ['LPIPS', 'perceptual loss', 'VGG loss'],
    about: text(
      'The distance of two images in the features of a trained network; it needs that network and its weights.',
      '학습된 신경망의 특징 공간에서 잰 두 이미지의 거리입니다. 그 신경망과 가중치가 필요합니다.',
    ),
  },
  {
    id: 'infonce',
    name: text('NT-Xent, InfoNCE', 'NT-Xent, InfoNCE'),
    aliases: ['InfoNCE', 'NTXentLoss', 'ntxent', 'contrastive softmax', 'SimCLR', 'CLIP loss', 'MultipleNegativesRankingLoss'],
    about: text(
      'Makes each embedding find its partner among the others of the batch, so the loss of a row depends on all rows. Of a matrix of similarities, divided by the temperature, it is sparse categorical cross entropy with logits, the target being the partner’s column.',
      '배치의 다른 임베딩 가운데 자기 짝을 찾게 하므로, 한 행의 손실이 모든 행에 달려 있습니다. 온도로 나눈 유사도 행렬이 있으면 짝의 열 번호를 정답으로 하는 희소 로짓 교차 엔트로피 오차와 같습니다.',
    ),
  },
  {
    id: 'ranking_softmax',
    name: text('Listwise softmax (ListNet)', '리스트 단위 소프트맥스(ListNet)'),
    aliases: ['ranking_softmax_loss', 'ListNet', 'ListMLE', 'listwise'],
    about: text(
      'Cross entropy between the relevance of the results of a query and the softmax of their scores (Optax ranking_softmax_loss); it needs lists of different lengths and a mask.',
      '질의 결과들의 관련도와 점수의 소프트맥스 사이의 교차 엔트로피입니다(Optax ranking_softmax_loss). 길이가 서로 다른 목록과 마스크가 필요합니다.',
    ),
  },
  {
    id: 'sparsemax',
    name: text('Sparsemax and other Fenchel–Young losses', '스파스맥스와 그 밖의 펜헬–영 손실'),
    aliases: ['sparsemax_loss', 'multiclass_sparsemax_loss', 'make_fenchel_young_loss', 'entmax', 'Fenchel-Young'],
    about: text(
      'Cross entropy’s relatives for output layers other than the softmax; sparsemax can give probabilities that are exactly 0. Of the libraries here only Optax has them.',
      '소프트맥스가 아닌 출력층에 맞춘, 교차 엔트로피와 같은 계열의 손실입니다. 스파스맥스는 정확히 0인 확률을 낼 수 있습니다. 여기서 다루는 라이브러리 가운데 Optax에만 있습니다.',
    ),
  },
  {
    id: 'z_loss',
    name: same('z-loss'),
    aliases: ['z_loss', 'zloss', 'log-partition penalty'],
    about: text(
      'The square of ln Σ exp(logits), added to cross entropy in large models to keep the logits small: a penalty without a target.',
      '큰 모델에서 로짓이 커지지 않도록 교차 엔트로피에 더하는 ln Σ exp(로짓)의 제곱입니다. 정답이 없는 벌점 항입니다.',
    ),
  },
];
