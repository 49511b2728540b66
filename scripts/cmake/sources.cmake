# What is compiled, file by file. A new file is one line in its section.
# Files named codec.cpp or *_codec.cpp are compiled with RTTI and exceptions, since cereal's
# headers need them; all others in SURETY_SOURCES without.

set(SURETY_SOURCES
    # ledger: numbers, bytes, codec, hash, crypto, tables, state root, shuffle
    ledger/trap.cpp
    ledger/id_set.cpp
    ledger/store_cache.cpp
    ledger/table_base.cpp
    ledger/table_set.cpp
    ledger/key_hash.cpp
    ledger/key_index.cpp
    ledger/merkle.cpp
    ledger/proof.cpp
    ledger/state_tree.cpp
    ledger/snapshot.cpp
    # contract/accounts
    # contract/pools
    # contract/fines
    # contract/auctions
    # contract/bonds
    # contract/services
    # contract/activity
    # contract/quorum
    # contract/slots
    # contract/beacon
    # contract/machine
)

# The web module's adapter: bytes in, bytes out.
set(SURETY_WEB_SOURCES
    wasm/runtime.cpp
)

# Off-chain actors.
set(SURETY_AGENT_SOURCES
)

# The native program.
set(SURETY_CLI_SOURCES
)

# Unit tests that run in every build: g++, clang++ with sanitizers, 32 bits, WASM in Node.
set(SURETY_TEST_SOURCES
    tests/ledger/quantity_test.cpp
    tests/ledger/table_test.cpp
    tests/ledger/key_index_test.cpp
    tests/ledger/merkle_test.cpp
    tests/ledger/snapshot_test.cpp
)

# Tests that read files, or use nlohmann_json, rapidcheck, threads or processes: native only.
set(SURETY_NATIVE_TEST_SOURCES
)

# One libFuzzer program per file, named after the file.
set(SURETY_FUZZ_SOURCES
)

# Benchmarks (google-benchmark), one program.
set(SURETY_BENCHMARK_SOURCES
)
