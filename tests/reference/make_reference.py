#!/usr/bin/env python3
"""Reference values by PyTorch in float64: forward, loss, gradient, penalties and ten optimiser steps of a small autoencoder.

    python3 tests/reference/make_reference.py     writes tests/reference/dense.json

Inputs and weights are given by formulas, so that the test makes the same numbers without a file:
    x[s][i] = (1 + sin(0.7 s + 1.3 i + 0.1)) / 2        weight[o][i] = 0.5 sin(1 + 3 l + 0.37 o + 0.61 i)
    bias[o] = 0.1 cos(l + o)                             l: number of the layer, from 0
"""
import json
import math
import pathlib

import torch

from make_layers_reference import normal, uniform

torch.set_default_dtype(torch.float64)
SIZES = [9, 7, 5, 3, 5, 7, 9]
SAMPLES = 6
ACTIVATIONS = {
    "identity": lambda z: z, "relu": torch.relu, "leaky-relu": lambda z: torch.nn.functional.leaky_relu(z, 0.01),
    "elu": torch.nn.functional.elu, "gelu": torch.nn.functional.gelu, "silu": torch.nn.functional.silu, "tanh": torch.tanh,
    "sigmoid": torch.sigmoid, "softplus": torch.nn.functional.softplus, "selu": torch.nn.functional.selu,
    # not functional.hardsigmoid, whose gradient takes 1/6 from a float
    "hard-sigmoid": lambda z: (z / 6 + 0.5).clamp(0, 1),
}


def ssim(a, b):
    """Equation 13 of Wang et al. 2004 with a 3x3 Gaussian window of deviation 1.5; as a loop over nothing but autograd."""
    g = torch.exp(-torch.tensor([-1.0, 0.0, 1.0]) ** 2 / (2 * 1.5 ** 2))
    g = g / g.sum()
    window = torch.outer(g, g).view(1, 1, 3, 3)
    mean = lambda x: torch.nn.functional.conv2d(x, window)
    ma, mb = mean(a), mean(b)
    va, vb, cov = mean(a * a) - ma * ma, mean(b * b) - mb * mb, mean(a * b) - ma * mb
    return ((2 * ma * mb + 1e-4) * (2 * cov + 9e-4) / ((ma * ma + mb * mb + 1e-4) * (va + vb + 9e-4))).mean()


LOSSES = {
    "mse": lambda z, t: torch.nn.functional.mse_loss(torch.sigmoid(z), t),
    "bce": torch.nn.functional.binary_cross_entropy_with_logits,
    "mae": lambda z, t: torch.nn.functional.l1_loss(torch.sigmoid(z), t),
    "huber": lambda z, t: torch.nn.functional.huber_loss(torch.sigmoid(z), t, delta=0.1),
    "cosine": lambda z, t: (1 - torch.nn.functional.cosine_similarity(torch.sigmoid(z), t, dim=1)).mean(),
    "gaussian": lambda z, t: torch.nn.functional.gaussian_nll_loss(z[:, :9], t, torch.exp(z[:, 9:]).clamp(min=0.05 ** 2), eps=0),
    # over the number of values, where PyTorch takes the sum over classes
    "categorical": lambda z, t: torch.nn.functional.cross_entropy(z, t) / 9,
    "ssim": lambda z, t: 1 - ssim(torch.sigmoid(z).view(-1, 1, 3, 3), t.view(-1, 1, 3, 3)),
    "continuous-bernoulli": lambda z, t: -torch.distributions.ContinuousBernoulli(logits=z, validate_args=False).log_prob(t).mean(),
}
class Lion(torch.optim.Optimizer):
    """Algorithm 2 of Chen et al. 2023, which PyTorch does not have."""

    def __init__(self, params, lr, weight_decay):
        super().__init__(params, {"lr": lr, "weight_decay": weight_decay, "betas": (0.9, 0.99)})

    @torch.no_grad()
    def step(self, closure):
        with torch.enable_grad():
            loss = closure()
        for group in self.param_groups:
            for p in group["params"]:
                m = self.state[p].setdefault("m", torch.zeros_like(p))
                b1, b2 = group["betas"]
                direction = torch.sign(b1 * m + (1 - b1) * p.grad)
                p.sub_(group["lr"] * (direction + group["weight_decay"] * p))
                m.mul_(b2).add_(p.grad, alpha=1 - b2)
        return loss


def sparsity_kl(z, rho=0.05):
    mean = z.mean(0)
    return (rho * torch.log(rho / mean) + (1 - rho) * torch.log((1 - rho) / (1 - mean))).sum()


