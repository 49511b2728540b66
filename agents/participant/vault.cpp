#include "agents/participant/vault.hpp"

#include <sodium.h>

#include <algorithm>
#include <string_view>

#include "ledger/codec.hpp"
#include "ledger/wire.hpp"

namespace surety::participant {

namespace {

constexpr u32 NONCE_SIZE = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr u32 TAG_SIZE = crypto_aead_xchacha20poly1305_ietf_ABYTES;
// Enough for most records, so that a buffer seldom moves and leaves a copy behind.
constexpr u32 ROOM = 16384;

constexpr u8 HEADER = 0;
constexpr u8 CHECK = 1;
constexpr u8 LIST = 2;
constexpr u8 POOL = 3;
constexpr u8 IDENTITY = 4;

Bytes header_key() { return {HEADER}; }

}  // namespace

void wipe(IdentityPair& pair) { sodium_memzero(pair.secret.data(), pair.secret.size()); }

void forget(Bytes& bytes) { sodium_memzero(bytes.data(), bytes.size()); }

void wipe(Attempt& attempt) {
  sodium_memzero(attempt.key.bytes.data(), attempt.key.bytes.size());
  if (attempt.share) sodium_memzero(attempt.share->bytes.data(), attempt.share->bytes.size());
}

void wipe(PoolSecrets& secrets) {
  for (Attempt& attempt : secrets.attempts) wipe(attempt);
  if (secrets.held) sodium_memzero(secrets.held->share.bytes.data(), bls::ScalarBytes::size);
}

const char* sentence_of(VaultFault fault) {
  switch (fault) {
    case VaultFault::no_vault:
      return "There is no vault here; create one first.";
    case VaultFault::vault_there:
      return "A vault is here already; open it, or choose another place for the new one.";
    case VaultFault::malformed:
      return "The vault's header cannot be read; bring back a copy of the whole store.";
    case VaultFault::newer_version:
      return "A later version of this program made the vault; use that.";
    case VaultFault::other_source:
      return "The vault was made for the other kind of key: a passphrase, or 32 bytes.";
    case VaultFault::wrong_key:
      return "The passphrase or key does not open this vault.";
    case VaultFault::out_of_memory:
      break;
  }
  return "Not enough memory for the cost of passphrases that the vault was made with.";
}

// Where a record stands; authenticated with it.
struct Vault::Place {
  u8 kind;
  u64 id = 0;

