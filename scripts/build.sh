# Building the parts, each only when its inputs changed. Sourced by up.sh and test.sh.
# shellcheck shell=bash

JOBS=${ESTATE_JOBS:-$(nproc)}

# build_server TARGET [PRESET]
build_server() {
    local target=$1 preset=${2:-dev} folder inputs
    folder=$SRC/.estate/build/$preset
    inputs=$(sha256sum "$SRC/CMakePresets.json")
    if [[ ! -f $folder/build.ninja || $(cat "$folder/.presets" 2>/dev/null) != "$inputs" ]]; then
        step "Configuring the server's build ($preset)" cmake -S "$SRC" --preset "$preset" || return
        printf '%s\n' "$inputs" >"$folder/.presets"
    fi
    step "Building the server ($preset, $target)" cmake --build "$folder" -j "$JOBS" --target "$target"
}

# npm_install FOLDER: `npm ci` when the lock file changed.
npm_install() {
    local folder=$1 inputs
    inputs=$(cat "$SRC/$folder/package-lock.json" "$SRC/$folder/package.json" | sha256sum)
    [[ -d $SRC/$folder/node_modules && $(cat "$SRC/$folder/node_modules/.estate-inputs" 2>/dev/null) == "$inputs" ]] && return
    step "Installing the packages of $folder/ (npm ci)" npm --prefix "$SRC/$folder" ci --no-progress || return
    mkdir -p "$SRC/$folder/node_modules"
    printf '%s\n' "$inputs" >"$SRC/$folder/node_modules/.estate-inputs"
}

build_site() {
    local inputs
    inputs=$(fingerprint web)
    [[ -f $SRC/web/build/index.js && $(cat "$SRC/web/build/.estate-inputs" 2>/dev/null) == "$inputs" ]] && return
    npm_install web || return
    step "Building the site" npm --prefix "$SRC/web" run build || return
    printf '%s\n' "$inputs" >"$SRC/web/build/.estate-inputs"
}

make_pictures() {
    local inputs media=$SRC/.estate/media
    # What the pictures are made from: how scenes are rendered is not part of it, only what came out.
    inputs=$(fingerprint tools/pictures/lib tools/pictures/views tools/pictures/{make,worker,settings}.mjs tools/pictures/package-lock.json data/demo/properties data/demo/pictures)
    [[ -f $media/manifest.json && $(cat "$media/.estate-inputs" 2>/dev/null) == "$inputs" ]] && return
    [[ ! -f $SRC/tools/pictures/package-lock.json ]] || npm_install tools/pictures || return
    step "Making the pictures of the demo portfolio" \
        node "$SRC/tools/pictures/make.mjs" --data "$SRC/data/demo" --out "$media" || return
    printf '%s\n' "$inputs" >"$media/.estate-inputs"
}
