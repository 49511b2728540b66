#!/usr/bin/env bash
# Every unit test on 32 bits.
set -euo pipefail
# shellcheck source=scripts/lib.sh
. scripts/lib.sh

check "32-bit tests" build_preset m32 surety_tests surety_native_tests
native_tests m32
finish m32_tests
