"""Makes golden cases afresh: `/usr/bin/python3 test/golden/generate.py OUT.json [--seed N] [--per-loss N]`.

Needs Debian's python3-torch and python3-sklearn (PyTorch 1.13, scikit-learn 1.2.1, NumPy); not run in CI. Every number comes from a library:
values and gradients of PyTorch by autograd in float64, values of scikit-learn (which has no gradients: null). The cases have the form of
the other files here (see README.md), so that `node ../shared/golden/check.mjs dist/core.js OUT.json`, or a copy of them beside the others,
compares them with the loss core. Losses that neither library has are not made: their numbers come from mpmath and from papers.
"""

import argparse
import json

import numpy as np
import torch
import torch.nn.functional as F
from sklearn import metrics

torch.set_default_dtype(torch.float64)


def residual_like(rng, n):
    return rng.normal(size=n) * 2, rng.normal(size=n) * 2


def binary(rng, n):
    return rng.integers(0, 2, n).astype(float), rng.uniform(0.02, 0.98, n)


def binary_logits(rng, n):
    return rng.integers(0, 2, n).astype(float), rng.normal(size=n) * 4


def signs(rng, n):
    return rng.choice([-1.0, 1.0], n), rng.normal(size=n) * 2


def counts(rng, n):
    return rng.poisson(3, n).astype(float), rng.normal(size=n)


def positive(rng, n):
    return rng.gamma(2.0, size=n) + 0.05, rng.gamma(2.0, size=n) + 0.05


def simplex(rng, n, classes=4):
    return rng.dirichlet(np.ones(classes), n)


def class_logits(rng, n, classes=4):
    return rng.integers(0, classes, n).astype(float), rng.normal(size=(n, classes)) * 3


def soft_logits(rng, n):
    return simplex(rng, n), rng.normal(size=(n, 4)) * 3


def log_rows(rng, n):
    return class_logits(rng, n)[0], np.log(simplex(rng, n))


def multi_hot_logits(rng, n):
    return rng.integers(0, 2, (n, 4)).astype(float), rng.normal(size=(n, 4)) * 3


def distributions(rng, n):
    return simplex(rng, n), simplex(rng, n)


def vectors(rng, n):
    return rng.choice([-1.0, 1.0], n), rng.normal(size=(n, 5))


def label_lists(rng, n, classes=4):
    rows = []
    for _ in range(n):
        held = rng.integers(0, classes + 1)
        rows.append([*rng.permutation(classes)[:held], *[-1] * (classes - held)])
    return np.array(rows, dtype=float), rng.normal(size=(n, classes)) * 2


def like():
    """A further array of the prediction's shape."""
    return lambda rng, prediction: rng.normal(size=prediction.shape)


def torch_case(function, integer_target=False):
    """Values by reduction='none', mean and gradient by reduction='mean' and autograd."""

    def run(target, prediction, extra):
        p = torch.tensor(prediction, requires_grad=True)
        t = torch.tensor(target, dtype=torch.int64 if integer_target else torch.float64)
        e = {name: torch.tensor(values, requires_grad=True) for name, values in extra.items()}
        values = function(p, t, e, "none")
        mean = function(p, t, e, "mean")
        mean.backward()
        case = {
            "perSample": values.detach().tolist(),
            "sum": values.sum().item(),
            "mean": mean.item(),
            "gradient": p.grad.tolist(),
        }
        if e:
            case["extraGradient"] = {name: tensor.grad.tolist() for name, tensor in e.items()}
        return "torch-autograd", case

    return run


def sklearn_case(function):
    def run(target, prediction, extra):
        return "sklearn", {"perSample": None, "sum": None, "mean": float(function(target, prediction)), "gradient": None}

    return run


def pair(name, **arguments):
    return torch_case(lambda p, t, e, r: getattr(F, name)(p, t, reduction=r, **arguments))


def indexed(name, **arguments):
    return torch_case(lambda p, t, e, r: getattr(F, name)(p, t, reduction=r, **arguments), integer_target=True)


def kl(p, t, e, r):
    rows = F.kl_div(p.log(), t, reduction="none").sum(-1)
    return rows.mean() if r == "mean" else rows


def variance(rng, prediction):
    return rng.uniform(0.1, 3.0, prediction.shape)


EXTRA = {
    "gaussian_nll": {"variance": variance},
    "margin_ranking": {"input2": like()},
    "cosine_embedding": {"input2": like()},
    "triplet_margin": {"positive": like(), "negative": like()},
}

