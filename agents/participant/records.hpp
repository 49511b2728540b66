#pragma once
// What a participant keeps between two runs, all of it sealed (vault.hpp).

#include "contract/keys/types.hpp"
#include "ledger/ed25519.hpp"

namespace surety::participant {

inline constexpr u32 RECORD_VERSION = 1;

// An attempt to share a key that is not decided: x_j, and s_j once it is known.
struct Attempt {
  keys::SessionId session;
  u32 index = 1;
  bls::ScalarBytes key;
  std::optional<bls::ScalarBytes> share;
  bool checked = false;
};
BOOST_DESCRIBE_STRUCT(Attempt, (), (session, index, key, share, checked))
constexpr auto about(As<Attempt>) {
  return described<Attempt>("attempt", "A sharing of a key that is under way.",
                            Field{.name = "session", .meaning = "Its id on the ledger."},
                            Field{.name = "index", .meaning = "j, among its members."},
                            Field{.name = "key", .meaning = "x_j, for this attempt alone."},
                            Field{.name = "share", .meaning = "s_j, once it is known."},
                            Field{.name = "checked", .meaning = "Every dealing was opened."});
}

// A share of the round in force.
struct HeldShare {
  u64 round = 0;
  u32 index = 1;
  bls::ScalarBytes share;
};
BOOST_DESCRIBE_STRUCT(HeldShare, (), (round, index, share))
constexpr auto about(As<HeldShare>) {
  return described<HeldShare>("held_share", "A share of a pool's key.",
                              Field{.name = "round", .meaning = "Id of its round."},
                              Field{.name = "index", .meaning = "j, in that round."},
                              Field{.name = "share", .meaning = "s_j."});
}

// Roots that are remembered so that the same thing can be signed again; what is older is refused by
// the bounds alone.
inline constexpr u32 MOST_ROOTS = 64;

struct SignedRoot {
  bool block = false;
  u64 source = 0;
  u64 number = 0;
  Hash root;
};
BOOST_DESCRIBE_STRUCT(SignedRoot, (), (block, source, number, root))
constexpr auto about(As<SignedRoot>) {
  return described<SignedRoot>(
      "signed_root", "Something that the share has signed.",
      Field{.name = "block", .meaning = "A block; otherwise an attestation."},
      Field{.name = "source", .meaning = "Source epoch of an attestation."},
      Field{.name = "number", .meaning = "Target epoch of an attestation, slot of a block."},
      Field{.name = "root", .meaning = "The signing root."});
}

// What keeps a participant from signing what a chain punishes (guard.hpp).
struct Guard {
  std::optional<u64> highest_source;
  std::optional<u64> highest_target;
  std::optional<u64> highest_slot;
  std::vector<SignedRoot> roots;
};
BOOST_DESCRIBE_STRUCT(Guard, (), (highest_source, highest_target, highest_slot, roots))
constexpr auto about(As<Guard>) {
  return described<Guard>(
      "guard", "Bounds below which nothing new is signed.",
      Field{.name = "highest_source", .meaning = "Of all attestations signed.", .unit = "epoch"},
      Field{.name = "highest_target", .meaning = "Of all attestations signed.", .unit = "epoch"},
      Field{.name = "highest_slot", .meaning = "Of all blocks signed.", .unit = "slot"},
      Field{.name = "roots", .meaning = "The latest, oldest first.", .greatest = {MOST_ROOTS}});
}

// Attempts of one pool that are kept at a time: the ledger opens one after the other.
inline constexpr u32 MOST_ATTEMPTS = 16;

struct PoolSecrets {
  u32 version = RECORD_VERSION;
  PoolId pool;
  std::vector<Attempt> attempts;
  std::optional<HeldShare> held;
  Guard guard;
};
BOOST_DESCRIBE_STRUCT(PoolSecrets, (), (version, pool, attempts, held, guard))
constexpr auto about(As<PoolSecrets>) {
  return described<PoolSecrets>(
      "pool_secrets", "All that a participant keeps for one pool.",
      Field{.name = "version",
            .meaning = "Of this form.",
            .least = {RECORD_VERSION},
            .greatest = {RECORD_VERSION}},
      Field{.name = "pool", .meaning = "Which pool."},
      Field{.name = "attempts", .meaning = "Not decided yet.", .greatest = {MOST_ATTEMPTS}},
      Field{.name = "held", .meaning = "Its share of the round in force."},
      Field{.name = "guard", .meaning = "What it must not sign."});
}

// Pools that it has kept something for; a guard is kept for ever.
struct PoolList {
  u32 version = RECORD_VERSION;
  std::vector<PoolId> pools;
};
BOOST_DESCRIBE_STRUCT(PoolList, (), (version, pools))
constexpr auto about(As<PoolList>) {
  return described<PoolList>(
      "pool_list", "Pools that there are secrets or bounds of.",
      Field{.name = "version",
            .meaning = "Of this form.",
            .least = {RECORD_VERSION},
            .greatest = {RECORD_VERSION}},
      Field{.name = "pools", .meaning = "Their ids, rising.", .greatest = {1u << 20}});
}

// The seed of the identity key, which signs envelopes and, where the ledger authenticates,
// transactions.
struct IdentitySecret {
  u32 version = RECORD_VERSION;
  Seed seed;
};
BOOST_DESCRIBE_STRUCT(IdentitySecret, (), (version, seed))
constexpr auto about(As<IdentitySecret>) {
  return described<IdentitySecret>("identity_secret", "A participant's identity.",
                                   Field{.name = "version",
                                         .meaning = "Of this form.",
                                         .least = {RECORD_VERSION},
                                         .greatest = {RECORD_VERSION}},
                                   Field{.name = "seed", .meaning = "Of its Ed25519 key."});
}

// How the key of a vault is found; stored in the clear.
using VaultSalt = FixedBytes<struct VaultSaltTag, 16>;
enum class KeySource : u8 {
  raw,       // 32 bytes that the owner brings
  argon2id,  // a passphrase, by libsodium's crypto_pwhash_argon2id
};
BOOST_DESCRIBE_ENUM(KeySource, raw, argon2id)

struct VaultHeader {
  u32 version = RECORD_VERSION;
  KeySource source = KeySource::raw;
  VaultSalt salt;
  u64 operations = 0;
  u64 memory_bytes = 0;
};
BOOST_DESCRIBE_STRUCT(VaultHeader, (), (version, source, salt, operations, memory_bytes))
constexpr auto about(As<VaultHeader>) {
  return described<VaultHeader>(
      "vault_header", "How the key of a vault is found.",
      Field{.name = "version", .meaning = "Of this form.", .least = {1}},
      Field{.name = "source", .meaning = "What the key is made of."},
      Field{.name = "salt", .meaning = "Random; it also names the vault in every record."},
      Field{.name = "operations", .meaning = "argon2id's passes."},
      Field{.name = "memory_bytes", .meaning = "argon2id's memory.", .unit = "bytes"});
}

// Forgets every secret of a record; the compiler does not drop this.
void wipe(Attempt& attempt);
void wipe(PoolSecrets& secrets);
void wipe(IdentityPair& pair);
void forget(Bytes& bytes);

}  // namespace surety::participant
