# A private Debian 13 root in the user's cache, shared by all checkouts, entered with bubblewrap.
# Sourced by host.sh. Gives: ensure_root PROFILE…, sandbox FOLDER NAME=VALUE… -- COMMAND….
# shellcheck shell=bash

root_folder() { printf '%s\n' "$CACHE/debian-13"; }

# As a plain user everything happens in a user namespace where the user is root.
UNSHARE=()
((EUID == 0)) || UNSHARE=(unshare --map-auto --map-root-user --)
maybe_unshare() { "${UNSHARE[@]}" "$@"; }

# The root grows only: a list that was installed once stays valid for every checkout, so the stamp
# of a list is its hash. Delete the folder to begin anew.
ensure_root() {
    local stamp root
    has_root "$@" && return
    root=$(root_folder)
    stamp=$(root_stamp "$@")
    need_host_tools
    mkdir -p "$CACHE"
    exec {root_lock}>"$CACHE/debian-13.lock"
    if ! flock -n "$root_lock"; then
        say "→ Waiting for another ./dev that prepares the Debian 13 root"
        flock "$root_lock"
    fi
    if [[ ! -f $stamp ]]; then
        [[ -f $root/var/lib/estate/base-system ]] ||
            step "Making a private Debian 13 root in $root (once, about 20 s)" make_root "$root" ||
            die "the Debian 13 root could not be made (above); is the network there?"
        step "Installing the Debian packages: $* (once, 1 to 3 minutes)" fill_root "$root" "$@" ||
            die "the packages could not be installed in $root (above)"
        maybe_unshare touch "$stamp"
    fi
    exec {root_lock}>&-
}

has_root() { [[ -f $(root_stamp "$@") ]]; }

