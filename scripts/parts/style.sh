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

node_tests tests/style/rules.test.mjs
check "limits and bans" node tests/style/check.mjs
check "clang-format" formatted
check "shellcheck" scripts_are_clean
finish style
