#!/usr/bin/env bash
# The contract in the virtual machine of CosmWasm chains (Rust): cosmwasm-check, golden traces made
# out of the fixtures and compared with the strict host and the native program, the table of gas.
set -euo pipefail
# shellcheck source=scripts/lib.sh
. scripts/lib.sh
# shellcheck source=scripts/chain_lib.sh
. scripts/chain_lib.sh

module=build/wasm/surety_cosmwasm.wasm
without_pairings=build/wasm/surety_cosmwasm_2_0.wasm
counter=build/chain/counter.wasm
golden=$chain_folder/golden

refuses() { ! "$@"; }
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
check "WASM build" build_preset wasm surety_cosmwasm surety_cosmwasm_2_0
check "cosmwasm-check passes the contract" "$cosmwasm_check" "$module"
check "cosmwasm-check passes the contract for a chain without pairings" "$cosmwasm_check" \
  --available-capabilities iterator,staking,stargate,cosmwasm_2_0 "$without_pairings"
check "which is not offered the other one" refuses "$cosmwasm_check" \
  --available-capabilities iterator,staking,stargate,cosmwasm_2_0 "$module"
check "golden traces are made" node tests/chain/vm/golden.mjs "$golden"
node_tests tests/chain/vm/traces.test.mjs
check "the table of gas is as docs/embedding.md has it" \
  node tests/chain/vm/gas_table.mjs --check docs/embedding.md "$golden"
finish chain_vm