root_stamp() {
    local hash
    hash=$({ packages_of "$@"; cat /usr/local/share/ca-certificates/*.crt 2>/dev/null || true; } | sha256sum | cut -c1-32)
    printf '%s\n' "$(root_folder)/var/lib/estate/$hash"
}

need_host_tools() {
    local missing=()
    command -v mmdebstrap >/dev/null || missing+=(mmdebstrap)
    command -v bwrap >/dev/null || missing+=(bubblewrap)
    command -v newuidmap >/dev/null || ((EUID == 0)) || missing+=(uidmap)
    [[ -e /usr/share/keyrings/debian-archive-keyring.gpg || -e /usr/share/keyrings/debian-archive-keyring.pgp ]] ||
        missing+=(debian-archive-keyring)
    if ((${#missing[@]})); then
        command -v apt-get >/dev/null || die "this host lacks ${missing[*]}; install them, or use a Debian 13 machine"
        as_root true 2>/dev/null || die "this host lacks ${missing[*]} and you may not install them; ask root for: apt-get install ${missing[*]}"
        step "Installing on this host: ${missing[*]}" host_install "${missing[@]}" ||
            die "could not install ${missing[*]} on this host (above)"
    fi
    ((EUID == 0)) || grep -q "^$(id -un):" /etc/subuid ||
        die "user $(id -un) has no range in /etc/subuid; ask root for: usermod --add-subuids 100000-165535 --add-subgids 100000-165535 $(id -un)"
}

host_install() {
    as_root env DEBIAN_FRONTEND=noninteractive apt-get update -q &&
        as_root env DEBIAN_FRONTEND=noninteractive apt-get install -yq --no-install-recommends "$@"
}

# The host's own Debian mirror when the host is a Debian, else mmdebstrap's default.
host_sources() {
    local main security
    [[ $(source /etc/os-release && echo "$ID") == debian ]] || return 0
    local codename targets
    codename=$(source /etc/os-release && echo "${VERSION_CODENAME:-none}")
    # shellcheck disable=SC2016 # the names are apt's, not the shell's
    targets=$(apt-get indextargets --format '$(REPO_URI) $(RELEASE) $(COMPONENT)' 'Created-By: Packages' 2>/dev/null)
    main=$(awk -v r="$codename" '$2 == r && $3 == "main" { print $1; exit }' <<<"$targets")
    security=$(awk -v r="$codename-security" '$2 == r && $3 == "main" { print $1; exit }' <<<"$targets")
    [[ -n $main ]] || return 0
    printf 'deb %s trixie main\ndeb %s trixie-updates main\n' "$main" "$main"
    [[ -z $security ]] || printf 'deb %s trixie-security main\n' "$security"
}

make_root() {
    local root=$1 sources
    maybe_unshare rm -rf "$root"
    sources=$(mktemp)
    host_sources >"$sources"
    [[ -s $sources ]] && set -- "$sources" || set --
    # It can be made again at any time: no fsync, no manuals.
    local options=(--variant=apt --dpkgopt=force-unsafe-io --dpkgopt=path-exclude=/usr/share/man/*
        --dpkgopt=path-exclude=/usr/share/doc/* --dpkgopt=path-exclude=/usr/share/locale/*)
    if ((EUID == 0)); then
        mmdebstrap "${options[@]}" trixie "$root" "$@" || return
    else
        # By way of a tarball, so that the same user namespace owns the files that later enters them.
        mmdebstrap --mode=unshare "${options[@]}" trixie "$root.tar" "$@" || return
        mkdir -p "$root"
        maybe_unshare tar -C "$root" --exclude=./dev -xpf "$root.tar" || return
        maybe_unshare mkdir -p "$root/dev"
        rm -f "$root.tar"
    fi
    rm -f "$sources"
    maybe_unshare bash -c '
        set -e
        mkdir -p -m 755 "$1/etc/postgresql-common" "$1/var/lib/estate" "$1/usr/local/share/ca-certificates"
        chmod 755 "$1" "$1/root"
        echo "create_main_cluster = false" >"$1/etc/postgresql-common/createcluster.conf"
        printf "#!/bin/sh\nexit 101\n" >"$1/usr/sbin/policy-rc.d"
        chmod 755 "$1/usr/sbin/policy-rc.d"
        touch "$1/var/lib/estate/base-system"' -- "$root"
}

# ca-certificates first: a host behind a proxy of its own needs it for everything else.
fill_root() {
    local root=$1 packages
    shift
    mapfile -t packages < <(packages_of "$@")
    if compgen -G '/usr/local/share/ca-certificates/*.crt' >/dev/null; then
        maybe_unshare cp /usr/local/share/ca-certificates/*.crt "$root/usr/local/share/ca-certificates/"
    fi
    local apt=(sandbox / HOME=/root DEBIAN_FRONTEND=noninteractive LANG=C.UTF-8 "PATH=/usr/sbin:/usr/bin:/sbin:/bin")
    "${apt[@]}" -- apt-get update -q &&
        "${apt[@]}" -- apt-get install -yq --no-install-recommends "${packages[@]}" &&
        "${apt[@]}" -- update-ca-certificates &&
        "${apt[@]}" -- apt-get clean
}

# sandbox FOLDER NAME=VALUE… -- COMMAND…: its own processes (all end with it), the host's network,
# the checkout, the cache and /tmp at their own paths, nothing else of the host.
sandbox() {
    local root folder=$1 variables=()
    root=$(root_folder)
    shift
    while [[ $1 != -- ]]; do
        variables+=("$1")
        shift
    done
    shift
    make_mount_points "$root"
    replace_shell "${variables[@]}" -- "${UNSHARE[@]}" "$(command -v bwrap)" --bind "$root" / --dev-bind /dev /dev --proc /proc \
        --bind /sys /sys --ro-bind /etc/resolv.conf /etc/resolv.conf --bind /tmp /tmp \
        --bind "$CACHE/ccache" "$CACHE/ccache" --bind "$SRC" "$SRC" \
        --unshare-pid --die-with-parent --chdir "$folder" -- "$@"
}

# PostgreSQL's user must be able to pass the folders above the checkout; bwrap would make them 0700.
make_mount_points() {
    local root=$1
    mkdir -p "$CACHE/ccache"
    [[ -d $root$SRC && -d $root$CACHE/ccache ]] ||
        maybe_unshare bash -c 'umask 022; mkdir -p "$@"' -- "$root$SRC" "$root$CACHE/ccache"
}
