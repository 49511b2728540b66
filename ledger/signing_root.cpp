#include "ledger/signing_root.hpp"

#include "ledger/sha256.hpp"

namespace surety {

namespace {

Hash joined(const Hash& left, const Hash& right) {
  Sha256 stream;
  stream.update(left.view());
  stream.update(right.view());
  return stream.finish();
}

// A basic integer as a chunk: little-endian, padded with zeros.
Hash chunk_of(u64 value) {
  Hash chunk;
  for (unsigned i = 0; i < 8; ++i) chunk.bytes[i] = static_cast<u8>(value >> (8 * i));
  return chunk;
}

// Up to 32 bytes as a chunk, padded with zeros.
Hash chunk_of(ByteView bytes) {
  Hash chunk;
  std::memcpy(chunk.bytes.data(), bytes.data(), bytes.size());
  return chunk;
}

// Merkle root over four leaves.
Hash root_of_four(const std::array<Hash, 4>& leaves) {
  return joined(joined(leaves[0], leaves[1]), joined(leaves[2], leaves[3]));
}

// Merkle root over five leaves; zero chunks fill the places up to eight.
Hash root_of_five(const std::array<Hash, 5>& leaves) {
  const Hash zero{};
  return joined(root_of_four({leaves[0], leaves[1], leaves[2], leaves[3]}),
                root_of_four({leaves[4], zero, zero, zero}));
}

}  // namespace

Hash tree_root(const DepositMessage& message) {
  const ByteView key = message.pubkey.view();
  const Hash key_root = joined(chunk_of(key.first(Hash::size)), chunk_of(key.subspan(Hash::size)));
  return root_of_four(
      {key_root, message.withdrawal_credentials, chunk_of(message.amount_gwei), Hash{}});
}

Hash tree_root(const Checkpoint& checkpoint) {
  return joined(chunk_of(checkpoint.epoch.value), checkpoint.root);
}

Hash tree_root(const AttestationData& data) {
  return root_of_five({chunk_of(data.slot), chunk_of(data.index), data.beacon_block_root,
                       tree_root(data.source), tree_root(data.target)});
}

Hash tree_root(const BeaconBlockHeader& header) {
  return root_of_five({chunk_of(header.slot), chunk_of(header.proposer_index), header.parent_root,
                       header.state_root, header.body_root});
}

Hash fork_data_root(const ForkVersion& version, const Hash& genesis_validators_root) {
  return joined(chunk_of(version.view()), genesis_validators_root);
}

Domain domain_of(DomainKind kind, const ForkVersion& version, const Hash& genesis_validators_root) {
  const Hash fork = fork_data_root(version, genesis_validators_root);
  Domain domain;
  domain.bytes[0] = static_cast<u8>(kind);
  std::memcpy(domain.bytes.data() + 4, fork.bytes.data(), Domain::size - 4);
  return domain;
}

Hash signing_root(const Hash& object_root, const Domain& domain) {
  return joined(object_root, chunk_of(domain.view()));
}

Hash signing_root(const ChainParams& chain, const DepositMessage& message) {
  return signing_root(tree_root(message),
                      domain_of(DomainKind::deposit, chain.genesis_fork_version, Hash{}));
}

Hash signing_root(const ChainParams& chain, const AttestationData& data) {
  return signing_root(tree_root(data), domain_of(DomainKind::beacon_attester, chain.fork_version,
                                                 chain.genesis_validators_root));
}

Hash signing_root(const ChainParams& chain, const BeaconBlockHeader& header) {
  return signing_root(tree_root(header), domain_of(DomainKind::beacon_proposer, chain.fork_version,
                                                   chain.genesis_validators_root));
}

Hash withdrawal_credentials(const ChainParams& chain, const Hash& ledger_id, PoolId pool) {
  if (chain.withdrawal_credentials != Hash{}) return chain.withdrawal_credentials;
  Hash credentials = TaggedHash("withdrawal").bare(ledger_id.view()).u64_(pool.value).finish();
  std::memset(credentials.bytes.data(), 0, 12);
  credentials.bytes[0] = 1;
  return credentials;
}

}  // namespace surety
