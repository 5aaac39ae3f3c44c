#!/usr/bin/env python3
"""Splink 5 on DuckDB, from one table in a file to clusters in files; head_to_head.py calls it.

  splink_run.py TABLE OUT_FOLDER --columns birth_date=dob,... --max-pairs 1e7

Settings as a careful user takes them from Splink's documentation for persons: values brought into one form,
placeholders and over-common contacts emptied, the ready-made comparisons for names, birth dates and e-mails,
term frequencies where they help, u from random pairs, m from two EM passes, the prior from deterministic rules.
Writes clusters_<threshold>.csv for each threshold and prints one line of JSON: seconds per phase, pairs scored,
peak memory (the choice of blocking rules has its own phase, which head_to_head.py does not count). Columns that the table lacks, or that are hardly filled, are left out.
"""
import argparse
import json
import logging
import resource
import time
import warnings

import duckdb
import splink.comparison_library as cl
from splink import Linker, SettingsCreator, block_on
from splink.backends.duckdb import DuckDBAPI

THRESHOLDS = (0.95, 0.5, 0.9, 0.99)  # the first one is timed
OVER_COMMON = 50  # records with one e-mail, phone or id
LEAST_FILLED = 0.01
PAIRS_A_RECORD, PAIRS_ANYWAY = 1, 1_000_000  # of one blocking rule
TRAINING_PAIRS = 5_000_000  # of one pass of EM, that takes as much memory as pairs
TRAINING = ([["given_name", "family_name"], ["email"]], [["birth_date"], ["birth_date", "postcode"], ["phone"]])  # of each pass, the first that is not too dear

WORDS = "nullif(trim(regexp_replace(lower(strip_accents({0})), '[^\\p{{L}}\\p{{N}}]+', ' ', 'g')), '')"
CLEAN = {
    "given_name": WORDS, "family_name": WORDS, "street": WORDS, "city": WORDS, "birth_place": WORDS, "occupation": WORDS,
    "birth_date": "nullif(nullif(trim({0}), ''), '1900-01-01')",
    "email": "nullif(lower(trim({0})), '')",
    "phone": "nullif(right(regexp_replace({0}, '[^0-9]', '', 'g'), 9), '')",
    "postcode": "nullif(lower(regexp_replace({0}, '[^\\p{{L}}\\p{{N}}]', '', 'g')), '')",
    "national_id": "nullif(lower(regexp_replace({0}, '[^\\p{{L}}\\p{{N}}]', '', 'g')), '')",
}
NOTHING = ("unknown", "na", "n a", "none", "null", "test", "not available")


def load(connection, table, columns):
    """The cleaned table "people"; returns the columns that are filled."""
    connection.execute("CREATE TABLE raw AS SELECT * FROM read_csv(?, all_varchar = true, header = true)", [table])
    there = {row[0] for row in connection.execute("DESCRIBE raw").fetchall()}
    names = {field: columns.get(field, field) for field in CLEAN}
    known = [field for field, column in names.items() if column in there]
    cells = [f"{CLEAN[field].format(chr(34) + names[field] + chr(34))} AS {field}" for field in known]
    connection.execute(f"CREATE TABLE people AS SELECT {columns.get('rec_id', 'rec_id')} AS unique_id, {', '.join(cells)} FROM raw")
    for field in known:
        connection.execute(f"UPDATE people SET {field} = NULL WHERE {field} IN {NOTHING}")
        if field in ("email", "phone", "national_id"):
            connection.execute(f"UPDATE people SET {field} = NULL WHERE {field} IN (SELECT {field} FROM people "
                               f"GROUP BY 1 HAVING count(*) > {OVER_COMMON})")
    connection.execute("ALTER TABLE people ADD COLUMN whole_name VARCHAR")
    connection.execute("UPDATE people SET whole_name = given_name || ' ' || family_name")
    shares = connection.execute("SELECT " + ", ".join(f"count({f}) / count(*)" for f in known) + " FROM people").fetchall()[0]
    return [field for field, share in zip(known, shares) if share >= LEAST_FILLED]


def comparisons(filled):
    ready = {
        "birth_date": lambda: cl.DateOfBirthComparison("birth_date", input_is_string=True),
        "email": lambda: cl.EmailComparison("email"),
        "phone": lambda: cl.LevenshteinAtThresholds("phone", [1]),
        "national_id": lambda: cl.LevenshteinAtThresholds("national_id", [1]),
        "street": lambda: cl.JaroWinklerAtThresholds("street", [0.92]),
        "city": lambda: cl.ExactMatch("city").configure(term_frequency_adjustments=True),
        "postcode": lambda: cl.LevenshteinAtThresholds("postcode", [1, 2]).configure(term_frequency_adjustments=True),
        "birth_place": lambda: cl.ExactMatch("birth_place").configure(term_frequency_adjustments=True),
        "occupation": lambda: cl.ExactMatch("occupation").configure(term_frequency_adjustments=True),
    }
    names = cl.ForenameSurnameComparison("given_name", "family_name", forename_surname_concat_col_name="whole_name")
    return [names, *(make() for field, make in ready.items() if field in filled)]


