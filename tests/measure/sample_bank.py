#!/usr/bin/env python3
"""Accuracy, time and memory of the main job on a sample bank, and how soon the window is open on it.

  sample_bank.py [--customers 2000] [--seed 1] [--bin build/release/app] [--keep FOLDER]

Makes the bank, runs load, match, consolidate and publish with nothing set, grades the crosswalk against the
bank's truth (read here only), and prints seconds per phase and peak memory. About 2.5 records a customer: 400,000
customers are a million records.
"""
import argparse
import csv
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections import Counter

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
EXTRACTS = ("core_banking.csv", "crm.csv", "cards.tsv", "loans.txt", "digital.ndjson", "call_centre.csv",
            "touchpoints.csv")


def rows(path):
    with open(path, encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def pairs(groups):
    return sum(n * (n - 1) // 2 for n in Counter(groups).values())


def grade(truth_file, crosswalk_file):
    truth = {(r["source"], r["source_key"]): r["person_id"] for r in rows(truth_file)}
    found = {(r["source"], r["source_key"]): r["golden_id"] for r in rows(crosswalk_file)}
    missing = truth.keys() - found.keys()
    if missing:
        sys.exit(f"{len(missing)} records of the truth are not in the crosswalk.")
    right = pairs((truth[key], found[key]) for key in truth)
    precision, recall = right / pairs(found[key] for key in truth), right / pairs(truth.values())
    return precision, recall, 2 * precision * recall / (precision + recall)


def run(*words):
    done = subprocess.run(words, capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"{' '.join(words)}\n{done.stderr[-2000:]}")
    return done.stdout


def measure(binaries, folder, customers, seed):
    cli, workspace, bank = f"{binaries}/goldenrod-cli", f"{folder}/sample.goldenrod", f"{folder}/bank"
    run(cli, "sample", bank, "--customers", str(customers), "--seed", str(seed))
    run(cli, "new", workspace)
    extracts = [f"{bank}/{name}" for name in EXTRACTS]
    begin = time.time()
    out = run(cli, "run", workspace, *extracts, "--publish", f"{folder}/release", "--json")
    seconds = time.time() - begin
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"records in, phases    {json.dumps(json.loads(out).get('seconds', {}))}")
    print(f"whole main job        {seconds:.1f} s, peak memory {peak:.0f} MiB")
    print(f"workspace             {os.path.getsize(workspace) / 1e6:.0f} MB")
    precision, recall, f1 = grade(f"{bank}/truth/truth.csv", f"{folder}/release/crosswalk.csv")
    print(f"pairwise              P {precision:.4f}  R {recall:.4f}  F1 {f1:.4f}")
    if os.path.exists(f"{binaries}/goldenrod"):
        pictures = run(f"{binaries}/goldenrod", "--settings", f"{folder}/settings.ini", "--screenshots",
                       f"{folder}/pictures", "--links", "home", workspace)
        print(f"window                {pictures.splitlines()[0]}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--customers", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--bin", default=f"{ROOT}/build/release/app")
    parser.add_argument("--keep", help="an empty or new folder to keep everything in")
    options = parser.parse_args()
    if options.keep:
        os.makedirs(options.keep, exist_ok=True)
        measure(options.bin, options.keep, options.customers, options.seed)
        return
    with tempfile.TemporaryDirectory() as folder:
        measure(options.bin, folder, options.customers, options.seed)


if __name__ == "__main__":
    main()
