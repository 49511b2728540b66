#!/usr/bin/env bash
# clang-tidy over every source; minutes rather than seconds, so not among the short parts.
set -euo pipefail
# shellcheck source=scripts/lib.sh
. scripts/lib.sh

# The sources that are compiled; a codec file is judged with the flags it is compiled with.
tidy() {
  cmake --preset clang >build/clang.configure.log || return 1
  local sources
  mapfile -t sources < <(
    sed -nE "s#.*\"file\": \"$PWD/((ledger|contract|agents|cli)/.*\.cpp)\".*#\1#p" \
      build/clang/compile_commands.json | LC_ALL=C sort -u
  )
  [ "${#sources[@]}" -ge 100 ] || die "only ${#sources[@]} sources to judge"
  printf '%s\n' "${sources[@]}" |
    xargs -n 4 -P "$(nproc)" clang-tidy --quiet -p build/clang 2>build/log/tidy.stderr
}

mkdir -p build/log
check "clang-tidy" tidy
finish tidy