def named(expression):
    """The column of "postcode" or "substr(postcode,1,3)"."""
    return expression.split("(")[-1].split(",")[0]


def possible(filled, rules):
    return [rule for rule in rules if all(named(part) in filled for part in rule)]


def pairs_of(connection, rule):
    present = " AND ".join(f"{part} IS NOT NULL" for part in rule)
    return connection.execute(f"SELECT coalesce(sum(n * (n - 1) / 2), 0) FROM (SELECT count(*) AS n FROM people "
                              f"WHERE {present} GROUP BY {', '.join(rule)})").fetchall()[0][0]


def blocking(connection, filled, records):
    """Of the rules that documentation and examples for persons use, those that are not too dear here, as Splink's own
    blocking analysis would tell."""
    rules = [["email"], ["phone"], ["national_id"], ["given_name", "family_name"], ["birth_date", "family_name"],
             ["birth_date", "given_name"], ["birth_date", "postcode"], ["birth_date", "birth_place"],
             ["postcode", "given_name"], ["postcode", "family_name"], ["birth_date", "substr(postcode,1,3)"],
             ["substr(given_name,1,3)", "substr(family_name,1,4)"], ["substr(postcode,1,3)", "given_name"],
             ["substr(postcode,1,3)", "family_name"],
             ["substr(given_name,1,2)", "substr(family_name,1,2)", "substr(birth_date,1,4)"], ["birth_date"], ["family_name"],
             ["given_name"]]
    most = max(PAIRS_A_RECORD * records, PAIRS_ANYWAY)
    return [rule for rule in possible(filled, rules) if pairs_of(connection, rule) <= most]


def training(connection, filled):
    passes = [[rule for rule in possible(filled, rules) if pairs_of(connection, rule) <= TRAINING_PAIRS] for rules in TRAINING]
    return [rules[0] for rules in passes if rules]


def settings(filled, rules):
    return SettingsCreator(
        link_type="dedupe_only", comparisons=comparisons(filled), retain_intermediate_calculation_columns=False,
        retain_matching_columns=False, additional_columns_to_retain=[],
        blocking_rules_to_generate_predictions=[block_on(*rule) for rule in rules])


def run(options):
    columns = dict(part.split("=") for part in options.columns.split(",") if part)
    seconds = {}
    begin = time.perf_counter()

    def done(phase):
        nonlocal begin
        now = time.perf_counter()
        seconds[phase] = round(now - begin, 3)
        begin = now

    connection = duckdb.connect()
    connection.execute(f"SET threads = {options.threads}")
    filled = load(connection, options.table, columns)
    done("load")
    records = connection.execute("SELECT count(*) FROM people").fetchall()[0][0]
    rules, passes = blocking(connection, filled, records), training(connection, filled)
    done("choose_blocking")
    api = DuckDBAPI(connection)
    linker = Linker(api.register("people"), settings(filled, rules), log_level=logging.ERROR)
    linker.training.estimate_probability_two_random_records_match(
        [block_on(*rule) for rule in possible(filled, [["given_name", "family_name", "birth_date"], ["email", "family_name"],
                                                       ["phone", "given_name"], ["national_id"]])], recall=0.7)
    linker.training.estimate_u_using_random_sampling(max_pairs=options.max_pairs, seed=1)
    done("u")
    for rule in passes:
        linker.training.estimate_parameters_using_expectation_maximisation(block_on(*rule))
    done("em")
    predicted = linker.inference.predict(threshold_match_probability=min(THRESHOLDS))
    done("predict")
    for threshold in THRESHOLDS:
        clusters = linker.clustering.cluster_pairwise_predictions_at_threshold(predicted, threshold)
        connection.execute(f"COPY (SELECT unique_id AS rec_id, cluster_id FROM {clusters.physical_name}) "
                           f"TO '{options.out}/clusters_{threshold}.csv' (HEADER)")
        done("cluster" if threshold == THRESHOLDS[0] else f"cluster_{threshold}")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    pairs = linker.inference.compute_blocked_pairs_for_predict()
    scored = connection.execute(f"SELECT count(*) FROM {pairs.physical_name}").fetchall()[0][0]
    return {"records": records, "columns": filled, "blocking": [" + ".join(rule) for rule in rules],
            "training": [" + ".join(rule) for rule in passes], "seconds": seconds, "pairs_scored": scored,
            "peak_memory_bytes": peak}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("table")
    parser.add_argument("out")
    parser.add_argument("--columns", default="")
    parser.add_argument("--max-pairs", type=float, default=1e7)
    parser.add_argument("--threads", type=int, default=2)
    warnings.simplefilter("ignore")
    print(json.dumps(run(parser.parse_args())))


if __name__ == "__main__":
    main()
