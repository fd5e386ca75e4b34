#!/usr/bin/env bash
# The parent that stays: started detached by `dev up`, it holds the sandbox in which supervise.sh runs.
# When it is killed, even by kill -9, the sandbox and everything in it ends with it.
set -uo pipefail
SRC=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck source=scripts/common.sh
source "$SRC/scripts/common.sh"
# shellcheck source=scripts/host.sh
source "$SRC/scripts/host.sh"

mkdir -p "$RUN"
printf '%s\n' "$$" >"$RUN/keeper.pid"
trap '[[ -p $RUN/control ]] && timeout 5 bash -c "echo keeper stop >\"\$1\"" -- "$RUN/control"' TERM INT HUP

INSIDE_EXEC=1 inside setpriv --pdeathsig TERM -- "$SRC/scripts/supervise.sh" &
sandbox_pid=$!
while kill -0 "$sandbox_pid" 2>/dev/null; do wait "$sandbox_pid"; done
rm -f "$RUN/keeper.pid"
