#pragma once
// What a validator of an Ethereum chain signs, field by field, and the facts of that chain which
// every signature covers (consensus-specs, phase0/beacon-chain.md: the containers of these names).

#include "ledger/bls.hpp"
#include "ledger/describe.hpp"

namespace surety {

using ForkVersion = FixedBytes<struct ForkVersionTag, 4>;

struct ChainParams {
  ForkVersion genesis_fork_version;
  ForkVersion fork_version;
  Hash genesis_validators_root;
  u64 deposit_gwei = 32'000'000'000;
  Hash withdrawal_credentials;
};
BOOST_DESCRIBE_STRUCT(ChainParams, (),
                      (genesis_fork_version, fork_version, genesis_validators_root, deposit_gwei,
                       withdrawal_credentials))
constexpr auto about(As<ChainParams>) {
  return described<ChainParams>(
      "chain_params", "The chain whose validators the pools run.",
      Field{.name = "genesis_fork_version",
            .meaning = "GENESIS_FORK_VERSION, in the domain of deposits.",
            .fallback = "\"0x00000000\""},
      Field{.name = "fork_version",
            .meaning = "Version of the fork in the domains of attestations and blocks.",
            .fallback = "\"0x00000000\""},
      Field{.name = "genesis_validators_root",
            .meaning = "Root that tells this chain's signatures from those of others.",
            .fallback = "\"0x0000000000000000000000000000000000000000000000000000000000000000\""},
      Field{.name = "deposit_gwei",
            .meaning = "What a validator deposits.",
            .least = {1},
            .fallback = "32000000000",
            .unit = "gwei"},
      Field{.name = "withdrawal_credentials",
            .meaning = "Of every pool's validator; zero: an address made of the ledger id and the "
                       "pool.",
            .fallback = "\"0x0000000000000000000000000000000000000000000000000000000000000000\""});
}

struct DepositMessage {
  PoolKey pubkey;
  Hash withdrawal_credentials;
  u64 amount_gwei = 0;
};

struct Checkpoint {
  Epoch epoch;
  Hash root;
  friend bool operator==(const Checkpoint&, const Checkpoint&) = default;
};
BOOST_DESCRIBE_STRUCT(Checkpoint, (), (epoch, root))
constexpr auto about(As<Checkpoint>) {
  return described<Checkpoint>("checkpoint", "A block at the start of an epoch.",
                               Field{.name = "epoch", .meaning = "Which epoch."},
                               Field{.name = "root", .meaning = "Root of the block."});
}

struct AttestationData {
  static constexpr u16 tag = 0x0001;  // among what a pool can be asked to sign
  u64 slot = 0;
  u64 index = 0;
  Hash beacon_block_root;
  Checkpoint source;
  Checkpoint target;
  friend bool operator==(const AttestationData&, const AttestationData&) = default;
};
BOOST_DESCRIBE_STRUCT(AttestationData, (), (slot, index, beacon_block_root, source, target))
constexpr auto about(As<AttestationData>) {
  return described<AttestationData>(
      "attestation_data", "A vote for a block and for a link between two checkpoints.",
      Field{.name = "slot", .meaning = "When the vote is cast.", .unit = "slot"},
      Field{.name = "index", .meaning = "Committee of the chain that casts it."},
      Field{.name = "beacon_block_root", .meaning = "The block."},
      Field{.name = "source", .meaning = "The justified checkpoint."},
      Field{.name = "target", .meaning = "The checkpoint of the vote's epoch."});
}

struct BeaconBlockHeader {
  static constexpr u16 tag = 0x0002;
  u64 slot = 0;
  u64 proposer_index = 0;
  Hash parent_root;
  Hash state_root;
  Hash body_root;
  friend bool operator==(const BeaconBlockHeader&, const BeaconBlockHeader&) = default;
};
BOOST_DESCRIBE_STRUCT(BeaconBlockHeader, (),
                      (slot, proposer_index, parent_root, state_root, body_root))
constexpr auto about(As<BeaconBlockHeader>) {
  return described<BeaconBlockHeader>(
      "beacon_block_header", "A block of the chain, by its roots.",
      Field{.name = "slot", .meaning = "The block's slot.", .unit = "slot"},
      Field{.name = "proposer_index", .meaning = "The validator's number on its chain."},
      Field{.name = "parent_root", .meaning = "Root of the block before."},
      Field{.name = "state_root", .meaning = "Root of the state after it."},
      Field{.name = "body_root", .meaning = "Root of its body."});
}

}  // namespace surety
