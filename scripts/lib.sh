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

# Configures and builds a preset: build_preset PRESET [TARGET...]
build_preset() {
  local preset=$1
  shift
  local targets=()
  for target in "$@"; do targets+=(--target "$target"); done
  cmake --preset "$preset" >"build/$preset.configure.log" 2>&1 || {
    cat "build/$preset.configure.log" >&2
    return 1
  }
  cmake --build --preset "$preset" "${targets[@]}" >&2
}
