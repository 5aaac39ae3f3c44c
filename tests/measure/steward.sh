#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Usage: tests/measure/steward.sh [DECISIONS [CUSTOMERS]]      (500 of a sample bank of 20,000 customers)
# A steward with keys only decides at the real window and is killed when the last decision is shown as saved.
# Prints the machine's time per pair, then what is on disk: every decision, with a history that verifies.
set -euo pipefail
top=$(cd "$(dirname "$0")/../.." && pwd)
decisions=${1:-500} customers=${2:-20000}
cmake --build "$top/build/release" --target goldenrod-steward goldenrod-cli >/dev/null
cli=$top/build/release/app/goldenrod-cli
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$cli" sample "$work/bank" --customers "$customers" --seed 1 >"$work/log" 2>&1
"$cli" new "$work/w.goldenrod" >>"$work/log"
"$cli" run "$work/w.goldenrod" \
    "$work"/bank/{core_banking.csv,crm.csv,cards.tsv,loans.txt,digital.ndjson,call_centre.csv,touchpoints.csv,holdings.csv} \
    >>"$work/log" 2>&1
"$top/build/release/tests/measure/goldenrod-steward" "$work/w.goldenrod" "$decisions" || ended=$?
[ "${ended:-0}" = 137 ] || { echo "not killed, but ended by ${ended:-0}"; exit 1; }
"$cli" verify "$work/w.goldenrod"
kept=$("$cli" status "$work/w.goldenrod" --json | sed -n 's/^ *"decisions": \([0-9]*\).*/\1/p')
echo "$kept of $decisions decisions on disk after kill -9"
[ "$kept" = "$decisions" ]
