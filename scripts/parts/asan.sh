#!/usr/bin/env bash
# clang++ with the address and undefined-behaviour sanitizers.
set -euo pipefail
# shellcheck source=scripts/lib.sh
. scripts/lib.sh

check "sanitizer build" build_preset asan
native_tests asan
replay_fixtures asan
finish asan
