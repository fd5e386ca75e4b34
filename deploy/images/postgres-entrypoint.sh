#!/bin/sh
# First start on an empty volume: a cluster, the role `estate` (no superuser), its database and pgvector.
# Secrets are files: /run/secrets/database_password. Every start: the server in the foreground.
set -eu
bin=/usr/lib/postgresql/17/bin
data=/data/17
password_file=/run/secrets/database_password

create_cluster() {
    rm -rf "$data.new"
    "$bin/initdb" -D "$data.new" -U postgres --auth=scram-sha-256 --pwfile="$password_file" --encoding=UTF8 --locale=C.UTF-8
    echo 'host all all all scram-sha-256' >>"$data.new/pg_hba.conf"
    "$bin/pg_ctl" -D "$data.new" -w -o "-c listen_addresses= -c unix_socket_directories=/tmp" start
    PGPASSWORD=$(cat "$password_file") psql -h /tmp -U postgres -v ON_ERROR_STOP=1 -v password="$(cat "$password_file")" <<'SQL'
CREATE ROLE estate LOGIN CREATEROLE CREATEDB PASSWORD :'password';
CREATE DATABASE estate OWNER estate;
\connect estate
CREATE EXTENSION vector;
SQL
    "$bin/pg_ctl" -D "$data.new" -w -m fast stop
    mv "$data.new" "$data"
}

[ -s "$data/PG_VERSION" ] || create_cluster
exec "$bin/postgres" -D "$data" -c config_file=/etc/estate/postgresql.conf \
    -c hba_file="$data/pg_hba.conf" -c ident_file="$data/pg_ident.conf" -c listen_addresses='*' -c port=5432
