# SPDX-License-Identifier: GPL-3.0-or-later
# What run.sh, test.sh and .ci/run share; to be sourced. Expects $top, the root of the tree.

say() { printf '%s\n' "$@"; }
fail() { printf '%s\n' "$@" >&2; exit 1; }

# missing_packages USE...: the packages listed for these uses that are not installed, one a line.
missing_packages() {
    local use package
    while read -r use package; do
        case " $* " in *" $use "*) ;; *) continue ;; esac
        [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || echo "$package"
    done <"$top/installer/packages"
}

# install_packages USE...: installs what is missing, as root or through sudo. Says so before it does.
install_packages() {
    local missing as_root=()
    command -v dpkg-query >/dev/null || fail "Goldenrod is built on Debian 12; this system has no dpkg."
    mapfile -t missing < <(missing_packages "$@")
    [ ${#missing[@]} -gt 0 ] || return 0
    say "To be installed from Debian, with what they depend on:"
    printf '  %s\n' "${missing[@]}"
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null || fail "That needs root, and there is no sudo. Nothing was installed. As root, run:
  apt-get update && apt-get install --no-install-recommends ${missing[*]}
and then this script again."
        say "sudo may ask for your password."
        as_root=(sudo)
    fi
    "${as_root[@]}" apt-get update -q || fail "apt-get update failed; nothing was installed."
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "${missing[@]}" ||
        fail "apt-get could not install the packages above. Goldenrod is made for Debian 12 (bookworm)."
}

# build_jobs: compilers at a time, by cores and by free memory at 2 GB each.
build_jobs() {
    local cores by_memory
    cores=$(nproc)
    by_memory=$(awk '/^MemAvailable:/ { print int($2 / 2097152) }' /proc/meminfo)
    [ "$by_memory" -ge 1 ] || by_memory=1
    echo $((cores < by_memory ? cores : by_memory))
}

# build PRESET [TARGET...]: configures once and builds what changed.
build() {
    local preset=$1
    shift
    (cd "$top" && cmake --preset "$preset" && cmake --build --preset "$preset" -j "$(build_jobs)" ${1:+--target "$@"})
}
