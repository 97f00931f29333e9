#!/usr/bin/env python3
"""Forward and gradients of every layer and code, computed by PyTorch in float64 and kept in layers.json.

    python3 tests/reference/make_layers_reference.py

Numbers are given by formulas of their place, so that the test makes the same without a file. Values of a sample lie as
height, width, channels, the last fastest; weights as PyTorch has them.
    x[s][i] = sin(0.37 i + 0.9 s + 0.2)     weight[t][j] = 0.4 sin(1 + 0.73 j + 2 t)     dy[s][i] = cos(0.51 i + 0.7 s)
Of batch normalisation the running variance is 1 + 0.5 weight. Noise is drawn by Philox as Hourglass draws it (seed 7, step 3, layer 1).
The loss is sum(y dy) plus the mean over the samples of what a code adds: a divergence times beta / 11 values, or a commitment.
Codes that jump pass gradients straight through.
"""
import json
import math
import pathlib

import torch
import torch.nn.functional as F

torch.set_default_dtype(torch.float64)
SEED, STEP, LAYER, PURPOSE_DROPOUT, PURPOSE_CODE, VALUES = 7, 3, 1, 4, 6, 11


def philox(counter, key):
    """Ten rounds of Philox 4x32 (J. Salmon et al. 2011)."""
    c, k = list(counter), list(key)
    for _ in range(10):
        a, b = 0xD2511F53 * c[0], 0xCD9E8D57 * c[2]
        c = [(b >> 32) ^ c[1] ^ k[0], b & 0xFFFFFFFF, (a >> 32) ^ c[3] ^ k[1], a & 0xFFFFFFFF]
        k = [(k[0] + 0x9E3779B9) & 0xFFFFFFFF, (k[1] + 0xBB67AE85) & 0xFFFFFFFF]
    return c


