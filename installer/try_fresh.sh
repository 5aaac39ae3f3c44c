#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
set -euo pipefail
top=$(cd "$(dirname "$0")/.." && pwd)
. "$top/installer/prepare.sh"

usage() {
    cat <<END
Usage: installer/try_fresh.sh ROOT [COMMAND...]

Makes a bare Debian 12 in the new folder ROOT (debootstrap, this machine's mirrors), puts a clean clone of the
last commit into it and runs each COMMAND there, saying how long it took. Needs root and debootstrap; ROOT is
left as it is at the end.

Without COMMAND: installer/run.sh, the same again, installer/test.sh
END
}

# What names the suites and mirrors of bookworm, from the machine's own apt.
targets() { apt-get indextargets --format '$(REPO_URI) $(CODENAME) $(COMPONENT)' 'Created-By: Packages' | sort -u; }

make_root() {
    local mirror
    mirror=$(targets | awk '$2 == "bookworm" && $3 == "main" { print $1; exit }')
    [ -n "$mirror" ] || fail "This machine's apt knows no mirror of Debian 12 (bookworm)."
    debootstrap --variant=minbase bookworm "$root" "$mirror" >"$root.log" || fail "debootstrap failed; see $root.log"
    targets | awk '$2 ~ /^bookworm/ && $3 == "main" { print "deb", $1, $2, $3 }' >"$root/etc/apt/sources.list"
    # Proxies and the mirror's terms are the machine's, not Goldenrod's.
    apt-config dump | grep -E '^Acquire::(http|https|Check-|Retries)' >"$root/etc/apt/apt.conf.d/90machine" || true
}

# Mounts live in a namespace of their own and go with it.
in_root() {
    unshare --mount --propagation private bash -c '
        mount -t proc proc "$1/proc" && mount --bind /dev "$1/dev" && mount -t tmpfs tmpfs "$1/dev/shm" &&
        exec chroot "$1" env -i HOME=/root LANG=C.UTF-8 TERM="${TERM:-dumb}" \
            PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
            bash -c "cd /srv/goldenrod && $2"' - "$root" "$1"
}

case ${1:-} in
    '') usage >&2; exit 2 ;;
    --help | -h) usage; exit 0 ;;
esac
root=$(realpath -m "$1")
shift
[ $# -gt 0 ] || set -- installer/run.sh installer/run.sh installer/test.sh
[ "$(id -u)" -eq 0 ] || fail "A new root needs root."
[ ! -e "$root" ] || [ -z "$(ls -A "$root")" ] || fail "$root is not empty; give a new folder."

make_root
git clone -q "file://$top" "$root/srv/goldenrod"
times=()
for command in "$@"; do
    say "" "#### $command"
    began=$SECONDS status=0
    in_root "$command" || status=$?
    times+=("$command: exit code $status after $((SECONDS - began)) s")
    [ $status -eq 0 ] || break
done
say "" "In a Debian 12 with nothing installed, on $(nproc) cores:" "${times[@]}"
exit "$status"
