#!/usr/bin/env python3
"""Writes analysis.json: what scikit-learn says of a small cloud of codes, for the tests of core/analysis.

Run with a Python that has numpy and scikit-learn:  python3 make_analysis_reference.py
"""
import json
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.manifold import trustworthiness
from sklearn.mixture import GaussianMixture
from sklearn.neighbors import KNeighborsClassifier, NearestNeighbors
from sklearn.preprocessing import StandardScaler

random = np.random.default_rng(7)
centres = random.normal(size=(4, 5)) * 4
labels = np.repeat(np.arange(4), 30)
codes = (centres[labels] + random.normal(size=(120, 5)) * 1.5).round(3)
plane = (codes[:, :2] + random.normal(size=(120, 2)) * 0.8).round(3)

distances, indices = NearestNeighbors(n_neighbors=6).fit(codes).kneighbors(codes)
accuracy = np.mean(
    [
        KNeighborsClassifier(5).fit(np.delete(codes, i, 0), np.delete(labels, i)).predict(codes[i : i + 1])[0] == labels[i]
        for i in range(len(codes))
    ]
)
clumps = (centres[labels] * 4 + random.normal(size=(120, 5))).round(3)
kinds = np.concatenate([np.arange(120), np.arange(30)])  # the first clump twice as heavy
clumps = clumps[kinds]
mixture = GaussianMixture(4, reg_covar=0, tol=1e-7, max_iter=500, means_init=centres * 4, random_state=0).fit(clumps)
scaled = StandardScaler().fit_transform(codes)
cuts = LogisticRegression(C=1, tol=1e-8, max_iter=5000).fit(scaled, labels)

out = {
    "codes": codes.tolist(),
    "labels": labels.tolist(),
    "plane": plane.tolist(),
    "neighbours": indices[:, 1:].tolist(),
    "distances": distances[:, 1:].round(5).tolist(),
    "trustworthiness": trustworthiness(codes, plane, n_neighbors=5),
    "accuracy": accuracy,
    "mixture_weights": sorted(mixture.weights_.round(5).tolist()),
    "mixture_log_likelihood": mixture.score(clumps),
    "cuts": cuts.predict(scaled).tolist(),
    "cuts_cross_entropy": -cuts.predict_log_proba(scaled)[np.arange(120), labels].sum(),
    "clumps": clumps.tolist(),
}
Path(__file__).with_name("analysis.json").write_text(json.dumps(out) + "\n")
