# What is compiled, file by file. A new file is one line in its section.
# Files named codec.cpp or *_codec.cpp are compiled with RTTI and exceptions, since cereal's
# headers need them; all others in SURETY_SOURCES without.

set(SURETY_SOURCES
    # ledger: numbers, bytes, codec, hash, crypto, tables, state root, shuffle
    ledger/bls_curve.cpp
    ledger/bls_pairing.cpp
    ledger/bls_scalar.cpp
    ledger/calendar.cpp
    ledger/calendar_codec.cpp
    ledger/calendar_tables.cpp
    ledger/dealing.cpp
    ledger/decimal.cpp
    ledger/ed25519.cpp
    ledger/height_room.cpp
    ledger/id_set.cpp
    ledger/key_index.cpp
    ledger/large_memory.cpp
    ledger/log_proof.cpp
    ledger/merkle.cpp
    ledger/proof.cpp
    ledger/ratio.cpp
    ledger/sha256.cpp
    ledger/sha256_avx2.cpp
    ledger/sha256_avx512.cpp
    ledger/sha256_batch.cpp
    ledger/sha256_engine.cpp
    ledger/sha256_ni.cpp
    ledger/sha256_scalar.cpp
    ledger/sha256_simd128.cpp
    ledger/shuffle.cpp
    ledger/signing_root.cpp
    ledger/snapshot.cpp
    ledger/split.cpp
    ledger/state_tree.cpp
    ledger/store_cache.cpp
    ledger/table_base.cpp
    ledger/table_set.cpp
    ledger/tail.cpp
    ledger/threshold.cpp
    ledger/trap.cpp
    ledger/utf8.cpp
    ledger/validator_codec.cpp
    ledger/wide.cpp
    ledger/json/diff.cpp
    ledger/json/error.cpp
    ledger/json/fallback.cpp
    ledger/json/lexer.cpp
    ledger/json/numeral.cpp
    ledger/json/reader.cpp
    ledger/json/scalar.cpp
    ledger/json/sink.cpp
    ledger/json/sink_fault.cpp
    ledger/json/suggest.cpp
    ledger/json/walker.cpp
    ledger/json/writer.cpp
    # contract/accounts
    contract/accounts/accounts_codec.cpp
    contract/accounts/audit.cpp
    contract/accounts/hours.cpp
    contract/accounts/pooled.cpp
    contract/accounts/rules.cpp
    contract/accounts/tables.cpp
    # contract/pools
    contract/pools/active_list.cpp
    contract/pools/assembly.cpp
    contract/pools/audit.cpp
    contract/pools/claims.cpp
    contract/pools/division.cpp
    contract/pools/exit.cpp
    contract/pools/handover.cpp
    contract/pools/life.cpp
    contract/pools/pools_codec.cpp
    contract/pools/readers.cpp
    contract/pools/requests.cpp
    contract/pools/risk.cpp
    contract/pools/rotation.cpp
    contract/pools/rotation_audit.cpp
    contract/pools/rules.cpp
    contract/pools/seats.cpp
    contract/pools/slashing.cpp
    contract/pools/tables.cpp
    contract/pools/validator.cpp
    # contract/fines
    contract/fines/interest.cpp
    contract/fines/audit.cpp
    contract/fines/correlation.cpp
    contract/fines/debts.cpp
    contract/fines/escrow.cpp
    contract/fines/fines_codec.cpp
    contract/fines/rules.cpp
    contract/fines/tables.cpp
    # contract/keys
    contract/keys/audit.cpp
    contract/keys/endings.cpp
    contract/keys/finalise.cpp
    contract/keys/keys_codec.cpp
    contract/keys/rounds.cpp
    contract/keys/rules.cpp
    contract/keys/sessions.cpp
    contract/keys/tables.cpp
    # contract/auctions
    contract/auctions/auctions_codec.cpp
    contract/auctions/audit.cpp
    contract/auctions/bids.cpp
    contract/auctions/collusion.cpp
    contract/auctions/curve.cpp
    contract/auctions/eligibility.cpp
    contract/auctions/lineage.cpp
    contract/auctions/money.cpp
    contract/auctions/opening.cpp
    contract/auctions/owners.cpp
    contract/auctions/risk.cpp
    contract/auctions/rules.cpp
    contract/auctions/sale.cpp
    contract/auctions/tables.cpp
    contract/auctions/waterfall.cpp
    # contract/duties
    contract/duties/audit.cpp
    contract/duties/duties_codec.cpp
    contract/duties/evidence.cpp
    contract/duties/judging.cpp
    contract/duties/opening.cpp
    contract/duties/record.cpp
    contract/duties/rules.cpp
    contract/duties/schedule.cpp
    contract/duties/signing.cpp
    contract/duties/tables.cpp
    # contract/bonds, services, activity, quorum, slots
    # contract/beacon
    contract/beacon/audit.cpp
    contract/beacon/beacon_codec.cpp
    contract/beacon/rules.cpp
    contract/beacon/tables.cpp
    # contract/machine
    contract/machine/audit.cpp
    contract/machine/block.cpp
    contract/machine/chain_tree.cpp
    contract/machine/documents_codec.cpp
    contract/machine/due.cpp
    contract/machine/execute.cpp
    contract/machine/genesis.cpp
    contract/machine/kinds.cpp
    contract/machine/machine_codec.cpp
    contract/machine/ports/accounts.cpp
    contract/machine/ports/auctions.cpp
    contract/machine/ports/beacon.cpp
    contract/machine/ports/duties.cpp
    contract/machine/ports/context.cpp
    contract/machine/ports/fines.cpp
    contract/machine/ports/keys.cpp
    contract/machine/ports/pools.cpp
    contract/machine/query.cpp
    contract/machine/restore.cpp
    contract/machine/risk_query.cpp
    contract/machine/state.cpp
    contract/machine/tables.cpp
    # wasm/chain: the ledger as a contract, on whichever chain
    wasm/chain/chain_codec.cpp
    wasm/chain/contract.cpp
    wasm/chain/events.cpp
    wasm/chain/twin.cpp
    # wasm: sessions, the same for C, WASM and the program
    wasm/input.cpp
    wasm/interface.cpp
    wasm/secret.cpp
    wasm/session.cpp
    wasm/text.cpp
    wasm/types.cpp
)

