# How each service is started and stopped. Sourced by supervise.sh, up.sh and with-test-services.
# A function service_NAME replaces the (sub)shell it runs in by the service. If the supervisor dies,
# even by kill -9, the kernel sends each service its stop signal (--pdeathsig).
# shellcheck shell=bash disable=SC2034

SERVICES=(postgres redis api site gateway) # in the order of starting; stopped the other way round
declare -A STOP_SIGNAL=([postgres]=INT [redis]=TERM [api]=TERM [site]=TERM [gateway]=QUIT)
declare -A STOP_SECONDS=([postgres]=30 [redis]=5 [api]=20 [site]=8 [gateway]=8)
declare -A SERVICE_TITLE=([postgres]=PostgreSQL [redis]=Redis [api]="the server" [site]="the site" [gateway]="the gateway (nginx)")

PG_BIN=/usr/lib/postgresql/17/bin
PG_DATA=$STATE/postgres

# PostgreSQL refuses to run as root, and Redis need not.
run_as() {
    local user=$1 signal=$2
    shift 2
    if ((EUID == 0)); then
        exec setpriv --reuid "$user" --regid "$user" --init-groups --pdeathsig "$signal" -- "$@"
    fi
    exec setpriv --pdeathsig "$signal" -- "$@"
}

service_postgres() {
    cd "$PG_DATA" || exit
    # shellcheck disable=SC2086 # several options in one variable
    run_as postgres INT "$PG_BIN/postgres" -D "$PG_DATA" \
        -c config_file="$SRC/deploy/postgres/postgresql.conf" -c hba_file="$PG_DATA/pg_hba.conf" \
        -c ident_file="$PG_DATA/pg_ident.conf" -c listen_addresses=127.0.0.1 -c port="$PORT_POSTGRES" \
        ${POSTGRES_OPTIONS:-}
}

service_redis() {
    cd "$STATE/redis" || exit
    run_as redis TERM redis-server "$SRC/deploy/redis/redis.conf" \
        --bind 127.0.0.1 --port "$PORT_REDIS" --dir "$STATE/redis"
}

service_api() {
    load_environment
    exec setpriv --pdeathsig TERM -- "$ESTATE_BINARY" serve
}

service_site() {
    load_environment
    cd "$SRC/web" || exit
    HOST=127.0.0.1 PORT=$PORT_SITE KEEP_ALIVE_TIMEOUT=75 SHUTDOWN_TIMEOUT=5 exec setpriv --pdeathsig TERM -- \
        node --max-old-space-size=64 --max-semi-space-size=2 build/index.js
}

service_gateway() {
    exec setpriv --pdeathsig QUIT -- nginx -p "$RUN/nginx" -c "$RUN/nginx/nginx.conf" -e stderr -g 'daemon off;'
}

# What `dev up` wrote for the server and the site.
load_environment() {
    # shellcheck disable=SC1091
    source "$RUN/environment"
}

# ready_NAME: is it answering?
ready_postgres() { "$PG_BIN/pg_isready" -q -h 127.0.0.1 -p "$PORT_POSTGRES"; }
ready_redis() { [[ $(redis-cli -h 127.0.0.1 -p "$PORT_REDIS" ping 2>/dev/null) == PONG ]]; }
ready_api() { curl -fsS -o /dev/null --max-time 3 "http://127.0.0.1:$PORT_API/readyz" 2>/dev/null; }
ready_site() { curl -sS -o /dev/null --max-time 10 "http://127.0.0.1:$PORT_SITE/" 2>/dev/null; }
ready_gateway() { curl -fsS -o /dev/null --max-time 3 "http://127.0.0.1:$PORT_GATEWAY/healthz" 2>/dev/null; }

# Is a supervisor, or anything that it started, still there? All of them hold this lock.
is_supervised() { [[ -e $RUN/lock ]] && ! flock -n "$RUN/lock" true; }

# ask WORD…: a command for the supervisor (start|restart|stop NAME, or stop); returns when it has been obeyed.
ask() {
    local token=$$-$RANDOM waited=0
    timeout 5 bash -c 'printf "%s\n" "$1" >"$2"' -- "$token $*" "$RUN/control" || die "the supervisor does not listen; see .estate/logs/supervisor.log"
    [[ $* == stop ]] && return
    until [[ $(cat "$RUN/handled" 2>/dev/null) == "$token" ]]; do
        is_supervised || die "the supervisor ended; see .estate/logs/supervisor.log"
        ((waited += 1))
        ((waited < 600)) || die "the supervisor did not carry out '$*' within a minute"
        sleep 0.1
    done
}

# wait_until_ready NAME SECONDS: or dies with the end of the service's log.
wait_until_ready() {
    local name=$1 deadline=$((SECONDS + $2)) state
    until "ready_$name"; do
        state=$(cat "$RUN/state.$name" 2>/dev/null || true)
        if ((SECONDS >= deadline)) || [[ $state == *"failures 4"* ]]; then
            say "error: ${SERVICE_TITLE[$name]} did not become ready within $2 s (${state:-never started}); the end of ${LOGS#"$SRC"/}/$name.log:" >&2
            tail -n 25 "$LOGS/$name.log" | sed 's/^/  | /' >&2
            return 1
        fi
        sleep 0.2
    done
}
