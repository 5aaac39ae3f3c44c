#!/usr/bin/env python3
"""How hard the sample bank is: what simple means reach on its flat table, and what its systems leave out.

  bank_hardness.py [--customers 20000] [--seed 1] [--bin build/release/app] [--flat FOLDER] [--splink]

Makes a bank with `--flat` (or takes the one in FOLDER), then prints the missing values of each system, records a
person, and the pairwise precision, recall and F1 of
  each exact key and their union: equal birth date with name, e-mail, phone, national id. Values seen more than 14
    times are ignored. Names in lower case, phones as digits with the country's code, ids as digits.
  Splink, when it can be imported (pip install splink duckdb): sensible settings, trained on the table itself,
    at its best threshold.
The bank is hard enough when the union has 0.80 to 0.86 and Splink 0.80 to 0.88.
"""
import argparse
import csv
import os
import re
import subprocess
import tempfile
import time
from collections import Counter, defaultdict
from itertools import combinations

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
MOST_SEEN = 14
HELD = ("birth_date", "email", "phone", "city", "national_id")


def rows(path):
    with open(path, encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def comparable_phone(text):
    digits = re.sub(r"\D", "", text)
    if digits.startswith("00"):
        return digits[2:]
    return "971" + digits[1:] if digits.startswith("0") else digits


def comparable(row):
    """The record with every value in one writing, so that exact keys get all the help they can."""
    row["name"] = (row["given_name"] + " " + row["family_name"]).lower().strip()
    row["email"] = row["email"].lower()
    row["phone"] = comparable_phone(row["phone"])
    row["national_id"] = re.sub(r"\D", "", row["national_id"])
    return row


def keys_of(row):
    if row["birth_date"]:
        yield "birth date, name", row["birth_date"] + "|" + row["name"]
    for field in ("email", "phone", "national_id"):
        if row[field]:
            yield field, row[field]


def score(right, found, real):
    precision, recall = right / max(1, found), right / max(1, real)
    return f"P {precision:.4f}  R {recall:.4f}  F1 {2 * right / max(1, found + real):.4f}"


def pairs(sizes):
    return sum(n * (n - 1) // 2 for n in sizes)


class Groups:
    """Records joined through any chain of equal keys."""

    def __init__(self, count):
        self.parent = list(range(count))

    def of(self, record):
        parent = self.parent
        while parent[record] != record:
            parent[record] = record = parent[parent[record]]
        return record

    def join(self, a, b):
        self.parent[self.of(a)] = self.of(b)


def exact_keys(records, persons):
    buckets = defaultdict(lambda: defaultdict(list))
    for index, row in enumerate(records):
        for kind, value in keys_of(row):
            buckets[kind][value].append(index)
    real = pairs(Counter(persons).values())
    union, groups = set(), Groups(len(records))
    for kind, values in buckets.items():
        alone = {pair for members in values.values() if 1 < len(members) <= MOST_SEEN
                 for pair in combinations(members, 2)}
        print(f"  {kind:<20} {score(sum(persons[a] == persons[b] for a, b in alone), len(alone), real)}")
        union |= alone
    for a, b in union:
        groups.join(a, b)
    right = sum(persons[a] == persons[b] for a, b in union)
    print(f"  {'union, pairs':<20} {score(right, len(union), real)}")
    found = [groups.of(i) for i in range(len(records))]
    right = pairs(Counter(zip(found, persons)).values())
    print(f"  {'union, chained':<20} {score(right, pairs(Counter(found).values()), real)}")


def missing(records):
    held = Counter(row["source"] for row in records)
    print(f"  {'missing, %':<14} birth e-mail  phone  address  id")
    for source, count in held.items():
        lacks = [100 * sum(not r[field] for r in records if r["source"] == source) / count for field in HELD]
        print(f"  {source:<14}" + " ".join(f"{share:6.1f}" for share in lacks) + f"   of {count:,}")


def splink_best(records, persons):
    try:
        import pyarrow
        import splink.comparison_library as cl
        from splink import Linker, SettingsCreator, block_on
        from splink.backends.duckdb import DuckDBAPI
    except ImportError:
        print("  Splink is not installed: pip install splink duckdb")
        return
    begin = time.time()
    fields = ("given_name", "family_name", "birth_date", "email", "phone", "street", "postcode", "national_id")
    seen = {f: Counter(r[f] for r in records) for f in ("birth_date", "email", "phone", "national_id")}

    def value(row, field):  # without what is nobody's
        text = row[field].lower()
        return text if text and seen.get(field, {}).get(row[field], 0) <= 3 * MOST_SEEN else None

    columns = {"unique_id": list(range(len(records))), **{f: [value(r, f) for r in records] for f in fields}}
    settings = SettingsCreator(
        link_type="dedupe_only",
        comparisons=[
            cl.NameComparison("given_name").configure(term_frequency_adjustments=True),
            cl.NameComparison("family_name").configure(term_frequency_adjustments=True),
            cl.DateOfBirthComparison("birth_date", input_is_string=True),
            cl.EmailComparison("email"),
            cl.DamerauLevenshteinAtThresholds("phone", [1]),
            cl.JaroWinklerAtThresholds("street", [0.92]),
            cl.ExactMatch("postcode"),
            cl.DamerauLevenshteinAtThresholds("national_id", [1]),
        ],
        blocking_rules_to_generate_predictions=[
            block_on("birth_date", "substr(given_name, 1, 2)"), block_on("birth_date", "substr(family_name, 1, 2)"),
            block_on("email"), block_on("phone"), block_on("national_id"),
            block_on("given_name", "family_name", "postcode"), block_on("family_name", "street"),
        ])
    linker = Linker(DuckDBAPI().register(pyarrow.table(columns)), settings, log_level=None)
    training = linker.training
    training.estimate_probability_two_random_records_match(
        [block_on("national_id"), block_on("email", "family_name"), block_on("birth_date", "given_name", "family_name")],
        recall=0.6)
    training.estimate_u_using_random_sampling(max_pairs=5e6, seed=1)
    for rule in (block_on("birth_date"), block_on("email"), block_on("phone")):
        training.estimate_parameters_using_expectation_maximisation(rule)
    table = linker.inference.predict(threshold_match_probability=0.01).as_pyarrow_table()
    weighed = sorted(zip(*(table[name].to_pylist() for name in ("match_probability", "unique_id_l", "unique_id_r"))),
                     reverse=True)
    real, right, best, best_line = pairs(Counter(persons).values()), 0, -1.0, ""
    for found, (probability, a, b) in enumerate(weighed, 1):
        right += persons[a] == persons[b]
        f1 = 2 * right / (found + real)
        if f1 > best:
            best, best_line = f1, f"{score(right, found, real)}  at {probability:.3f}"
    print(f"  {'Splink, pairs':<20} {best_line}  ({time.time() - begin:.0f} s)")
    for threshold in (0.05, 0.5, 0.9, 0.95, 0.99, 0.999):
        groups = Groups(len(records))
        for probability, a, b in weighed:
            if probability >= threshold:
                groups.join(a, b)
        found = [groups.of(i) for i in range(len(records))]
        right = pairs(Counter(zip(found, persons)).values())
        print(f"  {f'Splink, chained {threshold}':<20} {score(right, pairs(Counter(found).values()), real)}")


def measure(folder, splink):
    truth = {row["rec_id"]: row["person_id"] for row in rows(f"{folder}/truth/flat_truth.csv")}
    records = [comparable(row) for row in rows(f"{folder}/flat.csv")]
    persons = [truth[row["rec_id"]] for row in records]
    print(f"records {len(records):,}, persons {len(set(persons)):,}, a person {len(records) / len(set(persons)):.2f}")
    missing(records)
    exact_keys(records, persons)
    if splink:
        splink_best(records, persons)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--customers", type=int, default=20000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--bin", default=f"{ROOT}/build/release/app")
    parser.add_argument("--flat", help="a bank made with --flat")
    parser.add_argument("--splink", action="store_true")
    options = parser.parse_args()
    if options.flat:
        measure(options.flat, options.splink)
        return
    with tempfile.TemporaryDirectory() as folder:
        begin = time.time()
        subprocess.run([f"{options.bin}/goldenrod-cli", "sample", f"{folder}/bank", "--flat", "--customers",
                        str(options.customers), "--seed", str(options.seed)], check=True, capture_output=True)
        print(f"made in {time.time() - begin:.1f} s")
        measure(f"{folder}/bank", options.splink)


if __name__ == "__main__":
    main()
