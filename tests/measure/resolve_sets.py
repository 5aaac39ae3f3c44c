#!/usr/bin/env python3
"""Accuracy of `goldenrod-cli resolve`, with nothing set, on every open data set.

  resolve_sets.py [--cli build/release/app/goldenrod-cli] [--data ../shared/data/matching] [SET ...]
                  [--errors N] [--reliability] [--thresholds] [--ablate] [--json FILE]

Prints three tables, a line a set: the comparison with other tools (their figures were measured on the same
files, blocking losses counted as missed); grades at the fixed lines; and what lies behind them. The truth is
handed to --truth, which reads it after everything is done, for grading only.

  --errors N      the N costliest kinds of false and of missed matches, with examples
  --reliability   what probabilities say and what is so, in bins of equal mass
  --thresholds    precision, recall and F1 at whole bits
  --ablate        F1 of each set with one step after the other left out
"""
import argparse
import glob
import json
import os
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
STEPS = ["rivals", "rarity", "completion", "contradictions", "sources", "variants"]

# set: GoldenMatch 3.22 with nothing set, Splink 5 tuned by hand and at its best threshold, what Goldenrod is to reach.
OTHERS = {
    "febrl1": (None, 0.998, 0.999),
    "febrl2": (None, 0.998, 0.999),
    "febrl3": (0.9994, 0.9972, 0.9995),
    "febrl4": (0.9970, 0.9991, 0.9996),
    "historical_50k": (0.842, 0.8506, 0.96),
    "fake_1000": (0.19, 0.9316, 0.94),
    "senzing_truthset": (0.21, 0.612, 0.97),
    "chicago_childcare": (0.12, 0.885, 0.96),
    "wikidata_xscript_tune": (0.00, None, 0.85),
}


def truth_of(folder):
    for name in ("truth.csv", "pairs.csv"):
        if os.path.exists(f"{folder}/{name}"):
            return f"{folder}/{name}"
    sys.exit(f"{folder} has no truth.")


def resolve(cli, folder, without=()):
    """The report of one run, graded; a text when it failed."""
    with tempfile.TemporaryDirectory() as work:
        words = [cli, "resolve", *sorted(glob.glob(f"{folder}/records*.csv")), "--key", "rec_id", "--out",
                 f"{work}/clusters.csv", "--json", f"{work}/report.json", "--truth", truth_of(folder)]
        for step in without:
            words += ["--without", step]
        begin = time.time()
        done = subprocess.run(words, capture_output=True, text=True)
        if done.returncode != 0:
            return f"failed ({done.returncode}): {' '.join(done.stderr.strip().splitlines()[-1:])}"
        with open(f"{work}/report.json", encoding="utf-8") as file:
            report = json.load(file)
        report["whole_seconds"] = time.time() - begin
        return report


def cell(value, digits=4):
    return "" if value is None else f"{value:.{digits}f}"


def table(title, heads, lines):
    widths = [max(len(str(line[i])) for line in [heads, *lines]) for i in range(len(heads))]
    print(f"\n{title}\n")
    for line in [heads, *lines]:
        print("  ".join(str(c).ljust(w) if i == 0 else str(c).rjust(w)
                        for i, (c, w) in enumerate(zip(line, widths))).rstrip())
    sys.stdout.flush()


def against_others(reports):
    lines = []
    for name, report in reports.items():
        golden_match, splink, target = OTHERS.get(name, (None, None, None))
        f1 = report["graded"]["pairs"]["f1"]
        met = "" if target is None else "met" if round(f1, 4) >= target else f"short by {target - f1:.4f}"
        lines.append([name, cell(golden_match), cell(splink), cell(target), cell(f1), met])
    table("Pairwise F1, nothing set, at the fixed line (GoldenMatch: nothing set; Splink: tuned, best of four thresholds)",
          ["set", "GoldenMatch", "Splink 5", "target", "Goldenrod", ""], lines)


def grades(reports):
    lines = []
    for name, report in reports.items():
        graded = report["graded"]
        pairs, best, clusters = graded["pairs"], graded["best_over_thresholds"], graded.get("clusters")
        cubed = clusters["b_cubed"] if clusters else {}
        lines.append([name, f"{report['records']:,}", f"{report['clusters']:,}", cell(pairs["precision"]),
                      cell(pairs["recall"]), cell(pairs["f1"]), cell(cubed.get("precision")), cell(cubed.get("recall")),
                      cell(cubed.get("f1")), f"{clusters['exactly_right'] / clusters['customers']:.4f}" if clusters else "",
                      cell(best["f1"]), "" if best["line"] is None else f"{best['line']:+.1f}"])
    table("Grades at the fixed merge line; best: over every cut of the tree",
          ["set", "records", "customers", "P", "R", "F1", "B3 P", "B3 R", "B3 F1", "exact", "best F1", "at bits"], lines)


