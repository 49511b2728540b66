#!/usr/bin/env bash
# The native build with clang++ without sanitizers.
set -euo pipefail
# shellcheck source=scripts/lib.sh
. scripts/lib.sh

check "clang++ build" build_preset clang
native_tests clang
finish clang
