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
from collections import Counter, defaultdict
from itertools import combinations

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
EXTRACTS = ("core_banking.csv", "crm.csv", "cards.tsv", "loans.txt", "digital.ndjson", "call_centre.csv",
            "touchpoints.csv")


def rows(path):
    with open(path, encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def pairs(groups):
    return sum(n * (n - 1) // 2 for n in Counter(groups).values())


def score(real, found, right):
    precision, recall = right / max(1, found), right / max(1, real)
    return f"P {precision:.4f}  R {recall:.4f}  F1 {2 * right / max(1, real + found):.4f}"


class Relations:
    """What the truth says of two parties that are not the same."""

    def __init__(self, truth_folder):
        self.persons = {r["person_id"]: r for r in rows(f"{truth_folder}/persons.csv")}
        self.companies = {r["company_id"]: r for r in rows(f"{truth_folder}/companies.csv")}

    def head(self, company):
        return self.companies[company]["head_id"] or company

    def between(self, a, b):
        if a[0] != b[0]:
            return "person and company"
        if a[0] == "C":
            ties = {self.companies[a]["tie"], self.companies[b]["tie"]} - {""}
            return " and ".join(sorted(ties)) if self.head(a) == self.head(b) else "companies of two groups"
        one, other = self.persons[a], self.persons[b]
        if one["twin_id"] == b:
            return "twins"
        if one["namesake_parent_id"] == b or other["namesake_parent_id"] == a:
            return "father and son of one name"
        if one["household_id"] == other["household_id"]:
            return "same household"
        same = all(one[field] == other[field] for field in ("given_name", "family_name"))
        return "strangers of one name" if same else "strangers"


def grade(bank, crosswalk_file):
    truth = {(r["source"], r["source_key"]): r["party_id"] for r in rows(f"{bank}/truth/truth.csv")}
    found = {(r["source"], r["source_key"]): r["golden_id"] for r in rows(crosswalk_file)}
    missing = truth.keys() - found.keys()
    if missing:
        sys.exit(f"{len(missing)} records of the truth are not in the crosswalk.")
    for name, letters in (("pairwise", "PC"), ("  persons", "P"), ("  companies", "C")):
        keys = [key for key in truth if truth[key][0] in letters]
        right = pairs((truth[key], found[key]) for key in keys)
        print(f"{name:<21} {score(pairs(truth[key] for key in keys), pairs(found[key] for key in keys), right)}")
    relations, groups, merged = Relations(f"{bank}/truth"), defaultdict(list), Counter()
    for key, golden in found.items():
        groups[golden].append(truth[key])
    for parties in groups.values():
        if len(set(parties)) > 1:
            merged.update(relations.between(a, b) for a, b in combinations(parties, 2) if a != b)
    print("wrongly together     ", ", ".join(f"{count:,} {kind}" for kind, count in merged.most_common()))
    both, missed = Counter(), Counter()
    by_party = defaultdict(list)
    for key, party in truth.items():
        by_party[party].append(key)
    for keys in by_party.values():
        for a, b in combinations(sorted(keys), 2):
            both[a[0], b[0]] += 1
            missed[a[0], b[0]] += found[a] != found[b]
    shares = sorted(((count / both[pair], pair) for pair, count in missed.items()), reverse=True)[:6]
    print("most often apart     ", ", ".join(f"{100 * share:.1f} % {a} with {b}" for share, (a, b) in shares))


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
    grade(bank, f"{folder}/release/crosswalk.csv")
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
