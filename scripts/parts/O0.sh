#!/usr/bin/env bash
# g++ without optimisation.
set -euo pipefail
# shellcheck source=scripts/lib.sh
. scripts/lib.sh

check "-O0 build" build_preset O0
native_tests O0
finish O0
