#!/usr/bin/env bash
# The browser demo in Chromium, driven by playwright-core.
set -euo pipefail
# shellcheck source=scripts/lib.sh
. scripts/lib.sh
export NO_COLOR=1

check "WASM build" build_preset wasm surety_web surety_participant
counted '^ *Tests .*[^0-9]([0-9]+) passed.*' '^ *Tests .*[^0-9]([0-9]+) failed.*' \
  npm --prefix js run test:browser
finish browser