def behind(reports):
    lines = []
    for name, report in reports.items():
        graded, em = report["graded"], report["match"]["em"]
        loss = graded["blocking"]
        share = (lambda n: f"{100 * n / loss['matches']:.2f}%") if loss["matches"] else (lambda n: "")
        lines.append([name, f"{report['pairs_scored'] / report['records']:.1f}", share(loss["lost"]), share(loss["missed"]),
                      share(loss["floored"]), f"{em['iterations']}{'' if em['converged'] else ' (limit)'}",
                      f"{em['last_change']:.0e}", cell(graded["pairs"]["f1"]), cell(graded["components"]["f1"]),
                      cell(graded["best_components"]["f1"]), cell(graded["calibration"]["expected_calibration_error"]),
                      cell(graded["calibration"]["largest_error"], 3),
                      f"{report['whole_seconds']:.1f}", f"{report['peak_memory_bytes'] / 2**20:.0f}"])
    table("Behind them: pairs compared a record; matches lost in blocking, and of those not found through others; matches "
          "under the floor;\nrounds of EM and last change; F1 of the tree, of connected components at the same line and at "
          "their best; calibration error",
          ["set", "pairs/rec", "blocked", "missed", "floored", "EM", "change", "tree", "comp.", "comp. best", "ECE", "worst bin",
           "s", "MiB"], lines)


def reliability(reports):
    for name, report in reports.items():
        lines = [[f"{b['from_bits']:+.2f} to {b['to_bits']:+.2f}", f"{b['pairs']:,}", cell(b["said"]), cell(b["is"]),
                  f"{b['said'] - b['is']:+.4f}"] for b in report["graded"]["calibration"]["bins"]]
        table(f"{name}: what match probabilities say (pairs of -10 to +20 bits); + too confident",
              ["bits", "pairs", "said", "is", "gap"], lines)


def thresholds(reports):
    for name, report in reports.items():
        table(f"{name}: thresholds", ["bits", "P", "R", "F1"],
              [[f"{t['line']:+.0f}", cell(t["precision"]), cell(t["recall"]), cell(t["f1"])] for t in report["graded"]["thresholds"]])


FAULTS = {
    "weighed_high": "its own weight is over the line", "carried": "joined through other records",
    "blocked": "never a candidate", "floored": "under the floor", "weighed_low": "under the merge line",
    "kept_apart": "over the line, but kept apart by the tree",
}


def spoken(record):
    return f"{record['source']}:{record['key']}  " + " | ".join(v["raw"] for v in record["values"])


def errors(reports, count):
    for name, report in reports.items():
        found = report["graded"]["errors"]
        by_fault = ", ".join(f"{pairs:,} {FAULTS[fault]}" for fault, pairs in sorted(found["faults"].items(), key=lambda x: -x[1]))
        print(f"\n{name}: {found['false_pairs']:,} false and {found['missed_pairs']:,} missed pairs: {by_fault or 'none'}")
        for title, kinds in (("FALSE", found["false_matches"]), ("MISSED", found["missed"])):
            for kind in kinds[:count]:
                levels = ", ".join(f"{c} {l}" for c, l in kind["levels"].items() if l)
                print(f"\n  {title} {kind['pairs']:,}  {FAULTS[kind['fault']]}: {levels}")
                for example in kind["examples"]:
                    print(f"    {example['bits']:+.1f} bits\n      {spoken(example['left'])}\n      {spoken(example['right'])}")


def ablate(cli, data, reports):
    lines = []
    for name, report in reports.items():
        whole = report["graded"]["pairs"]["f1"]
        line = [name, cell(whole)]
        for step in STEPS:
            less = resolve(cli, f"{data}/{name}", [step])
            line.append("failed" if isinstance(less, str) else f"{whole - less['graded']['pairs']['f1']:+.4f}")
        lines.append(line + [f"{whole - report['graded']['components']['f1']:+.4f}"])
    table("Gain of each step in F1 at the fixed line: the whole less a run without it (tree: against connected components)",
          ["set", "F1", *STEPS, "tree"], lines)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cli", default=f"{ROOT}/build/release/app/goldenrod-cli")
    parser.add_argument("--data", default=f"{ROOT}/../shared/data/matching")
    parser.add_argument("--errors", type=int, default=0, metavar="N")
    parser.add_argument("--reliability", action="store_true")
    parser.add_argument("--thresholds", action="store_true")
    parser.add_argument("--ablate", action="store_true")
    parser.add_argument("--json", metavar="FILE", help="all reports, for comparing runs")
    parser.add_argument("sets", nargs="*")
    options = parser.parse_args()
    names = options.sets or sorted(os.path.basename(os.path.dirname(p)) for p in glob.glob(f"{options.data}/*/README.md"))
    if not names:
        sys.exit(f"No data sets in {options.data}.")
    reports, failures = {}, []
    for name in names:
        report = resolve(options.cli, f"{options.data}/{name}")
        if isinstance(report, str):
            failures.append(f"{name}: {report}")
        else:
            reports[name] = report
    against_others(reports)
    grades(reports)
    behind(reports)
    if options.reliability:
        reliability(reports)
    if options.thresholds:
        thresholds(reports)
    if options.errors:
        errors(reports, options.errors)
    if options.ablate:
        ablate(options.cli, options.data, reports)
    if options.json:
        with open(options.json, "w", encoding="utf-8") as file:
            json.dump(reports, file, ensure_ascii=False, indent=1)
    if failures:
        sys.exit("\n" + "\n".join(failures))


if __name__ == "__main__":
    main()
