#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
set -euo pipefail
top=$(cd "$(dirname "$0")/.." && pwd)
. "$top/installer/prepare.sh"

usage() {
    cat <<END
Usage: installer/test.sh [--preset NAME]

Installs what is missing (Debian 12; root or sudo), builds everything and runs the suites fast and gui, the
latter without a display. Ends with ctest's closing lines and its exit code.

  --preset NAME  build with this preset of CMakePresets.json: release (default), ci, dev
END
}

preset=release
case ${1:-} in
    '') ;;
    --preset) preset=${2:?a preset is missing} ;;
    --help | -h) usage; exit 0 ;;
    *) usage >&2; exit 2 ;;
esac

install_packages build run
build "$preset"

# Some tests fill files: where /tmp is small, the build folder lends its disk.
export TMPDIR=${TMPDIR:-/tmp}
if [ "$(df --output=avail -k "$TMPDIR" | tail -n 1)" -lt 2097152 ]; then
    export TMPDIR=$top/build/tmp
    mkdir -p "$TMPDIR"
fi
cd "$top"
exec ctest --preset "$preset" -L '^(fast|gui)$' -j "$(build_jobs)"
