#!/usr/bin/env python3
"""Losses, penalties and corruptions on their own, computed by PyTorch in float64 and kept in objective.json: a sample alone, odd
sizes, colour.

    python3 tests/reference/make_objective_reference.py

Numbers are given by formulas of their place, so that the test makes the same without a file. Values of a sample lie as height,
width, channels, the last fastest.
    z[s][i] = 2 sin(0.37 i + 0.9 s + 0.2)     t[s][i] = (1 + sin(0.53 i + 1.1 s + 0.4)) / 2     w[r][c] = sin(1 + 0.73 r + 0.31 c)
Noise is drawn by Philox as Hourglass draws it (seed 7, step 3, layer 0). A loss is the mean over the samples; a penalty has weight 1.
"""
import json
import math
import pathlib

import torch
import torch.nn.functional as F

from make_layers_reference import channels_first, normal, short, uniform
from make_reference import ON_CODE, ON_WEIGHTS

torch.set_default_dtype(torch.float64)
PURPOSE_CORRUPTION = 5
SHAPES = [((1, 1, 7), 1), ((5, 7, 1), 1), ((1, 1, 12), 5), ((6, 4, 3), 2), ((5, 5, 3), 1)]


def ssim(a, b, window):
    """Equation 13 of Wang et al. 2004 with a Gaussian window of deviation 1.5, a mean over places and channels."""
    side = min(window, a.shape[1], a.shape[2])
    side -= side % 2 == 0
    at = torch.arange(side) - (side - 1) / 2
    g = torch.exp(-at ** 2 / (2 * 1.5 ** 2))
    g = g / g.sum()
    a, b = (channels_first(v).flatten(0, 1)[:, None] for v in (a, b))
    mean = lambda x: F.conv2d(x, torch.outer(g, g)[None, None])
    ma, mb = mean(a), mean(b)
    va, vb, cov = mean(a * a) - ma * ma, mean(b * b) - mb * mb, mean(a * b) - ma * mb
    return ((2 * ma * mb + 1e-4) * (2 * cov + 9e-4) / ((ma * ma + mb * mb + 1e-4) * (va + vb + 9e-4))).mean()


def categorical(z, t, s):
    n, size = z.flatten(1).shape
    group = s["group"] or size
    z, t = (v.reshape(n, size // group, group) for v in (z, t))
    return -(t * F.log_softmax(z, -1)).sum() / (n * size)


def gaussian(z, t, s):
    """All means, then all log variances."""
    mean, log_variance = z.flatten(1).chunk(2, 1)
    return F.gaussian_nll_loss(mean, t.flatten(1), log_variance.exp().clamp(min=s["least-deviation"] ** 2), eps=0)


LOSSES = {
    "mse": ([{}], lambda z, t, s: F.mse_loss(z, t)),
    "bce": ([{}], lambda z, t, s: F.binary_cross_entropy_with_logits(z, t)),
    "continuous-bernoulli": ([{}], lambda z, t, s: -torch.distributions.ContinuousBernoulli(logits=z, validate_args=False).log_prob(t).mean()),
    "mae": ([{}], lambda z, t, s: F.l1_loss(z, t)),
    "huber": ([{"delta": 0.1}, {"delta": 0.7}], lambda z, t, s: F.huber_loss(z, t, delta=s["delta"])),
    "cosine": ([{}], lambda z, t, s: (1 - F.cosine_similarity(z.flatten(1), t.flatten(1))).mean()),
    "gaussian": ([{"least-deviation": 0.05}, {"least-deviation": 0.5}], gaussian),
    "categorical": ([{"group": 0}, {"group": 3}], categorical),
    "ssim": ([{"window": 3}, {"window": 11}], lambda z, t, s: 1 - ssim(z, t, s["window"])),
}


def numbers(shape, samples, values, outputs=1):
    count = math.prod(shape) * outputs
    return torch.tensor([[values(i, s) for i in range(count)] for s in range(samples)]).reshape(samples, *shape[:2], shape[2] * outputs)


def z_of(i, s):
    return 2 * math.sin(0.37 * i + 0.9 * s + 0.2)


def t_of(i, s):
    return (1 + math.sin(0.53 * i + 1.1 * s + 0.4)) / 2


def noisy(kind, t, s):
    flat = t.flatten(1)
    draws = [(normal if kind == "gaussian" else uniform)(i, flat.shape[1], purpose=PURPOSE_CORRUPTION, layer=0) for i in range(len(t))]
    draws = torch.stack(draws)
    if kind == "gaussian":
        return flat + s["deviation"] * draws
    lost = draws < s["share"]
    ones = (draws < s["share"] / 2).double() if kind == "salt-and-pepper" else torch.zeros_like(draws)
    return torch.where(lost, ones, flat)


def main():
    out = {"torch": torch.__version__, "losses": [], "codes": [], "weights": [], "corruptions": []}
    for kind, (variants, loss) in LOSSES.items():
        for shape, samples in SHAPES:
            for s in variants:
                if (kind == "ssim" and shape[0] == 1) or (s.get("group") and math.prod(shape) % s["group"]):
                    continue
                z = numbers(shape, samples, z_of, 2 if kind == "gaussian" else 1).requires_grad_(True)
                value = loss(z, numbers(shape, samples, t_of), s)
                value.backward()
                out["losses"].append({"kind": kind, "settings": s, "shape": shape, "samples": samples, "value": value.item(), "dz": short(z.grad)})
    for kind, penalty in ON_CODE.items():
        for size, samples in ((5, 1), (1, 4), (7, 6)):
            if kind == "mmd":
                continue  # its prior's draws are compared with the network's
            z = numbers((1, 1, size), samples, t_of).flatten(1).requires_grad_(True)
            value = penalty(z)
            value.backward()
            out["codes"].append({"kind": kind, "size": size, "samples": samples, "value": value.item(), "dz": short(z.grad)})
    for kind, penalty in ON_WEIGHTS.items():
        for rows, columns in ((1, 6), (5, 3), (4, 4)):
            w = torch.tensor([[math.sin(1 + 0.73 * r + 0.31 * c) for c in range(columns)] for r in range(rows)], requires_grad=True)
            value = penalty(w)
            value.backward()
            out["weights"].append({"kind": kind, "rows": rows, "columns": columns, "value": value.item(), "dw": short(w.grad)})
    for kind, s in (("gaussian", {"deviation": 0.4}), ("masking", {"share": 0.35}), ("salt-and-pepper", {"share": 0.35})):
        for shape, samples in SHAPES:
            out["corruptions"].append({"kind": kind, "settings": s, "shape": shape, "samples": samples,
                                       "corrupted": short(noisy(kind, numbers(shape, samples, t_of), s))})
    parts = [f'"torch": {json.dumps(out["torch"])}']
    for name in ("losses", "codes", "weights", "corruptions"):
        parts.append(f'"{name}": [\n' + ",\n".join(json.dumps(c) for c in out[name]) + "\n]")
    pathlib.Path(__file__).with_name("objective.json").write_text("{" + ",\n".join(parts) + "}\n")


if __name__ == "__main__":
    main()
