#!/usr/bin/env bash
# The contract in the virtual machine of CosmWasm chains (Rust): cosmwasm-check, golden traces made
# out of the fixtures and compared with the strict host and the native program, the table of gas.
set -euo pipefail
# shellcheck source=scripts/lib.sh
. scripts/lib.sh
# shellcheck source=scripts/chain_lib.sh
. scripts/chain_lib.sh

module=build/wasm/surety_cosmwasm.wasm
counter=build/chain/counter.wasm
golden=$chain_folder/golden

run_vm() { "$vm" --cache "$chain_folder/cache" "$@"; }

if ! have_rust; then
  skip "the contract in cosmwasm-vm: it $rust_missing"
  finish chain_vm
  exit
fi
mkdir -p "$chain_folder/cache" build/log
check "cosmwasm-vm $cosmwasm_version builds" build_vm
check "cosmwasm-check $cosmwasm_version builds" build_cosmwasm_check
check "the counter builds" wat2wasm tests/chain/vm/counter.wat -o "$counter"
check "cosmwasm-check passes the counter" "$cosmwasm_check" "$counter"
check "the host does what a chain does" run_vm tests/chain/vm/counter.json "$counter"
node_tests tests/chain/vm/hosts.test.mjs
check "native build" build_preset gcc surety_cli surety_chain_pool
check "WASM build" build_preset wasm surety_cosmwasm
check "cosmwasm-check passes the contract" "$cosmwasm_check" "$module"
check "golden traces are made" node tests/chain/vm/golden.mjs "$golden"
for trace in "$golden"/*.trace.json; do
  name=$(basename "$trace" .trace.json)
  check "$name, in the virtual machine as under the strict host and natively" \
    node tests/chain/vm/play.mjs "$vm" "$module" build/gcc/surety "${trace%.trace.json}"
done
check "the table of gas is as docs/embedding.md has it" \
  node tests/chain/vm/gas_table.mjs --check docs/embedding.md "$golden"
finish chain_vm
