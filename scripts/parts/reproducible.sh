#!/usr/bin/env bash
# A second build of the modules, from another folder and without a compiler cache, gives equal
# bytes: a chain identifies a contract by its checksum.
set -euo pipefail
# shellcheck source=scripts/lib.sh
. scripts/lib.sh

build_elsewhere() {
  local copy=$PWD/build/elsewhere
  rm -rf "$copy"
  mkdir -p "$copy"
  git ls-files -z --cached --others --exclude-standard -- \
    CMakeLists.txt CMakePresets.json scripts ledger contract agents wasm |
    xargs -0 tar -cf - | tar -xf - -C "$copy"
  cmake -S "$copy" --preset wasm -DSURETY_TESTS=OFF -DSURETY_CCACHE=OFF \
    -DSURETY_SODIUM_SOURCE_DIR="$PWD/build/third_party/libsodium" \
    -DSURETY_BLST_DIR="$PWD/build/third_party/blst" >/dev/null
  cmake --build "$copy/build/wasm" --target surety_web surety_cosmwasm surety_participant >&2
}

check "WASM build" build_preset wasm surety_web surety_cosmwasm surety_participant
check "a second build" build_elsewhere
for module in surety surety_cosmwasm surety_participant; do
  check "two builds of $module give equal bytes" \
    cmp "build/wasm/$module.wasm" "build/elsewhere/build/wasm/$module.wasm"
done
finish reproducible
