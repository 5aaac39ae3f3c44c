#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
set -euo pipefail
top=$(cd "$(dirname "$0")/.." && pwd)
. "$top/installer/prepare.sh"

usage() {
    cat <<END
Usage: installer/run.sh [--fresh] [--no-window]

Installs what Goldenrod is built with (Debian 12; root or sudo), builds it, makes an invented bank of 2,000
customers, loads, matches, consolidates and publishes it, says what came out, and opens the window on it
where there is a display. Run again, it reuses what is there.

  --fresh      start with a new bank; the present one is set aside, not deleted
  --no-window  do not open the window

The bank, its workspace and its release are kept in
  $place
END
}

# Beside the user's other data and not in the build folder, because decisions made in the sample are work too.
place=${XDG_DATA_HOME:-${HOME:?is not set}/.local/share}/goldenrod/sample
workspace=$place/sample.goldenrod
cli=$top/build/release/app/goldenrod-cli
fresh=no window=yes

for word in "$@"; do
    case $word in
        --help | -h) usage; exit 0 ;;
        --fresh) fresh=yes ;;
        --no-window) window=no ;;
        *) usage >&2; exit 2 ;;
    esac
done

# Whether a step was finished is seen by what it leaves last, so that an interrupted one is done again.
make_bank() {
    [ -d "$place/bank" ] && return
    say "Making a bank of 2,000 invented customers"
    rm -rf "$place/bank.part"
    "$cli" sample "$place/bank.part" --customers 2000 >/dev/null
    mv "$place/bank.part" "$place/bank"
}

main_job() {
    [ -f "$workspace" ] && [ -f "$place/report.txt" ] && return
    [ -f "$workspace" ] || "$cli" new "$workspace" --name "Sample bank" >/dev/null
    local release
    release=$place/release-$(date +%Y%m%d-%H%M%S)
    say "Load, match, consolidate, publish"
    "$cli" run "$workspace" --publish "$release" \
        "$place"/bank/{core_banking.csv,crm.csv,cards.tsv,loans.txt,digital.ndjson,call_centre.csv,touchpoints.csv,holdings.csv} >"$place/report.part"
    mv "$place/report.part" "$place/report.txt"
}

show_result() {
    say "" "What came out of the main job on $(date -r "$place/report.txt" '+%Y-%m-%d, %H:%M')"
    cat "$place/report.txt"
    say "" "The workspace now"
    "$cli" status "$workspace"
    say "" "extracts                $place/bank"
    say "command line            $cli --help"
}

open_window() {
    if [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
        say "No display here: the window stays closed. Where there is one: $top/build/release/app/goldenrod $workspace"
        return
    fi
    local log=$place/window.log process
    setsid nohup "$top/build/release/app/goldenrod" "$workspace" >"$log" 2>&1 </dev/null &
    process=$!
    sleep 1
    if ! kill -0 "$process" 2>/dev/null && ! wait "$process"; then
        cat "$log" >&2
        fail "The window did not open; the lines above are from $log"
    fi
    say "The window is open on $workspace (its messages go to $log)"
}

install_packages build run
build release goldenrod goldenrod-cli
mkdir -p "$place"
if [ $fresh = yes ] && [ -n "$(ls -A "$place")" ]; then
    aside=$place-until-$(date +%Y%m%d-%H%M%S)
    mv "$place" "$aside"
    mkdir "$place"
    say "The former sample was set aside: $aside"
fi
make_bank
main_job
show_result
[ $window = no ] || open_window
