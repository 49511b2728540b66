#!/usr/bin/env bash
# The program on 32 bits, where amounts are limbs and long is short, replays every fixture.
set -euo pipefail
# shellcheck source=scripts/lib.sh
. scripts/lib.sh

check "32-bit build" build_preset m32 surety_cli
replay_fixtures m32
finish m32
