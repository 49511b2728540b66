#!/usr/bin/env bash
# The core as WASM: the unit tests in Node, the web module against its rules.
set -euo pipefail
# shellcheck source=scripts/lib.sh
. scripts/lib.sh

check "WASM build" build_preset wasm
unit_tests node --no-warnings tests/wasm/run.mjs build/wasm/surety_tests.wasm
node_tests tests/wasm/check_module.test.mjs
check "the web module keeps its rules" \
  node tests/wasm/check_module.mjs build/wasm/surety.wasm wasm/web_module.json
check "the participants' module keeps its rules" node tests/wasm/check_module.mjs \
  build/wasm/surety_participant.wasm wasm/participant_module.json
check "the CosmWasm module keeps its rules" \
  node tests/wasm/check_module.mjs build/wasm/surety_cosmwasm.wasm wasm/cosmwasm/module.json
finish wasm
