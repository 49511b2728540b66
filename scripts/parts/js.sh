#!/usr/bin/env bash
# The npm package: unit tests in Node over the built modules of ledgers and of participants.
set -euo pipefail
# shellcheck source=scripts/lib.sh
. scripts/lib.sh
export NO_COLOR=1

check "WASM build" build_preset wasm surety_web surety_participant
counted '^ *Tests .*[^0-9]([0-9]+) passed.*' '^ *Tests .*[^0-9]([0-9]+) failed.*' \
  npm --prefix js test
finish js