def uniform(sample, count, seed=SEED, step=STEP, purpose=PURPOSE_CODE, layer=LAYER):
    values = []
    for i in range((count + 3) // 4):
        values += [(w >> 8) * 2.0**-24 for w in philox([i, sample, step, (purpose << 24) ^ layer], [seed, 0])]
    return torch.tensor(values[:count])


def normal(sample, count, **stream):
    values = []
    for first, second in uniform(sample, (count + 3) // 4 * 4, **stream).reshape(-1, 2).tolist():
        radius, angle = math.sqrt(-2 * math.log(1 - first)), 2 * math.pi * second
        values += [radius * math.cos(angle), radius * math.sin(angle)]
    return torch.tensor(values[:count])


def channels_first(x):
    return x.permute(0, 3, 1, 2)


def channels_last(y):
    return y.permute(0, 2, 3, 1)


def same_pads(n, kernel, stride, dilation):
    reach = (kernel - 1) * dilation + 1
    total = max(0, (-(-n // stride) - 1) * stride + reach - n)
    return total // 2, total - total // 2


def conv(x, w, s):
    x = channels_first(x)
    k, stride, dilation = s["kernel"], s["stride"], s.get("dilation", 1)
    if s["padding"] == "same":
        (t, b), (l, r) = same_pads(x.shape[2], k, stride, dilation), same_pads(x.shape[3], k, stride, dilation)
        x = F.pad(x, (l, r, t, b))
    elif s["padding"] == "explicit":
        x = F.pad(x, (s["pad"],) * 4)
    return channels_last(torch.tanh(F.conv2d(x, w[0], w[1], stride, 0, dilation)))


def transposed(x, w, s):
    k, stride, dilation = s["kernel"], s["stride"], s.get("dilation", 1)
    rest = s.get("output-padding", 0)
    x = channels_first(x)
    if s["padding"] != "same":
        pad = s["pad"] if s["padding"] == "explicit" else 0
        return channels_last(torch.tanh(F.conv_transpose2d(x, w[0], w[1], stride, pad, rest, 1, dilation)))
    y = F.conv_transpose2d(x, w[0], None, stride, 0, 0, 1, dilation)
    cut = [max(0, y.shape[d] - x.shape[d] * stride) // 2 for d in (2, 3)]
    y = F.pad(y, (0, stride, 0, stride))[:, :, cut[0]:cut[0] + x.shape[2] * stride, cut[1]:cut[1] + x.shape[3] * stride]
    return channels_last(torch.tanh(y + w[1][None, :, None, None]))


def pool(kind):
    def run(x, w, s):
        x = channels_first(x)
        k, stride, dilation = s["kernel"], s["stride"], s.get("dilation", 1)
        if s["padding"] == "explicit" and kind == "average":
            return channels_last(F.avg_pool2d(x, k, stride, s["pad"], count_include_pad=False))
        if s["padding"] != "valid":
            (t, b), (l, r) = same_pads(x.shape[2], k, stride, dilation), same_pads(x.shape[3], k, stride, dilation)
            if s["padding"] == "explicit":
                t = b = l = r = s["pad"]
            if kind == "max":
                return channels_last(F.max_pool2d(F.pad(x, (l, r, t, b), value=-math.inf), k, stride, dilation=dilation))
            total, ones = (F.avg_pool2d(F.pad(v, (l, r, t, b)), k, stride) for v in (x, torch.ones_like(x)))
            return channels_last(total / ones)
        return channels_last(F.max_pool2d(x, k, stride, dilation=dilation) if kind == "max" else F.avg_pool2d(x, k, stride))
    return run


def upsample(x, w, s):
    size = (s.get("height", 0) or x.shape[1] * s["scale"], s.get("width", 0) or x.shape[2] * s["scale"])
    smooth = s["mode"] == "bilinear"
    return channels_last(F.interpolate(channels_first(x), size=size, mode=s["mode"], **({"align_corners": False} if smooth else {})))


def batch_norm(training):
    def run(x, w, s):
        return channels_last(F.batch_norm(channels_first(x), w[2].clone().detach(), w[3].clone().detach(), w[0], w[1], training))
    return run


def layer_norm(x, w, s):
    return F.layer_norm(x, x.shape[1:], w[0].reshape(x.shape[1:]), w[1].reshape(x.shape[1:]))


def dense(x, w, s):
    return torch.tanh(x.flatten(1) @ w[0].T + w[1])


def sphere(x, w, s):
    return F.normalize(x.flatten(1) @ w[0].T + w[1])


def k_sparse(x, w, s):
    z = x.flatten(1) @ w[0].T + w[1]
    return z * torch.zeros_like(z).scatter(1, z.topk(s["k"], 1).indices, 1.0)


def gaussian(x, w, s):
    mean, log_variance = (x.flatten(1) @ w[0].T + w[1]).chunk(2, 1)
    noise = torch.stack([normal(i, mean.shape[1]) for i in range(len(x))])
    divergence = -0.5 * (1 + log_variance - mean.square() - log_variance.exp())
    divergence = divergence.clamp(min=s.get("free-bits", 0)).sum(1)
    gaussian.term = s["beta"] / VALUES * divergence.mean()
    gaussian.terms = divergence
    return mean + noise * torch.exp(0.5 * log_variance)


def vector_quantised(x, w, s):
    z = x.flatten(1) @ w[0].T + w[1]
    parts = z.reshape(len(z), s["vectors"], -1)
    nearest = (parts[:, :, None, :] - w[2][None, None]).square().sum(-1).argmin(-1)
    e = w[2][nearest].flatten(1)
    gaussian.terms = (z - e).square().mean(1)
    gaussian.term = s["commitment"] * gaussian.terms.mean()
    return z + (e - z).detach()


def binary(x, w, s):
    p = torch.sigmoid(x.flatten(1) @ w[0].T + w[1])
    threshold = torch.stack([uniform(i, p.shape[1]) for i in range(len(x))]) if s["stochastic"] else torch.tensor(0.5)
    return p + ((threshold < p).double() - p).detach()


def concrete(x, w, s):
    noise = torch.stack([uniform(j, w[0].shape[1]) for j in range(len(w[0]))])
    gumbel = -torch.log(-torch.log(noise + 2.0**-25))
    return x.flatten(1) @ torch.softmax((w[0] + gumbel) / s["warm"], 1).T


def dropout(x, w, s):
    tossed = torch.stack([uniform(i, x[0].numel(), purpose=PURPOSE_DROPOUT) for i in range(len(x))])
    return x.flatten(1) * (tossed >= s["rate"]) / (1 - s["rate"])


def gaussian_noise(x, w, s):
    return x.flatten(1) + s["deviation"] * torch.stack([normal(i, x[0].numel(), purpose=PURPOSE_DROPOUT) for i in range(len(x))])


def short(values):
    """Twelve digits, two more than the test compares."""
    return [float(f"{v:.12g}") for v in values.flatten().tolist()]


def case(kind, run, settings, shape, samples, weights=(), training=True):
    h, w, c = shape
    count = h * w * c
    x = torch.tensor([[math.sin(0.37 * i + 0.9 * s + 0.2) for i in range(count)] for s in range(samples)]).reshape(samples, h, w, c)
    x.requires_grad_(True)
    tensors = []
    for t, size in enumerate(weights):
        values = [0.4 * math.sin(1 + 0.73 * j + 2 * t) for j in range(math.prod(size))]
        if kind == "batch-norm" and t == 3:
            values = [1 + 0.5 * v for v in values]
        tensors.append(torch.tensor(values).reshape(size).requires_grad_(not (kind in ("batch-norm", "vector-quantised") and t > 1)))
    gaussian.term, gaussian.terms = None, None
    y = run(x, tensors, settings).flatten(1)
    dy = torch.tensor([[math.cos(0.51 * i + 0.7 * s) for i in range(y.shape[1])] for s in range(samples)])
    loss = (y * dy).sum()
    (loss if gaussian.term is None else loss + gaussian.term).backward()
    return {"kind": kind, "settings": settings, "shape": shape, "samples": samples, "training": training, "y": short(y),
            "dx": short(x.grad), "dw": [short(t.grad) if t.grad is not None else None for t in tensors],
            "terms": None if gaussian.terms is None else short(gaussian.terms)}


def main():
    cases = []
    pictures = [((5, 7, 1), 1), ((4, 3, 3), 3), ((6, 6, 2), 2)]
    for shape, samples in pictures:
        c = shape[2]
        for kernel, stride, padding, pad, dilation in ((3, 2, "same", 0, 1), (3, 1, "valid", 0, 1), (2, 3, "explicit", 2, 1), (2, 1, "same", 0, 2)):
            s = {"filters": 4, "kernel": kernel, "stride": stride, "padding": padding, "pad": pad, "dilation": dilation, "activation": "tanh"}
            cases.append(case("conv2d", conv, s, shape, samples, [(4, c, kernel, kernel), (4,)]))
        for kernel, stride, padding, pad, rest, dilation in ((4, 2, "same", 0, 0, 1), (3, 2, "explicit", 1, 1, 1), (2, 3, "valid", 0, 2, 1),
                                                             (2, 3, "same", 0, 0, 1), (3, 2, "explicit", 2, 0, 2)):
            s = {"filters": 3, "kernel": kernel, "stride": stride, "padding": padding, "pad": pad, "output-padding": rest,
                 "dilation": dilation, "activation": "tanh"}
            cases.append(case("transposed-conv2d", transposed, s, shape, samples, [(c, 3, kernel, kernel), (3,)]))
        for name, kind in (("max", "max-pool"), ("average", "average-pool")):
            for kernel, stride, padding in ((2, 2, "valid"), (3, 2, "same"), (3, 1, "valid")):
                cases.append(case(kind, pool(name), {"kernel": kernel, "stride": stride, "padding": padding}, shape, samples))
            cases.append(case(kind, pool(name), {"kernel": 3, "stride": 2, "padding": "explicit", "pad": 1}, shape, samples))
        for padding in ("valid", "explicit"):
            s = {"kernel": 2, "stride": 1, "padding": padding, "pad": 1, "dilation": 2}
            cases.append(case("max-pool", pool("max"), s, shape, samples))
        for mode in ("nearest", "bilinear"):
            for height, width in ((0, 0), (7, 11), (4, 3)):
                cases.append(case("upsample", upsample, {"scale": 2, "mode": mode, "height": height, "width": width}, shape, samples))
        for training in (True, False):
            cases.append(case("batch-norm", batch_norm(training), {}, shape, samples, [(c,)] * 4, training))
        cases.append(case("layer-norm", layer_norm, {}, shape, samples, [(math.prod(shape),)] * 2))
        cases.append(case("flatten", lambda x, w, s: x, {}, shape, samples))
        cases.append(case("reshape", lambda x, w, s: x, {"height": shape[1], "width": shape[0], "channels": 0}, shape, samples))
        cases.append(case("activation", lambda x, w, s: F.silu(x), {"activation": "silu"}, shape, samples))
        cases.append(case("activation", lambda x, w, s: F.softmax(x, -1), {"activation": "softmax"}, shape, samples))
        for training in (True, False):
            cases.append(case("dropout", dropout if training else lambda x, w, s: x, {"rate": 0.3}, shape, samples, (), training))
            cases.append(case("gaussian-noise", gaussian_noise if training else lambda x, w, s: x, {"deviation": 0.2}, shape, samples, (), training))
        n = math.prod(shape)
        cases.append(case("dense", dense, {"units": 5, "activation": "tanh"}, shape, samples, [(5, n), (5,)]))
        cases.append(case("plain", lambda x, w, s: x.flatten(1) @ w[0].T + w[1], {"size": 3}, shape, samples, [(3, n), (3,)]))
        cases.append(case("sphere", sphere, {"size": 3}, shape, samples, [(3, n), (3,)]))
        cases.append(case("k-sparse", k_sparse, {"size": 6, "k": 2}, shape, samples, [(6, n), (6,)]))
        for beta, free in ((1.0, 0.0), (4.0, 0.5)):
            cases.append(case("gaussian", gaussian, {"size": 3, "beta": beta, "free-bits": free}, shape, samples, [(6, n), (6,)]))
        sizes = [(6, n), (6,), (5, 2), (5,), (5, 2)]
        s = {"size": 6, "vectors": 3, "entries": 5, "commitment": 0.7}
        cases.append(case("vector-quantised", vector_quantised, s, shape, samples, sizes))
        for tossed in (True, False):
            cases.append(case("binary", binary, {"size": 6, "stochastic": tossed}, shape, samples, [(6, n), (6,)]))
        cases.append(case("concrete", concrete, {"size": 5, "warm": 0.8}, shape, samples, [(5, n)]))
    lines = ",\n".join(json.dumps(c) for c in cases)
    path = pathlib.Path(__file__).with_name("layers.json")
    path.write_text('{"torch": ' + json.dumps(torch.__version__) + ', "cases": [\n' + lines + "\n]}\n")


if __name__ == "__main__":
    main()
