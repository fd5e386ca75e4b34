#!/usr/bin/env bash
# The inner half of the small commands: task.sh build [TARGET] | pictures | lint | format | openapi | schema | bench [ARGUMENTS…] | fuzz [SECONDS] | storm [OPERATIONS] | lighthouse ADDRESS [ARGUMENTS…].
set -euo pipefail
# shellcheck source=scripts/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
# shellcheck source=scripts/build.sh
source "$SRC/scripts/build.sh"

cpp_sources() { list_files '*.cpp' '*.hpp' | xargs -0 -r ls -d 2>/dev/null; }

task_build() { build_server "${1:-estate}"; }

task_pictures() { make_pictures; }

task_format() { cpp_sources | xargs -r clang-format -i; }

# clang-format on every C++ file, clang-tidy on what is compiled: the batches that include them (.clang-tidy says which findings count).
task_lint() {
    local batches
    build_server all || die "clang-tidy needs what the build generates"
    cpp_sources | xargs -r clang-format --dry-run -Werror || die "clang-format would change files; run ./dev format"
    mapfile -t batches < <(find "$BUILD" -path '*/batches/*.cpp' -path "*${1:-}*" | sort)
    ((${#batches[@]} > 0)) || die "nothing is compiled of ${1-}: a part is platform, app or modules/NAME"
    step "clang-tidy on ${#batches[@]} batches of sources" lint_batches "${batches[@]}" || die "clang-tidy has found something (above)"
    npm_install web && npm --prefix web run lint
}

# GCC's flags are not all clang's.
lint_batches() {
    printf '%s\n' "$@" | xargs -n 1 -P "$JOBS" clang-tidy --quiet -p "$BUILD" --extra-arg=-Wno-unknown-warning-option --extra-arg=-Wno-ignored-gch --extra-arg=-Wno-sign-conversion
}

task_openapi() {
    build_server estate
    "$ESTATE_BINARY" openapi >.estate/openapi.json
    mv .estate/openapi.json web/openapi.json
    npm_install web
    npm --prefix web run api
}

task_schema() {
    # Written whole or not at all.
    scripts/with-test-services bash -c 'scripts/dump-schema >.estate/schema.sql'
    mv .estate/schema.sql migrations/schema.sql
}

# What is measured is built as it is shipped.
task_bench() {
    export ESTATE_BINARY=$SRC/.estate/build/release/app/estate
    build_server estate release && npm_install tools/node || die "building failed (above)"
    [[ " $* " == *" --no-stack "* || " $* " == *" --bookings "* ]] || { make_pictures && build_site; } || die "building failed (above)"
    exec bench/run "$@"
}

# Seeds are the sample feeds; what libFuzzer finds on the way stays in .estate/fuzz and is begun with the next time.
task_fuzz() {
    local seconds=${1:-600} folder=$SRC/.estate/fuzz/read_calendar feed
    mkdir -p "$folder/corpus" "$folder/seeds"
    # shellcheck disable=SC2046 # flags are words
    clang++ -std=c++23 -O1 -g -fsanitize=fuzzer,address,undefined -fno-sanitize-recover=undefined -I. -Imodules/channels/src \
        modules/channels/tests/fuzz/read_calendar_fuzz.cpp modules/channels/src/{calendar_reader,content_lines,recurrence,time_zones}.cpp \
        platform/core/dates.cpp $(pkg-config --cflags --libs libical libcrypto) -o "$folder/fuzz" || die "the fuzzer could not be built (above)"
    # The first byte chooses how a feed is read.
    for feed in modules/channels/tests/feeds/*; do { printf A && cat "$feed"; } >"$folder/seeds/${feed##*/}"; done
    exec nice -n 19 "$folder/fuzz" -max_total_time="$seconds" -max_len=65536 -timeout=5 -rss_limit_mb=1024 -print_final_stats=1 \
        -dict=modules/channels/tests/fuzz/calendar.dict -artifact_prefix="$folder/" "$folder/corpus" "$folder/seeds" modules/channels/tests/fuzz/corpus
}

# The test of every run, as long as one likes, on the server as it is shipped.
task_storm() {
    export ESTATE_BINARY=$SRC/.estate/build/release/app/estate TEST_STORM_OPERATIONS=${1:-100000}
    build_server estate release && npm_install tests || die "building failed (above)"
    exec scripts/with-test-services npm --prefix tests test -- faults/storm.test.ts
}

task_lighthouse() {
    npm_install bench/lighthouse
    exec node bench/lighthouse/run.mjs "$@"
}

cd "$SRC"
task=task_$1
shift
"$task" "$@"
