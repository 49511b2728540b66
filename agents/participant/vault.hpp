#pragma once
// A participant's secrets at rest: each record sealed by libsodium's XChaCha20-Poly1305 under one
// key, with its place authenticated, so that no record can be changed, moved to another place or
// brought from another vault. A thief who can write may only put an older record of the same place
// back, or take one away: whoever keeps the store must not let him, since the guard is in it.

#include "agents/participant/ports.hpp"
#include "agents/participant/records.hpp"
#include "ledger/ed25519.hpp"
#include "ledger/result.hpp"

namespace surety::participant {

enum class VaultFault : u8 {
  no_vault,       // nothing was made in this store
  vault_there,    // one was made before; it is not overwritten
  malformed,      // the header is no header
  newer_version,  // made by a later program
  other_source,   // it wants a passphrase and got a key, or the other way round
  wrong_key,      // the passphrase or the key is wrong, or the store was tampered with
  out_of_memory,  // argon2id could not have the memory that the header names
};
// What is wrong and what to do.
const char* sentence_of(VaultFault fault);

// argon2id's cost. The default takes about a tenth of a second and 64 MiB.
struct PassphraseCost {
  u64 operations = 2;
  u64 memory_bytes = u64{64} << 20;
};

using VaultKey = FixedBytes<struct VaultKeyTag, 32>;

class Vault {
 public:
  // In an empty store.
  static Result<Vault, VaultFault> create(SecretStore& store, RandomSource& random,
                                          const VaultKey& key);
  static Result<Vault, VaultFault> create(SecretStore& store, RandomSource& random,
                                          ByteView passphrase, const PassphraseCost& cost = {});
  // Where one was made.
  static Result<Vault, VaultFault> open(SecretStore& store, RandomSource& random,
                                        const VaultKey& key);
  static Result<Vault, VaultFault> open(SecretStore& store, RandomSource& random,
                                        ByteView passphrase);
  Vault(Vault&& other) noexcept;
  Vault& operator=(Vault&&) = delete;
  ~Vault();

  // Nothing where nothing is kept for the pool. A record that is there and does not open is no
  // accident: it stops the program rather than lets it sign without its guard.
  std::optional<PoolSecrets> secrets_of(PoolId pool) const;
  // Durable when it returns.
  void keep(const PoolSecrets& secrets);
  std::vector<PoolId> pools() const;
  // The identity key that was kept; nothing where none was.
  std::optional<IdentityPair> identity() const;
  void keep_identity(const Seed& seed);

 private:
  struct Place;
  Vault(SecretStore& store, RandomSource& random, const VaultHeader& header)
      : store_(&store), random_(&random), header_(header) {}
  static Result<Vault, VaultFault> begin(SecretStore& store, Vault vault);
  static Result<Vault, VaultFault> finish(Vault vault);
  bool derive(ByteView passphrase);
  void seal(const Place& place, ByteView plain);
  std::optional<Bytes> unseal(const Place& place) const;

  SecretStore* store_;
  RandomSource* random_;
  VaultHeader header_;
  VaultKey key_;
};

}  // namespace surety::participant
