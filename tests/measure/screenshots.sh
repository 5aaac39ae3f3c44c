#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Usage: tests/measure/screenshots.sh FOLDER
# Pictures of every page on a sample bank, light and dark, at 1440 x 900 and 1280 x 800, in FOLDER/en; and in
# FOLDER/ar the same pages mirrored, with a question about an Arabic name.
set -euo pipefail
top=$(cd "$(dirname "$0")/../.." && pwd)
[ $# -eq 1 ] || { sed -n '3,5s/^# //p' "$0"; exit 2; }
bin=$top/build/release/app
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$bin/goldenrod-cli" sample "$work/bank" --customers 2000 --seed 1 >"$work/log" 2>&1
"$bin/goldenrod-cli" new "$work/bank.goldenrod" --name "Alder Bank · Retail" >>"$work/log"
"$bin/goldenrod-cli" run "$work/bank.goldenrod" \
    "$work"/bank/{core_banking.csv,crm.csv,cards.tsv,loans.txt,digital.ndjson,call_centre.csv,touchpoints.csv,holdings.csv} \
    --publish "$work/release" >>"$work/log" 2>&1
golden=$("$bin/goldenrod-cli" search "$work/bank.goldenrod" reyes --json | grep -o 'G-[0-9A-Z]*' | head -1)
pages=home,sources,load/1,review,customers,customer/$golden,customer/$golden/lineage/name.family,publish,release/1
picture() {
    "$bin/goldenrod" --settings "$work/settings.ini" --language "$1" --screenshots "$2/$1" --links "$3" \
        "$work/bank.goldenrod"
}
picture en "$1" "$pages"
picture ar "$1" "arabic,$pages"
