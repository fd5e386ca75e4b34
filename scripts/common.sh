# Shared by every script: where things are, how to speak, how to fail. Sourced, never run.
# shellcheck shell=bash

SRC=${SRC:-$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)}
STATE=${ESTATE_STATE:-$SRC/.estate}
RUN=$STATE/run
LOGS=$STATE/logs
BUILD=$SRC/.estate/build/dev
ESTATE_BINARY=${ESTATE_BINARY:-$BUILD/app/estate}

say() { printf '%s\n' "$*"; }
warn() { printf 'warning: %s\n' "$*" >&2; }
die() {
    printf 'error: %s\n' "$*" >&2
    exit 1
}

# Ports count up from one number, so that two checkouts can run side by side.
set_ports() {
    PORT_GATEWAY=${1:-${ESTATE_PORT:-8080}}
    [[ $PORT_GATEWAY =~ ^[0-9]+$ ]] && ((PORT_GATEWAY > 0 && PORT_GATEWAY <= 65531)) ||
        die "ESTATE_PORT must be a number from 1 to 65531, not '$PORT_GATEWAY'"
    PORT_API=$((PORT_GATEWAY + 1))
    PORT_SITE=$((PORT_GATEWAY + 2))
    PORT_POSTGRES=$((PORT_GATEWAY + 3))
    PORT_REDIS=$((PORT_GATEWAY + 4))
}

# port_is_taken PORT: does anything accept connections there?
port_is_taken() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

# Every few seconds one line about a log that grows; runs beside the command of `step`.
_ticker() {
    local log=$1 start=$SECONDS hush pause=15 last shown=''
    [[ -t 1 ]] && pause=1
    exec {hush}<> <(:)
    while true; do
        read -rt "$pause" <&"$hush" || true
        last=$(tail -c 400 "$log" 2>/dev/null | tr '\r' '\n' | grep -av '^[[:space:]]*$' | tail -n 1 | cut -c1-90)
        if [[ -t 1 ]]; then
            printf '\r\033[K    %3d s  %s' $((SECONDS - start)) "$last"
        elif [[ $last != "$shown" ]]; then
            printf '    %3d s  %s\n' $((SECONDS - start)) "$last"
            shown=$last
        fi
    done
}

# step "What it does" COMMAND…: says it, keeps the output in a log, shows a sign of life, says how
# long it took. When the command fails, shows the end of its log and returns its status.
step() {
    local title=$1 start=$SECONDS status=0 log ticker
    shift
    mkdir -p "$LOGS"
    log=$LOGS/$(printf '%s' "$title" | tr -c 'A-Za-z0-9' '-' | tr 'A-Z' 'a-z' | tr -s '-' | cut -c1-60).log
    say "→ $title"
    : >"$log"
    _ticker "$log" &
    ticker=$!
    "$@" >"$log" 2>&1 </dev/null || status=$?
    { kill "$ticker" && wait "$ticker"; } 2>/dev/null || true
    [[ -t 1 ]] && printf '\r\033[K'
    if ((status == 0)); then
        say "  done in $((SECONDS - start)) s"
    else
        say "  FAILED after $((SECONDS - start)) s; the end of ${log#"$SRC"/}:"
        tail -n "${STEP_TAIL:-40}" "$log" | sed 's/^/  | /'
    fi
    return "$status"
}

# fingerprint PATH…: one hash over the names and contents of the sources in these folders of the
# checkout. What git ignores (build results, dependencies) does not count.
fingerprint() {
    (cd "$SRC" && list_files "$@" | LC_ALL=C sort -z | xargs -0r sha256sum 2>/dev/null) | sha256sum | cut -c1-32
}

list_files() {
    if git -c safe.directory='*' -C "$SRC" rev-parse --git-dir >/dev/null 2>&1; then
        git -c safe.directory='*' ls-files -co --exclude-standard -z -- "$@"
    else
        find "$@" \( -name node_modules -o -name .svelte-kit -o -name build \) -prune -o -type f -print0
    fi 2>/dev/null
}

# is_unchanged STAMP VALUE / remember STAMP VALUE: a step that need not run again.
is_unchanged() { [[ -f $RUN/stamps/$1 && $(<"$RUN/stamps/$1") == "$2" ]]; }
remember() {
    mkdir -p "$RUN/stamps"
    printf '%s\n' "$2" >"$RUN/stamps/$1"
}
