#!/usr/bin/env bash
# Keeps the services running until it is told to stop. Lines on the FIFO .estate/run/control command it:
#   TOKEN start NAME | TOKEN restart NAME | TOKEN stop NAME | TOKEN stop
# A crashed service is started again after 1, 2, 4 … 30 s. On TERM, INT or HUP it stops everything in order.
set -uo pipefail
# shellcheck source=scripts/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
set_ports
# shellcheck source=scripts/services.sh
source "$SRC/scripts/services.sh"

declare -A pid started failures not_before
stopping=''

note() { printf '%s %s\n' "$(date -u +%FT%TZ)" "$*"; }
is_running() { [[ -n ${pid[$1]:-} ]] && kill -0 "${pid[$1]}" 2>/dev/null; }
write_state() { printf '%s pid %s failures %s\n' "$2" "${pid[$1]:-none}" "${failures[$1]:-0}" >"$RUN/state.$1"; }

start() {
    local name=$1
    is_running "$name" && return
    keep_log_small "$LOGS/$name.log"
    ("service_$name") >>"$LOGS/$name.log" 2>&1 </dev/null &
    pid[$name]=$!
    started[$name]=$SECONDS
    not_before[$name]=0
    note "$name started, pid ${pid[$name]}"
    write_state "$name" running
}

keep_log_small() {
    [[ $(stat -c %s "$1" 2>/dev/null || echo 0) -lt 20000000 ]] || mv -f "$1" "$1.1"
}

stop() {
    local name=$1 deadline
    [[ -n ${pid[$name]:-} ]] || return 0
    if is_running "$name"; then
        deadline=$((SECONDS + STOP_SECONDS[$name]))
        kill -s "${STOP_SIGNAL[$name]}" "${pid[$name]}" 2>/dev/null
        while is_running "$name" && ((SECONDS < deadline)); do sleep 0.05; done
        if is_running "$name"; then
            note "$name did not stop within ${STOP_SECONDS[$name]} s and is killed"
            kill -KILL "${pid[$name]}" 2>/dev/null
        fi
    fi
    wait "${pid[$name]}" 2>/dev/null
    note "$name stopped, status $?"
    unset "pid[$name]"
    failures[$name]=0
    write_state "$name" stopped
}

# A service that should run and does not: note why, wait longer each time, start again.
look_after() {
    local name=$1 status pause
    [[ -n ${pid[$name]:-} ]] || return 0
    is_running "$name" && return 0
    if ((not_before[$name] == 0)); then
        wait "${pid[$name]}" 2>/dev/null
        status=$?
        ((SECONDS - started[$name] > 60)) && failures[$name]=0
        failures[$name]=$((${failures[$name]:-0} + 1))
        pause=$((failures[$name] > 5 ? 30 : 1 << (failures[$name] - 1)))
        not_before[$name]=$((SECONDS + pause))
        note "$name ended by itself, status $status; starting again in $pause s"
        write_state "$name" crashed
    elif ((SECONDS >= not_before[$name])); then
        start "$name"
    fi
}

obey() {
    local token=$1 verb=$2 name=${3:-}
    note "asked: $verb $name"
    case "$verb $name" in
        'stop ') stopping=asked ;;
        start\ *) start "$name" ;;
        stop\ *) stop "$name" ;;
        restart\ *) stop "$name" && start "$name" ;;
        *) note "not understood: $*" ;;
    esac
    printf '%s\n' "$token" >"$RUN/handled"
}

stop_everything() {
    local i
    for ((i = ${#SERVICES[@]} - 1; i >= 0; i--)); do stop "${SERVICES[i]}"; done
    rm -f "$RUN/control" "$RUN/port"
    note "everything stopped"
}

main() {
    local control line name
    mkdir -p "$RUN" "$LOGS"
    # Everything started from here inherits the lock: it is free once the last of them has ended.
    exec {lock}>"$RUN/lock"
    flock -n "$lock" || { note "another supervisor is running"; exit 1; }
    rm -f "$RUN/control" "$RUN/handled" "$RUN"/state.* "$RUN"/started.*
    mkfifo -m 600 "$RUN/control"
    exec {control}<>"$RUN/control"
    trap 'stopping=signal' TERM INT HUP
    printf '%s\n' "$PORT_GATEWAY" >"$RUN/port"
    note "supervisor ready, ports from $PORT_GATEWAY"
    while [[ -z $stopping ]]; do
        if read -rt 0.5 line <&"$control"; then
            # shellcheck disable=SC2086 # the words of the line
            obey $line
        fi
        for name in "${SERVICES[@]}"; do look_after "$name"; done
    done
    note "stopping ($stopping)"
    stop_everything
}

main "$@"
