#!/usr/bin/env python3
"""Our string kernels against those of rapidfuzz, pair by pair on one core, on the same pairs of texts.

  kernels.py [--pairs 200000] [--rounds 7] [--bin build/release]

Needs the target goldenrod-kernel-bench, goldenrod-cli for a sample bank, and rapidfuzz (PyPI), which is called
through process.cpdist with one worker. Pairs are names, e-mail addresses and streets of the bank: a third are
one text and a misspelling of it, the others two texts at random. Results are compared too (the sum over all
pairs); ours counts a transposition of neighbours as one edit, as OSA does there.
"""
import argparse
import csv
import os
import random
import subprocess
import sys
import tempfile
import time

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


def texts(folder, column):
    with open(f"{folder}/core_banking.csv", encoding="utf-8", newline="") as file:
        found = {row[column].strip().lower() for row in csv.DictReader(file)}
    return sorted(text for text in found if text)


def misspelt(text, dice):
    at = dice.randrange(len(text))
    kind = dice.randrange(4)
    if kind == 0:
        return text[:at] + text[at + 1:]
    if kind == 1:
        return text[:at] + dice.choice("aeiourst") + text[at:]
    if kind == 2:
        return text[:at] + dice.choice("aeiourst") + text[at + 1:]
    return text[:at] + text[at + 1:at + 2] + text[at:at + 1] + text[at + 2:]


def pairs_of(all_texts, count, dice):
    pairs = []
    for i in range(count):
        left = dice.choice(all_texts)
        pairs.append((left, misspelt(left, dice) if i % 3 == 0 else dice.choice(all_texts)))
    return [pair for pair in pairs if all(pair)]


def ours(binary, pairs, rounds, folder):
    file = f"{folder}/pairs.tsv"
    with open(file, "w", encoding="utf-8") as out:
        out.writelines(f"{a}\t{b}\n" for a, b in pairs)
    lines = subprocess.run([binary, file, str(rounds)], capture_output=True, text=True, check=True).stdout
    return {name: (float(ns), float(total)) for name, ns, total in map(str.split, lines.splitlines())}


def theirs(pairs, rounds):
    import numpy
    from rapidfuzz import process
    from rapidfuzz.distance import OSA, DamerauLevenshtein, JaroWinkler, Levenshtein
    left, right = map(list, zip(*pairs))
    found = {}
    for name, scorer, kind in (("jaro_winkler", JaroWinkler.similarity, numpy.float64),
                               ("levenshtein", Levenshtein.distance, numpy.uint32),
                               ("damerau_levenshtein", OSA.distance, numpy.uint32),
                               ("unrestricted Damerau", DamerauLevenshtein.distance, numpy.uint32)):
        best, total = float("inf"), 0.0
        for _ in range(rounds):
            begin = time.perf_counter()
            distances = process.cpdist(left, right, scorer=scorer, workers=1, dtype=kind)
            best = min(best, time.perf_counter() - begin)
            total = float(distances.astype(numpy.float64).sum())
        found[name] = (1e9 * best / len(pairs), total)
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pairs", type=int, default=200000)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--bin", default=f"{ROOT}/build/release")
    options = parser.parse_args()
    try:
        import rapidfuzz
        import numpy  # noqa: F401 (cpdist needs it)
    except ImportError as missing:
        print(f"skipped: {missing}")
        return
    print(f"rapidfuzz {rapidfuzz.__version__}, {options.pairs:,} pairs, best of {options.rounds} rounds, ns per pair")
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([f"{options.bin}/app/goldenrod-cli", "sample", folder, "--customers", "20000"], check=True,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for column in ("CUSTOMER_NAME", "EMAIL", "ADDRESS"):
            pairs = pairs_of(texts(folder, column), options.pairs, random.Random(1))
            mine = ours(f"{options.bin}/tests/measure/goldenrod-kernel-bench", pairs, options.rounds, folder)
            other = theirs(pairs, options.rounds)
            for name, (ns, total) in other.items():
                own = mine.get(name, mine["damerau_levenshtein"])
                same = "" if name not in mine else ("same" if abs(own[1] - total) < 1e-6 * len(pairs) else "DIFFERENT")
                print(f"{column:14} {name:21} ours {own[0]:7.1f}   rapidfuzz {ns:7.1f}   {same}")


if __name__ == "__main__":
    sys.exit(main())
