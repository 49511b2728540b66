# Shared by the scripts; source it from the repository's root.
# shellcheck shell=bash

# Where scripts/setup puts Node when the system's is too old.
if [ -x build/third_party/node/node_modules/.bin/node ]; then
  PATH=$PWD/build/third_party/node/node_modules/.bin:$PATH
fi

say() { printf '%s\n' "$*" >&2; }
die() {
  say "error: $*"
  exit 1
}

# Runs a command as root: directly, or through sudo.
as_root() {
  if [ "$(id -u)" = 0 ]; then
    "$@"
  elif command -v sudo >/dev/null; then
    sudo "$@"
  else
    die "installing packages needs root: run this as root, or install sudo. Wanted: $*"
  fi
}

installed() { dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null | grep -qx installed; }

# Configures and builds a preset: build_preset PRESET [TARGET...]. A build from nothing compiles the
# files of a folder as one; who works on them says -DSURETY_UNITED=OFF, or configures by hand first.
build_preset() {
  local preset=$1
  shift
  local targets=() united=()
  for target in "$@"; do targets+=(--target "$target"); done
  if [ ! -e "build/$preset/CMakeCache.txt" ] && [ "$preset" != clang ]; then
    united+=(-DSURETY_UNITED=ON)
  fi
  cmake --preset "$preset" "${united[@]}" >"build/$preset.configure.log" 2>&1 || {
    cat "build/$preset.configure.log" >&2
    return 1
  }
  cmake --build --preset "$preset" "${targets[@]}" >&2
}

# Counting for the parts of scripts/test -------------------------------------------------------
passed=0
failed=0
skipped=0

count() { # count PASSED FAILED
  passed=$((passed + $1))
  failed=$((failed + $2))
}

# One test that is a command: check WHAT COMMAND...
check() {
  local what=$1
  shift
  if "$@"; then
    echo "passed: $what"
    count 1 0
  else
    echo "FAILED: $what ($*)"
    count 0 1
  fi
}

# Something that cannot run on this machine: neither passed nor failed, and in sight.
skip() { # skip WHAT
  echo "SKIPPED: $1"
  skipped=$((skipped + 1))
}

# Runs a command that reports its own counts; a failure that it does not count is one of ours.
counted() { # counted PATTERN_PASSED PATTERN_FAILED COMMAND...
  local wins=$1 losses=$2 status=0 log
  shift 2
  log=$(mktemp)
  "$@" 2>&1 | tee "$log" || status=1
  wins=$(sed -nE "s/$wins/\1/p" "$log" | awk '{ n += $1 } END { print n + 0 }')
  losses=$(sed -nE "s/$losses/\1/p" "$log" | awk '{ n += $1 } END { print n + 0 }')
  rm -f "$log"
  if [ "$status" != 0 ] && [ "$losses" = 0 ]; then losses=1; fi
  if [ "$wins" = 0 ] && [ "$losses" = 0 ]; then
    echo "FAILED: no test ran in: $*"
    losses=1
  fi
  count "$wins" "$losses"
}

doctest() {
  counted '.*test cases: +[0-9]+ \| +([0-9]+) passed.*' \
    '.*test cases: .* ([0-9]+) failed.*' "$@"
}

# The unit tests, in two halves at a time: what plays whole pools takes as long as all else.
unit_tests() { doctest both_halves "$@"; }
both_halves() { # both_halves COMMAND...
  local log status=0 other
  log=$(mktemp)
  "$@" --source-file='*tests/agents/*' >"$log" 2>&1 &
  other=$!
  "$@" --source-file-exclude='*tests/agents/*' || status=1
  wait "$other" || status=1
  cat "$log"
  rm -f "$log"
  return "$status"
}

node_tests() {
  counted '^# pass ([0-9]+)$' '^# fail ([0-9]+)$' node --test --test-reporter=tap "$@"
}

# Ends a part: its last line is what scripts/test adds up.
finish() { # finish PART
  local rest=""
  [ "$skipped" = 0 ] || rest=", $skipped skipped"
  echo "part $1: $passed passed, $failed failed$rest"
  [ "$failed" = 0 ]
}

# The test programs of a native preset: native_tests PRESET
native_tests() {
  unit_tests "build/$1/surety_tests"
  if [ -e "build/$1/surety_native_tests" ]; then doctest "build/$1/surety_native_tests"; fi
}

# Every fixture by the program of a native preset: replay_fixtures PRESET. Equal files mean equal
# receipts and roots in every build that replays them.
replay_fixtures() {
  local fixtures
  mapfile -t fixtures < <(find fixtures -mindepth 2 -name '*.json' | LC_ALL=C sort)
  check "${#fixtures[@]} fixtures replay with $1" \
    replay_to "build/log/fixtures-$1.log" "build/$1/surety" "${fixtures[@]}"
}
replay_to() { # replay_to LOG PROGRAM FIXTURE...
  local log=$1 program=$2
  shift 2
  "$program" replay --quiet --audit "$@" >"$log" || { tail -n 20 "$log" && return 1; }
}