# Those of them that no transfer runs.
string(CONCAT SURETY_SELDOM
  "^contract/(pools|fines|keys|auctions|duties|beacon)/|^contract/machine/ports/|^ledger/json/|"
  "^wasm/|/(audit|chain_tree|due|genesis|query|restore|risk_query|state|tables)[.]cpp$|"
  "^contract/machine/documents_codec[.]cpp$|"
  "^ledger/(dealing|log_proof|proof|shuffle|signing_root|threshold|validator_codec)[.]cpp$")

# Those of them that call libsodium, and blst.
set(SURETY_SODIUM_SOURCES
    ledger/ed25519.cpp
)
set(SURETY_BLST_SOURCES
    ledger/bls_curve.cpp
    ledger/bls_pairing.cpp
    ledger/bls_scalar.cpp
)

# The web module's adapter: bytes in, bytes out.
set(SURETY_WEB_SOURCES
    wasm/runtime.cpp
)

# The participant's module: the same for a member.
set(SURETY_PARTICIPANT_SOURCES
    wasm/participant/host.cpp
    wasm/participant/interface.cpp
    wasm/participant/session.cpp
    wasm/runtime.cpp
)

# The adapter for CosmWasm.
set(SURETY_COSMWASM_SOURCES
    wasm/cosmwasm/abort.cpp
    wasm/cosmwasm/base64.cpp
    wasm/cosmwasm/call.cpp
    wasm/cosmwasm/entry.cpp
    wasm/cosmwasm/host.cpp
    wasm/cosmwasm/json_paths.cpp
    wasm/cosmwasm/region.cpp
)

# Off-chain actors.
set(SURETY_AGENT_SOURCES
    agents/participant/guard.cpp
    agents/participant/participant.cpp
    agents/participant/participant_codec.cpp
    agents/participant/sharing.cpp
    agents/participant/signing.cpp
    agents/participant/vault.cpp
    agents/participant/votes.cpp
    agents/story/cheats.cpp
    agents/story/duty_plots.cpp
    agents/story/evidence_plots.cpp
    agents/story/forging.cpp
    agents/story/halt_plots.cpp
    agents/story/keygen_plots.cpp
    agents/story/life_plots.cpp
    agents/story/market.cpp
    agents/story/market_plots.cpp
    agents/story/old_shares.cpp
    agents/story/record_plots.cpp
    agents/story/refusal_plots.cpp
    agents/story/rotating_plots.cpp
    agents/story/rotation_plots.cpp
    agents/story/sold_seat.cpp
    agents/story/story_codec.cpp
    agents/story/tales.cpp
    agents/story/teller.cpp
    agents/story/world.cpp
)

# Generators of documents and the streaming reader of JSON: native only, for the program and tests.
set(SURETY_DOCUMENT_SOURCES
    ledger/json/catalogue.cpp
    ledger/json/nlohmann_reader.cpp
    ledger/json/schema.cpp
    ledger/json/type_set.cpp
    ledger/json/type_table.cpp
    ledger/json/typescript.cpp
)

