#!/usr/bin/env python3
"""Compares the map of neighbours with umap-learn and scikit-learn's t-SNE: seconds, and trustworthiness by scikit-learn.

10,000 test samples of Fashion-MNIST as codes of 30 numbers (PCA). Needs numpy, scikit-learn and umap-learn, and
    cmake --build --preset release --target hourglass-projection
umap-learn is run twice, because its first run compiles. Run as:  python3 projection.py [--no-tsne]
"""
import argparse
import gzip
import subprocess
import tempfile
import time
from pathlib import Path

import numpy as np
from sklearn.decomposition import PCA
from sklearn.manifold import TSNE, trustworthiness

arguments = argparse.ArgumentParser()
arguments.add_argument("--no-tsne", action="store_true")
arguments = arguments.parse_args()
root = Path(__file__).resolve().parents[2]
packed = gzip.open("/usr/share/datasets/fashion-mnist/t10k-images-idx3-ubyte.gz").read()[16:]
pictures = np.frombuffer(packed, np.uint8).reshape(-1, 784) / 255.0
codes = PCA(30, random_state=0).fit_transform(pictures).astype(np.float32)


def report(name, seconds, plane):
    print(f"{name:<24} {seconds:8.2f} s   trustworthiness {trustworthiness(codes, plane, n_neighbors=15):.4f}", flush=True)


with tempfile.TemporaryDirectory() as folder:
    source, target = Path(folder, "codes"), Path(folder, "map")
    codes.tofile(source)
    program = root / "build/release/bin/hourglass-projection"
    seconds = []
    for _ in range(3):
        run = subprocess.run([program, source, *map(str, codes.shape), target], capture_output=True, text=True, check=True)
        seconds.append(float(run.stdout))
    report("Hourglass", sorted(seconds)[1], np.fromfile(target, np.float32).reshape(-1, 2))

import umap  # noqa: E402  (it takes a while)

for turn in ("compiling", "compiled"):
    start = time.time()
    plane = umap.UMAP(n_jobs=-1).fit_transform(codes)
    report(f"umap-learn, {turn}", time.time() - start, plane)
if not arguments.no_tsne:
    start = time.time()
    plane = TSNE(n_jobs=-1).fit_transform(codes)
    report("scikit-learn's t-SNE", time.time() - start, plane)
