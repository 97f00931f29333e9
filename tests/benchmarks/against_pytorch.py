#!/usr/bin/env python3
"""Training speed of Hourglass against PyTorch on the CPU, in turn and in one run.

    python3 tests/benchmarks/against_pytorch.py [--nets teach vae hinton conv sgd-tiny] [--seconds 4] [--rounds 3]

Needs PyTorch (pip install torch) and a release build of hourglass-cli. Every setting of PyTorch (1 thread or all,
eager or compiled, plain or fused optimiser, for conv channels first or last) is tried first; the best one then takes turns with Hourglass. The data are
random numbers in the shape of Fashion-MNIST: speed does not depend on the values. Both sides gather the batch from
uint8 samples, scale it, run forward, backward and the optimiser in float32; PyTorch's batch indices are drawn once an epoch.
"""
import argparse
import itertools
import json
import os
import pathlib
import statistics
import subprocess
import time

import torch

SIZE = {"teach": 784, "vae": 784, "hinton": 784, "conv": 784, "sgd-tiny": 64}
BATCH = {"sgd-tiny": 32}


def dense(widths):
    """Mirrored, ReLU inside, a linear code, sigmoid at the end."""
    sizes = widths + widths[-2::-1]
    layers = []
    for i, (a, b) in enumerate(zip(sizes, sizes[1:])):
        layers.append(torch.nn.Linear(a, b))
        last = i == len(sizes) - 2
        code = i == len(widths) - 2
        if last:
            layers.append(torch.nn.Sigmoid())
        elif not code:
            layers.append(torch.nn.ReLU())
    return torch.nn.Sequential(*layers)


def convolutional(channels_last):
    """Two 3x3 convolutions a stride of 2 apart, 16 numbers, back by 4x4 transposed ones."""
    model = torch.nn.Sequential(
        torch.nn.Unflatten(1, (1, 28, 28)),
        torch.nn.Conv2d(1, 16, 3, 2, 1), torch.nn.ReLU(), torch.nn.Conv2d(16, 32, 3, 2, 1), torch.nn.ReLU(), torch.nn.Flatten(),
        torch.nn.Linear(1568, 16), torch.nn.Linear(16, 1568), torch.nn.ReLU(), torch.nn.Unflatten(1, (32, 7, 7)),
        torch.nn.ConvTranspose2d(32, 16, 4, 2, 1), torch.nn.ReLU(), torch.nn.ConvTranspose2d(16, 1, 4, 2, 1), torch.nn.Sigmoid(),
        torch.nn.Flatten())
    return model.to(memory_format=torch.channels_last) if channels_last else model


class Variational(torch.nn.Module):
    """784-400-20 with a Gaussian code; the loss is binary cross-entropy from logits plus the divergence, a mean over values."""

    def __init__(self):
        super().__init__()
        self.inner = torch.nn.Linear(784, 400)
        self.moments = torch.nn.Linear(400, 40)
        self.outer = torch.nn.Sequential(torch.nn.Linear(20, 400), torch.nn.ReLU(), torch.nn.Linear(400, 784))

    def loss(self, x):
        mean, log_variance = self.moments(torch.relu(self.inner(x))).chunk(2, 1)
        logits = self.outer(mean + torch.randn_like(mean) * torch.exp(0.5 * log_variance))
        divergence = -0.5 * (1 + log_variance - mean.square() - log_variance.exp()).sum(1).mean()
        return torch.nn.functional.binary_cross_entropy_with_logits(logits, x) + divergence / 784


def loss_of(net, channels_last):
    """The module and its training loss."""
    if net == "vae":
        model = Variational()
        return model, model.loss
    model = {"teach": lambda: dense([784, 128, 64, 2]), "hinton": lambda: dense([784, 1000, 500, 250, 30]),
             "sgd-tiny": lambda: dense([64, 16, 2]), "conv": lambda: convolutional(channels_last)}[net]()
    mse = torch.nn.MSELoss()
    return model, lambda x: mse(model(x), x)


def measure_torch(net, threads, compiled, fused, channels_last, seconds):
    torch.manual_seed(1)
    torch.set_num_threads(threads)
    data = torch.randint(0, 256, (60000, SIZE[net]), dtype=torch.uint8)
    model, loss = loss_of(net, channels_last)
    if net.startswith("sgd"):
        optimiser = torch.optim.SGD(model.parameters(), lr=0.1, momentum=0.9, fused=fused)
    else:
        optimiser = torch.optim.Adam(model.parameters(), lr=1e-3, fused=fused)
    forward = torch.compile(loss) if compiled else loss
    batch = BATCH.get(net, 128)
    order = torch.randperm(len(data))
    position = 0

    def step():
        nonlocal order, position
        if position + batch > len(data):
            order = torch.randperm(len(data))
            position = 0
        x = data[order[position:position + batch]].float().mul_(1 / 255)
        position += batch
        optimiser.zero_grad(set_to_none=True)
        forward(x).backward()
        optimiser.step()

    for _ in range(20):
        step()
    start = time.perf_counter()
    steps = 0
    while time.perf_counter() - start < seconds:
        step()
        steps += 1
    return steps * batch / (time.perf_counter() - start)


def measure_hourglass(cli, net, threads, seconds):
    out = subprocess.run([cli, "bench", "--net", net, "--batch", str(BATCH.get(net, 128)), "--threads", str(threads),
                          "--seconds", str(seconds), "--json"], check=True, capture_output=True, text=True).stdout
    return json.loads(out)["samples_per_second"]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--nets", nargs="+", default=list(SIZE), choices=list(SIZE))
    parser.add_argument("--seconds", type=float, default=4)
    parser.add_argument("--rounds", type=int, default=3)
    root = pathlib.Path(__file__).resolve().parents[2]
    parser.add_argument("--cli", default=str(root / "build/release/bin/hourglass-cli"))
    options = parser.parse_args()
    cores = len(os.sched_getaffinity(0))
    print(f"PyTorch {torch.__version__}, {cores} cores, float32")
    for net in options.nets:
        settings = {}
        for threads in sorted({1, cores}):
            for compiled in (False, True):
                for fused, last in itertools.product((False, True), (False, True) if net == "conv" else (False,)):
                    try:
                        speed = measure_torch(net, threads, compiled, fused, last, options.seconds / 2)
                    except Exception as problem:  # torch.compile needs a compiler and may refuse
                        print(f"  {net} threads {threads} compiled {compiled}: {str(problem).splitlines()[0]}")
                        continue
                    settings[threads, compiled, fused, last] = speed
                    print(f"  {net} PyTorch threads {threads} {'compiled' if compiled else 'eager'}"
                          f"{' fused' if fused else ''}{' channels last' if last else ''}: {speed:,.0f} samples/s", flush=True)
        best = max(settings, key=settings.get)
        rows = []
        for _ in range(options.rounds):
            theirs = measure_torch(net, *best, options.seconds)
            ours = measure_hourglass(options.cli, net, cores, options.seconds)
            single = measure_hourglass(options.cli, net, 1, options.seconds)
            rows.append((ours, theirs, single))
            print(f"  {net}: Hourglass {ours:,.0f} · PyTorch {theirs:,.0f} · ratio {ours / theirs:.2f}"
                  f" · 1 → {cores} threads {ours / single:.2f}", flush=True)
        print(f"{net}: {statistics.median(a / b for a, b, _ in rows):.2f} times PyTorch, "
              f"1 → {cores} threads {statistics.median(a / c for a, _, c in rows):.2f} times (medians)", flush=True)


if __name__ == "__main__":
    main()
