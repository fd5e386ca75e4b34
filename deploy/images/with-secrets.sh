#!/bin/sh
# with-secrets COMMAND…: sets DATABASE_URL from the file that DATABASE_URL_FILE names. For programs that cannot
# read secret files themselves (psql, dbmate); the server can.
set -eu
if [ -n "${DATABASE_URL_FILE:-}" ]; then
    DATABASE_URL=$(cat "$DATABASE_URL_FILE")
    export DATABASE_URL
fi
exec "$@"
