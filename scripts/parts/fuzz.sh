#!/usr/bin/env bash
# libFuzzer for ten minutes, shared by the fuzzers.
set -euo pipefail
# shellcheck source=scripts/lib.sh
. scripts/lib.sh

# The fuzzers alone: the unit tests have a part with sanitizers of their own.
build_fuzzers() {
  cmake --preset fuzz >build/log/fuzz.configure.log || return 1
  mapfile -t fuzzers <build/fuzz/fuzzers.txt
  build_preset fuzz "${fuzzers[@]}"
}

mkdir -p build/log
fuzzers=()
check "fuzzer build" build_fuzzers
[ "${#fuzzers[@]}" -gt 0 ] || check "there are fuzzers" false
for fuzzer in "${fuzzers[@]}"; do
  mkdir -p "build/corpus/$fuzzer"
  check "$fuzzer" "build/fuzz/$fuzzer" -max_total_time=$((600 / ${#fuzzers[@]})) \
    -print_final_stats=1 "build/corpus/$fuzzer"
done
finish fuzz