# The native program.
set(SURETY_CLI_SOURCES
    cli/bench.cpp
    cli/bench_codec.cpp
    cli/bench_load.cpp
    cli/bench_output.cpp
    cli/bench_parts.cpp
    cli/bench_ratios.cpp
    cli/bench_replay.cpp
    cli/child.cpp
    cli/commands/all.cpp
    cli/commands/bench.cpp
    cli/commands/chain_state.cpp
    cli/commands/completion.cpp
    cli/commands/demo.cpp
    cli/commands/explain.cpp
    cli/commands/forkchoice.cpp
    cli/commands/inspect.cpp
    cli/commands/new_fixture.cpp
    cli/commands/prove.cpp
    cli/commands/replay.cpp
    cli/commands/schema.cpp
    cli/commands/verify_proof.cpp
    cli/completion.cpp
    cli/console.cpp
    cli/expectations.cpp
    cli/fill.cpp
    cli/fixture_source.cpp
    cli/fixture_template.cpp
    cli/fixture_writer.cpp
    cli/help.cpp
    cli/json_text.cpp
    cli/ledger.cpp
    cli/log_generator.cpp
    cli/main.cpp
    cli/man.cpp
    cli/native_engine.cpp
    cli/parse.cpp
    cli/progress.cpp
    cli/random_value.cpp
    cli/replay.cpp
    cli/replay_human.cpp
    cli/replay_json.cpp
    cli/replay_junit.cpp
    cli/replay_to.cpp
    cli/report_codec.cpp
    cli/schema_types.cpp
    cli/signer.cpp
    cli/slices.cpp
    cli/tables.cpp
    cli/text_input.cpp
    cli/wasm_engine.cpp
    wasm/cosmwasm/base64.cpp
)

# Unit tests that run in every build: g++, clang++ with sanitizers, 32 bits, WASM in Node.
set(SURETY_TEST_SOURCES
    tests/agents/adversaries_test.cpp
    tests/agents/cheats_test.cpp
    tests/agents/guard_test.cpp
    tests/agents/participant_test.cpp
    tests/agents/rotation_law_test.cpp
    tests/agents/sales_test.cpp
    tests/agents/vault_test.cpp
    tests/contract/accounts_test.cpp
    tests/contract/auctions_collusion_test.cpp
    tests/contract/auctions_curve_test.cpp
    tests/contract/auctions_law_test.cpp
    tests/contract/auctions_owners_test.cpp
    tests/contract/auctions_risk_test.cpp
    tests/contract/auctions_test.cpp
    tests/contract/beacon_test.cpp
    tests/contract/duties_attacks_test.cpp
    tests/contract/duties_law_test.cpp
    tests/contract/duties_test.cpp
    tests/contract/fines_laws_test.cpp
    tests/contract/chain_tree_test.cpp
    tests/contract/delay_test.cpp
    tests/contract/fines_test.cpp
    tests/contract/keys_law_test.cpp
    tests/contract/keys_machine_test.cpp
    tests/contract/keys_test.cpp
    tests/contract/machine_laws_test.cpp
    tests/contract/machine_test.cpp
    tests/contract/world_codec.cpp
    tests/ledger/bls_test.cpp
    tests/ledger/dealing_test.cpp
    tests/ledger/quantity_test.cpp
    tests/ledger/sha256_test.cpp
    tests/ledger/wide_test.cpp
    tests/ledger/table_test.cpp
    tests/ledger/threshold_test.cpp
    tests/ledger/calendar_test.cpp
    tests/ledger/key_hash_test.cpp
    tests/ledger/key_index_test.cpp
    tests/ledger/large_memory_test.cpp
    tests/ledger/merkle_test.cpp
    tests/ledger/snapshot_test.cpp
    tests/ledger/tail_test.cpp
    tests/ledger/codec_test.cpp
    tests/ledger/json_diff_test.cpp
    tests/ledger/json_names_test.cpp
    tests/ledger/json_test.cpp
    tests/ledger/json_types.cpp
    tests/ledger/sample_codec.cpp
    tests/ledger/wide_test.cpp
    tests/ledger/sha256_test.cpp
    tests/ledger/shuffle_test.cpp
    tests/ledger/signing_root_test.cpp
    tests/contract/interest_test.cpp
    tests/contract/pools_claims_test.cpp
    tests/contract/pools_histories_test.cpp
    tests/contract/pools_law_test.cpp
    tests/contract/pools_life_test.cpp
    tests/contract/pools_list_test.cpp
    tests/contract/pools_risk_test.cpp
    tests/contract/pools_rotation_law_test.cpp
    tests/contract/pools_rotation_test.cpp
    tests/contract/pools_test.cpp
    tests/contract/risk_query_test.cpp
)

# Tests that read files, or use nlohmann_json, rapidcheck, threads or processes: native only.
set(SURETY_NATIVE_TEST_SOURCES
    ${SURETY_DOCUMENT_SOURCES}
    tests/contract/risk_document_test.cpp
    tests/ledger/bls_vectors_test.cpp
    tests/ledger/json_corpus_test.cpp
    tests/ledger/json_documents_test.cpp
    tests/ledger/json_types.cpp
    tests/ledger/shuffle_vectors_test.cpp
)

# One libFuzzer program per file, named after the file.
set(SURETY_FUZZ_SOURCES
    tests/fuzz/fuzz_decode.cpp
    tests/fuzz/fuzz_machine.cpp
)

# Benchmarks of the parts (google-benchmark), one program.
set(SURETY_BENCHMARK_SOURCES
    ledger/json/nlohmann_reader.cpp
    tests/bench/codec_bench.cpp
    tests/bench/hash_bench.cpp
    tests/bench/maths_bench.cpp
    tests/bench/table_bench.cpp
)
