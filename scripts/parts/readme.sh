#!/usr/bin/env bash
# The session of the README, line by line, as a newcomer would type it.
set -euo pipefail
# shellcheck source=scripts/lib.sh
. scripts/lib.sh

session() {
  local script=build/log/readme-session.sh
  # shellcheck disable=SC2016  # the fence is text, not a command
  { echo 'set -euo pipefail' && sed -n '/^```sh$/,/^```$/p' README.md | grep -v '^```'; } >"$script"
  [ "$(wc -l <"$script")" -ge 10 ] || die "README.md holds no session of ten lines"
  bash -x "$script" >&2
}

check "build" build_preset gcc surety_cli
check "WASM build" build_preset wasm surety_web
check "the README's session" session
finish readme
