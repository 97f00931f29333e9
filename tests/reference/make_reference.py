#!/usr/bin/env python3
"""Reference values by PyTorch in float64: forward, loss, gradient and ten optimiser steps of a small autoencoder.

    python3 tests/reference/make_reference.py     writes tests/reference/dense.json

Inputs and weights are given by formulas, so that the test makes the same numbers without a file:
    x[s][i] = (1 + sin(0.7 s + 1.3 i + 0.1)) / 2        weight[o][i] = 0.5 sin(1 + 3 l + 0.37 o + 0.61 i)
    bias[o] = 0.1 cos(l + o)                             l: number of the layer, from 0
"""
import json
import math
import pathlib

import torch

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


def parameters(outputs=1):
    """`outputs` numbers for each value come from the last layer."""
    weights, biases = [], []
    sizes = SIZES[:-1] + [SIZES[-1] * outputs]
    for l, (a, b) in enumerate(zip(sizes, sizes[1:])):
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
