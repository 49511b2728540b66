// Secrets at rest: what opens a vault, and what does not.
#include <doctest/doctest.h>

#include <algorithm>

#include "agents/story/world.hpp"

using namespace surety;
using namespace surety::participant;
using surety::story::Dice;
using surety::story::MemoryStore;

namespace {

constexpr PassphraseCost CHEAP{.operations = 1, .memory_bytes = 8192};

VaultKey key_of(u8 value) {
  VaultKey key;
  key.bytes.fill(value);
  return key;
}

PoolSecrets secrets_of(u64 pool) {
  PoolSecrets secrets{};
  secrets.pool = {pool};
  Attempt attempt{};
  attempt.session = {9};
  attempt.key.bytes.fill(0x5a);
  secrets.attempts.push_back(attempt);
  secrets.guard.highest_target = 12;
  return secrets;
}

bool shows(const MemoryStore& store, u8 value, u32 run) {
  const Bytes pattern(run, value);
  for (const auto& [key, bytes] : store.records()) {
    if (std::search(bytes.begin(), bytes.end(), pattern.begin(), pattern.end()) != bytes.end()) {
      return true;
    }
  }
  return false;
}

}  // namespace

TEST_CASE("vault: keeps secrets sealed and gives them back") {
  MemoryStore store;
  Dice dice(1);
  {
    auto vault = Vault::create(store, dice, key_of(1));
    REQUIRE(vault.has_value());
    vault->keep(secrets_of(7));
    vault->keep(secrets_of(3));
    CHECK(vault->pools() == std::vector<PoolId>{{3}, {7}});
  }
  CHECK_FALSE(shows(store, 0x5a, 8));
  auto vault = Vault::open(store, dice, key_of(1));
  REQUIRE(vault.has_value());
  const auto kept = vault->secrets_of({7});
  REQUIRE(kept.has_value());
  CHECK(kept->attempts[0].key.bytes[31] == 0x5a);
  CHECK(kept->guard.highest_target == 12);
  CHECK_FALSE(vault->secrets_of({8}).has_value());
  CHECK_FALSE(vault->identity().has_value());
}

TEST_CASE("vault: refusals, in order") {
  MemoryStore store;
  Dice dice(2);
  const Bytes phrase{'o', 'p', 'e', 'n'};
  const Bytes other{'O', 'p', 'e', 'n'};
  const auto fault = [](auto&& result) {
    REQUIRE_FALSE(result.has_value());
    return result.error();
  };
  CHECK(fault(Vault::open(store, dice, key_of(1))) == VaultFault::no_vault);
  CHECK(Vault::create(store, dice, phrase, CHEAP).has_value());
  CHECK(fault(Vault::create(store, dice, phrase, CHEAP)) == VaultFault::vault_there);
  CHECK(fault(Vault::create(store, dice, key_of(1))) == VaultFault::vault_there);
  CHECK(fault(Vault::open(store, dice, key_of(1))) == VaultFault::other_source);
  CHECK(fault(Vault::open(store, dice, other)) == VaultFault::wrong_key);
  CHECK(Vault::open(store, dice, phrase).has_value());
  const Bytes header_key{0};
  Bytes header = *store.get(header_key);
  header[0] = 2;  // the version
  store.put(header_key, header);
  CHECK(fault(Vault::open(store, dice, phrase)) == VaultFault::newer_version);
  header.pop_back();
  store.put(header_key, header);
  CHECK(fault(Vault::open(store, dice, phrase)) == VaultFault::malformed);
}

TEST_CASE("vault: a key of 32 bytes that is wrong by a bit opens nothing") {
  MemoryStore store;
  Dice dice(3);
  REQUIRE(Vault::create(store, dice, key_of(1)).has_value());
  VaultKey near = key_of(1);
  near.bytes[31] ^= 1;
  const auto opened = Vault::open(store, dice, near);
  REQUIRE_FALSE(opened.has_value());
  CHECK(opened.error() == VaultFault::wrong_key);
}

TEST_CASE("vault: the same secrets are sealed differently each time") {
  MemoryStore store;
  Dice dice(4);
  auto vault = Vault::create(store, dice, key_of(1));
  REQUIRE(vault.has_value());
  vault->keep(secrets_of(1));
  const auto before = store.records();
  vault->keep(secrets_of(1));
  CHECK(before != store.records());
}