def mmd(z):
    """Unbiased within each set, seven inverse multiquadratic kernels; the prior's draws are those of layer 3."""
    n, size = z.shape
    prior = torch.stack([normal(s, size, seed=1, step=0, layer=3) for s in range(n)])

    def kernel(a, b):
        d = (a[:, None] - b[None]).square().sum(-1)
        return sum(2 * size * c / (2 * size * c + d) for c in (0.1, 0.2, 0.5, 1, 2, 5, 10))

    others = 1 - torch.eye(n)
    within = sum((kernel(a, a) * others).sum() for a in (prior, z)) / (n * (n - 1))
    return within - 2 * kernel(z, prior).mean()


def decorrelation(z):
    c = torch.cov(z.T, correction=0).reshape(z.shape[1], z.shape[1])
    return (c - torch.diag(torch.diag(c))).square().sum() / 2


def total_correlation(z, mean, log_variance):
    density = torch.distributions.Normal(mean[None], torch.exp(log_variance / 2)[None]).log_prob(z[:, None])  # sample, posterior, unit
    n = math.log(len(z))
    return (torch.logsumexp(density.sum(2), 1) - n - (torch.logsumexp(density, 1) - n).sum(1)).mean()


def contraction(encode, x):
    """The squared Frobenius norm of the Jacobian, and its estimate along one direction of ±1 a sample, in the mean over the samples."""
    exact, estimate = 0, 0
    for s in range(len(x)):
        j = torch.autograd.functional.jacobian(encode, x[s], create_graph=True)
        v = torch.where(uniform(s, x.shape[1], seed=1, step=0, purpose=10, layer=0) < 0.5, -1.0, 1.0)
        exact, estimate = exact + j.square().sum() / len(x), estimate + (j @ v).square().sum() / len(x)
    return exact, estimate


ON_CODE = {"l1": lambda z: z.abs().sum(1).mean(), "sparsity-kl": sparsity_kl, "mmd": mmd, "decorrelation": decorrelation}
ON_WEIGHTS = {
    "weight-l2": lambda w: w.square().sum() / 2, "weight-l1": lambda w: w.abs().sum(),
    "orthogonality": lambda w: ((w @ w.T if len(w) <= w.shape[1] else w.T @ w) - torch.eye(min(w.shape))).square().sum() / 4,
}
PENALTY_WEIGHT = 0.3
OPTIMISERS = {
    "sgd": lambda p: torch.optim.SGD(p, lr=0.1, momentum=0.9),
    "sgd-nesterov": lambda p: torch.optim.SGD(p, lr=0.1, momentum=0.9, nesterov=True),
    "adam": lambda p: torch.optim.Adam(p, lr=0.01),
    "adamw": lambda p: torch.optim.AdamW(p, lr=0.01, weight_decay=0.1),
    "rmsprop": lambda p: torch.optim.RMSprop(p, lr=0.01, momentum=0.5),
    "nadam": lambda p: torch.optim.NAdam(p, lr=0.01),
    "l-bfgs": lambda p: torch.optim.LBFGS(p, lr=0.5, max_iter=1, history_size=10),
    "lion": lambda p: Lion(p, lr=0.01, weight_decay=0.1),
}


def parameters(outputs=1, code_outputs=1, sizes=SIZES):
    """`outputs` numbers for each value come from the last layer, `code_outputs` for each number of the code."""
    weights, biases = [], []
    for l, (a, b) in enumerate(zip(sizes, sizes[1:])):
        b *= outputs if l == len(sizes) - 2 else code_outputs if l == 2 else 1
        weights.append(torch.tensor([[0.5 * math.sin(1 + 3 * l + 0.37 * o + 0.61 * i) for i in range(a)] for o in range(b)], requires_grad=True))
        biases.append(torch.tensor([0.1 * math.cos(l + o) for o in range(b)], requires_grad=True))
    return weights, biases


def forward(x, weights, biases, activation):
    """Hidden layers with the activation, a linear code in the middle, logits at the end."""
    for l, (w, b) in enumerate(zip(weights, biases)):
        x = x @ w.T + b
        if l not in (2, len(weights) - 1):
            x = ACTIVATIONS[activation](x)
        if l == 2:
            code = x
    return code, x


def flat(weights, biases, what):
    """As the flat vector lies: each weight column by column, then its bias."""
    values = []
    for w, b in zip(weights, biases):
        values += what(w).T.flatten().tolist() + what(b).tolist()
    return values


