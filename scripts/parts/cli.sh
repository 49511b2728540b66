#!/usr/bin/env bash
# The native program as its users meet it, and the files that it generates.
set -euo pipefail
# shellcheck source=scripts/lib.sh
. scripts/lib.sh

check "build" build_preset gcc surety_cli surety_types
export SURETY=$PWD/build/gcc/surety
node_tests tests/cli/*.test.mjs
check "generated files are fresh" scripts/generate --check
finish cli
