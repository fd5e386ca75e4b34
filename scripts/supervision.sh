# The host's half of starting and stopping: free ports, the keeper, the supervisor. Sourced by `dev`.
# shellcheck shell=bash

# The ports of what runs already, else those of ESTATE_PORT.
use_running_port() {
    set_ports
    is_supervised && [[ -s $RUN/port ]] || return 0
    local running
    running=$(<"$RUN/port")
    [[ -z ${ESTATE_PORT:-} || $ESTATE_PORT == "$running" ]] ||
        die "this checkout runs on port $running already; ./dev down first"
    set_ports "$running"
}

check_ports() {
    local port name holder
    for name in GATEWAY API SITE POSTGRES REDIS; do
        [[ $name == POSTGRES && -n ${DATABASE_URL:-} || $name == REDIS && -n ${REDIS_URL:-} ]] && continue
        port=PORT_$name
        port=${!port}
        port_is_taken "$port" || continue
        holder=$(holder_of_port "$port")
        die "port $port (${name,,}) is in use${holder:+ by $holder}; free it or move all five ports, for example: ESTATE_PORT=9080 ./dev up"
    done
    ((PORT_GATEWAY >= 1024 || EUID == 0)) || die "port $PORT_GATEWAY needs root; choose one from 1024: ESTATE_PORT=8080"
}

# "name (pid)" of who listens on a port, as far as this user may see.
holder_of_port() {
    local inode link
    inode=$(awk -v p=":$(printf '%04X' "$1")" '$4 == "0A" && $2 ~ p"$" { print $10; exit }' /proc/net/tcp /proc/net/tcp6 2>/dev/null)
    [[ -n $inode ]] || return 0
    for link in /proc/[0-9]*/fd/*; do
        [[ $(readlink "$link" 2>/dev/null) == "socket:[$inode]" ]] || continue
        link=${link#/proc/}
        printf '%s (pid %s)' "$(cat "/proc/${link%%/*}/comm" 2>/dev/null)" "${link%%/*}"
        return
    done
}

# Two things that would only show later, as a puzzling failure of PostgreSQL or nginx.
check_services_may_run() {
    local writable
    writable=$(mktemp -p "$RUN" 2>/dev/null) || die "no right to write in $RUN (you are $(id -un))"
    rm -f "$writable"
    ((EUID != 0)) || inside setpriv --reuid postgres --regid postgres --clear-groups test -x "$SRC" ||
        die "PostgreSQL's own user cannot enter $SRC: chmod o+x it and the folders above, or move the checkout"
}

# The keeper must hold neither our terminal nor our locks.
start_supervisor() {
    local deadline=$((SECONDS + 15))
    [[ ! -f $LOGS/supervisor.log ]] || mv -f "$LOGS/supervisor.log" "$LOGS/supervisor.log.1"
    (
        exec {up_lock}>&-
        export ESTATE_PORT=$PORT_GATEWAY
        exec setsid bash scripts/keeper.sh </dev/null >>"$LOGS/supervisor.log" 2>&1
    ) &
    until is_supervised && [[ -s $RUN/port ]]; do
        ((SECONDS < deadline)) || { tail -n 5 "$LOGS/supervisor.log" >&2; die "the supervisor did not start"; }
        sleep 0.1
    done
}

stop_supervisor() {
    local start=$SECONDS
    say "→ Stopping the gateway, the site, the server, Redis and PostgreSQL"
    [[ ! -p $RUN/control ]] || (ask stop) || true
    if ! flock -w 75 "$RUN/lock" true; then
        warn "not everything stopped within 75 s; ending it by force"
        kill_keeper
        flock -w 20 "$RUN/lock" true || die "something still runs; it holds $RUN/lock (see: lsof $RUN/lock)"
    fi
    say "  done in $((SECONDS - start)) s"
}

# Its sandbox, and everything in it, ends with it.
kill_keeper() {
    local keeper
    keeper=$(cat "$RUN/keeper.pid" 2>/dev/null) || return 0
    [[ $(tr '\0' ' ' <"/proc/$keeper/cmdline" 2>/dev/null) == *scripts/keeper.sh* ]] || return 0
    kill -KILL "$keeper"
}
