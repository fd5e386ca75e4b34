#!/usr/bin/env bash
# The inner half of `./dev test [STEP…] [--asan]`: every test and check, or only the named steps.
# To add a step: write a function step_NAME and put NAME into ALL_STEPS. A step calls
#   check "What it checks" COMMAND…            one passed or failed
#   suite "What it runs" RESULTS COMMAND…      as many as the JUnit file, or all those in the folder, say
# and fails, never skips, when the folder it is about is missing.
set -uo pipefail
# shellcheck source=scripts/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
# shellcheck source=scripts/build.sh
source "$SRC/scripts/build.sh"
cd "$SRC" || exit

ALL_STEPS=(format scripts build unit contract web endpoints journeys)
ASAN_STEPS=(build unit endpoints)
RESULTS=$SRC/.estate/test-results
PRESET=dev
passed=0
failed=0
failures=()
export STEP_TAIL=100
export NO_COLOR=1 FORCE_COLOR=0
export CHROMIUM=${CHROMIUM:-/usr/bin/chromium}

record_failure() {
    failed=$((failed + ${2:-1}))
    failures+=("$1")
}

check() {
    if step "$@"; then passed=$((passed + 1)); else record_failure "$1"; fi
}

# suite TITLE RESULTS COMMAND…: a command that fails without a failed test counts as one failure.
suite() {
    local title=$1 results=$2 status=0 tests bad skipped
    shift 2
    rm -rf "$results"
    step "$title" "$@" || status=1
    tests=$(junit_number tests "$results")
    skipped=$(junit_number skipped "$results")
    bad=$(($(junit_number failures "$results") + $(junit_number errors "$results")))
    if ((status == 0 && tests - skipped < 1)); then
        say "  $title: no test was run"
        status=1
    fi
    passed=$((passed + tests - skipped - bad))
    if ((bad > 0 || status != 0)); then record_failure "$title" $((bad > 0 ? bad : 1)); fi
    if ((bad > 0)); then failures+=("$(node scripts/failed-tests.mjs "$results")"); fi
    say "  $((tests - skipped - bad)) passed, $bad failed$( ((skipped)) && echo ", $skipped skipped")"
}

# junit_number NAME PATH: the sum of that attribute over the outermost elements of the JUnit files there.
junit_number() {
    local file number sum=0
    while IFS= read -r file; do
        number=$(tr '\n\t' '  ' <"$file" | grep -oE '<testsuites? [^>]*>' | head -n 1 | grep -oE " $1=\"[0-9]+\"" | tr -dc 0-9)
        sum=$((sum + ${number:-0}))
    done < <(find "$2" -name '*.xml' 2>/dev/null)
    echo "$sum"
}

need_folder() { [[ -e $1 ]] || { say "→ $2"; say "  FAILED: $1 is missing"; record_failure "$2: $1 is missing"; return 1; }; }

need_build() {
    [[ -x $ESTATE_BINARY ]] || { say "→ $1"; say "  FAILED: not run, there is no built server"; record_failure "$1: not run"; return 1; }
}

step_format() {
    check "C++ is formatted (clang-format)" bash -c '
        source scripts/common.sh
        list_files "*.cpp" "*.hpp" | xargs -0 -r ls -d 2>/dev/null | xargs -r clang-format --dry-run -Werror'
}

step_scripts() {
    check "The scripts are sound (shellcheck)" shellcheck --severity=warning dev .ci/run bench/run scripts/*.sh scripts/migrate \
        cmake/ccache scripts/with-test-services scripts/dump-schema scripts/install-tools scripts/make-secrets deploy/nginx/render.sh deploy/images/*.sh
    check "The gateway's configuration holds (nginx -t)" bash -c '
        folder=$(mktemp -d) && deploy/nginx/render.sh "$folder" listen=127.0.0.1:8080 &&
        nginx -t -p "$folder" -c "$folder/nginx.conf" -e stderr'
    check "The demo portfolio holds to the schemas" node data/demo/check.mjs
    check "Plans and pictures agree with the records of the demo portfolio" node --test tools/pictures/pictures.test.mjs
}

step_build() {
    if build_server all "$PRESET"; then passed=$((passed + 1)); else record_failure "Building the server"; fi
}

step_unit() {
    need_build "Unit tests" || return
    # Each GoogleTest program writes its own file, so that tests are counted and not programs.
    suite "Unit and database tests (ctest)" "$RESULTS/gtest" env "GTEST_OUTPUT=xml:$RESULTS/gtest/" scripts/with-test-services \
        ctest --test-dir ".estate/build/$PRESET" -j "$JOBS" --output-on-failure --no-tests=error --timeout 300
}

# The site is built against web/openapi.json: it must be what the server says today.
step_contract() {
    need_build "The contract" || return
    check "web/openapi.json is the server's (else: ./dev openapi)" bash -c '
        "$ESTATE_BINARY" openapi >.estate/openapi.json && node scripts/same-json.mjs web/openapi.json .estate/openapi.json'
}

step_web() {
    need_folder web/package.json "The site" || return
    npm_install web || { record_failure "npm ci in web/"; return; }
    check "Types of the site (svelte-check)" npm --prefix web run check
    check "Lint of the site (eslint)" npm --prefix web run lint
    suite "Unit tests of the site (vitest)" "$RESULTS/web.xml" \
        npm --prefix web test -- --reporter=default --reporter=junit --outputFile.junit="$RESULTS/web.xml"
}

step_endpoints() {
    need_build "Endpoint tests" && need_folder tests/package.json "Endpoint tests" || return
    npm_install tests || { record_failure "npm ci in tests/"; return; }
    check "Types of the tests (tsc)" npm --prefix tests run check
    suite "Endpoints, contract and faults (vitest)" "$RESULTS/endpoints.xml" scripts/with-test-services \
        npm --prefix tests test -- --reporter=default --reporter=junit --outputFile.junit="$RESULTS/endpoints.xml"
}

step_journeys() {
    need_build "Journeys" && need_folder tests/package.json "Journeys" || return
    npm_install tests && make_pictures && build_site || { record_failure "Journeys: the site could not be built"; return; }
    suite "Journeys in a browser (Playwright)" "$RESULTS/journeys.xml" scripts/with-test-services --stack \
        npm --prefix tests run journeys -- --reporter=default --reporter=junit --outputFile.junit="$RESULTS/journeys.xml"
}

main() {
    local steps=() argument name
    for argument in "$@"; do
        case $argument in
            --asan) PRESET=asan ;;
            -*) die "unknown option $argument" ;;
            *) declare -F "step_$argument" >/dev/null || die "there is no step '$argument'; there are: ${ALL_STEPS[*]}"
                steps+=("$argument") ;;
        esac
    done
    if [[ $PRESET == asan ]]; then
        ESTATE_BINARY=$SRC/.estate/build/asan/app/estate
        export ASAN_OPTIONS=detect_stack_use_after_return=0:abort_on_error=1 UBSAN_OPTIONS=print_stacktrace=1
        ((${#steps[@]})) || steps=("${ASAN_STEPS[@]}")
    fi
    ((${#steps[@]})) || steps=("${ALL_STEPS[@]}")
    export ESTATE_BINARY
    mkdir -p "$RESULTS"
    for name in "${steps[@]}"; do "step_$name"; done
    ((${#failures[@]} == 0)) || { say; printf 'failed: %s\n' "${failures[@]}"; }
    say
    say "all of it took $SECONDS s"
    say "$passed passed, $failed failed"
    ((failed == 0))
}

main "$@"
