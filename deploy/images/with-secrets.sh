#!/bin/sh
# with-secrets COMMAND…: sets NAME from each NAME_FILE. For programs that cannot read secret files themselves
# (psql, dbmate); the server can.
set -eu
for name in DATABASE_URL; do
    eval "file=\${${name}_FILE:-}"
    [ -z "$file" ] || export "$name=$(cat "$file")"
done
exec "$@"
