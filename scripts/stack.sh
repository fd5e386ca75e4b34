# Bringing the services up one after the other, through a running supervisor. Sourced by up.sh and with-test-services.
# shellcheck shell=bash

SECRETS=$STATE/secrets
# Pictures: those of the demo portfolio, and what agents upload, under names that never meet.
MEDIA=$SRC/.estate/media

# start_service NAME FINGERPRINT SECONDS: starts it, or starts it again when what it runs has changed.
start_service() {
    local name=$1 print=$2 limit=$3 verb=restart
    if [[ $(cat "$RUN/started.$name" 2>/dev/null) == "$print" ]]; then verb=start; fi
    rm -f "$RUN/started.$name"
    ask "$verb" "$name"
    wait_until_ready "$name" "$limit" || return
    printf '%s\n' "$print" >"$RUN/started.$name"
}

give_to() { if ((EUID == 0)); then chown -R "$1:$1" "$2"; fi; }

own_database_url() {
    printf 'postgresql://%s:%s@127.0.0.1:%s/%s' "$1" "$(<"$SECRETS/database")" "$PORT_POSTGRES" "$2"
}

as_admin() {
    PGPASSWORD=$(<"$SECRETS/database") psql -Xq -v ON_ERROR_STOP=1 -h 127.0.0.1 -p "$PORT_POSTGRES" -U postgres \
        -d "${ADMIN_DATABASE:-postgres}" "$@"
}

# A fresh data folder with a superuser `postgres`; passwords only, loopback only.
create_database_folder() {
    [[ -f $PG_DATA/PG_VERSION ]] && { check_database_folder; return; }
    mkdir -p "$SECRETS" "$PG_DATA"
    chmod 700 "$SECRETS"
    (umask 077; head -c 24 /dev/urandom | base64 | tr '+/' '-_' >"$SECRETS/database")
    chmod 700 "$PG_DATA"
    give_to postgres "$PG_DATA"
    local pwfile=$PG_DATA.password
    (umask 077; cp "$SECRETS/database" "$pwfile")
    give_to postgres "$pwfile"
    if ! (run_as postgres INT test -r "$pwfile"); then
        rm -f "$pwfile"
        die "PostgreSQL's user cannot reach $STATE: a folder above it is closed (chmod o+x), or move the checkout"
    fi
    (run_as postgres INT "$PG_BIN/initdb" -D "$PG_DATA" -U postgres --auth=scram-sha-256 --pwfile="$pwfile" \
        --encoding=UTF8 --locale=C.UTF-8 ${INITDB_OPTIONS:-})
    rm -f "$pwfile"
}

check_database_folder() {
    [[ $(<"$PG_DATA/PG_VERSION") == 17 ]] ||
        die "$PG_DATA was made by PostgreSQL $(<"$PG_DATA/PG_VERSION"), this is 17: see docs/operations.md, or ./dev reset"
    [[ -s $SECRETS/database ]] || die "the database password in $SECRETS is lost: ./dev reset makes a new database"
}

# create_database NAME OWNER: owned by a role that may make the modules' roles, but is no superuser.
# pgvector is the one extension that only a superuser may add.
create_database() {
    local name=$1 owner=$2
    as_admin -v name="$name" -v owner="$owner" <<'SQL'
\set password `echo "$PGPASSWORD"`
SELECT format('CREATE ROLE %I LOGIN CREATEROLE CREATEDB PASSWORD %L', :'owner', :'password')
 WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = :'owner') \gexec
SELECT format('CREATE DATABASE %I OWNER %I', :'name', :'owner')
 WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = :'name') \gexec
SQL
    ADMIN_DATABASE=$name as_admin -c 'SET client_min_messages = error' -c 'CREATE EXTENSION IF NOT EXISTS vector'
}

start_postgres() {
    create_database_folder >>"$LOGS/postgres.log" 2>&1 || { tail -n 5 "$LOGS/postgres.log" >&2; return 1; }
    start_service postgres "$(fingerprint deploy/postgres/postgresql.conf)" 60
}

start_redis() {
    mkdir -p "$STATE/redis"
    give_to redis "$STATE/redis"
    start_service redis "$(fingerprint deploy/redis)" 20
}

# The server's and the site's environment, in one file that their start reads.
write_environment() {
    local origin=${ESTATE_ORIGIN:-http://localhost:$PORT_GATEWAY} name
    local defaults=(
        "ESTATE_ENV=development"
        "ESTATE_LISTEN=127.0.0.1:$PORT_API"
        "ESTATE_ISSUER=$origin/dev/issuer"
        "ESTATE_JWKS_URL=http://127.0.0.1:$PORT_API/dev/issuer/.well-known/jwks.json"
        "ESTATE_ISSUER_KEY_PATH=$SECRETS/issuer-key.pem"
        "ESTATE_MEDIA_URL=/media"
        "ESTATE_MEDIA_FOLDER=$MEDIA"
        "ESTATE_ORIGINALS_FOLDER=$STATE/originals"
        "ESTATE_SITE_URL=$origin"
        "ESTATE_MAIL_FOLDER=$STATE/mail"
        "ESTATE_FEED_SOURCES=internet_and_loopback"
        "ESTATE_TRUSTED_PROXIES=127.0.0.1,::1"
        "DATABASE_URL=$DATABASE_URL"
        "REDIS_URL=$REDIS_URL"
        "ORIGIN=$origin"
        "API_URL=http://127.0.0.1:$PORT_API"
        "ADDRESS_HEADER=x-real-ip"
        "BODY_SIZE_LIMIT=41M"
    )
    mkdir -p "$SECRETS"
    chmod 700 "$SECRETS"
    (
        umask 077
        rm -f "$RUN/environment"
        exec >"$RUN/environment"
        for name in "${defaults[@]}"; do
            [[ -n $(printenv "${name%%=*}" || true) && ${name%%=*} == ESTATE_* ]] && continue
            printf 'export %s=%q\n' "${name%%=*}" "${name#*=}"
        done
        for name in $(compgen -e | grep -E '^(ESTATE_|DATABASE_READ_URL|(PUBLIC_)?CLERK_|STRIPE_|SMTP_|MAIL_FROM)' | grep -vE '^ESTATE_(INSIDE|STATE|PORT|BINARY|JOBS)$'); do
            printf 'export %s=%q\n' "$name" "${!name}"
        done
    )
}

start_api() {
    start_service api "$(cat "$ESTATE_BINARY" "$RUN/environment" | sha256sum)" "${ESTATE_START_SECONDS:-45}"
}

start_site() {
    start_service site "$(cat "$SRC/web/build/.estate-inputs" "$RUN/environment" | sha256sum)" 30
}

start_gateway() {
    "$SRC/deploy/nginx/render.sh" "$RUN/nginx" listen="127.0.0.1:$PORT_GATEWAY" api="127.0.0.1:$PORT_API" \
        site="127.0.0.1:$PORT_SITE" media="$MEDIA" access_log="$LOGS/gateway-access.log" || return
    nginx -t -q -p "$RUN/nginx" -c "$RUN/nginx/nginx.conf" -e stderr 2>>"$LOGS/gateway.log" ||
        { tail -n 5 "$LOGS/gateway.log" >&2; return 1; }
    start_service gateway "$({ cat "$RUN"/nginx/*.conf; fingerprint deploy/nginx; } | sha256sum)" 20
}