def main():
    x = torch.tensor([[(1 + math.sin(0.7 * s + 1.3 * i + 0.1)) / 2 for i in range(SIZES[0])] for s in range(SAMPLES)])
    out = {"sizes": SIZES, "samples": SAMPLES, "torch": torch.__version__, "activations": {}, "losses": {}, "optimisers": {}}
    for name in ACTIVATIONS:
        weights, biases = parameters()
        code, z = forward(x, weights, biases, name)
        loss = LOSSES["mse"](z, x)
        loss.backward()
        out["activations"][name] = {"code": code.flatten().tolist(), "reconstruction": torch.sigmoid(z).flatten().tolist(), "loss": loss.item(),
                                    "gradient": flat(weights, biases, lambda p: p.grad)}
    for name, function in LOSSES.items():
        weights, biases = parameters(2 if name == "gaussian" else 1)
        loss = function(forward(x, weights, biases, "tanh")[1], x)
        loss.backward()
        out["losses"][name] = {"loss": loss.item(), "gradient": flat(weights, biases, lambda p: p.grad)}
    # the decoder through the encoder's weights, transposed; its own biases
    weights, biases = parameters()
    h = x
    for l in range(6):
        h = (h @ weights[l].T if l < 3 else h @ weights[5 - l]) + biases[l]
        if l not in (2, 5):
            h = torch.tanh(h)
    loss = LOSSES["mse"](h, x)
    loss.backward()
    gradient = [weights[l].grad.T.flatten().tolist() + biases[l].grad.tolist() if l < 3 else biases[l].grad.tolist() for l in range(6)]
    out["tied"] = {"loss": loss.item(), "gradient": sum(gradient, [])}
    out["penalties"] = {}

    def penalised(name, total, weights, biases):
        total.backward()
        out["penalties"][name] = {"loss": total.item(), "gradient": flat(weights, biases, lambda p: p.grad)}

    for name, penalty in ON_CODE.items():  # a sigmoid's code, which fits all of them
        weights, biases = parameters()
        code = lambda h: torch.sigmoid(torch.tanh(torch.tanh(h @ weights[0].T + biases[0]) @ weights[1].T + biases[1]) @ weights[2].T + biases[2])
        z = h = code(x)
        for l in (3, 4, 5):
            h = h @ weights[l].T + biases[l]
            h = h if l == 5 else torch.tanh(h)
        penalised(name, LOSSES["mse"](h, x) + PENALTY_WEIGHT * penalty(z), weights, biases)
    weights, biases = parameters()
    h = code(x)
    for l in (3, 4, 5):
        h = h @ weights[l].T + biases[l]
        h = h if l == 5 else torch.tanh(h)
    penalised("contractive", LOSSES["mse"](h, x) + PENALTY_WEIGHT * contraction(code, x)[1], weights, biases)
    sizes = [9, 3, 9]
    weights, biases = parameters(sizes=sizes)
    code = lambda h: torch.sigmoid(h @ weights[0].T + biases[0])
    penalised("contractive-exact", LOSSES["mse"](code(x) @ weights[1].T + biases[1], x) + PENALTY_WEIGHT * contraction(code, x)[0], weights, biases)
    for name, penalty in ON_WEIGHTS.items():
        weights, biases = parameters()
        total = LOSSES["mse"](forward(x, weights, biases, "tanh")[1], x) + PENALTY_WEIGHT * sum(penalty(w) for w in weights)
        penalised(name, total, weights, biases)
    weights, biases = parameters(code_outputs=2)
    h = torch.tanh(torch.tanh(x @ weights[0].T + biases[0]) @ weights[1].T + biases[1])
    mean, log_variance = (h @ weights[2].T + biases[2]).chunk(2, 1)
    z = mean + torch.stack([normal(s, 3, seed=1, step=0, layer=2) for s in range(SAMPLES)]) * torch.exp(log_variance / 2)
    h = z
    for l in (3, 4, 5):
        h = h @ weights[l].T + biases[l]
        h = h if l == 5 else torch.tanh(h)
    divergence = 0.5 * (mean.square() + log_variance.exp() - 1 - log_variance).sum(1).mean()
    total = LOSSES["mse"](h, x) + (divergence + PENALTY_WEIGHT * total_correlation(z, mean, log_variance)) / SIZES[0]
    penalised("total-correlation", total, weights, biases)
    for name, make in OPTIMISERS.items():
        weights, biases = parameters()
        optimiser = make(weights + biases)
        losses = []
        for _ in range(10):
            def closure():
                optimiser.zero_grad()
                loss = LOSSES["mse"](forward(x, weights, biases, "tanh")[1], x)
                loss.backward()
                return loss

            losses.append(optimiser.step(closure).item())
        out["optimisers"][name] = {"losses": losses, "weights": flat(weights, biases, lambda p: p.detach())}
    path = pathlib.Path(__file__).with_name("dense.json")
    path.write_text(json.dumps(out) + "\n")


if __name__ == "__main__":
    main()
