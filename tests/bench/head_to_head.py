#!/usr/bin/env python3
"""Splink 5 (DuckDB, from PyPI) and Goldenrod on the same table, the same machine and the same two cores, each from
a file to clusters.

  head_to_head.py [--records 50000 ...] [--advised] [--cli build/release/app/goldenrod-cli]
  head_to_head.py --table FILE --truth FILE [--key rec_id] [--columns given_name=first_name,...]

Makes the tables with the product's own generator (`sample --flat`), or takes one of the same columns; prints
seconds per phase, pairs scored, peak memory, F1 of both, and the ratios. Goldenrod runs with nothing set; Splink
with careful settings for persons (splink_run.py), at the best of four thresholds, of which one is timed. Quick
settings estimate u from 10 M random pairs, --advised from 100 M as Splink's documentation has it. The truth is
read for grading only. Times mean something on an idle machine: the load before each run is printed.
"""
import argparse
import csv
import glob
import json
import os
import subprocess
import sys
import tempfile
import time
import venv
from collections import Counter

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
RECORDS_A_CUSTOMER = 2.5
ENGINE = ("match.standardise", "match.suggest", "match.block", "match.train", "match.score", "match.cluster")
PRODUCT = "load", "match.read", *ENGINE, "match.store", "consolidate.read", "consolidate.write"


