#!/usr/bin/env python3
"""Trains on data sets without any option, as a drop and Train do, and holds the error on held-out samples against PCA's.

    python3 tests/acceptance/against_pca.py fashion-mnist-5000 digits FOLDER…

Takes names of built-in sets, files, and folders, which are walked. Needs a release build of hourglass-cli. Arrays of an NPZ file are tried as
tables. Prints a line for each set and ends with the number of those that PCA does better on, or that took two processors longer than a
minute.
"""
import argparse
import json
import pathlib
import resource
import struct
import subprocess
import sys
import tempfile
import time
import zipfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
WORK = pathlib.Path(tempfile.mkdtemp(prefix="hourglass-acceptance-"))


def processor_seconds():
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def cli(*arguments):
    return subprocess.run([OPTIONS.cli, *map(str, arguments)], capture_output=True, text=True)


def table(path):
    """The array X of an NPZ file as a CSV file, which is how tables come."""
    array = zipfile.ZipFile(path).read("X.npy")
    length = struct.unpack("<H", array[8:10])[0]
    header = eval(array[10:10 + length])  # a Python literal by definition of the format
    kind = {"<f8": "d", "|u1": "B"}[header["descr"]]
    rows, columns = header["shape"]
    values = struct.unpack(f"<{rows * columns}{kind}", array[10 + length:])
    at = (lambda r, c: values[c * rows + r]) if header["fortran_order"] else (lambda r, c: values[r * columns + c])
    names = ",".join(f"value {c + 1}" for c in range(columns))
    result = WORK / (path.stem + ".csv")
    result.write_text("\n".join([names] + [",".join(map(repr, (at(r, c) for c in range(columns)))) for r in range(rows)]) + "\n")
    return result


def attempt(name, data):
    """Whether it is a data set; trains and compares if so."""
    model = WORK / "model.safetensors"
    start, used = time.time(), processor_seconds()
    trained = cli("train", "--data", data, "--json", "--save", model, "--threads", OPTIONS.threads)
    seconds, used = time.time() - start, processor_seconds() - used
    if trained.returncode:
        return trained.stderr.strip()
    found = json.loads(cli("evaluate", model, "--data", data, "--json").stdout)
    epochs = len(trained.stdout.splitlines())
    error, pca = found["squared_error"], found["pca_squared_error"]
    if pca < 1e-9:
        print(f"{name:44} PCA makes no error: the code is as large as the data", flush=True)
        return ""
    good = error < pca
    if not good or used > 2 * 60:
        missed.append(name)
    print(f"{name:44} {error / pca:6.3f} of PCA's error on {found['samples']:5} samples, {epochs:4} epochs, {seconds:5.1f} s, "
          + f"{used:5.1f} s of processors"
          + ("" if good else "   PCA IS BETTER"), flush=True)
    return ""


def walk(path, top=True):
    if path.suffix == ".npz":
        attempt(path.name, table(path))
        return
    refusal = "a folder to walk" if top and path.is_dir() else attempt(path.name, path)
    if refusal and path.is_dir():
        for child in sorted(path.iterdir()):
            walk(child, False)
    elif refusal:
        print(f"{path.name:44} not read: {refusal.removeprefix('hourglass-cli: ')}", flush=True)


parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
parser.add_argument("--cli", default=ROOT / "build/release/bin/hourglass-cli")
parser.add_argument("--threads", type=int, default=2)  # the results are the same
parser.add_argument("data", nargs="+")
OPTIONS = parser.parse_args()
missed = []
for each in OPTIONS.data:
    if pathlib.Path(each).exists():
        walk(pathlib.Path(each))
    else:
        problem = attempt(each, each)
        if problem:
            print(problem)
print(f"{len(missed)} missed: {', '.join(missed) or 'none'}")
sys.exit(bool(missed))
