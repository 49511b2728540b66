#pragma once
// What the validators of an Ethereum chain sign: SSZ hash tree roots, domains and signing roots
// (consensus-specs: ssz/simple-serialize.md, phase0/beacon-chain.md). So a signature that a pool
// makes here is one that its chain takes, and one that its chain would punish is seen here.

#include "ledger/validator_types.hpp"

namespace surety {

// The first four bytes of a domain: what kind of thing is signed.
enum class DomainKind : u8 { beacon_proposer = 0, beacon_attester = 1, deposit = 3 };
using Domain = FixedBytes<struct DomainTag, 32>;

// hash_tree_root of the container.
Hash tree_root(const DepositMessage& message);
Hash tree_root(const Checkpoint& checkpoint);
Hash tree_root(const AttestationData& data);
// Also the root of the block that has this header.
Hash tree_root(const BeaconBlockHeader& header);

// hash_tree_root(ForkData(version, genesis validators root)); its first four bytes are the digest
// of the fork.
Hash fork_data_root(const ForkVersion& version, const Hash& genesis_validators_root);
// compute_domain: the kind, then 28 bytes of the fork data root.
Domain domain_of(DomainKind kind, const ForkVersion& version, const Hash& genesis_validators_root);
// compute_signing_root: hash_tree_root(SigningData(object root, domain)).
Hash signing_root(const Hash& object_root, const Domain& domain);

// The three that pools sign. A deposit is valid on every fork of a chain, so its domain has the
// genesis version and no validators root.
Hash signing_root(const ChainParams& chain, const DepositMessage& message);
Hash signing_root(const ChainParams& chain, const AttestationData& data);
Hash signing_root(const ChainParams& chain, const BeaconBlockHeader& header);

// Where the money of a pool's validator goes when it leaves its chain: the genesis's credentials,
// or where they are zero 0x01, eleven zero bytes and the last 20 bytes of
// H("withdrawal", ledger id, pool), an address that nobody has the key of.
Hash withdrawal_credentials(const ChainParams& chain, const Hash& ledger_id, PoolId pool);

}  // namespace surety
