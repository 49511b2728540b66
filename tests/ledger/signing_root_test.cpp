// Signing roots of an Ethereum chain: published figures, and a second implementation that knows
// SSZ only as "chunks, padded to a power of two, hashed in pairs".
#include "ledger/signing_root.hpp"

#include <doctest/doctest.h>

#include "ledger/sha256.hpp"
#include "tests/support/generator.hpp"
#include "tests/support/hex.hpp"

using namespace surety;
using surety::test::bytes_of;
using surety::test::fixed_of;
using surety::test::Generator;
using surety::test::hex_of;

namespace {

// Figures that a chain's tools publish for the fork and validators root below.
ChainParams test_chain() {
  ChainParams chain;
  chain.genesis_fork_version = fixed_of<ForkVersion>("0x00000001");
  chain.fork_version = fixed_of<ForkVersion>("0x00000001");
  chain.genesis_validators_root =
      fixed_of<Hash>("0x04700007fabc8282644aed6d1c7c9e21d38a03a0c4ba193f3afe428824b3a673");
  return chain;
}

using Chunks = std::vector<Bytes>;

Bytes padded(Bytes bytes) {
  bytes.resize(32);
  return bytes;
}

Bytes number(u64 value) {
  Bytes bytes;
  for (; value > 0; value /= 256) bytes.push_back(static_cast<u8>(value % 256));
  return padded(bytes);
}

Bytes whole(ByteView bytes) { return {bytes.begin(), bytes.end()}; }

Bytes naive_root(Chunks chunks) {
  u32 width = 1;
  while (width < chunks.size()) width *= 2;
  while (chunks.size() < width) chunks.push_back(Bytes(32));
  while (chunks.size() > 1) {
    Chunks above;
    for (u32 i = 0; i < chunks.size(); i += 2) {
      Bytes pair = chunks[i];
      pair.insert(pair.end(), chunks[i + 1].begin(), chunks[i + 1].end());
      above.push_back(whole(sha256(pair).view()));
    }
    chunks = above;
  }
  return chunks[0];
}

Bytes naive_signing(const Bytes& root, u8 kind, const ForkVersion& version,
                    const Hash& validators) {
  const Bytes fork = naive_root({padded(whole(version.view())), whole(validators.view())});
  Bytes domain{kind, 0, 0, 0};
  domain.insert(domain.end(), fork.begin(), fork.begin() + 28);
  return naive_root({root, domain});
}

Hash random_hash(Generator& gen) {
  Hash hash;
  for (u8& byte : hash.bytes) byte = gen.u8_();
  return hash;
}

bool signing_root_law(u64 seed, u32 size) {
  Generator gen(seed);
  for (u32 round = 0; round < size; ++round) {
    ChainParams chain;
    for (u8& byte : chain.fork_version.bytes) byte = gen.u8_();
    for (u8& byte : chain.genesis_fork_version.bytes) byte = gen.u8_();
    chain.genesis_validators_root = random_hash(gen);
    DepositMessage deposit{{}, random_hash(gen), gen.u64_()};
    for (u8& byte : deposit.pubkey.bytes) byte = gen.u8_();
    const AttestationData vote{gen.u64_(),
                               gen.u64_(),
                               random_hash(gen),
                               {{gen.u64_()}, random_hash(gen)},
                               {{gen.u64_()}, random_hash(gen)}};
    const BeaconBlockHeader block{gen.u64_(), gen.u64_(), random_hash(gen), random_hash(gen),
                                  random_hash(gen)};
    const Bytes key = whole(deposit.pubkey.view());
    const Bytes deposit_root = naive_root(
        {naive_root({{key.begin(), key.begin() + 32}, padded({key.begin() + 32, key.end()})}),
         whole(deposit.withdrawal_credentials.view()), number(deposit.amount_gwei)});
    const auto link = [](const Checkpoint& at) {
      return naive_root({number(at.epoch.value), whole(at.root.view())});
    };
    const Bytes vote_root =
        naive_root({number(vote.slot), number(vote.index), whole(vote.beacon_block_root.view()),
                    link(vote.source), link(vote.target)});
    const Bytes block_root = naive_root(
        {number(block.slot), number(block.proposer_index), whole(block.parent_root.view()),
         whole(block.state_root.view()), whole(block.body_root.view())});
    const Hash& validators = chain.genesis_validators_root;
    if (whole(signing_root(chain, deposit).view()) !=
        naive_signing(deposit_root, 3, chain.genesis_fork_version, Hash{})) {
      return false;
    }
    if (whole(signing_root(chain, vote).view()) !=
        naive_signing(vote_root, 1, chain.fork_version, validators)) {
      return false;
    }
    if (whole(signing_root(chain, block).view()) !=
        naive_signing(block_root, 0, chain.fork_version, validators)) {
      return false;
    }
  }
  return true;
}

}  // namespace

