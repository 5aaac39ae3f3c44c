#!/usr/bin/env python3
"""Golden values and look-alikes of a sample bank: what `goldenrod-cli grade` says of the main job with nothing set.

  grade_bank.py [--customers 2000] [--seed 1] [--cli build/release/app/goldenrod-cli] [--errors N]

Makes the bank, loads, matches and consolidates it, and prints grades of the customers; of the pairs of distinct
persons of one household, twins, and father and son of one name, those in one cluster; and, field by field, how often
the golden value is the customer's true present one where some record carries it: of the records of each true
customer, so that survivorship is graded apart from matching, by the rules and, beside them, by plain majority, the
most recent and the longest value alone; and of the customers as found.
"""
import argparse
import glob
import json
import os
import subprocess
import sys
import tempfile

from resolve_sets import FAULTS, cell, spoken, table

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
WAYS = {"rules": "rules", "most_frequent": "majority", "most_recent": "most recent", "longest": "longest"}
ENOUGH_GOLDEN, MOST_MERGED = 0.98, 0.005


def run(*words):
    done = subprocess.run(words, capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"{' '.join(words)}\n{done.stderr[-2000:]}")
    return done.stdout


def extracts(bank):
    """What a bank delivers; touchpoints make no customer, and flat.csv is the same records once more."""
    files = sorted(path for path in glob.glob(f"{bank}/*.*") if os.path.isfile(path))
    return [path for path in files if os.path.basename(path).split(".")[0] in
            ("core_banking", "crm", "cards", "loans", "digital", "call_centre")]


def graded(cli, folder, customers, seed):
    bank, workspace = f"{folder}/bank", f"{folder}/bank.goldenrod"
    run(cli, "sample", bank, "--customers", str(customers), "--seed", str(seed))
    run(cli, "new", workspace)
    run(cli, "run", workspace, *extracts(bank), "--json")
    return json.loads(run(cli, "grade", workspace, f"{bank}/truth/truth.csv", "--persons", f"{bank}/truth/persons.csv", "--json"))


def show_golden(result):
    of_true, as_found = result["golden_of_true_customers"], result["golden_as_found"]["rules"]
    lines = []
    for field in of_true["rules"]:
        line = [field, f"{of_true['rules'][field]['carried']:,}", *(cell(of_true[way][field]["share"]) for way in WAYS)]
        lines.append(line + [cell(as_found[field]["share"]) if field in as_found else "",
                             "met" if of_true["rules"][field]["share"] >= ENOUGH_GOLDEN else "short"])
    sums = {way: [sum(f[part] for f in of_true[way].values()) for part in ("carried", "right")] for way in WAYS}
    found = [sum(f[part] for f in as_found.values()) for part in ("carried", "right")]
    total = sums["rules"][1] / sums["rules"][0]
    lines.append(["all fields", f"{sums['rules'][0]:,}", *(cell(right / carried) for carried, right in sums.values()),
                  cell(found[1] / found[0]), "met" if total >= ENOUGH_GOLDEN else f"short by {ENOUGH_GOLDEN - total:.4f}"])
    table("Golden values that are the true present ones, where some record carries them",
          ["field", "customers", *WAYS.values(), "as found", f"{ENOUGH_GOLDEN:.0%}"], lines)


def show_errors(result, count):
    for title, kinds in (("FALSE", result["errors"]["false_matches"]), ("MISSED", result["errors"]["missed"])):
        for kind in kinds[:count]:
            levels = ", ".join(f"{c} {l}" for c, l in kind["levels"].items() if l)
            print(f"\n  {title} {kind['pairs']:,}  {FAULTS[kind['fault']]}: {levels}")
            for example in kind["examples"]:
                print(f"    {example['bits']:+.1f} bits\n      {spoken(example['left'])}\n      {spoken(example['right'])}")


def show(result, errors):
    pairs, best, clusters, loss = (result["pairs"], result["best_over_thresholds"], result["clusters"], result["blocking"])
    table("Customers", ["P", "R", "F1", "B3 F1", "exact", "best F1", "at bits", "comp.", "blocked", "ECE"],
          [[cell(pairs["precision"]), cell(pairs["recall"]), cell(pairs["f1"]), cell(clusters["b_cubed"]["f1"]),
            cell(clusters["exactly_right"] / clusters["customers"]), cell(best["f1"]), f"{best['line'] or 0:+.1f}",
            cell(result["components"]["f1"]), f"{100 * loss['lost'] / loss['matches']:.2f}%",
            cell(result["calibration"]["expected_calibration_error"])]])
    table("Recall by pair of sources", ["sources", "matches", "recall", "precision"],
          [[f"{s['left_source']} x {s['right_source']}", f"{s['wanted']:,}", cell(s["recall"]), cell(s["precision"])] for s in result["sources"]])
    table(f"Distinct persons in one cluster (at most {MOST_MERGED:.1%})", ["kind", "pairs", "merged", "share", ""],
          [[kind, f"{k['pairs']:,}", f"{k['merged']:,}", f"{k['share']:.2%}", "met" if k["share"] <= MOST_MERGED else "over"]
           for kind, k in result["look_alikes"].items()])
    show_golden(result)
    if errors:
        print("\nErrors: " + ", ".join(f"{n:,} {FAULTS[f]}" for f, n in result["errors"]["faults"].items()))
        show_errors(result, errors)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--customers", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--cli", default=f"{ROOT}/build/release/app/goldenrod-cli")
    parser.add_argument("--errors", type=int, default=0, metavar="N")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        show(graded(options.cli, folder, options.customers, options.seed), options.errors)


if __name__ == "__main__":
    main()
