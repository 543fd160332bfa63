/** Papers and books that several losses cite, each written once. */
export const sources = {
  pytorch: 'PyTorch documentation, torch.nn loss functions',
  keras: 'Keras 3 documentation, keras.losses',
  sklearn: 'scikit-learn user guide, Metrics and scoring',
  hastie: 'Hastie, Tibshirani, Friedman: The Elements of Statistical Learning, 2nd ed., Springer 2009, ch. 10',
  bishop: 'Bishop: Pattern Recognition and Machine Learning, Springer 2006',
  goodfellow: 'Goodfellow, Bengio, Courville: Deep Learning, MIT Press 2016',
  saito: '斎藤康毅: ゼロから作るDeep Learning, O’Reilly Japan 2016 (밑바닥부터 시작하는 딥러닝, 한빛미디어 2017), ch. 4',
  huber: 'Huber: Robust Estimation of a Location Parameter, Annals of Mathematical Statistics 35(1), 1964',
  girshick: 'Girshick: Fast R-CNN, ICCV 2015',
  koenker: 'Koenker, Bassett: Regression Quantiles, Econometrica 46(1), 1978',
  szegedy: 'Szegedy et al.: Rethinking the Inception Architecture for Computer Vision, CVPR 2016 (label smoothing)',
  kullback: 'Kullback, Leibler: On Information and Sufficiency, Annals of Mathematical Statistics 22(1), 1951',
  milletari: 'Milletari, Navab, Ahmadi: V-Net, 3DV 2016',
  sudre: 'Sudre et al.: Generalised Dice Overlap as a Deep Learning Loss Function, DLMIA 2017',
  cortes: 'Cortes, Vapnik: Support-Vector Networks, Machine Learning 20, 1995',
  salton: 'Salton, Wong, Yang: A Vector Space Model for Automatic Indexing, Communications of the ACM 18(11), 1975',
} as const;
