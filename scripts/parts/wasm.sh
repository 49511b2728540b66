#!/usr/bin/env bash
# The core as WASM: the unit tests in Node, the web module against its rules, equal builds.
set -euo pipefail
# shellcheck source=scripts/lib.sh
. scripts/lib.sh

# A second build of the web module, from another folder and without a compiler cache.
build_elsewhere() {
  local copy=$PWD/build/elsewhere
  rm -rf "$copy"
  mkdir -p "$copy"
  git ls-files -z --cached --others --exclude-standard -- \
    CMakeLists.txt CMakePresets.json scripts ledger contract wasm |
    xargs -0 tar -cf - | tar -xf - -C "$copy"
  cmake -S "$copy" --preset wasm -DSURETY_TESTS=OFF -DSURETY_CCACHE=OFF \
    -DSURETY_SODIUM_SOURCE_DIR="$PWD/build/third_party/libsodium" >/dev/null
  cmake --build "$copy/build/wasm" --target surety_web >&2
}

check "WASM build" build_preset wasm
doctest node --no-warnings tests/wasm/run.mjs build/wasm/surety_tests.wasm
node_tests tests/wasm/check_module.test.mjs
check "the web module keeps its rules" \
  node tests/wasm/check_module.mjs build/wasm/surety.wasm wasm/web_module.json
check "a second build" build_elsewhere
check "two builds give equal bytes" \
  cmp build/wasm/surety.wasm build/elsewhere/build/wasm/surety.wasm
finish wasm
