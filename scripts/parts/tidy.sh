#!/usr/bin/env bash
# clang-tidy over every source; minutes rather than seconds, so not among the short parts.
set -euo pipefail
# shellcheck source=scripts/lib.sh
. scripts/lib.sh

# The sources that are compiled; a codec file is judged with the flags it is compiled with.
tidy() {
  cmake --preset clang >/dev/null &&
    sed -n "s|.*\"file\": \"$PWD/\(\(ledger\|contract\|agents\|cli\)/.*\.cpp\)\".*|\1|p" \
      build/clang/compile_commands.json |
    xargs -r -n 4 -P "$(nproc)" clang-tidy --quiet -p build/clang 2>build/log/tidy.stderr
}

mkdir -p build/log
check "clang-tidy" tidy
finish tidy
