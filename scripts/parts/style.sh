#!/usr/bin/env bash
# Limits, bans, formatting, and the checkers of C++ and of shell scripts.
set -euo pipefail
# shellcheck source=scripts/lib.sh
. scripts/lib.sh

files() { git ls-files --cached --others --exclude-standard -- "$@"; }

formatted() { files '*.cpp' '*.hpp' '*.c' '*.h' | xargs -r clang-format --dry-run --Werror; }

scripts_are_clean() {
  { files '*.sh' && files scripts .ci | grep -vE '\.[a-z]+$|cmake/' | grep -v '\.sh$'; } |
    sort -u | xargs -r shellcheck -x
}

# The sources that are compiled; a codec file is judged with the flags it is compiled with.
tidy() {
  cmake --preset clang >/dev/null &&
    sed -n "s|.*\"file\": \"$PWD/\(\(ledger\|contract\|agents\|cli\)/.*\.cpp\)\".*|\1|p" \
      build/clang/compile_commands.json |
    xargs -r -n 4 -P "$(nproc)" clang-tidy --quiet -p build/clang 2>build/log/tidy.stderr
}

node_tests tests/style/rules.test.mjs
check "limits and bans" node tests/style/check.mjs
check "clang-format" formatted
check "shellcheck" scripts_are_clean
check "clang-tidy" tidy
finish style
