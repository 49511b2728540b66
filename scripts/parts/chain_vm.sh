#!/usr/bin/env bash
# The contract in the virtual machine of CosmWasm chains (Rust): cosmwasm-check, golden traces made
# out of the fixtures and compared with the native program, the table of gas.
set -euo pipefail
# shellcheck source=scripts/lib.sh
. scripts/lib.sh
# shellcheck source=scripts/chain_lib.sh
. scripts/chain_lib.sh

module=build/wasm/surety_cosmwasm.wasm
counter=build/chain/counter.wasm
golden=$chain_folder/golden

make_golden() {
  rm -rf "$golden"
  find fixtures -mindepth 2 -name '*.json' -print0 | LC_ALL=C sort -z |
    xargs -0 node tests/chain/golden.mjs "$golden"
}

run_vm() { "$vm" --cache "$chain_folder/cache" "$@"; }

if ! have_rust; then
  skip "the contract in cosmwasm-vm: it $rust_missing"
  finish chain_vm
  exit
fi
mkdir -p "$chain_folder/cache" build/log
check "cosmwasm-vm $cosmwasm_version builds" build_vm
check "cosmwasm-check $cosmwasm_version builds" build_cosmwasm_check
check "the counter builds" wat2wasm tests/chain/counter.wat -o "$counter"
check "cosmwasm-check passes the counter" "$cosmwasm_check" "$counter"
check "the host does what a chain does" run_vm tests/chain/counter.json "$counter"
node_tests tests/chain/hosts.test.mjs
check "native build" build_preset gcc surety_cli
check "WASM build" build_preset wasm surety_web surety_cosmwasm
check "cosmwasm-check passes the contract" "$cosmwasm_check" "$module"
check "golden traces are made" make_golden
for trace in "$golden"/*.trace.json; do
  name=$(basename "$trace" .trace.json)
  check "$name, in the virtual machine and natively" \
    node tests/chain/play.mjs "$vm" "$module" build/gcc/surety "${trace%.trace.json}"
done
check "the table of gas is as docs/embedding.md has it" \
  node tests/chain/gas_table.mjs --check docs/embedding.md "$golden"
finish chain_vm
