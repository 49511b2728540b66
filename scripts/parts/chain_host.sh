#!/usr/bin/env bash
# The ledger as a contract, under a strict host in Node: the module's rules, golden traces against
# the native program, refusals, fuzzing, costs; its schemas and its typed client.
set -euo pipefail
# shellcheck source=scripts/lib.sh
. scripts/lib.sh

check "native programs" \
  build_preset gcc surety_cli surety_chain_records surety_chain_pool
check "CosmWasm modules" build_preset wasm surety_cosmwasm surety_cosmwasm_2_0
check "the CosmWasm module keeps its rules" \
  node tests/wasm/check_module.mjs build/wasm/surety_cosmwasm.wasm wasm/cosmwasm/module.json
check "so does the one for chains without pairings" node tests/wasm/check_module.mjs \
  build/wasm/surety_cosmwasm_2_0.wasm wasm/cosmwasm/module_2_0.json
node_tests tests/chain/*.test.mjs
check "packages of the client's generator" npm --prefix wasm/cosmwasm/client ci --no-audit --no-fund
check "schemas and client are not stale" node wasm/cosmwasm/client/generate.mjs --check
check "the client compiles" npm --prefix wasm/cosmwasm/client run --silent compile
finish chain_host
