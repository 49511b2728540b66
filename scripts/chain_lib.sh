# The hosts of the contract that are somebody else's: CosmWasm's virtual machine (Rust) and the node
# wasmd (Go). Source it from the repository's root, after scripts/lib.sh.
# shellcheck shell=bash disable=SC2034 # those who source it read these

chain_folder=$PWD/build/chain
cosmwasm_version=3.0.9
rust_needed=1.82
go_needed=1.24
go_too_new=1.26 # wasmd's dependencies reach into Go's own library, which changed there

# version_at_least FOUND NEEDED
version_at_least() { [ "$(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1)" = "$2" ]; }

have_rust() {
  local found
  found=$(rustc --version 2>/dev/null | sed -nE 's/^rustc ([0-9.]+).*/\1/p')
  [ -n "$found" ] && command -v cargo >/dev/null && version_at_least "$found" "$rust_needed"
}

# Debian 12's Go is too old to build wasmd, others are too new, but none to fetch one that will do
# from Go's module proxy.
toolchain=v0.0.1-go1.24.11.linux-amd64
toolchain_sum=h1:hxQU5yWTnb0g5kLfz0z3G0wrgC9rQGwX9qPSPnpQuGY=

fetch_go() {
  local work=$chain_folder/go/fetch
  local fetched=$chain_folder/go/modules/golang.org/toolchain@$toolchain
  if [ ! -x "$fetched/bin/go" ]; then
    command -v go >/dev/null || return 1
    mkdir -p "$work"
    printf 'module fetch\n' >"$work/go.mod"
    printf 'golang.org/toolchain %s %s\n' "$toolchain" "$toolchain_sum" >"$work/go.sum"
    (cd "$work" && GOMODCACHE=$chain_folder/go/modules GOFLAGS=-modcacherw \
      go mod download "golang.org/toolchain@$toolchain" >&2) || return 1
    chmod +x "$fetched"/bin/* "$fetched"/pkg/tool/*/*
  fi
  PATH=$fetched/bin:$PATH
}

have_go() { go_fits || { fetch_go && go_fits; }; }

go_fits() {
  local found
  found=$(go env GOVERSION 2>/dev/null | sed -nE 's/^go([0-9.]+).*/\1/p')
  [ -n "$found" ] && version_at_least "$found" "$go_needed" &&
    ! version_at_least "$found" "$go_too_new"
}

rust_missing="needs Rust $rust_needed or later: apt-get install rustc-web cargo-web (Debian 12)"
go_missing="needs Go $go_needed or 1.25: apt-get install golang-go (Debian 12's own is older, and \
is used to fetch one that will do)"

# Cargo as both are built with it: by one profile, one linker and equal lock files, so that the
# second finds what they have in common, which is all but a dozen crates, compiled in the first's
# target folder. wasmer 5.0.6 names a function that newer versions of Rust's own library lack, and
# that nobody calls with CosmWasm's compiler, singlepass; both get one from the linker.
cargo_with() { # cargo_with COMMAND OPTIONS...
  local command=$1 linker=$chain_folder/linker host
  shift
  host=$(rustc -vV | sed -n 's/^host: //p')
  mkdir -p "$chain_folder"
  printf '__attribute__((weak)) void __rust_probestack(void) {}\n' |
    cc -c -x c -o "$linker.o" - || return 1
  printf '#!/bin/sh\nexec cc "$@" "%s"\n' "$linker.o" >"$linker"
  chmod +x "$linker"
  CARGO_TARGET_DIR=$chain_folder/cargo nice cargo "$command" --locked --quiet \
    --config tests/chain/vm/build.toml --config "target.$host.linker = '$linker'" "$@" >&2
}

build_vm() { cargo_with build --release --manifest-path tests/chain/vm/Cargo.toml; }
vm=$chain_folder/cargo/release/surety-chain-vm

build_cosmwasm_check() {
  [ "$("$cosmwasm_check" --version 2>/dev/null)" != "Contract checking $cosmwasm_version" ] ||
    return 0
  cargo_with install --force --version "=$cosmwasm_version" --root "$chain_folder/check" \
    cosmwasm-check
}
cosmwasm_check=$chain_folder/check/bin/cosmwasm-check

# wasmd finds the virtual machine's library where its module was unpacked, so that has to stay. Go
# would see by itself that nothing is to be done, but looks at two thousand packages for that.
build_wasmd() {
  local wanted stamp=$wasmd.made-from
  wanted=$(cat tests/chain/wasmd/go.{mod,sum} && go version)
  [ ! -x "$wasmd" ] || [ "$(cat "$stamp" 2>/dev/null)" != "$wanted" ] || return 0
  (
    cd tests/chain/wasmd || return
    export GOCACHE=$chain_folder/go/cache GOMODCACHE=$chain_folder/go/modules GOTOOLCHAIN=local
    nice go build -modcacherw -mod=readonly -buildvcs=false -o "$wasmd" \
      github.com/CosmWasm/wasmd/cmd/wasmd >&2
  ) && printf '%s\n' "$wanted" >"$stamp"
}
wasmd=$chain_folder/bin/wasmd

# The npm packages that drive the chain.
chain_packages() {
  local stamp=tests/chain/wasmd/node_modules/.surety-lock
  if ! cmp -s tests/chain/wasmd/package-lock.json "$stamp"; then
    (cd tests/chain/wasmd && npm ci --no-fund --no-audit >&2) &&
      cp tests/chain/wasmd/package-lock.json "$stamp"
  fi
}
