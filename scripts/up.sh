#!/usr/bin/env bash
# The inner half of `./dev up`: builds what changed, starts what is missing, loads the demo, says where it is.
# The supervisor runs already (dev started it).
set -euo pipefail
# shellcheck source=scripts/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
set_ports
# shellcheck source=scripts/services.sh
source "$SRC/scripts/services.sh"
# shellcheck source=scripts/build.sh
source "$SRC/scripts/build.sh"
# shellcheck source=scripts/stack.sh
source "$SRC/scripts/stack.sh"

# The compiler and, beside it, what Node makes: neither keeps all cores busy alone.
build_everything() {
    local status=0 others
    (make_pictures && build_site && npm_install tools/node) >"$LOGS/others.out" 2>&1 &
    others=$!
    trap 'kill "$others" 2>/dev/null' EXIT
    build_server estate || status=$?
    [[ ! -s $LOGS/others.out ]] || say "→ Meanwhile: pictures and site"
    tail -n +1 -f --pid="$others" "$LOGS/others.out" 2>/dev/null || true
    wait "$others" || status=$?
    trap - EXIT
    return "$status"
}

# Own PostgreSQL and Redis, unless the user has named others.
start_data_services() {
    if [[ -n ${DATABASE_URL:-} ]]; then
        say "→ Using your PostgreSQL (DATABASE_URL)"
    else
        start_postgres
        create_database estate estate
        DATABASE_URL=$(own_database_url estate estate)
    fi
    if [[ -n ${REDIS_URL:-} ]]; then
        say "→ Using your Redis (REDIS_URL)"
    else
        start_redis
        REDIS_URL=redis://127.0.0.1:$PORT_REDIS/0
    fi
    export DATABASE_URL REDIS_URL
}

# Loading twice changes nothing, so the stamp only saves time.
load_demo() {
    local print
    print=$({ fingerprint data/demo; sha256sum <"$SRC/.estate/media/manifest.json"; sha256sum <"$ESTATE_BINARY"
        psql -XqAt "$DATABASE_URL" -c 'SELECT oid FROM pg_database WHERE datname = current_database()'; } | sha256sum)
    is_unchanged demo "$print" && return
    step "Loading the demo portfolio" env ESTATE_ENV="${ESTATE_ENV:-development}" \
        "$ESTATE_BINARY" seed --demo "$SRC/data/demo" --media "$SRC/.estate/media/manifest.json" || return
    remember demo "$print"
}

# What has happened in the portfolio is lived once, and by nobody else meanwhile: a running server would tell people of it.
load_life() {
    [[ ${ESTATE_ENV:-development} != production ]] || return 0
    [[ -z $(psql -XqAt "$DATABASE_URL" -c "SELECT 1 FROM platform.seed WHERE name = 'demo-life'") ]] || return 0
    [[ ! -e $RUN/started.api ]] || ask stop api
    step "Living the demo portfolio's life" live_demo ||
        say "  (what happened until then stays; everything else works)"
}

live_demo() (
    load_environment
    "$ESTATE_BINARY" seed --demo-life "$SRC/data/demo"
)

start_front() {
    write_environment
    load_life
    say "→ Starting the server, the site and the gateway"
    start_api
    start_site
    start_gateway
    say "  done"
}

greet() {
    local url=http://localhost:$PORT_GATEWAY
    say
    say "RealEstate Unified runs at $url   (up in $SECONDS s)"
    say "  sign in at     $url/sign-in as one of the demo people: guest, agent, admin"
    say "  API and docs   $url/api/docs"
    say "  ./dev logs shows the logs, ./dev down stops everything."
}

main() {
    build_everything || die "building failed (above)"
    say "→ Starting PostgreSQL and Redis"
    start_data_services
    say "  done"
    step "Migrating the database" "$SRC/scripts/migrate" || die "migrating failed (above)"
    load_demo || die "loading the demo portfolio failed (above)"
    start_front
    greet
}

main "$@"
