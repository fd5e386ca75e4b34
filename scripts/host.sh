# Where commands run: on Debian 13 right here, elsewhere in a private Debian 13 root (private-root.sh).
# Sourced by `dev` after common.sh. Gives: ensure_packages PROFILE…, inside COMMAND….
# shellcheck shell=bash

CACHE=${XDG_CACHE_HOME:-$HOME/.cache}/realestate-unified
CALLED_FROM=${CALLED_FROM:-$PWD}

# shellcheck source=scripts/private-root.sh
source "$SRC/scripts/private-root.sh"

is_native() { [[ -n ${ESTATE_INSIDE:-} ]] || (source /etc/os-release && [[ ${VERSION_CODENAME:-} == trixie && $ID == debian ]]); }

check_machine() {
    [[ $(uname -s) == Linux ]] || die "this needs Linux (or WSL 2); $(uname -s) is not supported"
    [[ $(uname -m) == x86_64 ]] || die "unsupported architecture $(uname -m): only x86_64 is built and tested so far"
    check_disk "$SRC" 3
    is_native || check_disk "$(dirname "$CACHE")" "$([[ -d $(root_folder) ]] && echo 1 || echo 5)"
}

# check_disk FOLDER GB: enough room, before the work starts and not in the middle of it.
check_disk() {
    local folder=$1 free
    while [[ ! -d $folder ]]; do folder=$(dirname "$folder"); done
    [[ -w $folder ]] || die "no right to write in $folder (you are $(id -un))"
    free=$(df --output=avail -BG "$folder" | tail -n 1 | tr -dc 0-9)
    ((free >= $2)) || die "disk nearly full: $free GB free at $folder, at least $2 GB are needed"
}

# packages_of PROFILE…: the package names of packages.txt (base) and packages-PROFILE.txt.
packages_of() {
    local profile file
    for profile in "$@"; do
        file=$SRC/scripts/packages-$profile.txt
        [[ $profile == base ]] && file=$SRC/scripts/packages.txt
        sed 's/#.*//' "$file" | tr -s ' \t' '\n' | grep -v '^$'
    done | sort -u
}

# has_packages PROFILE…: there is nothing to install.
has_packages() {
    [[ -n ${ESTATE_INSIDE:-} ]] && return
    if is_native; then
        [[ -z $(missing_native_packages "$@") ]]
    else
        has_root "$@"
    fi
}

# ensure_packages PROFILE…: base, pictures (a part of base), test, bench.
ensure_packages() {
    [[ -n ${ESTATE_INSIDE:-} ]] && return
    if is_native; then
        ensure_native_packages "$@"
    else
        ensure_root "$@"
    fi
}

missing_native_packages() {
    comm -23 <(packages_of "$@") <(dpkg-query -W -f '${db:Status-Abbrev}\t${Package}\n' 2>/dev/null | sed -n 's/^ii *\t//p' | sort -u)
}

ensure_native_packages() {
    local missing
    mapfile -t missing < <(missing_native_packages "$@")
    ((${#missing[@]})) || return 0
    as_root true || die "missing packages and no right to install them (not root, no sudo): ${missing[*]}"
    step "Installing ${#missing[@]} Debian packages" native_install "${missing[@]}" ||
        die "apt-get could not install the packages (above)"
}

as_root() { if ((EUID == 0)); then "$@"; else command -v sudo >/dev/null && sudo "$@"; fi; }

# Debian starts what it installs; the platform starts its own PostgreSQL, Redis and nginx instead.
native_install() {
    local policy=/usr/sbin/policy-rc.d
    as_root mkdir -p /etc/postgresql-common
    [[ -e /etc/postgresql-common/createcluster.conf ]] ||
        echo 'create_main_cluster = false' | as_root tee /etc/postgresql-common/createcluster.conf >/dev/null
    if [[ ! -e $policy ]]; then
        printf '#!/bin/sh\nexit 101\n' | as_root tee "$policy" >/dev/null
        as_root chmod 755 "$policy"
        trap 'as_root rm -f /usr/sbin/policy-rc.d' EXIT
    fi
    as_root env DEBIAN_FRONTEND=noninteractive apt-get update -q &&
        as_root env DEBIAN_FRONTEND=noninteractive apt-get install -yq --no-install-recommends "$@"
}

# What every command sees, natively and in the root.
inside_environment() {
    local name
    printf '%s\0' "HOME=$(is_native && echo "$HOME" || echo /root)" \
        "PATH=$SRC/scripts/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin" \
        LANG=C.UTF-8 "SRC=$SRC" ESTATE_INSIDE=1 "TERM=${TERM:-dumb}" \
        "CCACHE_DIR=$CACHE/ccache" "CCACHE_BASEDIR=$SRC" CCACHE_NOHASHDIR=1 CCACHE_DEPEND=1 CCACHE_MAXSIZE=3G \
        CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime \
        COREPACK_ENABLE_DOWNLOAD_PROMPT=0 NODE_USE_SYSTEM_CA=1 NODE_EXTRA_CA_CERTS=/etc/ssl/certs/ca-certificates.crt
    for name in $(compgen -e | grep -E "$PASSED_ON"); do
        [[ $name == ESTATE_INSIDE ]] || printf '%s\0' "$name=${!name}"
    done
}
PASSED_ON='^(ESTATE_[A-Z_]+|(PUBLIC_)?CLERK_[A-Z_]+|STRIPE_[A-Z_]+|DATABASE_(READ_)?URL(_FILE)?|REDIS_URL(_FILE)?|CI|GITHUB_[A-Z_]+|BENCH_[A-Z_]+|TEST_[A-Z_]+|npm_config_.*|NPM_CONFIG_.*|https?_proxy|no_proxy|HTTPS?_PROXY|NO_PROXY)$'

# inside COMMAND…: runs it where Debian 13 is, in the caller's folder when that lies in the checkout.
# INSIDE_EXEC=1: the command takes the place of this shell.
inside() {
    local folder=$SRC environment
    [[ $CALLED_FROM == "$SRC" || $CALLED_FROM == "$SRC"/* ]] && folder=$CALLED_FROM
    mkdir -p "$CACHE/ccache" "$LOGS" "$RUN"
    mapfile -d '' -t environment < <(inside_environment)
    if is_native; then
        replace_shell "${environment[@]}" -- env -C "$folder" "$@"
    else
        sandbox "$folder" "${environment[@]}" -- "$@"
    fi
}

# replace_shell NAME=VALUE… -- COMMAND…: runs it with exactly this environment. Exported here and not
# given as arguments, which every user of the machine could read in `ps`.
replace_shell() {
    if [[ -z ${INSIDE_EXEC:-} ]]; then
        (INSIDE_EXEC=1 replace_shell "$@")
        return
    fi
    local name variables=()
    while [[ $1 != -- ]]; do
        variables+=("$1")
        shift
    done
    shift
    set -- "$(command -v "$1")" "${@:2}"
    for name in $(compgen -e); do unset "$name" 2>/dev/null || true; done
    for name in "${variables[@]}"; do export "${name?}"; done
    exec "$@"
}