# loss id, parameters of the loss core, how to draw, how to compute
RECIPES = [
    ("squared_error", {}, residual_like, pair("mse_loss")),
    ("mse", {}, residual_like, pair("mse_loss")),
    ("mae", {}, residual_like, pair("l1_loss")),
    ("huber", {"delta": 0.7}, residual_like, pair("huber_loss", delta=0.7)),
    ("smooth_l1", {"beta": 0.7}, residual_like, pair("smooth_l1_loss", beta=0.7)),
    ("quantile", {"tau": 0.2}, residual_like, sklearn_case(lambda t, p: metrics.mean_pinball_loss(t, p, alpha=0.2))),
    ("mape", {"scale": 1, "eps": 2.220446049250313e-16}, positive, sklearn_case(metrics.mean_absolute_percentage_error)),
    ("msle", {}, positive, sklearn_case(metrics.mean_squared_log_error)),
    ("poisson_nll", {"logInput": True}, counts, torch_case(lambda p, t, e, r: F.poisson_nll_loss(p, t, reduction=r))),
    ("poisson_nll", {"logInput": True, "full": True}, counts, torch_case(lambda p, t, e, r: F.poisson_nll_loss(p, t, full=True, reduction=r))),
    ("gaussian_nll", {}, residual_like, torch_case(lambda p, t, e, r: F.gaussian_nll_loss(p, t, e["variance"], reduction=r))),
    ("poisson_deviance", {}, positive, sklearn_case(metrics.mean_poisson_deviance)),
    ("gamma_deviance", {}, positive, sklearn_case(metrics.mean_gamma_deviance)),
    ("tweedie_deviance", {"power": 1.5}, positive, sklearn_case(lambda t, p: metrics.mean_tweedie_deviance(t, p, power=1.5))),
    ("binary_cross_entropy", {}, binary, pair("binary_cross_entropy")),
    ("binary_cross_entropy_with_logits", {}, binary_logits, pair("binary_cross_entropy_with_logits")),
    ("binary_cross_entropy_with_logits", {"posWeight": 3}, binary_logits, pair("binary_cross_entropy_with_logits", pos_weight=torch.tensor(3.0))),
    ("hinge", {}, signs, sklearn_case(metrics.hinge_loss)),
    ("soft_margin", {}, signs, pair("soft_margin_loss")),
    ("brier", {}, binary, sklearn_case(metrics.brier_score_loss)),
    ("categorical_cross_entropy_with_logits", {"labelSmoothing": 0.1}, soft_logits, pair("cross_entropy", label_smoothing=0.1)),
    ("sparse_categorical_cross_entropy_with_logits", {"classWeights": [0.5, 1, 2, 0.25]}, class_logits, indexed("cross_entropy", weight=torch.tensor([0.5, 1, 2, 0.25]))),
    ("nll", {}, log_rows, indexed("nll_loss")),
    ("multi_margin", {"p": 2, "margin": 0.5}, class_logits, indexed("multi_margin_loss", p=2, margin=0.5)),
    ("crammer_singer_hinge", {}, class_logits, sklearn_case(lambda t, p: metrics.hinge_loss(t, p, labels=range(p.shape[1])))),
    ("multilabel_margin", {}, label_lists, indexed("multilabel_margin_loss")),
    ("multilabel_soft_margin", {}, multi_hot_logits, pair("multilabel_soft_margin_loss")),
    ("kl_divergence", {}, distributions, torch_case(kl)),
    ("hinge_embedding", {}, signs, pair("hinge_embedding_loss")),
    ("cosine_embedding", {"margin": 0.3}, vectors, torch_case(lambda p, t, e, r: F.cosine_embedding_loss(p, e["input2"], t, margin=0.3, reduction=r))),
    ("margin_ranking", {"margin": 0.5}, signs, torch_case(lambda p, t, e, r: F.margin_ranking_loss(p, e["input2"], t, margin=0.5, reduction=r))),
    ("triplet_margin", {}, vectors, torch_case(lambda p, t, e, r: F.triplet_margin_loss(p, e["positive"], e["negative"], reduction=r))),
]


def plain(value):
    """Numbers that JSON does not have become strings."""
    if isinstance(value, (list, tuple)):
        return [plain(entry) for entry in value]
    if isinstance(value, dict):
        return {key: plain(entry) for key, entry in value.items()}
    if isinstance(value, float) and not np.isfinite(value):
        return "NaN" if np.isnan(value) else ("Infinity" if value > 0 else "-Infinity")
    return value


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("out")
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--per-loss", type=int, default=5)
    chosen = options.parse_args()
    rng = np.random.default_rng(chosen.seed)
    cases = []
    for loss, parameters, draw, compute in RECIPES:
        for round_number in range(chosen.per_loss):
            target, prediction = draw(rng, int(rng.integers(2, 12)))
            extra = {name: make(rng, prediction) for name, make in EXTRA.get(loss, {}).items()}
            oracle, numbers = compute(target, prediction, extra)
            case = {
                "id": f"{loss}-fresh-{len(cases) + 1:03d}",
                "loss": loss,
                "oracle": oracle,
                "tags": ["random"],
                "params": parameters,
                "target": [] if loss == "triplet_margin" else target.tolist(),
                "prediction": prediction.tolist(),
                **({"extra": {name: values.tolist() for name, values in extra.items()}} if extra else {}),
                **numbers,
            }
            cases.append(plain(case))
    with open(chosen.out, "w") as file:
        json.dump({"defaultTolerance": {"rtol": 1e-9, "atol": 1e-12}, "cases": cases}, file)
    print(f"{len(cases)} cases of {len({loss for loss, *_ in RECIPES})} losses, torch {torch.__version__}, seed {chosen.seed}")


if __name__ == "__main__":
    main()
