#!/usr/bin/env bash
# A whole chain on this machine: wasmd with one validator, the contract driven by signed
# transactions, coins counted after each, exported state and native twin compared.
set -euo pipefail
# shellcheck source=scripts/lib.sh
. scripts/lib.sh
# shellcheck source=scripts/chain_lib.sh
. scripts/chain_lib.sh

# Apart from a chain that somebody runs by hand.
export SURETY_CHAIN_HOME=$chain_folder/part SURETY_CHAIN_PORT=${SURETY_CHAIN_PORT:-36657}

# Ends the node as a power cut would, and sees that `down` still cleans up.
down_after_a_crash() {
  kill -KILL "$(cat "$SURETY_CHAIN_HOME/pid")"
  scripts/chain down && [ ! -e "$SURETY_CHAIN_HOME" ]
}

# The session of docs/embedding.md, line by line, as a reader would type it.
session() {
  local script=build/log/embedding-session.sh
  # shellcheck disable=SC2016  # the fence is text, not a command
  { echo 'set -euo pipefail' && sed -n '/^```sh$/,/^```$/p' docs/embedding.md | grep -v '^```'; } \
    >"$script"
  [ "$(wc -l <"$script")" -ge 30 ] || die "docs/embedding.md holds no session"
  bash -x "$script" >&2
}

down_twice() { scripts/chain down && scripts/chain down; }

if ! have_go; then
  skip "the chain: wasmd $go_missing"
  finish chain
  exit
fi
trap 'scripts/chain down' EXIT
check "wasmd builds" build_wasmd
check "the chain starts" scripts/chain up
check "the story, and its native twin" scripts/chain demo
check "down after a crash" down_after_a_crash
check "down where nothing runs" down_twice
check "the session of docs/embedding.md" session
finish chain
