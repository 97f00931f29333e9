#!/usr/bin/env python3
"""Trains the field's autoencoders on the official splits of Fashion-MNIST and holds what comes out against known figures.

    python3 tests/acceptance/quality.py [--only linear deep …] [--data /usr/share/datasets/fashion-mnist]

Needs a release build of hourglass-cli, Debian's dataset-fashion-mnist, numpy and, for the accuracies of codes, scikit-learn; with
PyTorch the variational one is also compared with it. Takes about twenty minutes on two cores; every command is printed as it runs,
seeds are 1. Ends with the number of figures that were missed.
"""
import argparse
import json
import pathlib
import shlex
import subprocess
import sys
import tempfile

import numpy as np

ROOT = pathlib.Path(__file__).resolve().parents[2]
WORK = pathlib.Path(tempfile.mkdtemp(prefix="hourglass-acceptance-"))
missed = []


def run(command):
    print("$ hourglass-cli " + command, flush=True)
    done = subprocess.run([OPTIONS.cli] + shlex.split(command), capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(done.stderr)
    return done.stdout


def train(name, arguments):
    model = WORK / f"{name}.safetensors"
    run(f"train --data {OPTIONS.data} --validation 0 --seed 1 {arguments} --save {model}")
    return model


def evaluate(model, more=""):
    return json.loads(run(f"evaluate {model} --data {OPTIONS.data} --json {more}"))


def expect(what, value, bound, below=True):
    good = value <= bound if below else value >= bound
    if not good:
        missed.append(what)
    print(f"{'ok    ' if good else 'MISSED'} {what}: {value:.4f} ({'at most' if below else 'at least'} {bound:.4f})", flush=True)


def images():
    import gzip
    read = lambda name, skip: np.frombuffer(gzip.open(pathlib.Path(OPTIONS.data) / name).read(), np.uint8, offset=skip)
    train = read("train-images-idx3-ubyte.gz", 16).reshape(-1, 784) / 255.0
    test = read("t10k-images-idx3-ubyte.gz", 16).reshape(-1, 784) / 255.0
    return train, read("train-labels-idx1-ubyte.gz", 8), test, read("t10k-labels-idx1-ubyte.gz", 8)


def principal(size):
    x = images()[0]
    mean = x.mean(0)
    _, vectors = np.linalg.eigh((x - mean).T @ (x - mean))
    return mean, vectors[:, ::-1][:, :size]


def tensor(model, name):
    with open(model, "rb") as file:
        length = int.from_bytes(file.read(8), "little")
        entry = json.loads(file.read(length))[name]
        file.seek(8 + length + entry["data_offsets"][0])
        return np.frombuffer(file.read(entry["data_offsets"][1] - entry["data_offsets"][0]), np.float32).reshape(entry["shape"])


def codes(model):
    path = WORK / (model.stem + ".npy")
    run(f"encode {model} --data {OPTIONS.data} -o {path}")
    return np.load(path)


def linear():
    """A linear autoencoder finds PCA's error and PCA's subspace."""
    for size, error in ((2, 36.139), (16, 16.030), (32, 11.872)):
        # the 32nd and the 33rd direction vary almost equally, and take long to tell apart
        model = train(f"linear{size}", f"--preset linear --code {size} --epochs " + ("250 --batch 64" if size == 32 else "40"))
        expect(f"linear {size}, squared error", evaluate(model)["squared_error"], error * 1.01)
        basis, _ = np.linalg.qr(tensor(model, "decoder.0.weight").astype(float))
        cosines = np.linalg.svd(basis.T @ principal(size)[1], compute_uv=False)
        expect(f"linear {size}, largest angle to PCA's subspace in degrees", np.degrees(np.arccos(min(1.0, cosines.min()))), 1)


def undercomplete():
    """784-64-784, ReLU, sigmoid, mean squared error, Adam, 10 epochs. ReLU units die early, so small steps and their mean help."""
    model = train("undercomplete", "--preset linear --code 64 --code-kind plain:activation=relu,initialiser=he-normal --output sigmoid "
                  "--learning-rate 0.001 --batch 32 --averaging 0.999 --epochs 10")
    expect("784-64-784, squared error", evaluate(model)["squared_error"], 7.05)


def deep():
    """784-1000-500-250-30 after 15 epochs, and what its code knows of the classes."""
    model = train("deep", "--preset deep --epochs 15")
    expect("deep, squared error", evaluate(model)["squared_error"], 7.5)
    from sklearn.neighbors import KNeighborsClassifier
    z = codes(model)
    _, labels, _, truth = images()
    nearest = KNeighborsClassifier(5).fit(z[:20000], labels[:20000])
    expect("deep, 5-nearest-neighbour accuracy", nearest.score(z[60000:], truth) * 100, 83.2, below=False)


def deep_long():
    """The same as low as it comes within ten minutes on two cores."""
    expect("deep after 90 epochs, squared error", evaluate(train("deep-long", "--preset deep --epochs 90"))["squared_error"], 5.3)


def variational():
    """VAE 784-400-20, binary cross-entropy and KL, Adam, batch 128, 10 epochs."""
    found = evaluate(train("vae", "--preset variational --epochs 10"))["negative_elbo"]
    expect("variational, negative evidence bound", found, 246)
    try:
        reference = variational_in_torch()
    except ImportError:
        print("       (PyTorch is not installed: not compared with it)")
        return
    expect(f"variational, over PyTorch's {reference:.2f}", found / reference, 1.01)


def variational_in_torch():
    """The same in PyTorch, with its own first weights and order; the bound as `evaluate` has it, one draw a test image."""
    import torch
    from torch import nn
    torch.manual_seed(1)
    x, _, test, _ = images()
    x, test = (torch.tensor(a, dtype=torch.float32) for a in (x, test))
    encoder = nn.Sequential(nn.Linear(784, 400), nn.ReLU(), nn.Linear(400, 40))
    decoder = nn.Sequential(nn.Linear(20, 400), nn.ReLU(), nn.Linear(400, 784))
    adam = torch.optim.Adam([*encoder.parameters(), *decoder.parameters()])

    def bound(batch):
        mean, log_variance = encoder(batch).chunk(2, 1)
        logits = decoder(mean + torch.randn_like(mean) * torch.exp(log_variance / 2))
        said = nn.functional.binary_cross_entropy_with_logits(logits, batch, reduction="sum")
        return said - 0.5 * (1 + log_variance - mean.square() - log_variance.exp()).sum()

    for _ in range(10):
        for batch in x[torch.randperm(len(x))].split(128):
            adam.zero_grad()
            (bound(batch) / len(batch)).backward()
            adam.step()
    with torch.no_grad():
        return sum(bound(batch).item() for batch in test.split(500)) / len(test)


def denoising():
    """Training on corrupted input helps on corrupted input."""
    plain = train("plain", "--preset denoising --corruption none --epochs 10")
    noisy = train("denoising", "--preset denoising --epochs 10")
    corruption = "--corruption gaussian:deviation=0.5"
    ratio = evaluate(noisy, corruption)["corrupted_squared_error"] / evaluate(plain, corruption)["corrupted_squared_error"]
    expect("denoising, error beside the plain autoencoder's on corrupted test images", ratio, 0.7)


def features():
    """Codes of sparse and contractive autoencoders with a linear classifier, beside PCA of equal size and raw pixels."""
    from sklearn.linear_model import LogisticRegression
    x, labels, test, truth = images()

    def accuracy(a, b):
        deviation = a.std(0) + 1e-6
        fitted = LogisticRegression(max_iter=60, C=0.1).fit(a[:20000] / deviation, labels[:20000])
        return fitted.score(b / deviation, truth) * 100

    raw = accuracy(x, test)
    for name, arguments in (("k-sparse", "--preset k-sparse --epochs 10"), ("contractive", "--preset linear --code 1000 --code-kind plain:activation=relu --output sigmoid "
                             "--learning-rate 0.001 --penalty contractive:weight=1e-5 --epochs 15")):
        z = codes(train(name, arguments))
        mean, basis = principal(min(784, z.shape[1]))
        pca = accuracy((x - mean) @ basis, (test - mean) @ basis)
        found = accuracy(z[:60000], z[60000:])
        expect(f"{name}, accuracy of a linear classifier, beside PCA's", found, pca, below=False)
        expect(f"{name}, accuracy of a linear classifier, beside raw pixels'", found, raw, below=False)


CASES = {case.__name__: case for case in (linear, undercomplete, deep, deep_long, variational, denoising, features)}
parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
parser.add_argument("--only", nargs="+", default=list(CASES), choices=list(CASES))
parser.add_argument("--data", default="/usr/share/datasets/fashion-mnist")
parser.add_argument("--cli", default=str(ROOT / "build/release/bin/hourglass-cli"))
OPTIONS = parser.parse_args()
for chosen in OPTIONS.only:
    print(f"\n{CASES[chosen].__doc__}", flush=True)
    CASES[chosen]()
print(f"\n{len(missed)} missed" + (": " + "; ".join(missed) if missed else ""))
sys.exit(len(missed) > 0)