TEST_CASE("signing roots agree with the chain's definition of trees") {
  CHECK(signing_root_law(1, 40));
}

TEST_CASE("signing root of a block, as published") {
  const BeaconBlockHeader block{
      .slot = 0,
      .proposer_index = 4666673844721362956,
      .parent_root =
          fixed_of<Hash>("0x367cbd40ac7318427aadb97345a91fa2e965daf3158d7f1846f1306305f41bef"),
      .state_root =
          fixed_of<Hash>("0xfd18cf40cc907a739be483f1ca0ee23ad65cdd3df23205eabc6d660a75d1f54e"),
      .body_root =
          fixed_of<Hash>("0xe74b0fc13f19ae2077403afa03fdc155484f22d05d93eb084473951bb3a8d1ae")};
  CHECK(hex_of(signing_root(test_chain(), block).view()) ==
        "26d0ee0b6c2261cd6010112a024de4f3d2e1e9844d11d60b057fac344c745464");
}

TEST_CASE("signing root of an attestation, as published") {
  const Hash block =
      fixed_of<Hash>("0xb2eedb01adbd02c828d5eec09b4c70cbba12ffffba525ebf48aca33028e8ad89");
  const AttestationData vote{.slot = 32,
                             .index = 0,
                             .beacon_block_root = block,
                             .source = {},
                             .target = {.epoch = {0}, .root = block}};
  CHECK(hex_of(signing_root(test_chain(), vote).view()) ==
        "548c9a015f4c96cb8b1ddbbdfca85846f85bf9f344a434c140f378cdfb5341f0");
}

TEST_CASE("signing root of a deposit, as published") {
  const DepositMessage deposit{
      .pubkey = fixed_of<PoolKey>("0x8f82597c919c056571a05dfe83e6a7d32acf9ad8931be04d"
                                  "11384e95468cd68b40129864ae12745f774654bbac09b057"),
      .withdrawal_credentials =
          fixed_of<Hash>("0x39722cbbf8b91a4b9045c5e6175f1001eac32f7fcd5eccda5c6e62fc4e638508"),
      .amount_gwei = 32};
  CHECK(hex_of(signing_root(test_chain(), deposit).view()) ==
        "3a49cdd70862ee95fed10e7494a8caa16af1be2f53612fc74dad27260bb2d711");
}

TEST_CASE("the root of a published deposit message") {
  const DepositMessage deposit{
      .pubkey = fixed_of<PoolKey>("0xa99a76ed7796f7be22d5b7e85deeb7c5677e88e511e0b337"
                                  "618f8c4eb61349b4bf2d153f649f7b53359fe8b94a38e44c"),
      .withdrawal_credentials =
          fixed_of<Hash>("0x00fad2a6bfb0e7f1f0f45460944fbd8dfa7f37da06a4d13b3983cc90bb46963b"),
      .amount_gwei = 32'000'000'000};
  CHECK(hex_of(tree_root(deposit).view()) ==
        "139b510ea7f2788ab82da1f427d6cbe1db147c15a053db738ad5500cd83754a6");
}

TEST_CASE("domains and fork digests of the main chain") {
  const Hash validators =
      fixed_of<Hash>("0x4b363db94e286120d76eb905340fdd4e54bfe9f06bf33ff6cf5ad27f511bfe95");
  const auto digest = [&](const char* version) {
    return hex_of(fork_data_root(fixed_of<ForkVersion>(version), validators).view()).substr(0, 8);
  };
  CHECK(digest("0x00000000") == "b5303f2a");
  CHECK(digest("0x01000000") == "afcaaba0");
  CHECK(digest("0x02000000") == "4a26c58b");
  CHECK(digest("0x03000000") == "bba4da96");
  CHECK(digest("0x04000000") == "6a95a1a9");
  CHECK(hex_of(domain_of(DomainKind::deposit, {}, {}).view()) ==
        "03000000f5a5fd42d16a20302798ef6ed309979b43003d2320d9f0e8ea9831a9");
}

TEST_CASE("withdrawal credentials: the genesis's, or an address per ledger and pool") {
  ChainParams chain;
  Hash ledger;
  const Hash first = withdrawal_credentials(chain, ledger, {1});
  CHECK(hex_of(first.view()).substr(0, 24) == "010000000000000000000000");
  CHECK(first != withdrawal_credentials(chain, ledger, {2}));
  ledger.bytes[0] = 1;
  CHECK(first != withdrawal_credentials(chain, ledger, {1}));
  chain.withdrawal_credentials.bytes[0] = 1;
  chain.withdrawal_credentials.bytes[31] = 7;
  CHECK(withdrawal_credentials(chain, ledger, {1}) == chain.withdrawal_credentials);
}
