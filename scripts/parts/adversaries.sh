#!/usr/bin/env bash
# Thousands of attempts at a key with random cheats: the ledger convicts every one, and nobody else.
# Several minutes of one core.
set -euo pipefail
# shellcheck source=scripts/lib.sh
. scripts/lib.sh

check "g++ build" build_preset gcc surety_tests
check "3000 attempts with random cheats" \
  build/gcc/surety_tests --no-skip --minimal --test-case='long: *'
finish adversaries
