#!/usr/bin/env bash
# The C++ package as its users meet it: installed, moved, and found three ways.
set -euo pipefail
# shellcheck source=scripts/lib.sh
. scripts/lib.sh

consumers=build/consumer

install_and_move() {
  rm -rf build/installed build/moved
  cmake --install build/gcc --prefix "$PWD/build/installed" >/dev/null
  mv build/installed build/moved
}
# Without optimisation, and large headers read once where the library is built anew: how it is found
# is tested here, not what it computes.
by_cmake() { # by_cmake FOLDER
  rm -rf "${consumers:?}/$1"
  cmake -S "tests/consumer/$1" -B "$consumers/$1" -G Ninja -DCMAKE_BUILD_TYPE=Debug \
    -DCMAKE_CXX_FLAGS_DEBUG=-O0 -DSURETY_PRECOMPILED=ON -DSURETY_UNITED=ON --no-warn-unused-cli \
    -DCMAKE_PREFIX_PATH="$PWD/build/moved" >/dev/null &&
    cmake --build "$consumers/$1" >&2 && "$consumers/$1/consumer"
}
by_pkg_config() {
  tests/consumer/pkgconfig/build.sh build/moved "$consumers/pkgconfig" &&
    "$consumers/pkgconfig/consumer"
}
# The program's manual and completions, and the C interface.
has_documents() {
  local share=build/moved/share
  grep -q '^\.TH SURETY' $share/man/man1/surety.1 &&
    grep -q surety $share/bash-completion/completions/surety &&
    grep -q surety $share/zsh/site-functions/_surety &&
    grep -q surety $share/fish/vendor_completions.d/surety.fish &&
    [ -e build/moved/include/surety/wasm/surety.h ]
}
# Every global name of C in the archive has our prefix: the others are C++, where ours have a
# namespace, or the compiler's own.
only_our_names() {
  ! nm -g --defined-only build/moved/lib/libsurety.a | awk 'NF == 3 { print $3 }' |
    grep -vE '^(_Z|surety_|DW\.ref\.|__x86\.)'
}
# Without the sources of libsodium or blst configuring stops and says what to do.
says_what_is_missing() { # says_what_is_missing VARIABLE
  local log
  rm -rf "${consumers:?}/absent" # or the cache would still lack what the last call took away
  ! log=$(cmake -S . -B build/consumer/absent -G Ninja "-D$1=$PWD/build/absent" 2>&1) &&
    grep -q "$1" <<<"$log" && grep -q 'scripts/setup' <<<"$log"
}

check "build" build_preset gcc
check "install, then move" install_and_move
check "manual, completions and C interface" has_documents
check "find_package" by_cmake find_package
check "add_subdirectory" by_cmake add_subdirectory
check "pkg-config" by_pkg_config
check "only our names in the archive" only_our_names
check "libsodium's absence is named" says_what_is_missing SURETY_SODIUM_SOURCE_DIR
check "blst's absence is named" says_what_is_missing SURETY_BLST_DIR
finish consumer