  Bytes key() const {
    ByteBuffer out;
    wire::put_little<u8>(out, kind);
    wire::put_big<u64>(out, id);
    return out.copy();
  }
  Bytes context(const VaultHeader& header) const {
    ByteBuffer out;
    out.append(as_bytes(std::string_view("surety participant")));
    encode(header, out);
    out.append(key());
    return out.copy();
  }
};

void Vault::seal(const Place& place, ByteView plain) {
  Bytes sealed(NONCE_SIZE + plain.size() + TAG_SIZE);
  random_->fill({sealed.data(), NONCE_SIZE});
  const Bytes context = place.context(header_);
  crypto_aead_xchacha20poly1305_ietf_encrypt(sealed.data() + NONCE_SIZE, nullptr, plain.data(),
                                             plain.size(), context.data(), context.size(), nullptr,
                                             sealed.data(), key_.bytes.data());
  store_->put(place.key(), sealed);
}

std::optional<Bytes> Vault::unseal(const Place& place) const {
  const std::optional<Bytes> sealed = store_->get(place.key());
  if (!sealed || sealed->size() < NONCE_SIZE + TAG_SIZE) return std::nullopt;
  Bytes plain(sealed->size() - NONCE_SIZE - TAG_SIZE);
  const Bytes context = place.context(header_);
  const int fault = crypto_aead_xchacha20poly1305_ietf_decrypt(
      plain.data(), nullptr, nullptr, sealed->data() + NONCE_SIZE, sealed->size() - NONCE_SIZE,
      context.data(), context.size(), sealed->data(), key_.bytes.data());
  if (fault != 0) return std::nullopt;
  return plain;
}

bool Vault::derive(ByteView passphrase) {
  return crypto_pwhash_argon2id(
             key_.bytes.data(), VaultKey::size,
             static_cast<const char*>(static_cast<const void*>(passphrase.data())),
             passphrase.size(), header_.salt.bytes.data(), header_.operations,
             static_cast<decltype(sizeof(0))>(header_.memory_bytes),
             crypto_pwhash_argon2id_ALG_ARGON2ID13) == 0;
}

// Making and opening -----------------------------------------------------------------------------

namespace {

Result<VaultHeader, VaultFault> read_header(const SecretStore& store, KeySource source) {
  const std::optional<Bytes> bytes = store.get(header_key());
  if (!bytes) return VaultFault::no_vault;
  VaultHeader header;
  if (!decode(*bytes, header)) return VaultFault::malformed;
  if (header.version != RECORD_VERSION) return VaultFault::newer_version;
  if (header.source != source) return VaultFault::other_source;
  return header;
}

}  // namespace

Result<Vault, VaultFault> Vault::begin(SecretStore& store, Vault vault) {
  ByteBuffer header;
  encode(vault.header_, header);
  vault.seal({.kind = CHECK}, {});
  ByteBuffer none;
  encode(PoolList{}, none);
  vault.seal({.kind = LIST}, none.view());
  store.put(header_key(), header.view());  // last, so that half a vault is none
  return vault;
}

Result<Vault, VaultFault> Vault::create(SecretStore& store, RandomSource& random,
                                        const VaultKey& key) {
  if (store.get(header_key())) return VaultFault::vault_there;
  VaultHeader header{};
  header.salt = random_bytes<VaultSalt>(random);
  Vault vault(store, random, header);
  vault.key_ = key;
  return begin(store, std::move(vault));
}

Result<Vault, VaultFault> Vault::create(SecretStore& store, RandomSource& random,
                                        ByteView passphrase, const PassphraseCost& cost) {
  if (store.get(header_key())) return VaultFault::vault_there;
  const VaultHeader header{.version = RECORD_VERSION,
                           .source = KeySource::argon2id,
                           .salt = random_bytes<VaultSalt>(random),
                           .operations = cost.operations,
                           .memory_bytes = cost.memory_bytes};
  Vault vault(store, random, header);
  if (!vault.derive(passphrase)) return VaultFault::out_of_memory;
  return begin(store, std::move(vault));
}

Result<Vault, VaultFault> Vault::finish(Vault vault) {
  if (!vault.unseal({.kind = CHECK})) return VaultFault::wrong_key;
  return vault;
}

Result<Vault, VaultFault> Vault::open(SecretStore& store, RandomSource& random,
                                      const VaultKey& key) {
  const auto header = read_header(store, KeySource::raw);
  if (!header) return header.error();
  Vault vault(store, random, *header);
  vault.key_ = key;
  return finish(std::move(vault));
}

Result<Vault, VaultFault> Vault::open(SecretStore& store, RandomSource& random,
                                      ByteView passphrase) {
  const auto header = read_header(store, KeySource::argon2id);
  if (!header) return header.error();
  Vault vault(store, random, *header);
  if (!vault.derive(passphrase)) return VaultFault::out_of_memory;
  return finish(std::move(vault));
}

Vault::Vault(Vault&& other) noexcept
    : store_(other.store_), random_(other.random_), header_(other.header_), key_(other.key_) {
  sodium_memzero(other.key_.bytes.data(), VaultKey::size);
}
Vault::~Vault() { sodium_memzero(key_.bytes.data(), VaultKey::size); }

// Records ----------------------------------------------------------------------------------------

std::optional<PoolSecrets> Vault::secrets_of(PoolId pool) const {
  const Place place{.kind = POOL, .id = pool.value};
  if (!store_->get(place.key())) return std::nullopt;
  std::optional<Bytes> plain = unseal(place);
  expects(plain.has_value(), "a record of the vault opens: the store was changed from outside");
  PoolSecrets secrets;
  const bool read = decode(*plain, secrets);
  forget(*plain);
  expects(read && secrets.pool == pool, "a record of the vault is one");
  return secrets;
}

void Vault::keep(const PoolSecrets& secrets) {
  std::vector<PoolId> known = pools();
  const auto at = std::lower_bound(known.begin(), known.end(), secrets.pool);
  ByteBuffer plain;
  if (at == known.end() || *at != secrets.pool) {
    PoolList list{};
    known.insert(at, secrets.pool);
    list.pools = known;
    encode(list, plain);
    seal({.kind = LIST}, plain.view());
    plain.clear();
  }
  plain.extend(ROOM);
  plain.clear();
  encode(secrets, plain);
  seal({.kind = POOL, .id = secrets.pool.value}, plain.view());
  sodium_memzero(plain.data(), plain.size());
}

std::vector<PoolId> Vault::pools() const {
  const std::optional<Bytes> plain = unseal({.kind = LIST});
  expects(plain.has_value(), "the vault's list opens: the store was changed from outside");
  PoolList list;
  expects(decode(*plain, list), "the vault's list is one");
  return list.pools;
}

std::optional<IdentityPair> Vault::identity() const {
  const Place place{.kind = IDENTITY};
  if (!store_->get(place.key())) return std::nullopt;
  std::optional<Bytes> plain = unseal(place);
  expects(plain.has_value(), "the identity opens: the store was changed from outside");
  IdentitySecret secret;
  expects(decode(*plain, secret), "the identity is one");
  forget(*plain);
  const IdentityPair pair = ed25519_pair(secret.seed.bytes);
  sodium_memzero(secret.seed.bytes.data(), Seed::size);
  return pair;
}

void Vault::keep_identity(const Seed& seed) {
  IdentitySecret secret{};
  secret.seed = seed;
  ByteBuffer plain;
  encode(secret, plain);
  seal({.kind = IDENTITY}, plain.view());
  sodium_memzero(plain.data(), plain.size());
  sodium_memzero(secret.seed.bytes.data(), Seed::size);
}

}  // namespace surety::participant
