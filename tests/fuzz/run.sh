#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
set -euo pipefail
top=$(cd "$(dirname "$0")/../.." && pwd)
. "$top/installer/prepare.sh"

usage() {
    cat <<END
Usage: tests/fuzz/run.sh [--minutes N] [FUZZER...]

Installs clang where it is missing (Debian 12; root or sudo), builds the fuzzers with libFuzzer and the address
and undefined-behaviour sanitizers, and runs each of those named (default: all), one after the other, on one
core for N minutes (default: 10). What they learn is kept in build/fuzz/corpus/, an input that failed in
build/fuzz/found/; give that file to build/fuzz/tests/fuzz/fuzz_FUZZER to see it again. Ends with 1 when
something was found.

Fuzzers: $fuzzers
END
}

fuzzers=$(sed -nE 's/^goldenrod_fuzzer\((\w+).*/\1/p' "$top/tests/fuzz/CMakeLists.txt" | tr '\n' ' ')
minutes=10 chosen=()
while [ $# -gt 0 ]; do
    case $1 in
        --minutes) minutes=${2:?a number is missing}; shift ;;
        --help | -h) usage; exit 0 ;;
        *) case " $fuzzers" in *" $1 "*) chosen+=("$1") ;; *) usage >&2; exit 2 ;; esac ;;
    esac
    shift
done
[ ${#chosen[@]} -gt 0 ] || read -ra chosen <<<"$fuzzers"

install_packages build fuzz
build fuzz
found=$top/build/fuzz/found
status=0
for name in "${chosen[@]}"; do
    here=$top/tests/fuzz corpus=$top/build/fuzz/corpus/$name
    mkdir -p "$corpus" "$found"
    words=$(sed -nE "s/^goldenrod_fuzzer\($name .*WORDS ([^ ]+).*/\1/p" "$here/CMakeLists.txt")
    say "" "== $name, $minutes min"
    nice "$top/build/fuzz/tests/fuzz/fuzz_$name" -max_total_time=$((minutes * 60)) -timeout=10 -rss_limit_mb=2048 \
        -print_final_stats=1 -artifact_prefix="$found/$name-" ${words:+-dict="$here/$words"} \
        "$corpus" "$here/seeds/$name" 2>"$top/build/fuzz/$name.log" || status=1
    grep -E '^(Done|stat::|SUMMARY|==[0-9]+==ERROR|does not hold|Base64)' "$top/build/fuzz/$name.log" || true
done
exit $status
