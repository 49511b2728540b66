#!/usr/bin/env bash
# The demo page in Chromium: every example played, keys, panels, broken files, accessibility.
set -euo pipefail
# shellcheck source=scripts/lib.sh
. scripts/lib.sh

check "WASM build" build_preset wasm surety_web
check "the package" npm --prefix js run build
check "the page" npm --prefix js run build:demo
node_tests js/demo/test/page.test.mjs
finish demo
