#!/usr/bin/env bash
# clang++ with the address and undefined-behaviour sanitizers.
set -euo pipefail
# shellcheck source=scripts/lib.sh
. scripts/lib.sh

check "sanitizer build" build_preset asan surety_tests surety_native_tests
native_tests asan
finish asan