def call(words, cores=None):
    """Standard output, seconds and the peak memory of one program, on the given cores alone."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        begin = time.perf_counter()
        program = subprocess.Popen(words, stdout=out, stderr=err, env=dict(os.environ, PYTHONWARNINGS="ignore"))
        if cores:
            os.sched_setaffinity(program.pid, cores)
        _, status, usage = os.wait4(program.pid, 0)
        seconds = time.perf_counter() - begin
        program.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        err.seek(0)
        if program.returncode != 0:
            sys.exit(f"{' '.join(words)}\n{err.read().decode(errors='replace')[-3000:]}")
        return out.read().decode(), seconds, usage.ru_maxrss * 1024


def python_with_splink(folder):
    """The interpreter of an environment that has Splink; None with a reason when PyPI is not reached."""
    python = f"{folder}/bin/python"
    if not os.path.exists(python):
        venv.create(folder, with_pip=True)
    if subprocess.run([python, "-c", "import splink, duckdb"], capture_output=True).returncode == 0:
        return python
    done = subprocess.run([python, "-m", "pip", "install", "-q", "splink>=5,<6", "duckdb"], capture_output=True, text=True)
    if done.returncode == 0:
        return python
    print(f"Splink is left out: it could not be installed ({done.stderr.strip().splitlines()[-1:]}).")
    return None


def rows(path):
    with open(path, encoding="utf-8", newline="") as file:
        reader = csv.reader(file)
        next(reader)
        yield from reader


def pairs(groups):
    return sum(n * (n - 1) // 2 for n in Counter(groups).values())


def f1_of(truth, clusters):
    found = {row[0]: row[1] for row in rows(clusters)}
    if found.keys() != truth.keys():
        sys.exit(f"{clusters} and the truth do not name the same records.")
    right = pairs((truth[key], found[key]) for key in truth)
    return 2 * right / (pairs(found.values()) + pairs(truth.values()))


def goldenrod(options, table, truth, work, cores):
    report = f"{work}/report.json"
    _, seconds, peak = call([options.cli, "resolve", table, "--key", options.key, "--out", f"{work}/clusters.csv",
                             "--json", report, "--threads", str(len(cores))], cores)
    with open(report, encoding="utf-8") as file:
        facts = json.load(file)
    phases = facts["seconds"]
    return {"seconds": phases, "whole": seconds, "engine": sum(phases.get(phase, 0) for phase in ENGINE),
            "score": phases["match.score"], "pairs": facts["pairs_scored"], "peak": peak,
            "f1": f1_of(truth, f"{work}/clusters.csv")}


def splink(options, python, table, truth, work, cores, max_pairs):
    out, _, _ = call([python, f"{HERE}/splink_run.py", table, work, "--columns", f"rec_id={options.key},{options.columns}",
                      "--max-pairs", str(max_pairs), "--threads", str(len(cores))], cores)
    facts = json.loads(out.strip().splitlines()[-1])
    phases = {phase: facts["seconds"][phase] for phase in ("load", "u", "em", "predict", "cluster")}
    f1 = {os.path.basename(path)[9:-4]: f1_of(truth, path) for path in sorted(glob.glob(f"{work}/clusters_*.csv"))}
    best = max(f1, key=f1.get)
    return {"seconds": phases, "whole": sum(phases.values()), "score": phases["predict"], "pairs": facts["pairs_scored"],
            "peak": facts["peak_memory_bytes"], "f1": f1[best], "threshold": best, "f1_by_threshold": f1,
            "blocking": facts["blocking"]}


def show(name, result):
    print(f"  {name}")
    print(f"    seconds       {result['whole']:8.1f}   " +
          ", ".join(f"{phase} {seconds:.2f}" for phase, seconds in result["seconds"].items() if seconds >= 0.005))
    if "engine" in result:
        print(f"    engine        {result['engine']:8.1f}   records in memory to clusters")
    print(f"    pairs scored  {result['pairs']:>12,}   {result['pairs'] / max(result['score'], 1e-9) / 1e6:.2f} M a second")
    print(f"    peak memory   {result['peak'] / 2**20:8.0f} MiB")
    print(f"    F1            {result['f1']:8.4f}" + (
        f"   best of {', '.join(f'{t}: {f:.4f}' for t, f in result['f1_by_threshold'].items())}" if "threshold" in result else ""),
          flush=True)


def ratios(ours, theirs, name):
    print(f"  Goldenrod against Splink, {name}")
    quick = name.startswith("quick")
    engine = ours["engine"] / theirs["whole"]
    goal = 1 / 3 if quick else 1 / 15
    lines = [("engine time / Splink's", f"{engine:.3f}", f"at most {goal:.3f}", engine <= goal),
             ("F1 less Splink's", f"{ours['f1'] - theirs['f1']:+.4f}", "at least +0.0800", ours["f1"] - theirs["f1"] >= 0.08)]
    if quick:
        whole, memory, scored = (ours["whole"] / theirs["whole"], ours["peak"] / theirs["peak"], ours["pairs"] / theirs["pairs"])
        rate = ours["pairs"] / max(ours["score"], 1e-9) / 1e6
        lines += [("whole product time / Splink's", f"{whole:.3f}", "at most 1", whole <= 1),
                  ("peak memory / Splink's", f"{memory:.3f}", "at most 1", memory <= 1),
                  ("pairs scored / Splink's", f"{scored:.1f}", "at least 10", scored >= 10),
                  ("M pairs scored a second", f"{rate:.2f}", "at least 10", rate >= 10)]
    for label, value, wanted, met in lines:
        print(f"    {label:32} {value:>8}   {wanted:18} {'met' if met else 'not met'}")
    sys.stdout.flush()


def compare(options, python, table, truth_file, cores):
    truth = {row[0]: row[1] for row in rows(truth_file)}
    print(f"\n{len(truth):,} records, {os.path.getsize(table) / 1e6:.0f} MB, cores {sorted(cores)}, load {os.getloadavg()[0]:.2f}")
    with tempfile.TemporaryDirectory() as work:
        ours = goldenrod(options, table, truth, work, cores)
    show("Goldenrod, nothing set", ours)
    settings = [("quick settings", 1e7)] + ([("advised settings", 1e8)] if options.advised else [])
    for name, max_pairs in settings if python else []:
        with tempfile.TemporaryDirectory() as work:
            theirs = splink(options, python, table, truth, work, cores, max_pairs)
        show(f"Splink 5, {name}", theirs)
        ratios(ours, theirs, name)
    return ours


def exponent(results):
    """Of time over records, between the smallest and the largest table."""
    import math
    (small, a), (large, b) = min(results.items()), max(results.items())
    return math.log(b["engine"] / a["engine"]) / math.log(large / small)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cli", default=f"{ROOT}/build/release/app/goldenrod-cli")
    parser.add_argument("--venv", default=f"{ROOT}/build/bench-venv", help="Python environment to make or to use again")
    parser.add_argument("--records", type=int, nargs="*", default=[50_000, 1_000_000])
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--advised", action="store_true")
    parser.add_argument("--table")
    parser.add_argument("--truth")
    parser.add_argument("--key", default="rec_id")
    parser.add_argument("--columns", default="", help="of another table: given_name=first_name,birth_date=dob ...")
    options = parser.parse_args()
    cores = set(sorted(os.sched_getaffinity(0))[:2])
    python = python_with_splink(options.venv)
    if options.table:
        if not options.truth:
            sys.exit("A table of your own needs its --truth.")
        compare(options, python, options.table, options.truth, cores)
        return
    results = {}
    for records in options.records:
        with tempfile.TemporaryDirectory() as folder:
            call([options.cli, "sample", f"{folder}/bank", "--flat", "--customers", str(round(records / RECORDS_A_CUSTOMER)),
                  "--seed", str(options.seed)])
            results[records] = compare(options, python, f"{folder}/bank/flat.csv", f"{folder}/bank/truth/flat_truth.csv", cores)
    if len(results) > 1:
        print(f"\nengine time grows with the records to the power of {exponent(results):.2f}")


if __name__ == "__main__":
    main()
