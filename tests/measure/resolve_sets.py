#!/usr/bin/env python3
"""Accuracy and time of `goldenrod-cli resolve`, with nothing set, on every open data set.

  resolve_sets.py [--cli build/release/app/goldenrod-cli] [--data ../shared/data/matching] [SET ...]

Prints one line a set: records, customers, pairwise precision, recall and F1 (pairs that blocking lost count as
missed), seconds and peak memory. The truth is read here for grading only.
"""
import argparse
import csv
import glob
import itertools
import json
import os
import subprocess
import sys
import tempfile
import time
from collections import defaultdict

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))


def rows(path):
    with open(path, encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def true_pairs(folder):
    """All pairs of records of one customer, as sorted tuples of record ids."""
    if os.path.exists(f"{folder}/truth.csv"):
        groups = defaultdict(list)
        for row in rows(f"{folder}/truth.csv"):
            groups[row["cluster_id"]].append(row["rec_id"])
        return {pair for ids in groups.values() for pair in itertools.combinations(sorted(ids), 2)}
    return {tuple(sorted((row["left_id"], row["right_id"]))) for row in rows(f"{folder}/pairs.csv")}


def grade(clusters, truth):
    groups = defaultdict(list)
    for row in rows(clusters):
        groups[row["cluster_id"]].append(row["rec_id"])
    found = right = 0
    for ids in groups.values():
        for pair in itertools.combinations(sorted(ids), 2):
            found += 1
            right += pair in truth
    precision = right / found if found else 0.0
    recall = right / len(truth) if truth else 0.0
    both = precision + recall
    return precision, recall, 2 * precision * recall / both if both else 0.0


def measure(cli, folder, work):
    files = sorted(glob.glob(f"{folder}/records*.csv"))
    clusters, report = f"{work}/clusters.csv", f"{work}/report.json"
    begin = time.time()
    done = subprocess.run([cli, "resolve", *files, "--key", "rec_id", "--out", clusters, "--json", report],
                          capture_output=True, text=True)
    if done.returncode != 0:
        return f"failed ({done.returncode}): {done.stderr.strip().splitlines()[-1:]}"
    seconds = time.time() - begin
    with open(report, encoding="utf-8") as file:
        facts = json.load(file)
    p, r, f = grade(clusters, true_pairs(folder))
    return (f"{facts['records']:>8,} {facts['clusters']:>8,}   P {p:.4f}  R {r:.4f}  F1 {f:.4f}   "
            f"{seconds:6.1f} s  {facts['peak_memory_bytes'] / 1e6:6.0f} MB")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cli", default=f"{ROOT}/build/release/app/goldenrod-cli")
    parser.add_argument("--data", default=f"{ROOT}/../shared/data/matching")
    parser.add_argument("sets", nargs="*")
    options = parser.parse_args()
    names = options.sets or sorted(os.path.basename(os.path.dirname(p)) for p in glob.glob(f"{options.data}/*/README.md"))
    if not names:
        sys.exit(f"No data sets in {options.data}.")
    for name in names:
        with tempfile.TemporaryDirectory() as work:
            print(f"{name:24}", measure(options.cli, f"{options.data}/{name}", work), flush=True)


if __name__ == "__main__":
    main()
