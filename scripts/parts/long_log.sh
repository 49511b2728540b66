#!/usr/bin/env bash
# A hundred thousand transactions and every fixture: equal receipts and roots from g++, clang++,
# -O0, -O3, sanitizers, 32 bits and WASM.
set -euo pipefail
# shellcheck source=scripts/lib.sh
. scripts/lib.sh

# The log is made out of its seed and filled by the g++ build; every other build replays it and
# compares each receipt and each root.
make_log() { # make_log FILE OPTION...
  local file=$1
  shift
  build/gcc/surety new-fixture --log --quiet --seed 20261121 "$@" |
    build/gcc/surety new-fixture --quiet --fill - >"$file"
}

check "g++ build" build_preset gcc surety_cli
check "100000 transactions of a host" make_log build/log/long-host.jsonl -n 100000 --accounts 1000
check "5000 signed transactions" \
  make_log build/log/long-signed.jsonl -n 5000 --authentication ledger
for preset in gcc clang O0 release m32 asan; do
  check "$preset build" build_preset "$preset" surety_cli
  for log in host signed; do
    check "the long log, $log, with $preset" replay_to "build/log/long-$log-$preset.log" \
      "build/$preset/surety" "build/log/long-$log.jsonl"
  done
  replay_fixtures "$preset"
done
check "WASM build" build_preset wasm surety_web
for log in host signed; do
  check "the long log, $log, with WASM" \
    build/gcc/surety replay --quiet --engine=wasm "build/log/long-$log.jsonl"
done
finish long_log
