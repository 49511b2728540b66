#!/usr/bin/env bash
# g++ with -O3.
set -euo pipefail
# shellcheck source=scripts/lib.sh
. scripts/lib.sh

check "-O3 build" build_preset release
native_tests release
finish release
