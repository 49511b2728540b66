#!/usr/bin/env bash
# The native build with g++: every unit and native test.
set -euo pipefail
# shellcheck source=scripts/lib.sh
. scripts/lib.sh

check "g++ build" build_preset gcc
native_tests gcc
replay_fixtures gcc
finish gcc
