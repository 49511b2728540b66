#!/usr/bin/env bash
# The core on 32 bits, where amounts are limbs and long is short.
set -euo pipefail
# shellcheck source=scripts/lib.sh
. scripts/lib.sh

check "32-bit build" build_preset m32
native_tests m32
replay_fixtures m32
finish m32
